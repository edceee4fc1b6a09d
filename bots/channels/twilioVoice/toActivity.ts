/** What Twilio tells of a call, in our words: who calls, what was keyed or said. Pure functions. */
import { z } from 'zod';
import type { Wording } from '../../../cards/wording';
import { toE164 } from '../../../services/subscribers';
import { saidByKeys, type Listening } from './listening';

const text = z.string().max(4000).optional().catch(undefined);

/** The posted fields that are used; the rest is Twilio's own business. */
const fields = z.object({
  CallSid: z.string().regex(/^[A-Za-z0-9]{2,64}$/),
  From: text,
  CallStatus: text,
  Digits: text,
  SpeechResult: text,
  ForwardedFrom: text,
  RecordingSid: z
    .string()
    .regex(/^RE[0-9a-f]{32}$/)
    .optional()
    .catch(undefined),
  RecordingDuration: z.coerce.number().int().min(0).optional().catch(undefined),
  RecordingStatus: text,
  Confidence: z.coerce.number().min(0).max(1).optional().catch(undefined),
});

export type CallFields = z.infer<typeof fields>;

/** @returns undefined when it is no request about a call */
export function readFields(body: unknown): CallFields | undefined {
  const parsed = fields.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}

/** The number that calls; `undefined` when it is hidden (`anonymous`, `restricted`, empty) or none. */
export const callerOf = ({ From }: CallFields): string | undefined => (From === undefined ? undefined : toE164(From));

/** The number whose calls are forwarded to us, where Twilio is told of it. */
export const forwarderOf = ({ ForwardedFrom }: CallFields): string | undefined =>
  ForwardedFrom === undefined ? undefined : toE164(ForwardedFrom);

/** Statuses after which nothing more comes from the call. */
const ended: readonly string[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

export const isOver = ({ CallStatus }: CallFields): boolean => ended.includes(CallStatus ?? '');

export type Heard =
  | { readonly said: string; readonly confidence?: number }
  /** # alone: often the end of a number that was taken before it. */
  | 'hash'
  | 'nothing';

/** What the caller keyed or said, in answer to what was listened for. */
export function heardIn({ Digits, SpeechResult, Confidence }: CallFields, listening: Listening, words: Wording): Heard {
  const digits = Digits?.replace(/[^\d*#]/g, '') ?? '';
  if (digits === '#') return 'hash';
  if (digits !== '') {
    // A key that means nothing here is said as nothing, which the bot does not understand and says so.
    return { said: saidByKeys(digits, listening, words) ?? '' };
  }
  const said = SpeechResult?.trim() ?? '';
  if (said === '') return 'nothing';
  return { said, ...(Confidence === undefined ? {} : { confidence: Confidence }) };
}
