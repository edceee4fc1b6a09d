/** English: acronyms, abbreviations, signs. */
import { rule, type Rule } from '../scanner';

/** "PDF" → "P D F". */
export const lettersOf = (word: string): string => Array.from(word.toUpperCase()).join(' ');

/** Acronyms that are spelled though they have a vowel. */
const spelled = new Set(
  'USB SMS EU ID IP IT AI ISP IPTV UPN VAT API URL PC CD DVD GPS UPS HDMI UHD ADSL VDSL OTT OS IBAN'.split(' '),
);
const sizes = new Set(['XXL', 'XL', 'XS', 'S', 'M', 'L']);

/** A word in capitals: spelled where it is an acronym, else read. */
export function sayCapitals(word: string): string {
  if (word === 'IBAN') return 'eye-ban';
  if (word === 'OK') return 'okay';
  if (sizes.has(word) || spelled.has(word) || !/[AEIOU]/.test(word)) return lettersOf(word);
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** "TROJČEK", "SMS", "PDFs", "XL". */
const capitals = rule(/(?<![\p{L}\d])(\p{Lu}{2,30})(?:['’]?(s))?(?![\p{L}\d])/u, ([, word = '', plural]) => {
  const said = sayCapitals(word);
  if (plural === undefined) return said;
  return said.includes(' ') ? `${said}'s` : `${said}s`;
});

const pronounced: Readonly<Record<string, string>> = {
  'wi-fi': 'wye-fye',
  wifi: 'wye-fye',
  kabelnet: 'Kabelnet',
  docsis: 'docksis',
  voip: 'voyp',
};
const foreign = rule(
  /(?<![\p{L}\d])(Wi-?Fi|wi-?fi|KabelNET|DOCSIS|VoIP)(?!\p{L})/u,
  ([, word = '']) => pronounced[word.toLowerCase()],
);
/** "eRačun" */
const lead = rule(
  /(?<![\p{L}\d])e(\p{Lu})(\p{Ll}{2,30})/u,
  ([, first = '', rest = '']) => `e-${first.toLowerCase()}${rest}`,
);

const abbreviationNames: Readonly<Record<string, string>> = {
  'e.g.': 'for example',
  'i.e.': 'that is',
  'etc.': 'and so on',
  'no.': 'number',
  'nos.': 'numbers',
  'approx.': 'approximately',
  'max.': 'at most',
  'min.': 'at least',
  'vs.': 'versus',
  'dr.': 'Doctor',
  'mr.': 'Mister',
  'mrs.': 'Missis',
  'ms.': 'Miss',
  'st.': 'Saint',
  'tel.': 'telephone',
};
const abbreviation = rule(
  /(?<![\p{L}\d.])(?:e\.g\.|i\.e\.|etc\.|approx\.|max\.|min\.|vs\.|Dr\.|Mr\.|Mrs\.|Ms\.|St\.|tel\.|nos?\.(?= ?\d))/iu,
  ([written = ''], { after }) =>
    `${abbreviationNames[written.toLowerCase()] ?? written}${/^etc/i.test(written) && /^(?:$| \p{Lu})/u.test(after) ? '.' : ''}`,
);
const company = rule(
  /(?<![\p{L}\d])(d\. ?o\. ?o\.|d\. ?d\.|s\. ?p\.)(?![\p{L}\d])/iu,
  ([, written = ''], { after }) =>
    `${lettersOf(written.replace(/\P{L}/gu, ''))}${/^(?:$| \p{Lu})/u.test(after) ? '.' : ''}`,
);

const phoneKey = rule(/[»"'“]?([*#])[«"'”]?(?![\p{L}\d*#])/u, ([, sign = '']) => (sign === '#' ? 'hash' : 'star'));
const signs: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '%': 'percent',
  '€': 'euros',
  '→': 'to',
  '~': 'about',
  '×': 'times',
  '°': 'degrees',
};
const sign = rule(/[&+=@%€→~×°]/u, ([written = '']) => ` ${signs[written] ?? ''} `);
const slash = rule(/(?<=[\p{L}\d]) ?\/ ?(?=[\p{L}\d])/u, (_found, { before, after }) =>
  before === 'and' && after.startsWith('or') ? ' ' : ' or ',
);

export const words: readonly Rule[] = [foreign, capitals, lead, abbreviation, company, phoneKey, slash, sign];
