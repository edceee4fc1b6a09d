/** English: the rules that put a text into words, in the order in which they are tried. */
import { addressRules } from '../addresses';
import { anyDigits, digitRules, serialRules } from '../identifiers';
import type { Rule } from '../scanner';
import { amounts } from './amounts';
import { daysAndTimes } from './daysAndTimes';
import { numbers, signs } from './numbers';
import { speller } from './speller';
import { words } from './words';

export const english: readonly Rule[] = [
  ...addressRules(speller),
  ...signs,
  ...daysAndTimes,
  ...amounts,
  ...serialRules(speller),
  ...digitRules(speller),
  ...numbers,
  ...words,
  anyDigits(speller),
];
