/** Slovenian numerals in words: cardinals in every gender and case, ordinals, decimals, digits one by one. */

export type Gender = 'masculine' | 'feminine' | 'neuter';
export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'locative' | 'instrumental';
/** The form of a noun after a number: 1 evro, 2 evra, 3 evri, 5 evrov. */
export type Count = 'one' | 'two' | 'few' | 'many';

const toTwenty =
  'nič ena dva tri štiri pet šest sedem osem devet deset enajst dvanajst trinajst štirinajst petnajst šestnajst sedemnajst osemnajst devetnajst'.split(
    ' ',
  );
const tens = ' deset dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset'.split(' ');
const hundreds = ' sto dvesto tristo štiristo petsto šeststo sedemsto osemsto devetsto'.split(' ');

/** What a noun after the number does; compounds follow their last two digits. */
export function countOf(value: number): Count {
  const last = value % 100;
  if (last === 1) return 'one';
  if (last === 2) return 'two';
  return last === 3 || last === 4 ? 'few' : 'many';
}

/** Two digits as they stand in any compound: 21 → enaindvajset. */
function belowHundred(value: number): string {
  if (value < 20) return toTwenty[value] ?? '';
  const unit = value % 10;
  const ten = tens[Math.floor(value / 10)] ?? '';
  return unit === 0 ? ten : `${toTwenty[unit] ?? ''}in${ten}`;
}

type Forms = Readonly<Record<Case, string>>;
const forms = (list: string): Forms => {
  const [nominative = '', genitive = '', dative = '', accusative = '', locative = '', instrumental = ''] =
    list.split(' ');
  return { nominative, genitive, dative, accusative, locative, instrumental };
};

/** One to four agree with the noun in gender and case. */
const small: Readonly<Record<1 | 2 | 3 | 4, Readonly<Record<Gender, Forms>>>> = {
  1: {
    masculine: forms('en enega enemu en enem enim'),
    feminine: forms('ena ene eni eno eni eno'),
    neuter: forms('eno enega enemu eno enem enim'),
  },
  2: {
    masculine: forms('dva dveh dvema dva dveh dvema'),
    feminine: forms('dve dveh dvema dve dveh dvema'),
    neuter: forms('dve dveh dvema dve dveh dvema'),
  },
  3: {
    masculine: forms('trije treh trem tri treh tremi'),
    feminine: forms('tri treh trem tri treh tremi'),
    neuter: forms('tri treh trem tri treh tremi'),
  },
  4: {
    masculine: forms('štirje štirih štirim štiri štirih štirimi'),
    feminine: forms('štiri štirih štirim štiri štirih štirimi'),
    neuter: forms('štiri štirih štirim štiri štirih štirimi'),
  },
};

const endings: Forms = forms('- ih im - ih imi');

/** The last two digits, which alone are inflected: petih, sedmih, enaindvajsetih. */
function inflected(value: number, gender: Gender, grammaticalCase: Case): string {
  if (value === 1 || value === 2 || value === 3 || value === 4) return small[value][gender][grammaticalCase];
  const word = belowHundred(value);
  const ending = endings[grammaticalCase];
  if (ending === '-' || value === 0) return word;
  return `${word.replace(/sedem$/, 'sedm').replace(/osem$/, 'osm')}${ending}`;
}

const millions: Readonly<Record<Count, Forms>> = {
  one: forms('milijon milijona milijonu milijon milijonu milijonom'),
  two: forms('milijona milijonov milijonoma milijona milijonih milijonoma'),
  few: forms('milijoni milijonov milijonom milijone milijonih milijoni'),
  many: forms('milijonov milijonov milijonom milijonov milijonih milijoni'),
};

/** The largest number that has words here; longer ones are read by their digits. */
export const largest = 999_999_999;

/**
 * A whole number from 0 to 999,999,999 as it stands before a noun of that gender and case.
 *
 * Hundreds and thousands are not inflected, as in speech: "s sto petimi evri".
 */
