/** Slovenian days, months and periods: what of them begins at a token. */

import {
  addDuration,
  dayOf,
  lastOf,
  firstOf,
  monthAfter,
  nextDayOfMonth,
  partsOf,
  weekdayOf,
  type YearMonth,
} from '../../calendar';
import type { Token } from '../../text/tokens';
import type { BoundaryAtom, Clock, DayAtom, MonthAtom, PeriodAtom } from '../time';
import { monthOf, present } from '../time';
import { readDuration } from './durations';
import { readNumber } from './numbers';
import { dayAndMonth, readDayNumber, readIsoDate, readNumericDate, readYear, type DayNumber } from './numericDays';
import * as words from './timeWords';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

function day(from: number, next: number, resolve: DayAtom['resolve']): DayAtom {
  return { kind: 'day', from, next, resolve };
}

const fixedDay = (from: number, next: number, number: number): DayAtom => day(from, next, () => [number]);

const masculineOrdinal = /(?:i|ga|mu|im|em)$/;

/** "prvega decembra", "1. dec", "15.12.", "15/12/2026", "petnajstega dvanajstega". */
function readDayAndMonth(tokens: readonly Token[], from: number, expected = false): DayAtom | undefined {
  const number = readDayNumber(tokens, from);
  if (number === undefined) return undefined;
  const month = tokens[number.next];
  if (month === undefined) return undefined;
  const named = words.months.get(month.form) ?? words.monthAbbreviations.get(month.form);
  const novemberShort =
    month.form === 'nov' && (number.ordinal || formAt(tokens, number.next + 1) === '.') ? 11 : undefined;
  const name = named ?? novemberShort;
  if (name !== undefined) {
    let next = number.next + 1;
    if (!words.months.has(month.form) && formAt(tokens, next) === '.' && tokens[next]?.glued === true) next += 1;
    const year = readYear(tokens, next, false);
    return dayAndMonth(from, year?.next ?? next, number.day, name, year?.year);
  }
  const first = tokens[from];
  if (first?.kind === 'digits') return readNumericDate(tokens, from, number);
  if (expected && !number.ordinal) return readCardinals(tokens, from, number);
  if (!number.ordinal || !masculineOrdinal.test(formAt(tokens, number.next - 1))) return undefined;
  const second = readDayNumber(tokens, number.next);
  if (second === undefined || !second.ordinal || second.day > 12) return undefined;
  if (month.kind === 'word' && !masculineOrdinal.test(formAt(tokens, second.next - 1))) return undefined;
  const year = readYear(tokens, second.next, false);
  return dayAndMonth(from, year?.next ?? second.next, number.day, second.day, year?.year);
}

function readWeekday(tokens: readonly Token[], from: number, { today }: Clock): DayAtom | undefined {
  const isNext = words.nextWords.has(formAt(tokens, from));
  const isThis = words.thisWords.has(formAt(tokens, from));
  const index = from + (isNext || isThis ? 1 : 0);
  const weekday = words.weekdays.get(formAt(tokens, index));
  if (weekday === undefined) return undefined;
  // "v soboto, petega decembra": the date says which one.
  const dated = readDayAndMonth(tokens, index + (formAt(tokens, index + 1) === ',' ? 2 : 1));
  if (dated !== undefined) return { ...dated, from };
  const comingFrom = (base: number): number => base + ((weekday - weekdayOf(base) + 6) % 7) + 1;
  if (!isNext) return day(from, index + 1, (base) => [comingFrom(base)]);
  const coming = comingFrom(today);
  const ofNextWeek = today - weekdayOf(today) + 7 + weekday;
  return day(from, index + 1, () => (ofNextWeek === coming ? [coming] : [ofNextWeek, coming]));
}

/** "petnajst dvanajst", where a day was asked for. */
function readCardinals(tokens: readonly Token[], from: number, number: DayNumber): DayAtom | undefined {
  const month = readDayNumber(tokens, number.next);
  if (month === undefined || month.ordinal || month.day > 12) return undefined;
  return dayAndMonth(from, month.next, number.day, month.day);
}

type Place = 'end' | 'middle' | 'beginning';

function placeWord(form: string): Place | undefined {
  if (words.endWords.has(form)) return 'end';
  if (words.middleWords.has(form)) return 'middle';
  return words.beginningWords.has(form) ? 'beginning' : undefined;
}

