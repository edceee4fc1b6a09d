/** Which text of an answer the bot tells today. */
import type { AnswerList, AnswerText } from './types';

/** The first that may be told. */
export const toldToday = (
  texts: readonly AnswerText[],
  { today, holding }: Pick<AnswerList, 'today' | 'holding'>,
): AnswerText | undefined =>
  texts.find(
    ({ validFrom = today, validUntil = today, during }) =>
      validFrom <= today && today <= validUntil && (during === undefined || holding.includes(during)),
  );
