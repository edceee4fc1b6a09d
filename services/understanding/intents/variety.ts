/** Variety that training adds to each utterance anew: typos, and the courtesies that people put around a wish. */

import { wordsOf } from './features';
import type { LabelledUtterance } from './dataset';
import { withTypos, type Random } from './random';
import { fold } from '../text/tokens';
import type { Intent, Language } from '../types';

const before: Readonly<Record<Language, readonly string[]>> = {
  sl: [
    'dober dan',
    'živjo',
    'zdravo',
    'pozdravljeni',
    'prosim',
    'a',
    'zanima me',
    'ej',
    'oprostite',
    'dober dan zanima me',
    'lepo pozdravljeni',
    'no',
    'torej',
    'poslušajte',
    'jest',
    'jaz',
    'glejte',
    'halo',
    'pa',
    'ja',
    'vprašanje',
  ],
  en: [
    'hi',
    'hello',
    'good morning',
    'please',
    'excuse me',
    'hi there',
    'hey',
    'well',
    'so',
    'sorry',
    'question',
    'um',
    'listen',
  ],
};
const after: Readonly<Record<Language, readonly string[]>> = {
  sl: [
    'prosim',
    'hvala',
    'hvala lepa',
    'lep pozdrav',
    'če se da',
    'danes',
    'čim prej',
    'a se da',
    'prosim lepo',
    'hvala za odgovor',
    'lp',
    'ane',
  ],
  en: ['please', 'thanks', 'thank you', 'if possible', 'today', 'asap', 'as soon as possible', 'regards', 'ok'],
};

/** Whose whole meaning a courtesy would change. */
const social: ReadonlySet<Intent> = new Set<Intent>([
  'greet',
  'thank',
  'goodbye',
  'affirm',
  'deny',
  'repeat',
  'back',
  'cancel',
  'help',
]);

const anyOf = (options: readonly string[], random: Random): string =>
  options[Math.floor(random() * options.length)] ?? '';

export interface VarietyOptions {
  /** Share of utterances that get typos, and the probability of one a letter. */
  readonly noisy: number;
  readonly noise: number;
  /** Share that gets a courtesy before it, and after it. */
  readonly courtesy: number;
}

export const defaultVariety: VarietyOptions = { noisy: 0.3, noise: 0.06, courtesy: 0.15 };

const alternatives = /\(([^()]*)\)/g;

/** One of a pattern's utterances: a choice for each `(a|b)`. */
export function expand(pattern: string, random: Random): string {
  return pattern.replace(alternatives, (_, options: string) => anyOf(options.split('|'), random));
}

/** Every alternative of a pattern in some utterance: their words are what training knows of it. */
export function examples(pattern: string): readonly string[] {
  const found: string[] = [];
  for (const [, options = ''] of pattern.matchAll(alternatives)) found.push(...options.split('|'));
  return [pattern.replace(alternatives, ' '), ...found];
}

/** How many utterances a pattern stands for. */
export function combinations(pattern: string): number {
  let count = 1;
  for (const [, options = ''] of pattern.matchAll(alternatives)) count *= options.split('|').length;
  return count;
}

/** Words of the utterance, varied. */
export function variedWords(
  { text, intent, language }: LabelledUtterance,
  options: VarietyOptions,
  random: Random,
): readonly string[] {
  let varied = text.includes('(') ? expand(text, random) : text;
  if (!social.has(intent)) {
    if (random() < options.courtesy) varied = `${anyOf(before[language], random)} ${varied}`;
    if (random() < options.courtesy) varied = `${varied} ${anyOf(after[language], random)}`;
  }
  return wordsOf(random() < options.noisy ? withTypos(fold(varied), options.noise, random) : varied);
}