export function cardinal(value: number, gender: Gender = 'masculine', grammaticalCase: Case = 'nominative'): string {
  if (value === 0) return 'nič';
  const parts: string[] = [];
  const million = Math.floor(value / 1_000_000);
  if (million > 0) {
    const noun = millions[countOf(million)][grammaticalCase];
    parts.push(million === 1 ? noun : `${cardinal(million, 'masculine', grammaticalCase)} ${noun}`);
  }
  const thousand = Math.floor(value / 1000) % 1000;
  if (thousand > 0) parts.push(thousand === 1 ? 'tisoč' : `${plainBelowThousand(thousand)} tisoč`);
  const hundred = Math.floor(value / 100) % 10;
  if (hundred > 0) parts.push(hundreds[hundred] ?? '');
  const rest = value % 100;
  if (rest > 0) parts.push(inflected(rest, gender, grammaticalCase));
  return parts.join(' ');
}

/** Before "tisoč": dva tisoč, sto en tisoč. */
function plainBelowThousand(value: number): string {
  const hundred = hundreds[Math.floor(value / 100)] ?? '';
  const rest = value % 100;
  const last = rest === 1 ? 'en' : belowHundred(rest);
  return [hundred, rest === 0 ? '' : last].filter((part) => part !== '').join(' ');
}

/** A number by itself, as one counts: ena, dva, tri. */
export const counted = (value: number): string =>
  value % 100 === 1 ? cardinal(value, 'feminine') : countedMany(value);

const countedMany = (value: number): string =>
  value % 100 === 3 || value % 100 === 4 ? cardinal(value, 'feminine') : cardinal(value);

const ordinalStems: Readonly<Record<number, string>> = {
  1: 'prv',
  2: 'drug',
  3: 'tretj',
  4: 'četrt',
  7: 'sedm',
  8: 'osm',
};

/** Endings of an adjective; `neuter` is -o, or -e where the stem is soft ("tretje"). */
export type Ending = 'i' | 'a' | 'o' | 'e' | 'ega' | 'emu' | 'em' | 'im' | 'ih' | 'imi' | 'neuter';

/** An ordinal with an ending: 1, "ega" → "prvega"; 26 → "šestindvajset" and the ending. */
export function ordinal(value: number, ending: Ending): string {
  const rest = value % 100;
  const head = value - rest;
  const stem = rest === 0 ? headStem(value) : (ordinalStems[rest] ?? belowHundred(rest));
  const soft = /(?:tretj|tisoč)$/.test(stem);
  const word = `${stem}${ending === 'neuter' ? (soft ? 'e' : 'o') : ending}`;
  return head === 0 || rest === 0 ? word : `${cardinal(head)} ${word}`;
}

/** Whole hundreds, thousands, millions: stot, dvestot, tisoč, dva tisoč. */
function headStem(value: number): string {
  if (value === 0) return 'ničt';
  const word = cardinal(value);
  if (value % 1_000_000 === 0) return word.replace(/milijon\p{L}*$/u, 'milijont');
  return value % 1000 === 0 ? word : `${word}t`;
}

/** The prefix of an adjective made of a number: 6-mesten → šestmesten, 2-leten → dvoleten, 8-mesten → osemmesten. */
export function prefix(value: number): string {
  if (value === 1) return 'eno';
  if (value === 2) return 'dvo';
  return cardinal(value).replaceAll(' ', '');
}

/** What stands before the comma of a decimal: ena cela, dve celi, tri cele, pet celih. */
const wholes: Readonly<Record<Count, string>> = { one: 'cela', two: 'celi', few: 'cele', many: 'celih' };

/** 2.5 → "dve celi pet"; zeros at the beginning are read, four and more digits one by one. */
export function decimal(whole: number, fraction: string): string {
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const rest = fraction.slice(zeros);
  const read = rest.length > 3 ? digits(rest) : rest === '' ? '' : counted(Number(rest));
  const after = [...Array<string>(zeros).fill('nič'), read].filter((part) => part !== '').join(' ');
  return `${cardinal(whole, 'feminine')} ${wholes[countOf(whole)]} ${after}`;
}

/** Digit by digit: "041" → "nič štiri ena". */
export const digits = (text: string): string =>
  Array.from(text)
    .map((digit) => toTwenty[Number(digit)] ?? '')
    .join(' ');
