/** What the desk shows of all chats: those that wait, those that agents have, and who is there to take them. */
import type { Account, Accounts, Presence } from '../../../services/agents';
import type { AgentRef, Handoff, Handoffs } from '../../../services/handoff';
import type { Turn } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import { agentOf } from './standing';

/** A chat in a list. */
export interface ChatSummary extends Pick<
  Handoff,
  | 'state'
  | 'reason'
  | 'since'
  | 'language'
  | 'subscriberNumber'
  | 'verification'
  | 'lastSaidAt'
  | 'through'
  | 'readThrough'
> {
  readonly id: string;
  readonly agent?: AgentRef;
  /** What the subscriber said last. */
  readonly lastWords: string;
}

/** The desk as one agent sees it. */
export interface DeskState {
  readonly waiting: readonly ChatSummary[];
  readonly mine: readonly ChatSummary[];
  /** The talks of others, for supervisors. */
  readonly others: readonly ChatSummary[];
  /** Who else is there. */
  readonly colleagues: readonly AgentRef[];
}

export interface OverviewOptions {
  readonly handoffs: Pick<Handoffs, 'waiting' | 'accepted'>;
  readonly presence: Pick<Presence, 'takers'>;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly conversations: Pick<Conversations, 'turnsAfter'>;
}

interface All {
  readonly waiting: readonly ChatSummary[];
  readonly accepted: readonly ChatSummary[];
  readonly present: readonly AgentRef[];
}

/** The last words are looked for among so many activities. */
const lookBack = 12;
const longestWords = 160;

export class Overview {
  private words = new Map<string, { readonly through: number; readonly text: string }>();

  constructor(private readonly options: OverviewOptions) {}

  async all(): Promise<All> {
    const { handoffs, presence, accounts } = this.options;
    const [waiting, accepted, takers, known] = await Promise.all([
      handoffs.waiting(),
      handoffs.accepted(),
      presence.takers(),
      accounts.list(),
    ]);
    // Calls are put through by phone.
    const written = (list: readonly Handoff[]): readonly Handoff[] => list.filter(({ channel }) => channel !== 'phone');
    const [first, second] = [written(waiting), written(accepted)];
    const still = new Set([...first, ...second].map(({ conversationId }) => conversationId));
    this.words = new Map([...this.words].filter(([id]) => still.has(id)));
    return {
      waiting: await Promise.all(first.map((handoff) => this.summary(handoff))),
      accepted: await Promise.all(second.map((handoff) => this.summary(handoff))),
      present: known.filter(({ id, active }) => active && takers.includes(id)).map(agentOf),
    };
  }

  async summary(handoff: Handoff): Promise<ChatSummary> {
    const { conversationId, state, reason, since, language, subscriberNumber, verification } = handoff;
    const { agent, lastSaidAt, through, readThrough } = handoff;
    return {
      id: conversationId,
      state,
      reason,
      since,
      language,
      subscriberNumber,
      verification,
      lastSaidAt,
      through,
      readThrough,
      ...(agent === undefined ? {} : { agent }),
      lastWords: await this.lastWords(conversationId, through),
    };
  }

  private async lastWords(conversationId: string, through: number): Promise<string> {
    const known = this.words.get(conversationId);
    if (known?.through === through) return known.text;
    const turns = await this.options.conversations.turnsAfter(conversationId, Math.max(0, through - lookBack));
    const text = saidIn(turns.findLast((turn) => saidIn(turn) !== '')).slice(0, longestWords);
    this.words.set(conversationId, { through, text });
    return text;
  }
}

const saidIn = (turn: Turn | undefined): string =>
  typeof turn?.input?.['text'] === 'string' ? turn.input['text'].trim() : '';

/** What one of them sees of it. */
export function deskOf({ waiting, accepted, present }: All, { id, role }: Pick<Account, 'id' | 'role'>): DeskState {
  return {
    waiting,
    mine: accepted.filter(({ agent }) => agent?.id === id),
    others: role === 'supervisor' ? accepted.filter(({ agent }) => agent?.id !== id) : [],
    colleagues: present.filter((one) => one.id !== id),
  };
}
