/** Swaps under way: the step that a subscriber has reached, so that it goes on there days later and on either channel. */
import type { EquipmentType } from '../guides';

/** Who does not come back for so long has it done otherwise. */
export const keptDays = 14;

export interface Swap {
  readonly subscriberNumber: string;
  readonly equipment: EquipmentType;
  /** Ids of the steps that are done, in order. */
  readonly steps: readonly string[];
  readonly serial?: string;
}

/** What becomes of a swap; `at` orders what is kept, so that what comes late does not undo what came after it. */
export type SwapChange =
  | { readonly swap: Swap; readonly at: Date }
  /** It is over: completed, handed to a human or dropped. */
  | { readonly over: Pick<Swap, 'subscriberNumber' | 'equipment'>; readonly at: Date };

export interface Swaps {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  /** Safe to repeat, in whatever order. */
  keep(change: SwapChange): Promise<void>;
  /** The swap that is under way for that number and device; `undefined` when there is none, or it is too old. */
  find(subscriberNumber: string, equipment: EquipmentType, now: Date): Promise<Swap | undefined>;
}
