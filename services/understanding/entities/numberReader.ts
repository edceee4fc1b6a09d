/** What both languages offer to those who read rows of digits. */

import type { ReadNumber } from './slovenian/numbers';

/** Reads the number in words or digits at a token, in the language of the utterance. */
export type NumberReader = (from: number) => ReadNumber | undefined;

/** Several readers ask for the number at the same token: it is read once. */
export function remembered(read: NumberReader): NumberReader {
  const known: (ReadNumber | null | undefined)[] = [];
  return (from) => {
    const before = known[from];
    if (before !== undefined) return before ?? undefined;
    const number = read(from);
    known[from] = number ?? null;
    return number;
  };
}
