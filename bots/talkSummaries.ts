/** Sums up the talks that are over: what the bot had been told and had saved until then, by rule, once for each. */
import type { FinishedTalk, Talks, TalkSummary } from '../services/handoff';
import type { OfficeRequests } from '../services/requests';
import type { Turn } from '../services/turns';
import type { Conversations } from './conversations';
import { repeat } from '../services/shared/repeat';

const everyMs = 5_000;

interface Parts {
  readonly talks: Pick<Talks, 'unsummed' | 'sum'>;
  readonly conversations: Pick<Conversations, 'at'>;
  readonly officeRequests: Pick<OfficeRequests, 'ofConversation'>;
  /** What the conversation that is open after a turn has been told. */
  readonly told: (turn: Turn) => Pick<TalkSummary, 'answers' | 'steps'>;
  readonly report: (error: unknown) => void;
}

/** Any number of processes may run one each: all of them come to the same, and the first one stands. */
export class TalkSummaries {
  private endRounds: (() => void) | undefined;

  constructor(private readonly parts: Parts) {}

  /** Of one conversation, or of all. */
  async round(conversationId?: string): Promise<void> {
    const { talks, report } = this.parts;
    for (const talk of await talks.unsummed(conversationId)) await this.sum(talk).catch(report);
  }

  start(): void {
    this.endRounds = repeat(() => this.round(), { everyMs, report: this.parts.report });
  }

  stop(): void {
    this.endRounds?.();
  }

  private async sum(talk: FinishedTalk): Promise<void> {
    const { talks, conversations, officeRequests, told } = this.parts;
    const { conversationId, sequence, closedAt } = talk;
    const [last, saved] = await Promise.all([
      conversations.at(conversationId, sequence),
      officeRequests.ofConversation(conversationId),
    ]);
    await talks.sum(talk, {
      ...(last?.open === undefined ? {} : { flow: last.open.flow }),
      ...(last === undefined ? { answers: {}, steps: [] } : told(last)),
      requests: saved
        .filter(({ createdAt }) => createdAt <= closedAt)
        .map(({ reference, kind }) => ({ reference, kind })),
    });
  }
}
