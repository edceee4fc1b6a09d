/** Slovenian: letters by their names, acronyms, package names, foreign words. */
import { rule, type Rule } from '../scanner';
import { countedIn, ordinalEnding } from './context';
import { cardinal, ordinal } from './numerals';

const names: Readonly<Record<string, string>> = {
  a: 'a', b: 'be', c: 'ce', č: 'če', ć: 'će', d: 'de', đ: 'dže', e: 'e', f: 'ef', g: 'ge', h: 'ha', i: 'i', j: 'je', k: 'ka', l: 'el',
  m: 'em', n: 'en', o: 'o', p: 'pe', q: 'ku', r: 'er', s: 'es', š: 'eš', t: 'te', u: 'u', v: 've', w: 'dvojni ve', x: 'iks', y: 'ipsilon',
  z: 'ze', ž: 'že',
}; // prettier-ignore

/** "CM" → "ce em". */
export const lettersOf = (word: string): string =>
  Array.from(word.toLowerCase())
    .map((letter) => names[letter] ?? letter)
    .join(' ');

/** Acronyms with a vowel that are spelled all the same; those without one always are. */
const spelled = new Set(
  'USB EU ID IP IT AI ISP IPTV UPN SIP API URL OS GPS UPS IMEI IK EAN HDMI OTT UHD ADSL UTP AP ZDA EUR USA OE'.split(
    ' ',
  ),
);

/** What is pronounced otherwise than it is written; endings stay ("routerja" → "ruterja"). */
const pronounced: Readonly<Record<string, string>> = {
  'wi-fi': 'vajfaj',
  wifi: 'vajfaj',
  kabelnet: 'kabelnet',
  kabelvoip: 'kabelvoip',
  voip: 'voip',
  router: 'ruter',
  'e-mail': 'imejl',
  email: 'imejl',
  mail: 'mejl',
  online: 'onlajn',
  offline: 'oflajn',
  docsis: 'doksis',
  ethernet: 'eternet',
  bluetooth: 'blututf',
  youtube: 'jutjub',
  google: 'gugl',
  facebook: 'fejsbuk',
  windows: 'vindovs',
  iphone: 'ajfon',
  wlan: 'vlan',
};

const foreign = rule(
  new RegExp(`(?<![\\p{L}\\d])(${Object.keys(pronounced).join('|')})-?(\\p{Ll}{0,4})(?!\\p{L})`, 'i'),
  ([word = '', name = '', ending = '']) => {
    const said = pronounced[name.toLowerCase()] ?? name;
    return (/^\p{Lu}/u.test(word) ? said.charAt(0).toUpperCase() + said.slice(1) : said) + ending.toLowerCase();
  },
);

const sizes = new Set(['XXL', 'XL', 'XS', 'S', 'M', 'L']);
const vowel = /[AEIOUaeiou]/;
/** Prepositions and other words of one letter, which a sentence may begin with. */
const oneLetterWords = new Set(['A', 'I', 'O', 'V', 'Z', 'S', 'K', 'H', 'U']);

/** A word in capitals: spelled where it is an acronym (with a W that is heard as in "ve ve ve"), else read. */
export function sayCapitals(word: string): string {
  if (word === 'OK') return 'okej';
  if (sizes.has(word) || spelled.has(word) || word.length === 1 || !vowel.test(word))
    return lettersOf(word).replaceAll('dvojni ve', 've');
  return word.length > 3 ? word.charAt(0) + word.slice(1).toLowerCase() : word.toLowerCase();
}

/** "TROJČEK", "SMS", "XL", "PDF-ja", "USB-C"; the ending of a spelled one is heard with it. */
const capitals = rule(
  /(?<![\p{L}\d])(\p{Lu}{1,30})(?:-(\p{Ll}{1,4}|\p{Lu}{1,4}(?!\p{L})))?(?![\p{L}\d])/u,
  ([, word = '', ending], { opens }) => {
    // "Z veseljem", "Obvestilo O pogojih"; but "paket S".
    if (word.length === 1 && ending === undefined && (opens || (oneLetterWords.has(word) && !sizes.has(word))))
      return word;
    const said = sayCapitals(word);
    if (ending === undefined) return said;
    if (/^\p{Lu}/u.test(ending)) return `${said} ${lettersOf(ending)}`;
    return said + ending;
  },
);

/** "eRačun", "mTV": a small letter before a capital is said by itself. */
const lead = rule(/(?<![\p{L}\d])([eim])(\p{Lu}\p{L}{1,30})(?![\p{L}\d])/u, ([, letter = '', word = '']) => {
  const said = word === word.toUpperCase() ? sayCapitals(word) : word;
  return `${lettersOf(letter)} ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
});

/** "e-pošta", "e-naslov". */
const dashed = rule(/(?<![\p{L}\d])([a-zčšž])-(?=\p{Ll}{3})/u, ([, letter = '']) => `${lettersOf(letter)} `);

/** A capital in the middle begins a word: "MojKabel", "KabelNET". */
const camel = rule(/(?<![\p{L}\d])(\p{Lu}\p{Ll}{1,20})(\p{Lu}[\p{L}]{0,20})/u, ([, first = '', second = '']) => {
  const next = second === second.toUpperCase() ? sayCapitals(second) : second;
  return `${first} ${next.charAt(0).toLowerCase()}${next.slice(1)}`;
});

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const roman = rule(
  /(?<![\p{L}\d])(?=[IVX]{2})(X{0,3}(?:IX|IV|V?I{0,3}))(\.)?(?![\p{L}\d])/u,
  ([, numeral = '', dot], place) => {
    let value = 0;
    Array.from(numeral).forEach((letter, at, all) => {
      const own = romanValues[letter] ?? 0;
      value += own < (romanValues[all[at + 1] ?? ''] ?? 0) ? -own : own;
    });
    if (dot === undefined) return cardinal(value, 'feminine');
    const noun = countedIn(place.after);
    return noun === undefined ? `${cardinal(value, 'feminine')}.` : ordinal(value, ordinalEnding(noun.word, place));
  },
);

export const letters: readonly Rule[] = [roman, foreign, capitals, lead, dashed, camel];
