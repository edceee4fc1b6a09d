/** What is done when something happened and nobody has said anything. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { BotEvent } from './events';
import { lookAfterWaiting, seekHuman, takeRecorded, takeUnanswered } from './handoff/seek';
import { isTalking, takeAgentEvent } from './handoff/talk';
import { welcome } from './interruptions';
import { fits, openFlow, recover, remindLater, reprompt } from './openFlow';
import { recogniseCaller } from './prompts/identification';
import { askResume, askRoot } from './rootQuestion';
import { closeHandoff } from './handoff/state';
import type { DialogTurn } from './turn';

export async function takeEvent(event: BotEvent, inner: DialogContext, turn: DialogTurn): Promise<void> {
  switch (event.name) {
    case 'start':
      return;
    case 'wake':
      // While a human has the conversation nothing of the bot's comes in between.
      if (!isTalking(turn)) await woken(inner, turn);
      return;
    case 'silence':
      await turn.tell(turn.words.miss.silence);
      turn.escalate('silence');
      await handOver(inner, turn);
      return;
    case 'resume':
      await recover(inner, turn);
      await resume(event.by, inner, turn);
      return;
    case 'refusedFiles':
      await turn.tell(turn.words.documents.refused[event.why]);
      if (isTalking(turn)) return;
      if (fits(inner)) await askAgain(inner, turn);
      remindLater(inner, turn);
      return;
    case 'unanswered':
      await takeUnanswered(inner, turn);
      return;
    case 'recorded':
      await takeRecorded(event.seconds, inner, turn);
      return;
    case 'agent':
      await takeAgentEvent(event, inner, turn);
      return;
  }
}

/** A conversation came to a point where a human goes on. */
export async function handOver(inner: DialogContext, turn: DialogTurn): Promise<void> {
  if (turn.human !== undefined) await seekHuman(turn.human, inner, turn);
}

/** The open question again: the root's own, or that of the open conversation. */
export async function askAgain(inner: DialogContext, turn: DialogTurn): Promise<void> {
  const { rootQuestion } = turn.memory;
  if (rootQuestion !== undefined) await askRoot(turn, rootQuestion);
  else await reprompt(inner);
}

/** The queue is looked after, the open conversation looks whether something is ready, or the subscriber is reminded, once. */
async function woken(inner: DialogContext, turn: DialogTurn): Promise<void> {
  const waits = turn.memory.handoff !== undefined;
  await lookAfterWaiting(inner, turn);
  const flow = openFlow(inner);
  if (flow === undefined || !fits(inner)) return;
  if (await flow.woken(inner, turn)) {
    await handOver(inner, turn);
    remindLater(inner, turn);
    return;
  }
  if (waits || turn.memory.reminded === true) return;
  turn.memory.reminded = true;
  await turn.tell(turn.words.flow.stillThere);
  await flow.next(inner);
}

/** Whoever is back may be somebody else, so what was proven is proven no more. */
async function resume(by: 'call' | 'link', inner: DialogContext, turn: DialogTurn): Promise<void> {
  const { identity, claim } = turn.memory;
  const { greeting, flow: words } = turn.words;
  turn.memory.identity = undefined;
  turn.memory.rootQuestion = undefined;
  if (by === 'call') {
    turn.memory.claim = undefined;
    // Nobody is put through to a line that was hung up.
    closeHandoff('left', turn);
    await recogniseCaller(turn);
    if (!(await askResume(inner, turn))) await welcome(turn, greeting.again);
    return;
  }
  // Who taps a link wants to go on, and sees nothing of what was said before: the open question is asked again.
  turn.memory.claim = identity === undefined ? claim : { subscriberNumber: identity.subscriberNumber };
  if (isTalking(turn)) return;
  if (openFlow(inner) === undefined) {
    await welcome(turn, greeting.again);
    return;
  }
  await turn.tell(words.continued);
  await reprompt(inner);
  remindLater(inner, turn);
}
