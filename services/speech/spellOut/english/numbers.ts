/** English: numbers without a unit: counts, ordinals, decimals, ranges. */
import { notInNumber } from '../identifiers';
import { rule, type Rule } from '../scanner';
import { cardinal, decimal, largest, ordinal } from './numerals';

const nth = rule(new RegExp(`${notInNumber}(\\d{1,6})(?:st|nd|rd|th)(?!\\p{L})`), ([, number = '']) =>
  ordinal(Number(number)),
);

/** "1." at the beginning of a line of instructions. */
const item = rule(/(?<![\p{L}\d])(\d{1,2})[.)] (?=\p{Lu})/u, ([, number = ''], { opens }) =>
  opens ? `${ordinal(Number(number))}, ` : undefined,
);

const times = rule(
  new RegExp(`${notInNumber}(\\d{1,6}) ?[x×](?![\\p{L}])`),
  ([, number = '']) => `${cardinal(Number(number))} times`,
);

const fraction = rule(
  new RegExp(`${notInNumber}(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})\\.(\\d{1,9})(?![\\d]|\\.\\d)`),
  ([, whole = '', rest = '']) => decimal(Number(whole.replaceAll(',', '')), rest),
);

const dotted = rule(new RegExp(`${notInNumber}\\d{1,6}(?:\\.\\d{1,6}){2,7}(?!\\d)`), ([whole = '']) =>
  whole
    .split('.')
    .map((part) => cardinal(Number(part)))
    .join(' dot '),
);

/** "8-digit": the number and the word, without the dash. */
const compound = rule(
  new RegExp(`${notInNumber}(\\d{1,6})-(?=\\p{Ll}{2})`),
  ([, number = '']) => `${cardinal(Number(number))} `,
);

const count = rule(new RegExp(`${notInNumber}(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})(?!\\d)`), ([, written = '']) => {
  const value = Number(written.replaceAll(',', ''));
  return value > largest ? undefined : cardinal(value);
});

const range = rule(/(?<=[\d.%°€hBm]) ?[–—-] ?(?=[\d€])/u, () => ' to ');
const negative = rule(/(?<![\p{L}\d).] ?)[-−–](?=\d)/u, () => 'minus ');

/** To be tried before names with digits. */
export const signs: readonly Rule[] = [range, nth, times];

export const numbers: readonly Rule[] = [item, fraction, dotted, compound, count, negative];
