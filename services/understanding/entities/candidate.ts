/** What a reader found, before the longest ones win. */

import type { EntityType, EntityValues } from '../types';
import type { Token } from '../text/tokens';

export type Candidate = {
  [T in EntityType]: {
    readonly type: T;
    readonly value: EntityValues[T];
    readonly alternatives?: readonly EntityValues[T][];
    /** Token indices, `next` exclusive. */
    readonly from: number;
    readonly next: number;
  };
}[EntityType];

/** UTF-16 length of the candidate's text. */
export function lengthOf(candidate: Candidate, tokens: readonly Token[]): number {
  const first = tokens[candidate.from];
  const last = tokens[candidate.next - 1];
  return first === undefined || last === undefined ? 0 : last.end - first.start;
}
