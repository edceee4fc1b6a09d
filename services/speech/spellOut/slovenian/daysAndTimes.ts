/** Slovenian: days of the calendar and times of the day. */
import { rule, type Place, type Rule } from '../scanner';
import { caseOf, governor } from './context';
import { cardinal, ordinal, type Case, type Ending } from './numerals';

const months = [
  'januar', 'februar', 'marec', 'april', 'maj', 'junij',
  'julij', 'avgust', 'september', 'oktober', 'november', 'december',
]; // prettier-ignore
const stems = [
  'januarj', 'februarj', 'marc', 'april', 'maj', 'junij',
  'julij', 'avgust', 'septembr', 'oktobr', 'novembr', 'decembr',
]; // prettier-ignore

const monthEndings: Readonly<Record<Case, string>> = {
  nominative: '',
  genitive: 'a',
  dative: 'u',
  accusative: '',
  locative: 'u',
  instrumental: 'om',
};

function month(place: number, grammaticalCase: Case): string {
  const stem = stems[place - 1] ?? '';
  if (monthEndings[grammaticalCase] === '') return months[place - 1] ?? '';
  const soft = /[jc]$/.test(stem) && grammaticalCase === 'instrumental';
  return `${stem}${soft ? 'em' : monthEndings[grammaticalCase]}`;
}

const dayEndings: Readonly<Record<Case, Ending>> = {
  nominative: 'i',
  genitive: 'ega',
  dative: 'emu',
  accusative: 'i',
  locative: 'em',
  instrumental: 'im',
};

/** In the genitive a day says when: "prvega decembra"; prepositions may ask for another case ("s prvim decembrom"). */
function caseOfDay(place: Place): Case {
  if (governor(place) === 'po') return 'locative';
  if (governor(place) === 'na' || governor(place) === 'za') return 'accusative';
  const told = caseOf(place);
  return told === 'instrumental' || told === 'dative' || told === 'locative' ? told : 'genitive';
}

const isDay = (day: number, inMonth: number): boolean => day >= 1 && day <= 31 && inMonth >= 1 && inMonth <= 12;

function sayDay(day: number, inMonth: number, year: string, place: Place): string | undefined {
  if (!isDay(day, inMonth)) return undefined;
  const grammaticalCase = caseOfDay(place);
  const tail = year === '' ? '' : ` ${cardinal(Number(year))}`;
  return `${ordinal(day, dayEndings[grammaticalCase])} ${month(inMonth, grammaticalCase)}${tail}`;
}

const notInNumber = String.raw`(?<![\p{L}\d][.,/-]?)`;

/** "1. 12. 2026", "1.12.2026", "31. 1."; a full stop that ends the sentence too is given back. */
const numericDay = rule(
  new RegExp(`${notInNumber}(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?((?:19|20)\\d\\d)(?![\\d]|[.,:]\\d))?(?!\\d)`),
  ([, day = '', inMonth = '', year = ''], place) => {
    const said = sayDay(Number(day), Number(inMonth), year, place);
    return said !== undefined && year === '' && /^(?:$| \p{Lu})/u.test(place.after) ? `${said}.` : said;
  },
);

/** "2026-12-01" */
const isoDay = rule(
  new RegExp(`${notInNumber}((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d|-\\d)`),
  ([, year = '', inMonth = '', day = ''], place) => sayDay(Number(day), Number(inMonth), year, place),
);

/** "12/2026" */
const monthOfYear = rule(
  new RegExp(`${notInNumber}(\\d{1,2})/((?:19|20)\\d\\d)(?!\\d|/)`),
  ([, inMonth = '', year = '']) =>
    isDay(1, Number(inMonth)) ? `${month(Number(inMonth), 'nominative')} ${cardinal(Number(year))}` : undefined,
);

/** By itself, and after "od" or "do". */
const weekdays: Readonly<Record<string, readonly [string, string]>> = {
  pon: ['ponedeljek', 'ponedeljka'],
  tor: ['torek', 'torka'],
  sre: ['sreda', 'srede'],
  čet: ['četrtek', 'četrtka'],
  pet: ['petek', 'petka'],
  sob: ['sobota', 'sobote'],
  ned: ['nedelja', 'nedelje'],
};
const short = Object.keys(weekdays).join('|');

