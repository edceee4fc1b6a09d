/** While a human talks the bot is silent; it speaks again when either side asks for it. */
import type { DialogContext } from 'botbuilder-dialogs';
import { filesPath } from '../../services/attachments';
import type { AgentRef } from '../../services/handoff';
import type { AgentEvent } from '../events';
import { plainWords } from '../plainWords';
import { reprompt } from '../openFlow';
import { closeHandoff, setHandoff, showHandoff } from './state';
import type { DialogTurn } from '../turn';
import { askOpinion } from './rating';
import { lookAfterWaiting } from './seek';

/** Whether a human has the conversation. */
export const isTalking = ({ memory }: DialogTurn): boolean => memory.handoff?.state === 'accepted';

const backToBot = [' na robota ', ' nazaj na pomocnika ', ' k robotu ', ' s pomocnikom ', ' to the bot ', ' to the assistant ', ' to the robot ']; // prettier-ignore

/** The subscriber says something while a human has the conversation: it is for the human, unless the bot is wanted back. */
export async function saidToAgent(inner: DialogContext, turn: DialogTurn): Promise<void> {
  const words = plainWords(turn.understood.text);
  if (!backToBot.some((phrase) => words.includes(phrase))) {
    showHandoff(turn);
    return;
  }
  closeHandoff('left', turn);
  await turn.tell(turn.words.handoff.leftTalk);
  await reprompt(inner);
}

/** Something that an agent did. What does not fit the state that the conversation is in by now changes nothing. */
export async function takeAgentEvent(event: AgentEvent, inner: DialogContext, turn: DialogTurn): Promise<void> {
  const { handoff } = turn.memory;
  if (handoff === undefined) return;
  const isTheirs = handoff.state === 'accepted' && handoff.agent?.id === event.agent.id;
  if (event.does === 'accepts') {
    if (handoff.state === 'waiting') await accept(event.agent, turn, turn.words.handoff.accepted(event.agent.name));
    return;
  }
  if (!isTheirs) return;
  if (event.does === 'says') {
    await turn.tellFrom(event.agent, {
      text: event.text,
      files: (event.files ?? []).map(({ id, name, type }) => ({
        contentType: type,
        name,
        contentUrl: `${filesPath}${id}`,
      })),
    });
    showHandoff(turn);
    return;
  }
  if (event.does === 'transfers') {
    await accept(event.to, turn, turn.words.handoff.transferred(event.to.name));
    return;
  }
  if (event.why === 'vanished') {
    setHandoff({ state: 'waiting', reason: handoff.reason, since: handoff.since }, turn);
    await turn.tell(turn.words.handoff.vanished);
    await lookAfterWaiting(inner, turn);
    return;
  }
  closeHandoff('done', turn);
  await turn.tell(turn.words.handoff.back);
  await askOpinion({ kind: 'rating', since: handoff.since }, turn);
}

async function accept(agent: AgentRef, turn: DialogTurn, text: string): Promise<void> {
  const { handoff } = turn.memory;
  if (handoff === undefined) return;
  const { reason, since } = handoff;
  // What the bot had asked waits until it speaks again.
  turn.memory.rootQuestion = undefined;
  const acceptedAt = handoff.acceptedAt ?? turn.now.toISOString();
  setHandoff({ state: 'accepted', reason, since, agent, acceptedAt }, turn);
  await turn.tell(text, { talksWith: agent.name });
}
