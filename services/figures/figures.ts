/**
 * What supervisors see of the bot's work: the figures of each local day, which name nobody, and the utterances that were not
 * understood, which live as long as their turns. docs/desk.md defines each figure for its readers.
 */
import type { HandoffReason } from '../handoff';
import type { Language, ScoredIntent } from '../understanding/types';

/** What became of a conversation in which something was wanted; the first that holds. */
export const outcomes = [
  /** A human was wanted, or a call-back. */
  'human',
  /** The same subscriber came back within a day with the same matter. */
  'back',
  /** A flow was brought to an end, or a question answered. */
  'solved',
  /** What was begun was not ended, or is still open. */
  'unfinished',
] as const;
export type ConversationOutcome = (typeof outcomes)[number];

export interface ConversationCount {
  readonly channel: string;
  readonly language: Language;
  readonly count: number;
}

export interface FlowFigures {
  readonly flow: string;
  readonly begun: number;
  /** With its purpose reached. */
  readonly done: number;
  /** With words that say why not, or that nothing is needed. */
  readonly ended: number;
  readonly left: number;
}

/** Where flows are left; `step` is `null` where none was open. */
export interface LeftFigures {
  readonly flow: string;
  readonly step: string | null;
  readonly count: number;
}

export interface HandoffFigures {
  readonly reasons: readonly { readonly reason: HandoffReason; readonly count: number }[];
  /** Seconds from the wish to an agent, of those that an agent took; in no order. */
  readonly waits: readonly number[];
  /** Seconds from there to the end of the talk. */
  readonly talks: readonly number[];
  /** Those that no agent took: chose a call-back, went away, or found nobody. */
  readonly untaken: number;
  /** How often each score was given, 1 first. */
  readonly ratings: readonly number[];
}

export interface DayFigures {
  /** `YYYY-MM-DD`, local. */
  readonly day: string;
  readonly conversations: readonly ConversationCount[];
  /** Conversations by the local hour of their first words, 0 to 23. */
  readonly hours: readonly number[];
  readonly outcomes: Readonly<Record<ConversationOutcome, number>>;
  readonly flows: readonly FlowFigures[];
  readonly left: readonly LeftFigures[];
  /** What was said to the bot. */
  readonly utterances: number;
  readonly missed: number;
  readonly handoffs: HandoffFigures;
}

/** An utterance that was not understood, as often as it was said in the same words; long digits and addresses are masked. */
export interface MissedFigure {
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  readonly lastAt: Date;
  /** The best guesses, best first. */
  readonly intents: readonly ScoredIntent[];
}

export interface Figures {
  /** Each local day from one to another, both included, oldest first. */
  days(first: string, last: string): Promise<readonly DayFigures[]>;
  /** What was not understood on those days, newest first; of very many the newest. */
  missed(first: string, last: string): Promise<readonly MissedFigure[]>;
  /** Counts the days whose turns are still there, so that their figures outlive them. */
  keep(): Promise<void>;
}
