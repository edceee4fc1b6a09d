/** Where a call stands while nobody listens to the caller: it rings at agents, or a message is recorded. */
import { z } from 'zod';
import type { Language } from '../../../services/understanding';

/** The language of the call in an address: asking somebody to wait must not need the database. */
export const languageHere = z.enum(['sl', 'en']).default('sl');
/** It is there only where it is not Slovenian. */
export const inLanguage = (language: Language): string => (language === 'sl' ? '' : `&l=${language}`);

const station = z.object({
  /** The conversation. */
  c: z.string().regex(/^[\w-]{1,120}$/),
  /** The turn behind which the call went there. */
  t: z.coerce.number().int().min(0),
  /** The agent whose phone rings. */
  a: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional(),
  l: languageHere,
  /** How often the answer was not ready. */
  w: z.coerce.number().int().min(0).max(1000).default(0),
});

export type Station = Pick<z.infer<typeof station>, 'c' | 't' | 'a' | 'l'>;

/** @returns undefined when the address is none of ours */
export function stationIn(query: unknown): (Station & { readonly w: number }) | undefined {
  const parsed = station.safeParse(query);
  return parsed.success ? parsed.data : undefined;
}

const place = ({ c, t, a, l }: Station): string => `c=${c}&t=${t}${a === undefined ? '' : `&a=${a}`}${inLanguage(l)}`;

/** Where Twilio comes once the call is back from there. */
export const toCall = (from: 'dialled' | 'recorded', at: Station, w = 0): string =>
  `/voice/${from}?${place(at)}${w === 0 ? '' : `&w=${w}`}`;
/** What an agent who answers hears. */
export const toWhisper = (at: Station, agent: string): string => `/voice/whisper?${place({ ...at, a: agent })}`;
/** Where the key comes that the agent presses. */
export const toAccept = (at: Station, w = 0): string => `/voice/accept?${place(at)}${w === 0 ? '' : `&w=${w}`}`;
/** Where Twilio tells that a recording is ready. */
export const toRecording = (at: Station): string => `/voice/recording?${place(at)}`;

/** The key of how it ended, in the conversation: it ends once. */
export const dialledKey = (t: number): string => `dialled/${t}`;