/** "pon.–pet.", "sob.:"; a single "pet." may be a number and stays. */
const weekdayRange = rule(
  new RegExp(`(?<![\\p{L}\\d])(${short})\\.? ?[–-] ?(${short})\\.?(?!\\p{L})`, 'i'),
  ([, from = '', to = '']) =>
    `od ${weekdays[from.toLowerCase()]?.[1] ?? ''} do ${weekdays[to.toLowerCase()]?.[1] ?? ''}`,
);
const weekday = rule(
  /(?<![\p{L}\d])(pon|tor|sre|čet|sob|ned)\.(?=[,:]? ?(?:\d|od ))/iu,
  ([, name = '']) => weekdays[name.toLowerCase()]?.[0],
);

/** "ob enih", "do petnajstih": hours after these prepositions are in the plural. */
const pluralHours = new Set(['ob', 'od', 'do', 'okoli', 'okrog']);
const hourCases: Readonly<Record<string, readonly [Ending, string]>> = {
  med: ['o', 'uro'],
  pred: ['o', 'uro'],
  po: ['i', 'uri'],
  v: ['i', 'uri'],
};

function sayTime(hour: number, minute: number, place: Place): string {
  const by = governor(place);
  const minutes = minute === 0 ? '' : ` in ${cardinal(minute, 'feminine', 'accusative')} ${minutesNoun(minute)}`;
  if (pluralHours.has(by)) return `${hour === 1 ? 'enih' : cardinal(hour, 'feminine', 'locative')}${minutes}`;
  const asOrdinal = hourCases[by];
  if (asOrdinal !== undefined)
    return `${ordinal(hour, asOrdinal[0])}${minutes === '' ? '' : ` ${asOrdinal[1]}${minutes}`}`;
  const after = minute === 0 ? '' : ` ${minute < 10 ? 'nič ' : ''}${cardinal(minute, 'feminine')}`;
  return `${cardinal(hour, 'feminine')}${after}`;
}

const minutesNoun = (minute: number): string =>
  minute % 100 === 1 ? 'minuto' : minute % 100 === 2 ? 'minuti' : minute === 3 || minute === 4 ? 'minute' : 'minut';

const timePrepositions = new Set([
  ...pluralHours,
  ...Object.keys(hourCases).filter((word) => word !== 'v'),
  'ura',
  'uri',
  'in',
]);

/** "14:30", and "14.30" behind a preposition, before "h" or as a range: elsewhere a point is no clock. */
const clock = rule(
  /(?<![\p{L}\d][.,:]?)([01]?\d|2[0-4])([:.])([0-5]\d)(?::[0-5]\d)?( ?(?:h|uri|ure|uro)(?!\p{L}))?(?![\d]|[.,:/]\d|\.? ?(?:€|EUR))/u,
  ([, hour = '', mark, minute = '', unit], place) => {
    const isTime =
      mark === ':' ||
      unit !== undefined ||
      timePrepositions.has(place.before) ||
      /^ ?[–-] ?\d{1,2}[.:]\d\d/.test(place.after);
    return isTime ? sayTime(Number(hour), Number(minute), place) : undefined;
  },
);

/** The end of a range: "9.00–12.00". */
const clockRange = rule(
  /(?<![\p{L}\d][.,:]?)([01]?\d|2[0-4])[:.]([0-5]\d) ?[–-] ?([01]?\d|2[0-4])[:.]([0-5]\d)(?: ?h(?!\p{L}))?(?!\d)/u,
  ([, hour = '', minute = '', toHour = '', toMinute = '']) => {
    const at = { before: 'od', beforeThat: '', earlier: '', after: '', opens: false };
    return `od ${sayTime(Number(hour), Number(minute), at)} do ${sayTime(Number(toHour), Number(toMinute), at)}`;
  },
);

/** "ob 8h", "ob 20 h", "8–16 h". */
const hours = rule(
  /(?<![\p{L}\d][.,]?)(?:([01]?\d|2[0-4]) ?[–-] ?)?([01]?\d|2[0-4]) ?h(?![\p{L}\d])/u,
  ([, from, hour = ''], place) => {
    const at = { ...place, before: 'ob' };
    if (from !== undefined) return `od ${sayTime(Number(from), 0, at)} do ${sayTime(Number(hour), 0, at)}`;
    return place.before === 'ob' || place.before === 'do' ? sayTime(Number(hour), 0, at) : undefined;
  },
);

export const daysAndTimes: readonly Rule[] = [
  isoDay,
  clockRange,
  clock,
  numericDay,
  monthOfYear,
  hours,
  weekdayRange,
  weekday,
];
