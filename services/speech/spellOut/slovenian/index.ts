/** Slovenian: the rules that put a text into words, in the order in which they are tried. */
import { addressRules } from '../addresses';
import { anyDigits, digitRules, serialRules } from '../identifiers';
import type { Rule } from '../scanner';
import { abbreviations } from './abbreviations';
import { amounts } from './amounts';
import { daysAndTimes } from './daysAndTimes';
import { letters } from './letters';
import { numbers, signs } from './numbers';
import { speller } from './speller';

export const slovenian: readonly Rule[] = [
  ...addressRules(speller),
  ...signs,
  ...daysAndTimes,
  ...amounts,
  ...serialRules(speller),
  ...letters,
  ...digitRules(speller),
  ...numbers,
  ...abbreviations,
  anyDigits(speller),
];