function placeInMonth(place: Place, month: YearMonth): number {
  if (place === 'end') return lastOf(month);
  return firstOf(month) + (place === 'middle' ? 14 : 0);
}

interface Unit {
  readonly offset: number;
  readonly index: number;
}

/** "ta mesec", "naslednjega leta", "meseca": how many of them ahead, and where the noun stands. */
function readUnit(tokens: readonly Token[], from: number): Unit {
  const form = formAt(tokens, from);
  if (words.nextWords.has(form)) return { offset: 1, index: from + 1 };
  return { offset: 0, index: from + (words.thisWords.has(form) ? 1 : 0) };
}

/** "konec januarja", "sredi decembra", "konec naslednjega meseca", "konec leta", "konec tedna". */
function readPlace(tokens: readonly Token[], from: number, { today }: Clock): DayAtom | PeriodAtom | undefined {
  const place = placeWord(formAt(tokens, from));
  if (place === undefined) return undefined;
  const month = readMonth(tokens, from + 1);
  if (month !== undefined) {
    return day(from, month.next, (base) => {
      const number = placeInMonth(place, monthOf(month, base));
      return [
        number >= base || month.year !== undefined ? number : placeInMonth(place, nextYear(monthOf(month, base))),
      ];
    });
  }
  const { offset, index } = readUnit(tokens, from + 1);
  const noun = formAt(tokens, index);
  const now = partsOf(today);
  if (words.monthWords.has(noun)) {
    const number = placeInMonth(place, monthAfter(now, offset));
    return fixedDay(from, index + 1, number >= today ? number : placeInMonth(place, monthAfter(now, 1)));
  }
  if (words.yearWords.has(noun)) {
    const year = now.year + offset;
    const parts = { end: [31, 12], middle: [1, 7], beginning: [1, 1] } as const;
    const [dayNumber, monthNumber] = parts[place];
    const number = dayOf({ year, month: monthNumber, day: dayNumber });
    return fixedDay(
      from,
      index + 1,
      number >= today ? number : dayOf({ year: year + 1, month: monthNumber, day: dayNumber }),
    );
  }
  if (words.weekWords.has(noun)) {
    const monday = today - weekdayOf(today) + 1 + offset * 7;
    if (place === 'end') return { kind: 'period', from, next: index + 1, start: monday + 5, end: monday + 6 };
    return fixedDay(from, index + 1, monday + (place === 'middle' ? 2 : 0));
  }
  return undefined;
}

const nextYear = ({ year, month }: YearMonth): YearMonth => ({ year: year + 1, month });

/** "december", "decembra 2026", "cel december", "meseca decembra". */
function readMonth(tokens: readonly Token[], from: number): MonthAtom | undefined {
  let index = from;
  if (words.wholeWords.has(formAt(tokens, index))) index += 1;
  if (words.monthWords.has(formAt(tokens, index))) index += 1;
  const month = words.months.get(formAt(tokens, index));
  if (month === undefined) return undefined;
  const year = readYear(tokens, index + 1, false);
  return {
    kind: 'month',
    from,
    next: year?.next ?? index + 1,
    month,
    ...(year === undefined ? {} : { year: year.year }),
  };
}

/** "naslednji teden", "ta mesec", "ta vikend", "naslednje leto", "cel teden". */
function readPeriod(tokens: readonly Token[], from: number, { today }: Clock): PeriodAtom | undefined {
  const whole = words.wholeWords.has(formAt(tokens, from)) ? 1 : 0;
  const { offset, index } = readUnit(tokens, from + whole);
  const noun = formAt(tokens, index);
  const period = (start: number, end: number): PeriodAtom => ({ kind: 'period', from, next: index + 1, start, end });
  const monday = today - weekdayOf(today) + 1;
  if (words.weekendWords.has(noun)) return period(monday + 5 + offset * 7, monday + 6 + offset * 7);
  if (index === from) return undefined;
  if (words.weekWords.has(noun)) return period(monday + offset * 7, monday + offset * 7 + 6);
  const now = partsOf(today);
  if (words.monthWords.has(noun)) {
    const month = monthAfter(now, offset);
    return period(firstOf(month), lastOf(month));
  }
  if (words.yearWords.has(noun) && !(whole === 1 && offset === 0)) {
    const year = now.year + offset;
    return period(dayOf({ year, month: 1, day: 1 }), dayOf({ year, month: 12, day: 31 }));
  }
  return undefined;
}

