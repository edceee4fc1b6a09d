/** Takes what agents of another house say and do into the conversation: each as a turn, once. */
import type { AgentEvent, BotEvent } from '../../dialogs/events';
import type { Attachments } from '../../services/attachments';
import type { AgentMessage, Handoff, HandoffPlace, HandoffStatus, RemoteTarget } from '../../services/handoff';
import { keepAgentFiles } from '../channels/multipart';
import type { Conversations } from '../conversations';

interface Parts {
  readonly remote: Pick<RemoteTarget, 'name' | 'has'>;
  readonly conversations: Pick<Conversations, 'find' | 'head' | 'take'>;
  readonly attachments: Pick<Attachments, 'save'>;
}

type To = Pick<Handoff, 'conversationId' | 'channel'>;

/** Only what a target told comes here: `handoff.status` that a channel sends is no message, and no channel takes it. */
export async function takeHeard(activity: AgentMessage | HandoffStatus, to: To, parts: Parts): Promise<void> {
  const { remote, conversations } = parts;
  const { conversationId, channel } = to;
  const inputKey = `${remote.name}/${activity.id}`;
  if ((await conversations.find(conversationId, inputKey)) !== undefined) return;
  const place = (await conversations.head(conversationId))?.handoff;
  if (activity.type === 'event') {
    const event = eventOf(activity.value, place, remote);
    if (event !== undefined) await conversations.take({ conversationId, inputKey, channel, event });
    return;
  }
  const { from: agent, text } = activity;
  // Who speaks has it, whether or not they took it before.
  const joins = eventOf({ state: 'accepted', agent }, place, remote);
  if (joins !== undefined)
    await conversations.take({ conversationId, inputKey: `${inputKey}/joins`, channel, event: joins });
  const kept = await keepAgentFiles(activity.files, { conversationId, key: inputKey }, parts.attachments);
  const files = 'fault' in kept || kept.length === 0 ? {} : { files: kept };
  const event: AgentEvent = { name: 'agent', agent, does: 'says', text, ...files };
  await conversations.take({ conversationId, inputKey, channel, event });
}

/** What a state means where the conversation is by now; `undefined`: nothing. */
function eventOf(
  value: HandoffStatus['value'],
  place: HandoffPlace | undefined,
  remote: Parts['remote'],
): BotEvent | undefined {
  if (place === undefined) return undefined;
  const { state, agent } = place;
  if (state === 'waiting') {
    if (value.state === 'accepted') return { name: 'agent', agent: value.agent, does: 'accepts' };
    // One that was given back there waits for the others; one that is over is taken by nobody.
    return value.state === 'completed' || value.over === true ? { name: 'unanswered' } : undefined;
  }
  // An agent of our own desk has it.
  if (agent === undefined || !remote.has(agent.id)) return undefined;
  switch (value.state) {
    case 'accepted':
      return value.agent.id === agent.id ? undefined : { name: 'agent', agent, does: 'transfers', to: value.agent };
    case 'failed':
      return { name: 'agent', agent, does: 'leaves', why: 'vanished' };
    case 'completed':
      return { name: 'agent', agent, does: 'leaves', why: 'done' };
  }
}
