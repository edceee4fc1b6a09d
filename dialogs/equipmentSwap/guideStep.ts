/** A step of the guided swap: done, not done, once more, wait; or what the lights do. */
import { option, type Option } from '../../cards/reply';
import { readLights, type Guide, type GuideStep } from '../../services/guides';
import type { Asking, Heard, Step } from '../step';
import { routes } from '../intents';
import { plainWords, says } from '../plainWords';
import type { DialogTurn } from '../turn';
import { giveTime, pictureOf, takeAside } from './asides';
import { isGuided, keepProgress, type SwapDraft } from './draft';
import { handOver, wantsHuman } from './saving';
import { steerIn, type Steer } from './steering';

/** From here on something else is meant beyond doubt. */
const sureScore = 0.7;

type Said = { readonly steer: Steer | 'human' } | { readonly lights: string };

const wishes = says('rad|rada|radi|zelim|hocem|bi|want|would like|need');

export function guidedStep(guide: Guide, step: GuideStep): Step<SwapDraft> {
  const asksForLights = step.asksForLights === true;

  const said = (draft: SwapDraft, turn: DialogTurn): Said | undefined => {
    const { text, intent, choice } = turn.understood;
    if (wantsHuman(turn)) return { steer: 'human' };
    // A button of the lights is what it says.
    const answer = guide.lights.answers[Number(/^lights(\d)$/.exec(choice?.id ?? '')?.[1] ?? -1)];
    const isOn = step.poweredOn === true;
    const state = readLights(text, guide.lights, isOn) ?? (answer && readLights(answer.sl, guide.lights, true));
    const isTold = state !== undefined && (asksForLights || guide.lights.states[state]?.alarming === true);
    if (isTold) return { lights: state };
    // Whatever shines shows that it is switched on.
    const steer = steerIn(text) ?? chosenSteer(choice?.id) ?? (isOn && state !== undefined ? 'next' : undefined);
    if (steer === undefined) return undefined;
    // "Kje je vaša pisarna" is a question in passing, "rad bi odklopil televizijo" another wish.
    const { to } = routes[intent.name];
    const isSure = intent.score >= sureScore;
    const isOther = steer === 'lost' ? to === 'answer' : steer === 'next' && to === 'flow' && wishes(plainWords(text));
    return isSure && isOther ? undefined : { steer };
  };

  return {
    name: `${guide.equipment}.${step.id}`,
    atWork: true,
    needed: (draft) => isGuided(draft) && draft.equipment === guide.equipment,
    filled: (draft) => draft.steps.includes(step.id),
    ask: (draft, turn) => ({
      prompt: 'step',
      ...(takeAside(guide, step, draft, turn) ?? whole(guide, step, draft, turn)),
      options: asksForLights ? lightOptions(guide, turn) : stepOptions(turn),
    }),
    claims: (draft, turn) => said(draft, turn) !== undefined,
    async hear(draft, turn, open): Promise<Heard> {
      const heard = open ? said(draft, turn) : undefined;
      if (heard === undefined) return undefined;
      draft.waiting = false;
      if ('lights' in heard) return hearLights(guide, step, heard.lights, draft, turn);
      switch (heard.steer) {
        case 'next':
          return done(step, draft, turn);
        case 'back':
          return 'back';
        case 'repeat':
          return 'taken';
        case 'wait':
          giveTime(draft, turn);
          return 'taken';
        case 'stuck':
        case 'lost':
          draft.aside = { kind: 'help', place: draft.stuck ?? 0 };
          draft.stuck = (draft.stuck ?? 0) + 1;
          return 'taken';
        case 'human':
          return handOver(draft, turn);
      }
    },
    forget(draft, turn) {
      draft.steps = draft.steps.filter((id) => id !== step.id);
      draft.stuck = 0;
      keepProgress(draft, turn);
    },
  };
}

function done(step: GuideStep, draft: SwapDraft, turn: DialogTurn): Heard {
  draft.steps.push(step.id);
  draft.stuck = 0;
  keepProgress(draft, turn);
  return 'taken';
}

async function hearLights(
  { lights }: Guide,
  step: GuideStep,
  state: string,
  draft: SwapDraft,
  turn: DialogTurn,
): Promise<Heard> {
  const telling = lights.states[state];
  if (state === step.doneWhen) return done(step, draft, turn);
  if (step.asksForLights === true && telling?.goesOn === true) {
    await turn.tell(telling.advice[turn.language]);
    return done(step, draft, turn);
  }
  draft.aside = step.poweredOn === true ? { kind: 'lights', state } : { kind: 'lightsLater' };
  draft.stuck = (draft.stuck ?? 0) + 1;
  return 'taken';
}

/** The step as it is asked the first time, and again whenever it is repeated. */
function whole(
  guide: Guide,
  step: GuideStep,
  draft: SwapDraft,
  turn: DialogTurn,
): Pick<Asking, 'text' | 'speech' | 'card'> {
  const words = turn.words.equipmentSwap;
  const { language } = turn;
  const place = guide.steps.indexOf(step) + 1;
  const count = guide.steps.length;
  const title = step.title[language];
  const spoken = (step.speech ?? step.text)[language];
  const intro = draft.steps.length === 0 ? words.intro(guide.equipment) : '';
  const speech = step.asksForLights === true ? words.lightsSpeech : words.stepSpeech;
  return {
    text: [intro, words.step(place, count, title, step.text[language], step.see[language])].join('\n\n').trim(),
    speech: [intro, speech(place, count, spoken)].join(' ').trim(),
    ...pictureOf(guide, step, turn),
  };
}

const chosenSteer = (id: string | undefined): Steer | undefined =>
  id === 'next' || id === 'stuck' || id === 'back' || id === 'wait' ? id : undefined;

function stepOptions(turn: DialogTurn): readonly Option[] {
  const { next, stuck, back, wait } = turn.words.equipmentSwap.stepOptions;
  return [option('next', next), option('stuck', stuck), option('back', back), option('wait', wait)];
}

const lightOptions = ({ lights }: Guide, turn: DialogTurn): readonly Option[] =>
  lights.answers.map((answer, place) => option(`lights${place}`, answer[turn.language]));
