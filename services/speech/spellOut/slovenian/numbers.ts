/** Slovenian: numbers without a unit: counts, ordinals, decimals, ranges. */
import { notInNumber } from '../identifiers';
import { rule, type Rule } from '../scanner';
import { agreeing, countedIn, ordinalEnding } from './context';
import { cardinal, counted, decimal, digits, largest, ordinal, prefix } from './numerals';

/** "6-mestna", "24-urni", "100-odstotno". */
const compound = rule(
  new RegExp(`${notInNumber}(\\d{1,6})-(\\p{Ll}{3,30})`),
  ([, number = '', word = '']) => prefix(Number(number)) + word,
);

/** "2x", "3 × 4". */
const times = rule(
  new RegExp(`${notInNumber}(\\d{1,6}) ?[x×](?![\\p{L}])`),
  ([, number = '']) => `${number === '1' ? 'en' : counted(Number(number)).replaceAll(' ', '')}krat`,
);

/** "1." at the beginning of a line of instructions. */
const item = rule(/(?<![\p{L}\d])(\d{1,2})[.)] (?=\p{Lu})/u, ([, number = ''], { opens }) =>
  opens ? `${ordinal(Number(number), 'i').replace(/i$/, 'ič')}, ` : undefined,
);

/** "1. decembra", "v 2. nadstropju", "od 5. do 20. decembra", "5.–20. decembra". */
const nth = rule(new RegExp(`${notInNumber}(\\d{1,3}(?:\\.\\d{3})|\\d{1,6})\\.(?=[ –-])`), ([, number = ''], place) => {
  const noun = /^(?: ?(?:do|in|ali|oziroma|–|-) ?\d{1,6}\.)? (\p{Ll}[\p{L}\p{M}]{0,30})/u.exec(place.after)?.[1];
  if (noun === undefined) return undefined;
  return ordinal(Number(number.replace('.', '')), ordinalEnding(noun, place));
});

/** "2,5", "0,05". */
const fraction = rule(
  new RegExp(`${notInNumber}(\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,9}),(\\d{1,9})(?![\\d]|[.,]\\d)`),
  ([, whole = '', rest = '']) => decimal(Number(whole.replaceAll('.', '')), rest),
);

/** "1.2.3", "192.168.0.1": versions and addresses. */
const dotted = rule(new RegExp(`${notInNumber}\\d{1,6}(?:\\.\\d{1,6}){1,7}(?![\\d])`), ([whole = '']) =>
  /^\d{1,3}(?:\.\d{3}){1,2}$/.test(whole)
    ? undefined
    : whole
        .split('.')
        .map((part) => (part.startsWith('0') && part.length > 1 ? digits(part) : counted(Number(part))))
        .join(' pika '),
);

/** "5 števk", "tri ure" and a number by itself. */
const count = rule(
  new RegExp(`${notInNumber}(\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,9})(?!\\d)`),
  ([, written = ''], place) => {
    const value = Number(written.replaceAll('.', ''));
    if (value > largest) return undefined;
    const noun = countedIn(place.after);
    if (noun !== undefined) return agreeing(value, noun, place);
    // A number by itself is only named; with "ob" it is an hour.
    if (place.before === 'ob' && value <= 24) return value === 1 ? 'enih' : cardinal(value, 'feminine', 'locative');
    return counted(value);
  },
);

const halves: Readonly<Record<string, string>> = { '½': 'pol', '¼': 'četrt', '¾': 'tri četrt', '⅓': 'tretjina' };
const half = rule(/[½¼¾⅓]/u, ([sign = '']) => halves[sign]);

/** "5–10": from and to; "-5": minus. */
const range = rule(/(?<=[\d.%°€hB]) ?[–—-] ?(?=\d)/u, () => ' do ');
const negative = rule(/(?<![\p{L}\d).] ?)[-−–](?=\d)/u, () => 'minus ');

/** To be tried before names with digits. */
export const signs: readonly Rule[] = [range, times];

export const numbers: readonly Rule[] = [item, compound, nth, fraction, dotted, count, half, negative];
