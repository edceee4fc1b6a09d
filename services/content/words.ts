/** What content says, in both languages, and how it is written in a file. */
import { z } from 'zod';
import type { Language } from '../understanding/types';

/** A sentence or a few: `speech` where it is said differently from what is written. */
export interface Words {
  readonly text: string;
  readonly speech?: string | undefined;
}

export type Bilingual = Readonly<Record<Language, Words>>;

/** What may stand in braces: the operator's phone and e-mail, from the settings. */
export const placeholders = ['phone', 'email'] as const;
export type Placeholders = Readonly<Record<(typeof placeholders)[number], string>>;

const longest = 1_000;
const braced = /\{([^{}]*)\}/g;

/** Text as content holds it; every fault in it is named. */
export const sentence = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const fault = (message: string): void => context.addIssue({ code: 'custom', message });
    if (text === '') fault('is empty');
    if (text.length > longest) fault(`is longer than ${longest} characters`);
    for (const [whole, name] of text.matchAll(braced)) {
      if (!placeholders.some((one) => one === name))
        fault(`${whole} is not known; ${placeholders.map((one) => `{${one}}`).join(' and ')} are`);
    }
    if (/[{}]/.test(text.replace(braced, ''))) fault('has a brace without its other one');
  });

/** `sl: text`, or `sl: { text: …, speech: … }`. */
const words = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  z.strictObject({ text: sentence, speech: sentence.optional() }),
);

/** The fields of an entry that speaks both languages. */
export const bilingual = { sl: words, en: words };

/** Puts in what stands for the placeholders. */
export function filled(
  { text, speech }: Words,
  values: Placeholders,
): { readonly text: string; readonly speech?: string } {
  const fill = (one: string): string =>
    placeholders.reduce((result, name) => result.replaceAll(`{${name}}`, values[name]), one);
  return { text: fill(text), ...(speech === undefined ? {} : { speech: fill(speech) }) };
}
