/** English: days of the calendar and times of the day. */
import { rule, type Rule } from '../scanner';
import { cardinal, ordinal, year } from './numerals';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore
const name = String.raw`(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const notInNumber = String.raw`(?<![\p{L}\d][.,/-]?)`;
const inYear = String.raw`(?:,? ((?:19|20)\d\d)(?!\d))?`;

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

function sayDay(day: number, month: number, inThe: string, before: string): string | undefined {
  if (!isDay(day, month)) return undefined;
  const article = before === 'the' ? '' : 'the ';
  return `${article}${ordinal(day)} of ${months[month - 1] ?? ''}${inThe === '' ? '' : ` ${year(Number(inThe))}`}`;
}

const monthOf = (written: string): number => months.findIndex((month) => month.startsWith(written.slice(0, 3))) + 1;

/** "1 December 2026", "1st of Dec 2026" */
const dayFirst = rule(
  new RegExp(`${notInNumber}(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? ${name}(?!\\p{L})${inYear}`),
  ([, day = '', month = '', inThe = ''], { before }) => sayDay(Number(day), monthOf(month), inThe, before),
);

/** "5 to 20 December", "5–20 December 2026" */
const dayRange = rule(
  new RegExp(
    `${notInNumber}(\\d{1,2})(?:st|nd|rd|th)?( to | and | or | ?[–-] ?)(?=(\\d{1,2})(?:st|nd|rd|th)? ${name}(?!\\p{L}))`,
  ),
  ([, day = '', between = '', until = ''], { before }) =>
    isDay(Number(day), 1) && isDay(Number(until), 1)
      ? `${before === 'the' ? '' : 'the '}${ordinal(Number(day))}${/^ (?:to|and|or) $/.test(between) ? between : ' to '}`
      : undefined,
);

/** "December 1, 2026" */
const monthFirst = rule(
  new RegExp(`(?<!\\p{L})${name} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${inYear}`),
  ([, month = '', day = '', inThe = ''], { before }) => sayDay(Number(day), monthOf(month), inThe, before),
);

/** "December 2026", "in 2026" */
const monthAndYear = rule(
  new RegExp(`(?<!\\p{L})${name} ((?:19|20)\\d\\d)(?!\\d)`),
  ([, month = '', inThe = '']) => `${months[monthOf(month) - 1] ?? ''} ${year(Number(inThe))}`,
);
const yearAlone = rule(
  new RegExp(`${notInNumber}((?:19|20)\\d\\d)(?!\\d|[.,:/-]\\d| ?[%€\\p{Ll}])`),
  ([, inThe = ''], { before }) =>
    /^(?:in|since|until|by|from|year|of)$/.test(before) ? year(Number(inThe)) : undefined,
);

/** "2026-12-01", "01/12/2026", "1. 12. 2026": the day before the month, as here. */
const isoDay = rule(
  new RegExp(`${notInNumber}((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d|-\\d)`),
  ([, inThe = '', month = '', day = ''], { before }) => sayDay(Number(day), Number(month), inThe, before),
);
const numericDay = rule(
  new RegExp(`${notInNumber}(\\d{1,2})(?:/|\\. ?)(\\d{1,2})(?:/|\\. ?)((?:19|20)\\d\\d)(?!\\d)`),
  ([, day = '', month = '', inThe = ''], { before }) => sayDay(Number(day), Number(month), inThe, before),
);

/** "14:30", "2:30 pm", "8 am" */
const clock = rule(
  /(?<![\p{L}\d][.,:]?)([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\.?(?!\p{L}))?(?!\d|:\d)/iu,
  ([, hour = '', minute = '', half]) => {
    const minutes = Number(minute) === 0 ? '' : ` ${Number(minute) < 10 ? 'oh ' : ''}${cardinal(Number(minute))}`;
    if (half !== undefined) return `${cardinal(Number(hour))}${minutes} ${half.toUpperCase()} M`;
    return minutes === ''
      ? Number(hour) <= 12 && Number(hour) > 0
        ? `${cardinal(Number(hour))} o'clock`
        : `${cardinal(Number(hour))} hundred hours`
      : `${cardinal(Number(hour))}${minutes}`;
  },
);
const half = rule(
  /(?<![\p{L}\d][.,:]?)(1?\d) ?([ap])\.?m\.?(?![\p{L}\d])/iu,
  ([, hour = '', half = '']) => `${cardinal(Number(hour))} ${half.toUpperCase()} M`,
);

export const daysAndTimes: readonly Rule[] = [
  isoDay,
  numericDay,
  dayRange,
  dayFirst,
  monthFirst,
  monthAndYear,
  yearAlone,
  clock,
  half,
];
