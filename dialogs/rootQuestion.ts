/** Questions of the root's own: what was meant, and what becomes of the open conversation. */
import type { DialogContext } from 'botbuilder-dialogs';
import { option, type Option } from '../cards/reply';
import type { FlowId, OfferedIntent } from '../cards/wording';
import type { Intent } from '../services/understanding';
import { Flow } from './flow';
import { answerQuestion } from './interruptions';
import { routes } from './intents';
import type { DialogTurn, RootQuestion } from './turn';

/** More than that cannot be remembered on the phone; one is for something else. */
const mostOffered = 3;

type Begin = (flow: FlowId, text: string) => Promise<unknown>;

/** Asks; what was said is kept, to be taken up with the answer. */
export async function askRoot(turn: DialogTurn, question: RootQuestion): Promise<void> {
  turn.memory.rootQuestion = question;
  const { miss, flow } = turn.words;
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

/** Takes the answer to a question of the root's own; `false` when there is none open or it was not answered. */
export async function takeRootAnswer(inner: DialogContext, turn: DialogTurn, begin: Begin): Promise<boolean> {
  const question = turn.memory.rootQuestion;
  const chosen = turn.understood.choice?.id;
  if (question === undefined || chosen === undefined) return false;
  turn.memory.rootQuestion = undefined;
  if (question.kind === 'switch') {
    const [wanted] = question.intents;
    if (chosen === 'stay' || wanted === undefined) {
      await reprompt(inner);
      return true;
    }
    if (chosen === 'drop') {
      await openFlow(inner)?.dropped(inner, turn);
      inner.stack.length = 0;
    }
    await go(wanted, question.text, turn, begin);
    // What cannot be a conversation of its own does not keep the open one waiting.
    if (routes[wanted].to !== 'flow') await reprompt(inner);
    return true;
  }
  const intent = question.intents.find((one) => one === chosen);
  if (intent === undefined) await turn.tell(turn.words.help.text);
  else await go(intent, question.text, turn, begin);
  return true;
}

async function go(intent: Intent, text: string, turn: DialogTurn, begin: Begin): Promise<void> {
  const route = routes[intent];
  if (route.to === 'flow') await begin(route.flow, text);
  else await answerQuestion(turn, intent);
}

const isOffered = (intent: Intent, turn: DialogTurn): intent is OfferedIntent => intent in turn.words.flow.tasks;

const titleOf = (intent: Intent, turn: DialogTurn): string =>
  isOffered(intent, turn) ? turn.words.flow.tasks[intent] : intent;

/** Asks the open question of the open conversation again. */
async function reprompt(inner: DialogContext): Promise<void> {
  const flow = openFlow(inner);
  if (flow !== undefined) await flow.next(inner);
}

/** The conversation that is open, if one is. */
export function openFlow(inner: DialogContext): Flow<object> | undefined {
  const id = inner.activeDialog?.id;
  const dialog = id === undefined ? undefined : inner.findDialog(id);
  return dialog instanceof Flow ? dialog : undefined;
}
