/** What the desk tells of chats and calls: the answers of its routes and the messages of its WebSocket. Types only, for the page too. */
import type { CannedReply } from '../../../../services/cannedReplies/cannedReplies';
import type { Words } from '../../../../services/guides/guides';
import type { AgentRef, Handoff } from '../../../../services/handoff/handoff';
import type { Note } from '../../../../services/handoff/notes';
import type { StandingVoicemails } from '../../../../services/voicemails/voicemails';

/** A chat or a call in a list. */
export interface ChatSummary extends Pick<
  Handoff,
  | 'state'
  | 'reason'
  | 'since'
  | 'language'
  | 'subscriberNumber'
  | 'verification'
  | 'agent'
  | 'acceptedAt'
  | 'lastSaidAt'
  | 'through'
  | 'readThrough'
> {
  readonly id: string;
  /** What the subscriber said last; empty for who may not read it. */
  readonly lastWords: string;
}

export interface CallSummary extends ChatSummary {
  /** E.164; `null` where the caller hides it. */
  readonly caller: string | null;
}

/** The desk as one agent sees it. */
export interface DeskState {
  readonly waiting: readonly ChatSummary[];
  readonly mine: readonly ChatSummary[];
  /** The talks of others, for supervisors. */
  readonly others: readonly ChatSummary[];
  /** Callers whom agents' phones ring for, and those who talk with one. */
  readonly calls: readonly CallSummary[];
  readonly voicemails: StandingVoicemails;
  /** Who else is there. */
  readonly colleagues: readonly AgentRef[];
}

/** What the bot knows of a conversation, after so many activities. */
export interface Known {
  readonly through: number;
  /** The conversation that is open, and the step whose question is. */
  readonly open?: { readonly flow: string; readonly step?: string };
  /** That question, as the bot asked it last. */
  readonly question?: string;
  /** What the open conversation has been told so far, by its own names. */
  readonly answers: Readonly<Record<string, string>>;
  /** What is done of a guided swap, or was checked of a fault. */
  readonly steps: readonly Words[];
  /** Only where a one-time code proves who it is: nobody else may be told what is on file. */
  readonly subscriber?: { readonly name: string; readonly plan: string };
  readonly requests: readonly { readonly reference: string; readonly kind: string; readonly status: string }[];
}

/** @template Said an activity, as Direct Line carries it */
export interface ChatDetail<Said> extends ChatSummary, Known {
  readonly byPhone: boolean;
  readonly activities: readonly Said[];
  readonly notes: readonly Note[];
}

export interface CannedReplies {
  readonly replies: readonly CannedReply[];
  readonly values: { readonly phone: string; readonly email: string };
}

export type LiveMessage<Said> =
  | { readonly type: 'state'; readonly now: Date; readonly state: DeskState }
  | {
      readonly type: 'turn';
      readonly id: string;
      readonly activities: readonly Said[];
      /** Activities in the chat before and with these. */
      readonly from: number;
      readonly through: number;
      /** Whether it is the agent's after the turn. */
      readonly mine: boolean;
    }
  | { readonly type: 'typing'; readonly id: string }
  /** The chat is the page's to see no more. */
  | { readonly type: 'closed'; readonly id: string }
  /** Whether the page is there. */
  | { readonly type: 'ask' }
  | { readonly type: 'beat' };
