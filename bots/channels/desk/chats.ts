/** Chats at the desk: taken out of the queue, talked in, passed on and ended. Each deed is a turn of the conversation, done once. */
import { z } from 'zod';
import type { AgentEvent } from '../../../dialogs/events';
import type { Account, Accounts, Presence } from '../../../services/agents';
import type { Attachments } from '../../../services/attachments';
import type { CannedReplies } from '../../../services/cannedReplies';
import type { Handoff, Handoffs, Notes, Talks } from '../../../services/handoff';
import type { StoredActivity, Turn } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import { keepAgentFiles, readParts } from '../multipart';
import { turnPast, type SignFile } from '../directLine/activities';
import { nothing, type Desk } from './desk';
import { knownOf, type KnownOptions } from './known';
import { deskOf, type Overview } from './overview';
import { Refusal, unfit } from './refusal';
import type { CannedReplies as Canned, ChatDetail, DeskState, Known } from './shapes/chats';
import { remark } from './talks';
import { agentOf, isByPhone, isTheirs, maySee } from './standing';

export interface DeskChatsOptions extends KnownOptions {
  readonly conversations: Conversations;
  readonly overview: Overview;
  readonly handoffs: Pick<Handoffs, 'find' | 'read'>;
  readonly notes: Notes;
  readonly talks: Pick<Talks, 'remark'>;
  readonly cannedReplies: Pick<CannedReplies, 'all'>;
  readonly presence: Pick<Presence, 'isHere'>;
  readonly accounts: Pick<Accounts, 'find'>;
  readonly attachments: Pick<Attachments, 'save'>;
  readonly sign: SignFile;
  readonly officePhone: string;
  readonly officeContact: string;
  readonly now: () => Date;
  /** The queue has changed. */
  readonly changed: () => void;
}

const params = z.object({ id: z.string().min(1).max(100) });
/** Given by the page, so that what it sends again is done once. */
const key = z.string().regex(/^[\w-]{8,64}$/, 'must have 8 to 64 letters, digits and dashes');
const text = z.string().trim().min(1, 'is empty').max(2_000, 'is longer than 2000 characters');
const keyed = z.object({ params, body: z.strictObject({ key }) });

type Deed = AgentEvent extends infer E ? (E extends AgentEvent ? Omit<E, 'name' | 'agent'> : never) : never;

