/** Slovenian: prices, speeds, and quantities with a unit. */
import { rule, type Place, type Rule } from '../scanner';
import { caseOf } from './context';
import { cent, decimalPhrase, euro, per, phrase, units } from './nouns';
import { cardinal, largest, type Case } from './numerals';

/** 1250, 1.250 or 1 250. */
const number = String.raw`\d{1,3}(?:[. ]\d{3}){1,2}|\d{1,9}`;
const minus = String.raw`(?:([-−–]) ?)?`;
const notInWord = String.raw`(?<![\p{L}\d])`;

const valueOf = (text: string): number => Number(text.replaceAll(/[. ]/g, ''));
const signed = (sign: string | undefined, words: string): string => (sign === undefined ? words : `minus ${words}`);

/** "devetnajst evrov in devetdeset centov"; cents alone where there are no euros. */
function money(euros: number, cents: number, grammaticalCase: Case): string {
  if (cents === 0) return phrase(euros, euro, grammaticalCase);
  const after = phrase(cents, cent, grammaticalCase);
  return euros === 0 ? after : `${phrase(euros, euro, grammaticalCase)} in ${after}`;
}

/** "5 €", "24,90 EUR", "−0,50 evra", "10–20 €", "19,90 €/mesec". */
const price = rule(
  new RegExp(
    `${notInWord}${minus}(?:(${number}) ?[–-] ?)?(${number})(?:[,.](\\d{2}|-))? ?(?:€|EUR(?!\\p{L})|(?<=,\\d\\d )evr(?:o|a|e|i|ov|ih)(?!\\p{L}))`,
  ),
  ([, sign, from, euros = '', cents = ''], place) => {
    if (valueOf(euros) > largest) return undefined;
    const grammaticalCase = caseOf(place);
    const upTo = money(valueOf(euros), Number(cents.replace('-', '')), grammaticalCase);
    return signed(
      sign,
      from === undefined ? upTo : `${cardinal(valueOf(from), 'masculine', grammaticalCase)} do ${upTo}`,
    );
  },
);

/** "€ 24,90" */
const priceAfterSign = rule(
  new RegExp(`€ ?(${number})(?:[,.](\\d{2}))?(?!\\d)`),
  ([, euros = '', cents = '0'], place) =>
    valueOf(euros) > largest ? undefined : money(valueOf(euros), Number(cents), caseOf(place)),
);

/** "300/30 Mb/s": to the subscriber and from the subscriber. */
const bothSpeeds = rule(
  new RegExp(`${notInWord}(\\d{1,6}) ?/ ?(\\d{1,6}) ?([GMk])(?:b|bit)(?:/s|ps)(?!\\p{L})`),
  ([, down = '', up = '', scale = ''], place) => {
    const noun = units[`${scale}b/s`];
    if (noun === undefined) return undefined;
    const grammaticalCase = caseOf(place);
    return `${phrase(Number(down), noun, grammaticalCase)} k vam in ${cardinal(Number(up), 'masculine', grammaticalCase)} od vas`;
  },
);

const signs = Object.keys(units)
  // Prices have a rule of their own.
  .filter((sign) => sign !== '€' && sign !== 'EUR')
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/[.$/]/g, '\\$&'))
  .join('|');

/** "100 Mb/s", "2,5 GB", "v 24 h", "5–10 %"; a single "s" only where it cannot be the preposition. */
const quantity = rule(
  new RegExp(`${notInWord}${minus}(?:(${number}) ?[–-] ?)?(${number})(?:,(\\d{1,6}))? ?(${signs})(?![\\p{L}\\d])`),
  ([, sign, from, whole = '', fraction, unit = ''], place) => {
    const noun = units[unit];
    if (noun === undefined || valueOf(whole) > largest) return undefined;
    if (unit === 's' && /^ ?[\p{L}\d]/u.test(place.after)) return undefined;
    const grammaticalCase = quantityCase(place);
    const upTo =
      fraction === undefined
        ? phrase(valueOf(whole), noun, grammaticalCase)
        : decimalPhrase(valueOf(whole), fraction, noun);
    const first = from === undefined ? '' : `${cardinal(valueOf(from), noun.gender, grammaticalCase)} do `;
    return signed(sign, first + upTo);
  },
);

/** "po 2 h" is after two hours, where "po 5 €" is so much each. */
const quantityCase = (place: Place): Case => (place.before === 'po' ? 'locative' : caseOf(place));

/** "/mesec" behind a price or a quantity. */
const perUnit = rule(
  new RegExp(
    `(?<=[€%\\p{L}]) ?/ ?(${Object.keys(per)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace('.', '\\.'))
      .join('|')})(?![\\p{L}])`,
  ),
  ([, name = '']) => ` ${per[name] ?? ''}`,
);

export const amounts: readonly Rule[] = [bothSpeeds, price, priceAfterSign, quantity, perUnit];
