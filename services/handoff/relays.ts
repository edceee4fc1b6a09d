/** How far each hand-off has been carried to the humans of another house, and back. */
import type { HandoffKey } from './handoff';

export interface Relayed {
  /** Activities of the conversation that are there, or go along with `handoff.initiate`. */
  readonly through?: number;
  /** The target's name for the conversation, once it has one. */
  readonly place?: string;
  /** How far it has been heard. */
  readonly mark?: string;
  /** The target knows that no human is wanted there any more. */
  readonly ended?: boolean;
  /** Since when it cannot be carried. */
  readonly failingSince?: Date;
  /** Times in a row that it could not be. */
  readonly failures: number;
}

/** Whoever carries a hand-off has it alone until they are through. */
export interface Claim {
  readonly relayed: Relayed;
  /** @throws RelayLostError when it took too long and another process has it */
  readonly save: (change: Partial<Relayed>) => Promise<void>;
  /** It went well; to be looked at again then. */
  readonly done: (dueAt: Date) => Promise<void>;
  /** It failed; to be tried again then. */
  readonly failed: (dueAt: Date) => Promise<void>;
}

export class RelayLostError extends Error {
  constructor() {
    super('Carrying a hand-off took too long, and another process has gone on with it; nothing is lost.');
    this.name = 'RelayLostError';
  }
}

export interface Relays {
  prepare(): Promise<void>;
  /**
   * Takes a hand-off to carry it.
   *
   * @param hurried something is known to have happened: what went well the last time is not waited for
   * @returns `busy` while another one has it, `early` while it is not due
   */
  claim(handoff: HandoffKey, hurried: boolean): Promise<Claim | 'busy' | 'early'>;
  /** Those that the target has and that have not ended there. */
  open(): Promise<readonly HandoffKey[]>;
  /** The hand-off of a place there. */
  at(place: string): Promise<HandoffKey | undefined>;
}
