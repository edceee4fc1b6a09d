/** What may come in at any question: steering, questions in passing, small talk. One table, for every conversation. */
import type { DialogContext } from 'botbuilder-dialogs';
import { option } from '../cards/reply';
import { speedOf } from '../cards/planCards';
import { formatMoney } from '../cards/format';
import type { Intent, Language } from '../services/understanding';
import type { Flow } from './flow';
import { routes, type AnswerName } from './intents';
import { plainWords } from './plainWords';
import type { DialogTurn } from './turn';

/** A question or a wish counts in the middle of a conversation only when it is meant beyond doubt. */
const interruptScore = 0.7;

/** The bot's first words in a conversation. */
export async function welcome(turn: DialogTurn, again = false): Promise<void> {
  const { greeting } = turn.words;
  const { equipment, changePlan, suspendService, bills } = greeting.buttons;
  await turn.ask({
    prompt: 'choose',
    text: again ? greeting.again : greeting.text(turn.services.settings.officePhone),
    options: [
      option('equipment', equipment),
      option('changePlan', changePlan),
      option('suspendService', suspendService),
      option('bills', bills),
    ],
  });
}

/** Whether the utterance asks something that is answered on the spot, whatever question is open. */
export function isQuestionInPassing(turn: DialogTurn): boolean {
  const { intent, choice } = turn.understood;
  return routes[intent.name].to === 'answer' && intent.score >= interruptScore && choice === undefined;
}

/** Steers, or answers small talk, in the middle of a conversation; `true` when it did. */
export async function interrupt(inner: DialogContext, flow: Flow<object>, turn: DialogTurn): Promise<boolean> {
  const { intent, choice } = turn.understood;
  if (choice?.id === 'cancel') {
    await cancel(inner, flow, turn);
    return true;
  }
  if (intent.score < interruptScore || choice !== undefined) return false;
  const route = routes[intent.name];
  if (route.to === 'social') {
    await small(turn, route.social);
    if (route.social !== 'goodbye') await flow.next(inner);
    return true;
  }
  if (route.to !== 'steer') return false;
  switch (route.steer) {
    case 'help':
      await turn.tell(turn.words.help.inFlow);
      await flow.next(inner);
      return true;
    case 'repeat':
      await flow.next(inner);
      return true;
    case 'back':
      await goBack(inner, flow, turn);
      return true;
    case 'cancel':
      await cancel(inner, flow, turn);
      return true;
    case 'changeLanguage':
      await changeLanguage(turn);
      await flow.next(inner);
      return true;
  }
}

/** Asks the question before the open one. */
export async function goBack(inner: DialogContext, flow: Flow<object>, turn: DialogTurn): Promise<void> {
  if (await flow.back(inner)) return;
  await turn.tell(turn.words.steer.nothingBefore);
  await flow.next(inner);
}

/** Drops the open conversation; one that was put aside for it goes on. */
async function cancel(inner: DialogContext, flow: Flow<object>, turn: DialogTurn): Promise<void> {
  if (!(await flow.dropped(inner, turn))) await turn.tell(turn.words.steer.cancelled);
  turn.memory.expecting = undefined;
  await inner.endDialog();
}

/** Answers what needs no conversation: a question, small talk, a word that steers where nothing is open. */
export async function answerQuestion(turn: DialogTurn, intent: Intent = turn.understood.intent.name): Promise<void> {
  const route = routes[intent];
  const { words, services } = turn;
  switch (route.to) {
    case 'answer':
      await turn.tell(await answerText(turn, route.answer));
      return;
    case 'office':
      await turn.tell(
        words.flow.notHere(taskName(turn, intent), services.settings.officePhone, services.settings.officeContact),
      );
      return;
    case 'social':
      await small(turn, route.social);
      return;
    case 'reply':
      await turn.tell(route.reply === 'affirm' ? words.social.yesToWhat : words.social.no);
      return;
    case 'steer':
      await steerNothing(turn, route.steer);
      return;
    default:
      await turn.tell(words.miss.outside);
  }
}

async function answerText(turn: DialogTurn, answer: AnswerName): Promise<string> {
  const { answers } = turn.words;
  if (answer !== 'askPlans') return answers[answer];
  const plans = await turn.services.plans.all();
  const { perMonth } = turn.words.planChange;
  return answers.askPlans(
    plans.map((plan) => `${plan.name}: ${speedOf(plan)}, ${perMonth(formatMoney(plan.monthlyCents, turn.language))}`),
  );
}

const taskName = (turn: DialogTurn, intent: Intent): string => {
  const names: Readonly<Partial<Record<Intent, string>>> = turn.words.flow.tasks;
  return names[intent] ?? '';
};

async function small(turn: DialogTurn, social: 'greet' | 'thank' | 'goodbye' | 'askBot'): Promise<void> {
  if (social === 'greet') await turn.tell(turn.words.greeting.again);
  else await turn.tell(turn.words.social[social]);
}

async function steerNothing(
  turn: DialogTurn,
  steer: 'repeat' | 'back' | 'cancel' | 'help' | 'changeLanguage',
): Promise<void> {
  const { steer: words, help } = turn.words;
  if (steer === 'changeLanguage') await changeLanguage(turn);
  else if (steer === 'help') await turn.tell(help.text);
  else await turn.tell(steer === 'cancel' ? words.nothingToCancel : words.nothingToRepeat);
}

/** The language that is named; the other one where none is. */
async function changeLanguage(turn: DialogTurn): Promise<void> {
  const said = plainWords(turn.understood.text);
  const wanted: Language | undefined = / angl| english/.test(said) ? 'en' : / slov/.test(said) ? 'sl' : undefined;
  turn.memory.language = wanted ?? (turn.language === 'sl' ? 'en' : 'sl');
  await turn.tell(turn.words.social.language);
}
