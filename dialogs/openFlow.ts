/** What is open in a conversation: finding it, asking its question again, and whether this version knows it. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { OpenPlace } from '../services/turns';
import { Flow } from './flow';
import type { DialogTurn } from './turn';

/** So long a silence in the middle of a conversation brings a reminder. */
const silenceMs = 10 * 60_000;

/** The conversation that is open, if one is. */
export function openFlow(inner: DialogContext): Flow<object> | undefined {
  const id = inner.activeDialog?.id;
  const dialog = id === undefined ? undefined : inner.findDialog(id);
  return dialog instanceof Flow ? dialog : undefined;
}

/** Asks the open question of the open conversation again. */
export async function reprompt(inner: DialogContext): Promise<void> {
  const flow = openFlow(inner);
  if (flow !== undefined) await flow.next(inner);
}

/** What is open, for who looks at the conversation from outside. */
export function placeOf(inner: DialogContext): OpenPlace | undefined {
  const flow = openFlow(inner);
  if (flow === undefined) return undefined;
  const step = flow.openStep(inner);
  return { flow: flow.flowId, ...(step === undefined ? {} : { step }) };
}

/** Whoever falls silent in the middle of something is reminded; who said goodbye is not. */
export function remindLater(inner: DialogContext, turn: DialogTurn): void {
  if (openFlow(inner) !== undefined && !turn.farewell) turn.wakeIn(silenceMs);
}

/** Whether all that is open is known to this version. */
export function fits(inner: DialogContext): boolean {
  return inner.stack.every(({ id, state }) => {
    const dialog = inner.findDialog(id);
    return dialog instanceof Flow && dialog.fits(state);
  });
}

/** A conversation that an earlier version left in a place that is no more begins again, and is told so. */
export async function recover(inner: DialogContext, turn: DialogTurn): Promise<void> {
  if (fits(inner) && !turn.begunAgain) return;
  turn.begunAgain = true;
  inner.stack.length = 0;
  turn.memory.rootQuestion = undefined;
  // It answers no question any more.
  turn.understood = turn.understand(turn.understood.text);
  await turn.tell(turn.words.trouble.updated);
}
