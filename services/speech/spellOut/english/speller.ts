/** English: what the rules that both languages share need to know. */
import type { Speller } from '../speller';
import { cardinal, digits } from './numerals';
import { lettersOf, sayCapitals } from './words';

/** What there may be thousands of; behind anything else a long number is a reference. */
const countables =
  /^ ?(?:euro|cent|hour|minute|second|day|week|month|year|subscriber|customer|user|people|household|package|plan|bill|request|kilometre|metre|mega|giga|kilo|percent|step|page|point|message|channel|thousand|million)/u;

export const speller: Speller = {
  digits,
  number: cardinal,
  letters: lettersOf,
  capitals: sayCapitals,
  signs: { '.': 'dot', '@': 'at', '-': 'dash', _: 'underscore', '+': 'plus', '/': 'slash' },
  parts: { com: 'com', www: 'W W W', si: 'S I', eu: 'E U', uk: 'U K' },
  counts: (after) => countables.test(after),
  codeWords: new Set(['code', 'pin', 'password']),
  is: 'is',
};
