/** Canned replies as data: what agents put into a chat with two keys, in the language of the subscriber. */
import { z } from 'zod';
import type { Content, ContentShape } from '../content';

/** What may stand in braces: the subscriber's name, their newest open request, the agent's own name, the operator's phone and e-mail. */
export const replyPlaceholders = ['name', 'reference', 'agent', 'phone', 'email'] as const;

export interface CannedReply {
  readonly id: string;
  /** What agents find it by. */
  readonly title: { readonly sl: string; readonly en: string };
  readonly sl: string;
  readonly en: string;
}

export type CannedReplies = Content<CannedReply>;

const title = z.string().trim().min(1, 'is empty').max(60, 'is longer than 60 characters');

const text = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(1_000, 'is longer than 1000 characters')
  .superRefine((value, context) => {
    for (const [whole, name] of value.matchAll(/\{([^{}]*)\}/g)) {
      if (!replyPlaceholders.some((one) => one === name))
        context.addIssue({ code: 'custom', message: `${whole} is not known; {${replyPlaceholders.join('}, {')}} are` });
    }
  });

export const cannedReplyShape: ContentShape<CannedReply> = {
  name: 'replies',
  entry: z.strictObject({
    id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{1,39}$/, 'must have 2 to 40 letters and digits'),
    title: z.strictObject({ sl: title, en: title }),
    sl: text,
    en: text,
  }),
};
