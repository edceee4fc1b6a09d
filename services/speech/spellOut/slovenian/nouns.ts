/** Nouns that stand behind a sign or an abbreviation, in the form that their number asks for. */
import { cardinal, countOf, decimal, type Case, type Count, type Gender } from './numerals';

export interface Noun {
  readonly gender: Gender;
  readonly forms: Readonly<Record<Count, Readonly<Record<Case, string>>>>;
}

const inCases = (stem: string, endings: string): Readonly<Record<Case, string>> => {
  const [nominative = '', genitive = '', dative = '', accusative = '', locative = '', instrumental = ''] = endings
    .split(' ')
    .map((ending) => (ending.startsWith('=') ? ending.slice(1) : `${stem}${ending}`).replace('_', ' '));
  return { nominative, genitive, dative, accusative, locative, instrumental };
};

/** `name`: the nominative; `stem`: what the endings are put to; soft stems have -em and -ev. */
function masculine(name: string, stem = name, soft = false): Noun {
  const [om, ov] = soft ? ['em', 'ev'] : ['om', 'ov'];
  return {
    gender: 'masculine',
    forms: {
      one: inCases(stem, `=${name} a u =${name} u ${om}`),
      two: inCases(stem, `a ${ov} ${om}a a ih ${om}a`),
      few: inCases(stem, `i ${ov} ${om} e ih i`),
      many: inCases(stem, `${ov} ${ov} ${om} ${ov} ih i`),
    },
  };
}

function feminine(stem: string): Noun {
  return {
    gender: 'feminine',
    forms: {
      one: inCases(stem, 'a e i o i o'),
      two: inCases(stem, `i =${stem} ama i ah ama`),
      few: inCases(stem, `e =${stem} am e ah ami`),
      many: inCases(stem, `=${stem} =${stem} am =${stem} ah ami`),
    },
  };
}

/** A noun with words after it that stay as they are: "na sekundo". */
const extended = (noun: Noun, tail: string): Noun => ({
  gender: noun.gender,
  forms: {
    one: withTail(noun.forms.one, tail),
    two: withTail(noun.forms.two, tail),
    few: withTail(noun.forms.few, tail),
    many: withTail(noun.forms.many, tail),
  },
});

const withTail = (forms: Readonly<Record<Case, string>>, tail: string): Readonly<Record<Case, string>> => ({
  nominative: `${forms.nominative} ${tail}`,
  genitive: `${forms.genitive} ${tail}`,
  dative: `${forms.dative} ${tail}`,
  accusative: `${forms.accusative} ${tail}`,
  locative: `${forms.locative} ${tail}`,
  instrumental: `${forms.instrumental} ${tail}`,
});

export const euro = masculine('evro', 'evr');
export const cent = masculine('cent');
const dollar = masculine('dolar', 'dolarj', true);
const metre = masculine('meter', 'metr');
const kilometre = masculine('kilometer', 'kilometr');
const degree = feminine('stopinj');
const hour = feminine('ur');
const minute = feminine('minut');
const second = feminine('sekund');
const month = masculine('mesec', 'mesec', true);
/** The adjective before the noun is in its case too. */
const kilowattHour: Noun = {
  gender: 'feminine',
  forms: {
    one: inCases('', 'kilovatna_ura kilovatne_ure kilovatni_uri kilovatno_uro kilovatni_uri kilovatno_uro'),
    two: inCases('', 'kilovatni_uri kilovatnih_ur kilovatnima_urama kilovatni_uri kilovatnih_urah kilovatnima_urama'),
    few: inCases('', 'kilovatne_ure kilovatnih_ur kilovatnim_uram kilovatne_ure kilovatnih_urah kilovatnimi_urami'),
    many: inCases('', 'kilovatnih_ur kilovatnih_ur kilovatnim_uram kilovatnih_ur kilovatnih_urah kilovatnimi_urami'),
  },
};
const perSecond = (name: string): Noun => extended(masculine(name), 'na sekundo');

/** By the sign as it is written; capitals count ("Mb" is not "MB"). */
export const units: Readonly<Record<string, Noun>> = {
  '€': euro,
  EUR: euro,
  $: dollar,
  USD: dollar,
  '%': masculine('odstotek', 'odstotk'),
  '‰': feminine('promil'),
  '°C': extended(degree, 'Celzija'),
  '°': degree,
  'Gb/s': perSecond('gigabit'),
  'Gbit/s': perSecond('gigabit'),
  Gbps: perSecond('gigabit'),
  'Mb/s': perSecond('megabit'),
  'Mbit/s': perSecond('megabit'),
  Mbps: perSecond('megabit'),
  'kb/s': perSecond('kilobit'),
  'kbit/s': perSecond('kilobit'),
  kbps: perSecond('kilobit'),
  'MB/s': perSecond('megabajt'),
  TB: masculine('terabajt'),
  GB: masculine('gigabajt'),
  MB: masculine('megabajt'),
  kB: masculine('kilobajt'),
  KB: masculine('kilobajt'),
  Mb: masculine('megabit'),
  Gb: masculine('gigabit'),
  'km/h': extended(kilometre, 'na uro'),
  km: kilometre,
  m: metre,
  dm: masculine('decimeter', 'decimetr'),
  cm: masculine('centimeter', 'centimetr'),
  mm: masculine('milimeter', 'milimetr'),
  kg: masculine('kilogram'),
  g: masculine('gram'),
  l: masculine('liter', 'litr'),
  dBm: extended(masculine('decibel'), 'na milivat'),
  dB: masculine('decibel'),
  GHz: masculine('gigaherc', 'gigaherc', true),
  MHz: masculine('megaherc', 'megaherc', true),
  kHz: masculine('kiloherc', 'kiloherc', true),
  Hz: masculine('herc', 'herc', true),
  kWh: kilowattHour,
  kW: masculine('kilovat'),
  W: masculine('vat'),
  V: masculine('volt'),
  mA: masculine('miliamper'),
  h: hour,
  min: minute,
  'min.': minute,
  ms: feminine('milisekund'),
  sek: second,
  'sek.': second,
  s: second,
  'mes.': month,
};

/** What a price or a quantity is for: "€/mesec". */
export const per: Readonly<Record<string, string>> = {
  mesec: 'na mesec',
  'mes.': 'na mesec',
  mes: 'na mesec',
  leto: 'na leto',
  dan: 'na dan',
  uro: 'na uro',
  h: 'na uro',
  min: 'na minuto',
  kos: 'na kos',
  GB: 'na gigabajt',
  MB: 'na megabajt',
  km: 'na kilometer',
  SMS: 'na es em es',
};

/** "dva meseca", "v dveh urah": a whole number with its noun. */
export const phrase = (value: number, noun: Noun, grammaticalCase: Case): string =>
  `${cardinal(value, noun.gender, grammaticalCase)} ${noun.forms[countOf(value)][grammaticalCase]}`;

/** "dve celi pet gigabajta": after a decimal the noun is in the genitive of the singular. */
export const decimalPhrase = (whole: number, fraction: string, noun: Noun): string =>
  `${decimal(whole, fraction)} ${noun.forms.one.genitive}`;
