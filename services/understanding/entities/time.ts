/** What both languages say of time is read into these atoms; ranges are composed of them. */

import {
  firstOf,
  lastOf,
  monthAfter,
  nextDayOfMonth,
  nextMonth,
  partsOf,
  weekdayOf,
  type Duration,
  type YearMonth,
} from '../calendar';

/** What the day counts from. */
export interface Clock {
  /** The local day of the message, days since 1970-01-01. */
  readonly today: number;
  /** A day was asked for: "15" and "petnajst dvanajst" are days, "takoj" is today. */
  readonly dayExpected: boolean;
}

interface Span {
  /** Token indices, `next` exclusive. */
  readonly from: number;
  readonly next: number;
}

/** A day; resolved late, because the end of a range counts from its start. */
export interface DayAtom extends Span {
  readonly kind: 'day';
  /** Days since 1970-01-01, likeliest first; empty when no year has such a day. */
  readonly resolve: (from: number) => readonly number[];
}

/** "petnajstega", whose month something else tells. */
export interface DayOfMonthAtom extends Span {
  readonly kind: 'dayOfMonth';
  readonly day: number;
}

export interface MonthAtom extends Span {
  readonly kind: 'month';
  readonly month: number;
  readonly year?: number;
}

export interface PeriodAtom extends Span {
  readonly kind: 'period';
  readonly start: number;
  readonly end: number;
  /** "do konca tedna" takes it in; "do naslednjega tedna" leaves it out. */
  readonly inclusive?: boolean;
}

/** Both ends are said: it begins and ends nothing else. */
export interface RangeAtom extends Span {
  readonly kind: 'range';
  readonly start: number;
  readonly end: number;
}

export interface DurationAtom extends Span {
  readonly kind: 'duration';
  readonly duration: Duration;
  /** "teden ali dva": the other one. */
  readonly other?: Duration;
}

export interface TimeOfDayAtom extends Span {
  readonly kind: 'time';
  /** Minutes since midnight. */
  readonly minutes: number;
  /** Can also mean twelve hours later. */
  readonly twelveHour: boolean;
}

export type TimeAtom = DayAtom | DayOfMonthAtom | MonthAtom | PeriodAtom | RangeAtom | DurationAtom | TimeOfDayAtom;

/** Anything that can begin or end a range. */
export type BoundaryAtom = DayAtom | DayOfMonthAtom | MonthAtom | PeriodAtom;

export const isBoundary = (atom: TimeAtom): atom is BoundaryAtom =>
  atom.kind !== 'duration' && atom.kind !== 'time' && atom.kind !== 'range';

export function monthOf(atom: MonthAtom, from: number): YearMonth {
  return atom.year === undefined ? nextMonth(atom.month, from) : { year: atom.year, month: atom.month };
}

/** First days that the atom can mean when it begins something. */
export function startsOf(atom: BoundaryAtom, from: number): readonly number[] {
  switch (atom.kind) {
    case 'day':
      return atom.resolve(from);
    case 'dayOfMonth':
      return present(nextDayOfMonth(atom.day, from));
    case 'month':
      return [firstOf(monthOf(atom, from))];
    case 'period':
      return [atom.start];
  }
}

/**
 * Last days that the atom can mean when it ends something that begins on `from`. "do marca" alone leaves March out, "od januarja do marca"
 * takes it in: the other reading follows as the second.
 */
export function endsOf(atom: BoundaryAtom, from: number, afterStart: boolean): readonly number[] {
  switch (atom.kind) {
    case 'day':
      return atom.resolve(from);
    case 'dayOfMonth':
      return present(nextDayOfMonth(atom.day, from));
    case 'month': {
      const month = monthOf(atom, from);
      const inclusive = lastOf(month);
      const exclusive = firstOf(month) - 1;
      if (exclusive < from) return [inclusive];
      return afterStart ? [inclusive, exclusive] : [exclusive, inclusive];
    }
    case 'period': {
      const exclusive = atom.start - 1;
      if (atom.inclusive === true || exclusive < from) return [atom.end];
      return afterStart ? [atom.end, exclusive] : [exclusive, atom.end];
    }
  }
}

/** Since when: "že od ponedeljka", "že od 20. novembra" are over. */
export function startsInPast(atom: BoundaryAtom, today: number): readonly number[] {
  // A weekday named on that weekday is the one before.
  for (const base of [today - 8, today - 366]) {
    const past = startsOf(atom, base).filter((day) => day <= today);
    if (past.length > 0) return past;
  }
  return startsOf(atom, today);
}

/** "med 5. in 20. decembrom": the first number's month is that of the second. */
export function dayBefore(atom: DayOfMonthAtom, end: number): number | undefined {
  const { year, month } = partsOf(end);
  const first = firstOf({ year, month });
  const sameMonth = first + atom.day - 1;
  if (sameMonth <= end) return sameMonth;
  const previous = partsOf(first - 1);
  return nextDayOfMonth(atom.day, firstOf(previous));
}

/** The first such weekday after the day. */
export const comingFrom = (weekday: number, base: number): number => base + ((weekday - weekdayOf(base) + 6) % 7) + 1;

/** The nth such weekday of the month; −1 is the last. */
export function nthWeekday(month: YearMonth, weekday: number, rank: number): number {
  if (rank < 0) return comingFrom(weekday, lastOf(month) - 7);
  return comingFrom(weekday, firstOf(month) - 1) + (rank - 1) * 7;
}

const isNamed = (month: MonthAtom | YearMonth): month is MonthAtom => 'kind' in month;

/** The place in the month, in the next one or the next year's where that of this one is over. */
export function placedFrom(month: MonthAtom | YearMonth, base: number, placed: (month: YearMonth) => number): number {
  if (!isNamed(month)) {
    const number = placed(month);
    const isOver = number < base && lastOf(month) >= base;
    return isOver ? placed(monthAfter(month, 1)) : number;
  }
  const of = monthOf(month, base);
  const number = placed(of);
  return number >= base || month.year !== undefined ? number : placed({ ...of, year: of.year + 1 });
}

export const present = (value: number | undefined): readonly number[] => (value === undefined ? [] : [value]);
