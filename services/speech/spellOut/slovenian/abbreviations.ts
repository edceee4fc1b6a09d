/** Slovenian: abbreviations in full, and signs by their names. */
import { rule, type Place, type Rule } from '../scanner';
import { caseOf } from './context';
import type { Case } from './numerals';

/** A full stop that ends the sentence too is kept. */
const closing = (words: string, { after }: Place): string =>
  /^(?:$|[»«"')]? \p{Lu}|[»«"')]*$)/u.test(after) ? `${words}.` : words;

const number: Readonly<Record<Case, string>> = {
  nominative: 'številka',
  genitive: 'številke',
  dative: 'številki',
  accusative: 'številko',
  locative: 'številki',
  instrumental: 'številko',
};

/** Those that may end a sentence. */
const ending: Readonly<Record<string, string>> = {
  'd. o. o.': 'de o o',
  'd. d.': 'de de',
  'k. d.': 'ka de',
  's. p.': 'es pe',
  'itd.': 'in tako dalje',
  'itn.': 'in tako naprej',
  'ipd.': 'in podobno',
  'idr.': 'in drugo',
};

/** Those that something follows. */
const inner: Readonly<Record<string, string>> = {
  'oz.': 'oziroma',
  'npr.': 'na primer',
  'tj.': 'to je',
  't. j.': 'to je',
  't. i.': 'tako imenovani',
  'sv.': 'sveti',
  'dr.': 'doktor',
  'mag.': 'magister',
  'prof.': 'profesor',
  'ing.': 'inženir',
  'inž.': 'inženir',
  'g.': 'gospod',
  'ga.': 'gospa',
  'tel.': 'telefon',
  'mob.': 'mobilni telefon',
  'str.': 'stran',
  'ul.': 'ulica',
  'pribl.': 'približno',
  'maks.': 'največ',
  'max.': 'največ',
  'min.': 'najmanj',
  'gl.': 'glej',
  'prim.': 'primerjaj',
  'čl.': 'člen',
  'odst.': 'odstavek',
  'tč.': 'točka',
  'op.': 'opomba',
  'l.': 'leta',
  'š. l.': 'šolsko leto',
  'vklj.': 'vključno',
  'nasl.': 'naslov',
  'mio.': 'milijonov',
  'mrd.': 'milijard',
};

const pattern = (abbreviations: readonly string[]): string =>
  [...abbreviations]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replaceAll('.', '\\.').replaceAll(' ', ' ?'))
    .join('|');

/** "d.o.o." and "d. o. o." are one. */
const key = (written: string): string => written.toLowerCase().replace(/\.(?=\p{L})/gu, '. ');

const sentenceEnding = rule(
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern(Object.keys(ending))})(?![\\p{L}\\d])`, 'i'),
  ([written = ''], place) => {
    const words = ending[key(written)];
    return words === undefined ? undefined : closing(words, place);
  },
);

const inSentence = rule(
  new RegExp(`(?<![\\p{L}\\d.])(?:${pattern(Object.keys(inner))})(?= ?[\\p{L}\\d])`, 'i'),
  ([written = '']) => inner[key(written)],
);

/** "št. 5", "na št. 041 621 365", "h. št. 7". */
const numberSign = rule(/(?<![\p{L}\d])(h\. ?)?(?:št|š)\.(?= ?[\p{L}\d+])/iu, ([, house], place) => {
  const noun = number[caseOf(place)];
  return house === undefined ? noun : `hišna ${noun}`;
});

/** "Tržaška c. 1" */
const street = rule(/(?<=\p{Lu}\p{L}{2,30} )(?:c|ul)\.(?= ?\d)/u, ([written = '']) =>
  written === 'c.' ? 'cesta' : 'ulica',
);

/** Keys of the phone. */
const phoneKey = rule(/[»"'“]?([*#])[«"'”]?(?![\p{L}\d*#])/u, ([, sign = ''], { before }) => {
  const name = sign === '#' ? 'lojtr' : 'zvezdic';
  return `${name}${/^(?:pritisnite|pritisni|z|s|in|ali|na|izberite)$/u.test(before) ? 'o' : 'a'}`;
});

const signs: Readonly<Record<string, string>> = {
  '&': 'in',
  '+': 'plus',
  '=': 'je',
  '@': 'afna',
  '%': 'odstotkov',
  '€': 'evrov',
  '→': 'na',
  '≥': 'vsaj',
  '≤': 'največ',
  '~': 'približno',
  '§': 'člen',
  '×': 'krat',
  '°': 'stopinj',
};
const sign = rule(/[&+=@%€→≥≤~§×°]/u, ([written = '']) => ` ${signs[written] ?? ''} `);

/** "in/ali" is both; another slash between words lets choose. */
const slash = rule(/(?<=[\p{L}\d]) ?\/ ?(?=[\p{L}\d])/u, (_found, { before, after }) =>
  before === 'in' && after.startsWith('ali') ? ' ' : /^\d/u.test(before) && /^\d/u.test(after) ? ' skozi ' : ' ali ',
);

export const abbreviations: readonly Rule[] = [sentenceEnding, numberSign, street, inSentence, phoneKey, slash, sign];
