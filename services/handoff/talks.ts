/** Talks of agents with subscribers that are over: what each came to, composed by rule and kept beside its hand-off. */
import type { Words } from '../guides/guides';
import type { RequestKind } from '../requests';
import type { AgentRef, Handoff, HandoffKey, HandoffOutcome } from './handoff';

/** What the bot had done until then. */
export interface TalkSummary {
  /** The conversation that was open, by the name of its flow. */
  readonly flow?: string;
  /** What it had been told, by its own names. */
  readonly answers: Readonly<Record<string, string>>;
  /** What was done of a guided swap, or checked of a fault. */
  readonly steps: readonly Words[];
  /** Saved in the conversation until the end of the talk. */
  readonly requests: readonly { readonly reference: string; readonly kind: RequestKind }[];
}

/** The agent's own words on how it ended. */
export interface Remark {
  readonly text: string;
  readonly by: AgentRef;
  readonly at: Date;
}

export interface FinishedTalk extends Pick<
  Handoff,
  | 'conversationId'
  | 'sequence'
  | 'channel'
  | 'reason'
  | 'since'
  | 'language'
  | 'subscriberNumber'
  | 'verification'
  | 'rating'
> {
  readonly agent: AgentRef;
  readonly acceptedAt: Date;
  readonly closedAt: Date;
  readonly outcome: HandoffOutcome;
  readonly summary?: TalkSummary;
  readonly remark?: Remark;
}

export interface Talks {
  prepare(): Promise<void>;
  /** Those without a summary, oldest first; of one conversation, or of all. */
  unsummed(conversationId?: string): Promise<readonly FinishedTalk[]>;
  /** Keeps a summary; one that stands stays. */
  sum(talk: HandoffKey, summary: TalkSummary): Promise<void>;
  find(talk: HandoffKey): Promise<FinishedTalk | undefined>;
  /** Newest first: those of the conversation, and with a number those whose subscriber has proven to be that one. */
  list(conversationId: string, subscriberNumber?: string): Promise<readonly FinishedTalk[]>;
  /** Keeps the agent's own words, also while the talk still goes on; none takes away what stands. */
  remark(talk: HandoffKey, remark: Remark | undefined): Promise<void>;
}
