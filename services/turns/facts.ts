/** What a turn tells for the figures of the overview; it lives as long as the turn. */
import type { HandoffReason } from '../handoff';
import type { Language, ScoredIntent } from '../understanding/types';

/** How a flow ended: with its purpose reached, with words that say why not, or because it was left. */
export type FlowEnding = 'done' | 'ended' | 'left';

export interface EndedFlow {
  readonly flow: string;
  readonly how: FlowEnding;
  /** The step whose question was open when it was left. */
  readonly step?: string;
}

/** Something of which nothing was understood, with the best guesses. */
export interface MissedUtterance {
  readonly text: string;
  readonly intents: readonly ScoredIntent[];
}

export interface TurnFacts {
  /** Of the conversation after the turn. */
  readonly language: Language;
  /** As far as it is known by then, proven or not: by it is known who comes back. */
  readonly subscriberNumber?: string;
  /** Flows that were begun. */
  readonly begun?: readonly string[];
  readonly ended?: readonly EndedFlow[];
  /** Questions that were answered. */
  readonly answered?: readonly string[];
  readonly missed?: MissedUtterance;
  /** A human was wanted. */
  readonly human?: HandoffReason;
}
