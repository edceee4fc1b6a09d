/** Questions of the root's own: what was meant, what becomes of the open conversation, and offers. */
import type { DialogContext } from 'botbuilder-dialogs';
import { option, type Option } from '../cards/reply';
import type { FlowId, OfferedIntent } from '../cards/wording';
import { certainScore, type Intent } from '../services/understanding';
import { askCode, takeCode } from './elsewhere';
import { askOpinion, takeOpinion } from './handoff/rating';
import { answerQuestion, welcome } from './interruptions';
import { routeOf, routes } from './intents';
import { changeLanguage } from './language';
import { openFlow, reprompt } from './openFlow';
import type { RootQuestion } from './memory';
import type { DialogTurn } from './turn';

/** More than that cannot be remembered on the phone; one is for something else. */
const mostOffered = 3;

type Begin = (flow: FlowId, text: string) => Promise<unknown>;

/** Asks; what was said is kept, to be taken up with the answer. */
export async function askRoot(turn: DialogTurn, question: RootQuestion): Promise<void> {
  if (question.kind === 'rating' || question.kind === 'comment') {
    await askOpinion(question, turn);
    return;
  }
  if (question.kind === 'callCode') {
    await askCode(turn, question.tries);
    return;
  }
  turn.memory.rootQuestion = question;
  const { miss, flow, offer } = turn.words;
  if (question.kind === 'offer') {
    await turn.ask({
      prompt: 'choose',
      text: offer[question.offer],
      options: [option('yes', offer.yes), option('no', offer.no)],
    });
    return;
  }
  if (question.kind === 'switch') {
    await turn.ask({
      prompt: 'choose',
      text: flow.switchTo,
      options: [
        option('first', flow.switchFirst, 'najprej', 'first'),
        option('drop', flow.switchDrop, 'opusti', 'drop'),
        option('stay', flow.switchStay, 'ostani', 'stay'),
      ],
    });
    return;
  }
  const topic = question.kind === 'topic';
  const options: Option[] = question.intents
    .filter((intent) => isOffered(intent, turn))
    .slice(0, topic ? mostOffered : 2)
    .map((intent) => option(intent, titleOf(intent, turn)));
  if (options.length === 0) {
    turn.memory.rootQuestion = undefined;
    await turn.tell(`${miss.first} ${turn.words.help.text}`);
    return;
  }
  await turn.ask({
    prompt: 'choose',
    text: topic ? turn.words.greeting.whichOf : miss.guess,
    options: [...options, option('other', miss.neither)],
  });
}

/** Who had left in the middle of something is back: shall it go on? Where nothing is open, `false`. */
export async function askResume(inner: DialogContext, turn: DialogTurn): Promise<boolean> {
  const open = openFlow(inner);
  if (open === undefined) return false;
  const { resume, resumeYes, resumeNo } = turn.words.flow;
  turn.memory.rootQuestion = { kind: 'resume', text: '', intents: [] };
  await turn.ask({
    prompt: 'choose',
    text: resume(open.flowId),
    options: [option('goOn', resumeYes, 'da', 'ja', 'yes'), option('anew', resumeNo, 'ne', 'no')],
  });
  return true;
}

/** Takes the answer to a question of the root's own; `false` when there is none open or it was not answered. */
export async function takeRootAnswer(inner: DialogContext, turn: DialogTurn, begin: Begin): Promise<boolean> {
  const question = turn.memory.rootQuestion;
  if (question === undefined) return false;
  if (question.kind === 'rating' || question.kind === 'comment') return takeOpinion(question, inner, turn);
  if (question.kind === 'callCode') return (await takeCode(question.tries, inner, turn)) || steered(question, turn);
  if (question.kind === 'offer') return takeOffer(question, inner, turn, begin);
  const chosen = turn.understood.choice?.id;
  if (chosen === undefined) return steered(question, turn);
  turn.memory.rootQuestion = undefined;
  if (question.kind === 'resume') {
    if (chosen === 'goOn') await reprompt(inner);
    else {
      inner.stack.length = 0;
      await welcome(turn, turn.words.greeting.again);
    }
    return true;
  }
  if (question.kind === 'switch') {
    const [wanted] = question.intents;
    if (chosen === 'stay' || wanted === undefined) {
      await reprompt(inner);
      return true;
    }
    if (chosen === 'drop') {
      await openFlow(inner)?.drop(inner);
      inner.stack.length = 0;
    }
    await go(wanted, question.text, turn, begin);
    // What cannot be a conversation of its own does not keep the open one waiting.
    if (routeOf(wanted, question.text).to !== 'flow') await reprompt(inner);
    return true;
  }
  const intent = question.intents.find((one) => one === chosen);
  if (intent === undefined) {
    if (question.kind === 'guess') turn.facts.noteMissed(turn.understand(question.text));
    await turn.tell(turn.words.help.text);
  } else await go(intent, question.text, turn, begin);
  return true;
}

/** A yes begins what was offered, also with more in it ("ja, 100016"); for a payment the number alone says it. */
async function takeOffer(
  question: Extract<RootQuestion, { kind: 'offer' }>,
  inner: DialogContext,
  turn: DialogTurn,
  begin: Begin,
): Promise<boolean> {
  const { choice, answer, text, entities } = turn.understood;
  const isNumber = question.offer === 'payment' && entities.some(({ type }) => type === 'digits');
  const answered = choice?.id ?? answer ?? (isNumber ? 'yes' : undefined);
  if (answered === undefined) return steered(question, turn);
  turn.memory.rootQuestion = undefined;
  if (answered !== 'yes') {
    // "Ne, kaj je z mojo vlogo?"
    if (turn.understood.intent.name !== 'deny' && turn.understood.intent.score >= certainScore) return false;
    await turn.tell(turn.words.social.no);
    await reprompt(inner);
  } else if (question.offer === 'payment') await begin('payment', text);
  else {
    // What the office is to know is what was said before.
    turn.understood = turn.understand(question.text);
    turn.escalate(question.offer);
  }
  return true;
}

/** Another language, or once more: the question stays open. */
async function steered(question: RootQuestion, turn: DialogTurn): Promise<boolean> {
  const { name, score } = turn.understood.intent;
  const route = routes[name];
  if (route.to !== 'steer' || score < certainScore) return false;
  if (route.steer === 'changeLanguage') await changeLanguage(turn);
  else if (route.steer === 'help') await turn.tell(turn.words.help.inFlow);
  else if (route.steer !== 'repeat') return false;
  await askRoot(turn, question);
  return true;
}

async function go(intent: Intent, text: string, turn: DialogTurn, begin: Begin): Promise<void> {
  const route = routeOf(intent, text);
  if (route.to === 'flow') await begin(route.flow, text);
  else if (route.to === 'human') turn.escalate('asked');
  else await answerAndOffer(turn, intent);
}

/** Answers where nothing is open; who asks how to pay is offered the data for it. */
export async function answerAndOffer(turn: DialogTurn, intent: Intent): Promise<void> {
  await answerQuestion(turn, intent);
  if (intent === 'askPayment') await askRoot(turn, { kind: 'offer', offer: 'payment', text: turn.understood.text });
}

const isOffered = (intent: Intent, turn: DialogTurn): intent is OfferedIntent => intent in turn.words.flow.tasks;

const titleOf = (intent: Intent, turn: DialogTurn): string =>
  isOffered(intent, turn) ? turn.words.flow.tasks[intent] : intent;
