/** Variety that training adds to each utterance anew: typos, and the courtesies that people put around a wish. */

import { wordsOf } from './features';
import type { LabelledUtterance } from './dataset';
import { withTypos, type Random } from './random';
import { fold } from '../text/tokens';
import type { Intent, Language } from '../types';

/** Courtesies and asides, by `|`: what people say around a wish, whatever it is. */
const phrases = (text: string): readonly string[] => text.split('|');

const before: Readonly<Record<Language, readonly string[]>> = {
  sl: phrases(
    'dober dan|živjo|zdravo|pozdravljeni|prosim|a|zanima me|ej|oprostite|dober dan zanima me|lepo pozdravljeni|no|torej|poslušajte|jest|jaz|glejte|halo|pa|ja|vprašanje|' +
      'imam eno vprašanje|samo na hitro|veste kaj|oprostite da motim|rad bi vprašal|rada bi vprašala|a mi lahko poveste|kličem zaradi tega ker|mož pravi|sosed mi je povedal|pri nas v rovtah|' +
      'ne vem če sem prav|že dolgo sem vaš naročnik|moja mama|kot rečeno|evo|tako je|stvar je taka|jst bi|mi bi|no glejte takole|lepo prosim|a veste|men je pa tko',
  ),
  en: phrases(
    'hi|hello|good morning|please|excuse me|hi there|hey|well|so|sorry|question|um|listen|' +
      'I have a question|just quickly|you know what|sorry to bother you|I wanted to ask|can you tell me|I am calling because|my husband says|my neighbour told me|here in Rovte|' +
      "I'm not sure this is the right place|I've been a customer for years|my mother|as I said|the thing is|look|okay so|we would",
  ),
};
const after: Readonly<Record<Language, readonly string[]>> = {
  sl: phrases(
    'prosim|hvala|hvala lepa|lep pozdrav|če se da|danes|čim prej|a se da|prosim lepo|hvala za odgovor|lp|ane|' +
      'če ni problem|pa hvala|ker se mi mudi|ker sem doma|do konca tedna|v petek|jutri|kako pa to gre|kaj pa zdaj|kako to uredim|a veste|no|sem že klical pa nič|če lahko|mi lahko kdo pomaga|ker ne znam',
  ),
  en: phrases(
    'please|thanks|thank you|if possible|today|asap|as soon as possible|regards|ok|' +
      "if that's fine|and thanks|I'm in a hurry|because I'm at home|by the end of the week|on Friday|tomorrow|how does that work|what now|how do I arrange that|you know|I already called|if you can",
  ),
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

export const defaultVariety: VarietyOptions = { noisy: 0.3, noise: 0.06, courtesy: 0.2 };

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
