/** A turn that failed: what it staged is dropped, the answers so far stay, and the subscriber is told what to do. */
import type { TurnContext } from 'botbuilder';
import type { Wording } from '../cards/wording';
import { tell } from '../cards/reply';
import type { Memory } from '../dialogs/memory';

/** After so many failures in a row the open conversation is given up: better to begin again than to be stuck. */
const restartAfter = 2;

/** Answers with an apology; `true` when the open conversation has to begin again. */
export async function onTurnError(
  context: TurnContext,
  memory: Memory,
  words: Wording,
  phone: string,
): Promise<boolean> {
  memory.errors += 1;
  const restart = memory.errors >= restartAfter;
  await context.sendActivity(tell({ text: restart ? words.trouble.restart(phone) : words.trouble.text(phone) }));
  return restart;
}
