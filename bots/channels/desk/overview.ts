/** What the desk shows of all chats and calls: those that wait, those that agents have, and who is there to take them. */
import type { Account, Accounts, Presence } from '../../../services/agents';
import type { Calls } from '../../../services/calls';
import type { AgentRef, Handoff, HandoffPlace, Handoffs } from '../../../services/handoff';
import type { Turn } from '../../../services/turns';
import type { StandingVoicemails, Voicemails } from '../../../services/voicemails';
import type { Conversations } from '../../conversations';
import type { CallSummary, ChatSummary, DeskState } from './shapes/chats';
import { agentOf, isByPhone, maySee } from './standing';

export interface OverviewOptions {
  readonly handoffs: Pick<Handoffs, 'waiting' | 'accepted'>;
  readonly calls: Pick<Calls, 'underWay'>;
  readonly voicemails: Pick<Voicemails, 'standing'>;
  readonly presence: Pick<Presence, 'takers'>;
  readonly accounts: Pick<Accounts, 'list'>;
  readonly conversations: Pick<Conversations, 'turnsAfter'>;
}

interface All {
  readonly waiting: readonly ChatSummary[];
  readonly accepted: readonly ChatSummary[];
  readonly calls: readonly CallSummary[];
  readonly voicemails: StandingVoicemails;
  readonly present: readonly AgentRef[];
}

/** The last words are looked for among so many activities. */
const lookBack = 12;
const longestWords = 160;

export class Overview {
  private words = new Map<string, { readonly through: number; readonly text: string }>();

  constructor(private readonly options: OverviewOptions) {}

  async all(): Promise<All> {
    const { handoffs, presence, accounts, voicemails } = this.options;
    const [waiting, accepted, takers, known, standing] = await Promise.all([
      handoffs.waiting(),
      handoffs.accepted(),
      presence.takers(),
      accounts.list(),
      voicemails.standing(),
    ]);
    const all = [...waiting, ...accepted];
    const still = new Set(all.map(({ conversationId }) => conversationId));
    this.words = new Map([...this.words].filter(([id]) => still.has(id)));
    const chats = (list: readonly Handoff[]): Promise<readonly ChatSummary[]> =>
      Promise.all(list.filter((handoff) => !isByPhone(handoff)).map((handoff) => this.summary(handoff)));
    return {
      waiting: await chats(waiting),
      accepted: await chats(accepted),
      calls: await this.calls(all.filter(isByPhone)),
      voicemails: standing,
      present: known.filter(({ id, active }) => active && takers.includes(id)).map(agentOf),
    };
  }

  /** Of those that go on: who has hung up waits for nobody, whatever the conversation says. */
  private async calls(handoffs: readonly Handoff[]): Promise<readonly CallSummary[]> {
    const underWay = await this.options.calls.underWay(handoffs.map(({ conversationId }) => conversationId));
    const summaries = handoffs.map(async (handoff) => {
      const call = underWay.get(handoff.conversationId);
      return call === undefined ? [] : [{ ...(await this.summary(handoff)), caller: call.from ?? null }];
    });
    return (await Promise.all(summaries)).flat();
  }

  async summary(handoff: Handoff): Promise<ChatSummary> {
    const { conversationId, state, reason, since, language, subscriberNumber, verification } = handoff;
    const { agent, acceptedAt, lastSaidAt, through, readThrough } = handoff;
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
      ...(acceptedAt === undefined ? {} : { acceptedAt }),
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
export function deskOf(all: All, account: Pick<Account, 'id' | 'role'>): DeskState {
  const { waiting, accepted, calls, voicemails, present } = all;
  const { id, role } = account;
  return {
    waiting,
    mine: accepted.filter(({ agent }) => agent?.id === id),
    others: role === 'supervisor' ? accepted.filter(({ agent }) => agent?.id !== id) : [],
    // Everyone sees who talks with whom; what was said only who may read it.
    calls: calls.map((call) => (maySee(account, placeOf(call)) ? call : { ...call, lastWords: '' })),
    voicemails,
    colleagues: present.filter((one) => one.id !== id),
  };
}

const placeOf = ({ state, agent }: ChatSummary): HandoffPlace | undefined =>
  state === 'closed' ? undefined : { state, ...(agent === undefined ? {} : { agent }) };
