/** Answers to questions that need no conversation: edited by the office, each with the days on which it is told. */
import { z } from 'zod';
import { bilingual, type Bilingual, type Content, type ContentShape, type Words } from '../content';
import { measureIds, type MeasureId } from '../measures';
import type { Language } from '../understanding/types';

/** Named after the intents that they answer. */
export const answerIds = [
  'askPayment',
  'askContact',
  'askFieldService',
  'askDocuments',
  'askServiceStatus',
  'askPlans',
  'askMeasures',
] as const;
export type AnswerId = (typeof answerIds)[number];

/** One text of an answer. It is told on the days from `validFrom` to `validUntil`, and only while `during` holds. */
export interface AnswerText extends Bilingual {
  /** Local days, both included; absent: no limit. */
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly during?: MeasureId | undefined;
}

export interface Answer {
  readonly id: AnswerId;
  /** The first that may be told on a day is; the last may be always, so that there is one on every day. */
  readonly texts: readonly AnswerText[];
}

export interface Answers extends Content<Answer> {
  /** What is told on a local day, placeholders not yet filled; `undefined` where there is no such answer. */
  find(id: AnswerId, asked: { readonly language: Language; readonly day: string }): Promise<Words | undefined>;
}

const day = z.iso.date('must be a day such as 2026-12-31');

const text = z
  .strictObject({
    validFrom: day.optional(),
    validUntil: day.optional(),
    during: z.enum(measureIds).optional(),
    ...bilingual,
  })
  .refine(
    ({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || validFrom <= validUntil,
    {
      path: ['validUntil'],
      message: 'is before validFrom',
    },
  );

const isAlways = ({ validFrom, validUntil, during }: AnswerText): boolean =>
  validFrom === undefined && validUntil === undefined && during === undefined;

export const answerShape: ContentShape<Answer> = {
  name: 'answers',
  entry: z.strictObject({
    id: z.enum(answerIds),
    texts: z
      .array(text)
      .min(1, 'is empty')
      .max(50, 'has more than 50 texts')
      .superRefine((texts, context) => {
        const always = texts.findIndex(isAlways);
        if (always < 0 && texts.length > 0) {
          const message = 'needs one at the end without validFrom, validUntil and during, for all other days';
          context.addIssue({ code: 'custom', message });
        } else if (always >= 0 && always < texts.length - 1) {
          const message = 'is never told: the text before it holds on every day';
          context.addIssue({ code: 'custom', path: [always + 1], message });
        }
      }),
  }),
};
