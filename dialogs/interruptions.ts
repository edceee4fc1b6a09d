/** What may come in at any question: steering, questions in passing, small talk. One table, for every conversation. */
import type { DialogContext } from 'botbuilder-dialogs';
import { option, together } from '../cards/reply';
import type { Intent } from '../services/understanding';
import { answerTo, greetingNotice } from './content';
import type { Flow } from './flow';
import { routeOf, routes } from './intents';
import { changeLanguage } from './language';
import type { DialogTurn } from './turn';

/** A question or a wish counts in the middle of a conversation only when it is meant beyond doubt. */
const interruptScore = 0.7;

/** The bot's first words in a conversation; other words where it begins anew. */
export async function welcome(turn: DialogTurn, text?: string): Promise<void> {
  const { greeting } = turn.words;
  const { equipment, changePlan, suspendService, bills } = greeting.buttons;
  const first = { text: greeting.text(turn.services.settings.officePhone), speech: greeting.speech };
  const question = { text: greeting.question, speech: greeting.spokenQuestion };
  const words = text === undefined ? together([first, ...(await greetingNotice(turn)), question]) : { text };
  await turn.ask({
    prompt: 'choose',
    ...words,
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
  const { intent, choice, text } = turn.understood;
  return routeOf(intent.name, text).to === 'answer' && intent.score >= interruptScore && choice === undefined;
}

/** Steers, or answers small talk, in the middle of a conversation; `true` when it did. */
export async function interrupt(inner: DialogContext, flow: Flow<object>, turn: DialogTurn): Promise<boolean> {
  const { intent, choice } = turn.understood;
  if (choice?.id === 'cancel') {
    await flow.cancel(inner);
    return true;
  }
  if (intent.score < interruptScore || choice !== undefined) return false;
  const route = routes[intent.name];
  if (route.to === 'human') {
    turn.escalate('asked');
    return true;
  }
  if (route.to === 'social') {
    await smallInFlow(turn, route.social);
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
      await flow.cancel(inner);
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

/** Answers what needs no conversation: a question, small talk, a word that steers where nothing is open. */
export async function answerQuestion(turn: DialogTurn, intent: Intent = turn.understood.intent.name): Promise<void> {
  const route = routes[intent];
  const { words } = turn;
  switch (route.to) {
    case 'answer':
      turn.facts.answered.push(route.answer);
      await turn.tell(await answerTo(route.answer, turn));
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

async function small(turn: DialogTurn, social: 'greet' | 'thank' | 'goodbye' | 'askBot'): Promise<void> {
  if (social === 'greet') await turn.tell(turn.words.greeting.again);
  else await turn.tell(turn.words.social[social], social === 'goodbye' ? goodbye(turn) : undefined);
}

/** A goodbye ends a call, unless it was hardly heard. */
const goodbye = (turn: DialogTurn) => (turn.hardlyHeard ? undefined : { farewell: true });

/** The same in the middle of a conversation, which goes on; after a goodbye it waits, without a reminder. */
async function smallInFlow(turn: DialogTurn, social: 'greet' | 'thank' | 'goodbye' | 'askBot'): Promise<void> {
  const { greetInFlow, thankInFlow, goodbyeInFlow, askBot } = turn.words.social;
  const words = { greet: greetInFlow, thank: thankInFlow, goodbye: goodbyeInFlow, askBot };
  await turn.tell(words[social], social === 'goodbye' ? goodbye(turn) : undefined);
  turn.farewell = social === 'goodbye';
}

async function steerNothing(
  turn: DialogTurn,
  steer: 'repeat' | 'back' | 'cancel' | 'help' | 'changeLanguage',
): Promise<void> {
  const { steer: words, help } = turn.words;
  if (steer === 'changeLanguage') {
    await changeLanguage(turn);
    await welcome(turn, turn.words.steer.nothingToRepeat);
  } else if (steer === 'help') await turn.tell(help.text);
  else await turn.tell(steer === 'cancel' ? words.nothingToCancel : words.nothingToRepeat);
}
