/** What happened in a Chatwoot conversation since it was looked at last; pure, so that looking again tells the same. */
import { z } from 'zod';
import { statusEvent, type HandoffStatus } from '../protocol';
import type { AgentRef } from '../handoff';
import type { ChatwootConversation, ChatwootMessage } from './api';

/** Where a message of ours holds its id. */
export const activityAttribute = 'bot_activity_id';

const seen = z.object({
  /** The newest message. */
  message: z.number(),
  assignee: z.number().nullable(),
  resolved: z.boolean(),
  /** How many states have been told: part of their names. */
  told: z.number(),
});
type Seen = z.infer<typeof seen>;

export interface News {
  readonly activities: readonly (Said | HandoffStatus)[];
  readonly known: ReadonlySet<string>;
  readonly mark: string;
}

/** An agent's message, its files not yet fetched. */
export interface Said {
  readonly type: 'message';
  readonly id: string;
  readonly from: AgentRef;
  readonly text: string;
  readonly addresses: readonly string[];
}

const nothing: Seen = { message: 0, assignee: null, resolved: false, told: 0 };

export const seenIn = (mark = ''): Seen => (mark === '' ? nothing : seen.parse(JSON.parse(mark)));

/** Somebody joins before they speak, and leaves or ends afterwards, whatever order it was done in. */
export function newsOf(
  place: string,
  before: Seen,
  conversation: ChatwootConversation,
  messages: readonly ChatwootMessage[],
): News {
  const { assignee = null } = conversation.meta ?? {};
  const after: Seen = {
    message: messages.at(-1)?.id ?? before.message,
    assignee: assignee?.id ?? null,
    resolved: conversation.status === 'resolved',
    told: before.told,
  };
  const tell = (value: HandoffStatus['value']): HandoffStatus => {
    after.told += 1;
    return statusEvent(`${place}/${value.state}/${after.told}`, value);
  };
  const joined =
    assignee === null || after.assignee === before.assignee
      ? []
      : [tell({ state: 'accepted', agent: agentOf(assignee) })];
  const said = messages.flatMap((message) => saidIn(place, message));
  const left =
    after.resolved && !before.resolved
      ? [tell({ state: 'completed' })]
      : after.assignee === null && before.assignee !== null
        ? [tell({ state: 'failed', message: 'the agent has given it back' })]
        : [];
  return {
    activities: [...joined, ...said, ...left],
    known: new Set(messages.flatMap(({ content_attributes: held }) => {
      const ours = held?.[activityAttribute];
      return typeof ours === 'string' ? [ours] : [];
    })), // prettier-ignore
    mark: JSON.stringify(after),
  };
}

/** What a human wrote for the subscriber; notes, rules and other bots speak to nobody here. */
function saidIn(place: string, message: ChatwootMessage): readonly Said[] {
  const { id, content, message_type: type, sender, attachments, content_attributes: held } = message;
  if (type !== 1 || message.private === true || sender?.type !== 'user' || held?.['deleted'] === true) return [];
  const addresses = (attachments ?? []).flatMap(({ data_url: address }) => address ?? []);
  const text = (content ?? '').trim();
  if (text === '' && addresses.length === 0) return [];
  return [{ type: 'message', id: `${place}/message/${id}`, from: agentOf(sender), text, addresses }];
}

export const agentPrefix = 'chatwoot/';

const agentOf = (user: { id: number; name?: string | null | undefined; available_name?: string | null | undefined }): AgentRef => ({
  id: `${agentPrefix}${user.id}`,
  name: user.available_name ?? user.name ?? 'KabelNET',
}); // prettier-ignore