export function registerChats(desk: Desk, options: DeskChatsOptions): void {
  const { conversations, overview, handoffs, notes, talks, now } = options;

  /** The newest turn and the hand-off of a chat. */
  async function found(id: string): Promise<{ readonly head: Turn; readonly handoff: Handoff }> {
    const [head, handoff] = await Promise.all([conversations.head(id), handoffs.find(id)]);
    if (head === undefined || handoff === undefined) throw new Refusal(404, 'NotFound', 'There is no such chat');
    return { head, handoff };
  }

  /** @throws Refusal where it is a call, which nobody can write to */
  async function written(id: string): Promise<{ readonly head: Turn; readonly handoff: Handoff }> {
    const chat = await found(id);
    if (isByPhone(chat.handoff))
      throw new Refusal(409, 'ByPhone', 'This is a call: it is taken and talked in by phone');
    return chat;
  }

  /** @throws Refusal unless it is a talk of the agent's own */
  async function own(id: string, account: Account): Promise<{ readonly head: Turn; readonly handoff: Handoff }> {
    const chat = await found(id);
    if (!isTheirs(account, chat.head.handoff)) throw notTheirs();
    return chat;
  }

  /**
   * Does something in a talk of the agent's own, once for its key.
   *
   * @throws Refusal when it is theirs no more, and was not when it was first done
   */
  async function act(id: string, account: Account, given: string, deed: Deed): Promise<Turn> {
    const inputKey = keyOf(account, given);
    const { head } = await written(id);
    if (!isTheirs(account, head.handoff)) {
      // It may be what was done already, by a message whose answer was lost.
      const done = await conversations.find(id, inputKey);
      if (done === undefined) throw notTheirs();
      return done;
    }
    const event: AgentEvent = { name: 'agent', agent: agentOf(account), ...deed };
    const turn = await conversations.take({ conversationId: id, inputKey, channel: head.channel, event });
    // Meanwhile the subscriber, or a sweep, may have ended the talk.
    if (turn.replies.length === 0) throw notTheirs();
    options.changed();
    return turn;
  }

  desk.add({
    method: 'get',
    path: '/chats',
    takes: nothing,
    handle: async ({ account }): Promise<DeskState> => deskOf(await overview.all(), account),
  });

  desk.add({
    method: 'get',
    path: '/chats/:id',
    takes: z.object({ params }),
    async handle({ account, taken }): Promise<ChatDetail<StoredActivity>> {
      const { head, handoff } = await found(taken.params.id);
      if (!maySee(account, head.handoff)) throw new Refusal(403, 'NotYours', 'This chat is another agent’s');
      const turns = await conversations.turnsAfter(head.conversationId, 0);
      return {
        ...(await overview.summary(handoff)),
        ...(await knownOf(head, handoff, options)),
        byPhone: isByPhone(handoff),
        through: turns.at(-1)?.through ?? 0,
        activities: turns.flatMap((turn) => turnPast(turn, 0, options.sign).activities),
        notes: await notes.of(head.conversationId),
      };
    },
  });

  // What the page asks for when something was said; by then the chat may be another's, of which it is told nothing.
  desk.add({
    method: 'get',
    path: '/chats/:id/known',
    takes: z.object({ params }),
    async handle({ account, taken }): Promise<Known | undefined> {
      const { head, handoff } = await found(taken.params.id);
      return maySee(account, head.handoff) ? knownOf(head, handoff, options) : undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/accept',
    takes: keyed,
    async handle({ account, taken }) {
      const { id } = taken.params;
      const { head } = await written(id);
      const event = { name: 'agent', agent: agentOf(account), does: 'accepts' } as const;
      const { channel } = head;
      const inputKey = keyOf(account, taken.body.key);
      const turn = await conversations.take({ conversationId: id, inputKey, channel, event });
      options.changed();
      if (isTheirs(account, turn.handoff)) return undefined;
      const agent = turn.handoff?.agent;
      throw agent === undefined
        ? new Refusal(409, 'Gone', 'The subscriber does not wait any more')
        : new Refusal(409, 'Taken', `${agent.name} was first`, { current: { agent: agent.name } });
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/say',
    takes: z.object({ params, body: z.strictObject({ key, text }) }),
    async handle({ account, taken }) {
      await act(taken.params.id, account, taken.body.key, { does: 'says', text: taken.body.text });
      return undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/files',
    takes: z.object({ params }),
    async handle({ account, taken, request }) {
      const { id } = taken.params;
      await own(id, account);
      const parts = await readParts(request);
      if ('fault' in parts) throw new Refusal(parts.status, 'BadArgument', parts.fault);
      if (parts.refused !== undefined) throw new Refusal(parts.refused.status, 'BadArgument', parts.refused.fault);
      const said = z.object({ key, text: z.string().trim().max(2_000).default('') }).safeParse(parts.activity);
      if (!said.success) throw unfit([{ field: 'key', message: 'is missing' }]);
      const message = { conversationId: id, key: keyOf(account, said.data.key) };
      const files = await keepAgentFiles(parts.files, message, options.attachments);
      if ('fault' in files) throw new Refusal(files.status, 'BadArgument', files.fault);
      await act(id, account, said.data.key, { does: 'says', text: said.data.text, files });
      return undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/end',
    takes: z.object({ params, body: z.strictObject({ key, remark: remark.default('') }) }),
    async handle({ account, taken: { params: of, body } }) {
      const { head, handoff } = await written(of.id);
      // Before the end, so that who reads of the end reads it too; what is sent again finds the talk ended.
      if (body.remark !== '' && isTheirs(account, head.handoff))
        await talks.remark(handoff, { text: body.remark, by: agentOf(account), at: now() });
      await act(of.id, account, body.key, { does: 'leaves', why: 'done' });
      return undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/transfer',
    takes: z.object({ params, body: z.strictObject({ key, to: z.string().max(100) }) }),
    async handle({ account, taken }) {
      const to = await options.accounts.find(taken.body.to);
      if (to === undefined || to.id === account.id || !(await options.presence.isHere(to.id)))
        throw new Refusal(409, 'NotHere', 'This colleague is not at the desk now');
      await act(taken.params.id, account, taken.body.key, { does: 'transfers', to: agentOf(to) });
      return undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/read',
    byItself: true,
    takes: z.object({ params, body: z.strictObject({ through: z.number().int().min(0) }) }),
    async handle({ account, taken }) {
      const { handoff } = await own(taken.params.id, account);
      await handoffs.read(handoff, taken.body.through);
      options.changed();
      return undefined;
    },
  });

  desk.add({
    method: 'post',
    path: '/chats/:id/notes',
    takes: z.object({ params, body: z.strictObject({ key, text }) }),
    async handle({ account, taken }) {
      const { id } = taken.params;
      await own(id, account);
      await notes.add({
        id: taken.body.key,
        conversationId: id,
        by: agentOf(account),
        at: now(),
        text: taken.body.text,
      });
      return { notes: await notes.of(id) };
    },
  });

  desk.add({
    method: 'get',
    path: '/replies',
    takes: nothing,
    handle: async (): Promise<Canned> => ({
      replies: (await options.cannedReplies.all()).map(({ entry }) => entry),
      values: { phone: options.officePhone, email: options.officeContact },
    }),
  });
}

const notTheirs = (): Refusal => new Refusal(403, 'NotYours', 'This chat is not yours, or not any more');

/** Of two agents who happen to give the same key, each does their own. */
const keyOf = ({ id }: Account, given: string): string => `agent/${id}/${given}`;