/** "čez štirinajst dni", "čez teden dni", "čez en mesec". */
function readAfter(tokens: readonly Token[], from: number, { today }: Clock): DayAtom | undefined {
  if (formAt(tokens, from) !== 'cez') return undefined;
  const atom = readDuration(tokens, from + 1);
  const number = atom === undefined ? undefined : addDuration(today, atom.duration);
  return atom === undefined || number === undefined ? undefined : fixedDay(from, atom.next, number);
}

const holidayStems = words.holidays.map(([phrase, rule]) => ({ stems: phrase.split(' '), rule }));
const holidaysByBeginning = new Map<string, typeof holidayStems>();
for (const holiday of holidayStems) {
  const key = holiday.stems[0]?.slice(0, 3) ?? '';
  holidaysByBeginning.set(key, [...(holidaysByBeginning.get(key) ?? []), holiday]);
}

function readHoliday(tokens: readonly Token[], from: number): DayAtom | undefined {
  const candidates = holidaysByBeginning.get(formAt(tokens, from).slice(0, 3)) ?? [];
  for (const { stems, rule } of candidates) {
    const fits = stems.every((stem, offset) => {
      const form = formAt(tokens, from + offset);
      return stem.endsWith('$') ? form === stem.slice(0, -1) : form.startsWith(stem);
    });
    if (!fits) continue;
    return day(from, from + stems.length, (base) => {
      const { year } = partsOf(base);
      for (const candidate of [year, year + 1]) {
        const date = rule(candidate);
        const number = 'number' in date ? date.number : dayOf({ ...date, year: candidate });
        if (number >= base) return [number];
      }
      return [];
    });
  }
  return undefined;
}

function readRelative(tokens: readonly Token[], from: number, { today, dayExpected }: Clock): DayAtom | undefined {
  if (dayExpected && formAt(tokens, from) === 'cim' && formAt(tokens, from + 1) === 'prej')
    return fixedDay(from, from + 2, today);
  if (dayExpected && words.atOnce.has(formAt(tokens, from))) return fixedDay(from, from + 1, today);
  const offset = words.relativeDays.get(formAt(tokens, from));
  if (offset === undefined) return undefined;
  const weekLater = words.weekWords.has(formAt(tokens, from + 1));
  return fixedDay(from, from + (weekLater ? 2 : 1), today + offset + (weekLater ? 7 : 0));
}

/** "petnajstega", "5.", "prvega v mesecu": a day whose month the surroundings tell. */
function readDayOfMonth(tokens: readonly Token[], from: number, { dayExpected }: Clock): BoundaryAtom | undefined {
  const number = readDayNumber(tokens, from);
  if (number === undefined || !(number.ordinal || dayExpected)) return undefined;
  const inMonth = formAt(tokens, number.next) === 'v' && words.monthWords.has(formAt(tokens, number.next + 1));
  if (inMonth) return day(from, number.next + 2, (base) => present(nextDayOfMonth(number.day, base)));
  return { kind: 'dayOfMonth', from, next: number.next, day: number.day };
}

/** "30. februarja" is no day; that must not leave the whole of February. */
function isAfterNumber(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  return before.form === '.' ? tokens[from - 2]?.kind === 'digits' : readNumber(tokens, from - 1)?.ordinal === true;
}

/** The longest day, month or period that begins at the token. */
export function readBoundary(tokens: readonly Token[], from: number, clock: Clock): BoundaryAtom | undefined {
  if (tokens[from]?.kind === 'mark') return undefined;
  const atoms = [
    readIsoDate(tokens, from),
    readDayAndMonth(tokens, from, clock.dayExpected),
    readWeekday(tokens, from, clock),
    readPlace(tokens, from, clock),
    readAfter(tokens, from, clock),
    readHoliday(tokens, from),
    readRelative(tokens, from, clock),
    readPeriod(tokens, from, clock),
    isAfterNumber(tokens, from) ? undefined : readMonth(tokens, from),
    readDayOfMonth(tokens, from, clock),
  ];
  let best: BoundaryAtom | undefined;
  for (const atom of atoms) if (atom !== undefined && (best === undefined || atom.next > best.next)) best = atom;
  return best;
}
