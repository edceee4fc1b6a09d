/** What the overview's API answers with. */
import type { HandoffReason } from '../../../services/handoff/handoff';

import type { Intent } from '../../../services/understanding/types';

export { intentNames as intents } from '../../../services/understanding/types';

export type { Intent };
export type Reason = HandoffReason;

export const outcomes = ['solved', 'human', 'back', 'unfinished'] as const;
export type Outcome = (typeof outcomes)[number];

/** A day, or a period as one. */
export interface Sum {
  readonly conversations: readonly {
    readonly channel: string;
    readonly language: 'sl' | 'en';
    readonly count: number;
  }[];
  /** By the local hour of the first words. */
  readonly hours: readonly number[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly flows: readonly {
    readonly flow: string;
    readonly begun: number;
    readonly done: number;
    readonly ended: number;
    readonly left: number;
  }[];
  readonly left: readonly { readonly flow: string; readonly step: string | null; readonly count: number }[];
  readonly utterances: number;
  readonly missed: number;
  readonly handoffs: {
    readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
    /** Seconds. */
    readonly waits: readonly number[];
    readonly talks: readonly number[];
    readonly untaken: number;
    /** How often each score was given, 1 first. */
    readonly ratings: readonly number[];
  };
}

export interface Overview {
  readonly from: string;
  readonly to: string;
  readonly days: readonly (Sum & { readonly day: string })[];
  readonly sum: Sum;
}

export interface MissedUtterance {
  readonly text: string;
  readonly language: 'sl' | 'en';
  readonly count: number;
  readonly lastAt: string;
  readonly intents: readonly { readonly name: Intent; readonly score: number }[];
  /** The intent that it is suggested under. */
  readonly suggested: Intent | null;
}

export interface MissedList {
  readonly total: number;
  readonly utterances: readonly MissedUtterance[];
}
