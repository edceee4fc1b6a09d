/** Day arithmetic of the proleptic Gregorian calendar; a day is a whole number, days since 1970-01-01. */

import type { DateRange } from './types';

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const millisecondsPerDay = 86_400_000;

export function dayOf({ year, month, day }: YearMonthDay): number {
  return Math.floor(Date.UTC(year, month - 1, day) / millisecondsPerDay);
}

export function partsOf(day: number): YearMonthDay {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` */
export function isoOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Day of an ISO date as `isoOf` writes it. */
export function dayOfIso(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isValid({ year, month, day }: YearMonthDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const localDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Ljubljana',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let lastInstant = Number.NaN;
let lastDay = 0;

/** The day in Slovenia at that instant; the last answer is remembered, because formatting costs more than all else here. */
export function localDayOf(instant: Date): number {
  const time = instant.getTime();
  if (time !== lastInstant) {
    lastDay = dayOfIso(localDay.format(instant));
    lastInstant = time;
  }
  return lastDay;
}

/** The next such day, today included; 29 February waits for its leap year. Undefined for a day that no year has. */
export function nextDayAndMonth(day: number, month: number, today: number): number | undefined {
  const { year } = partsOf(today);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const candidate = { year: year + ahead, month, day };
    if (!isValid(candidate)) continue;
    const number = dayOf(candidate);
    if (number >= today) return number;
  }
  return undefined;
}

/** The next day with that number, today included: "do petnajstega". */
export function nextDayOfMonth(day: number, today: number): number | undefined {
  const { year, month } = partsOf(today);
  for (let ahead = 0; ahead <= 3; ahead += 1) {
    const candidate = { ...monthAfter({ year, month }, ahead), day };
    if (!isValid(candidate)) continue;
    const number = dayOf(candidate);
    if (number >= today) return number;
  }
  return undefined;
}

export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

export function monthAfter({ year, month }: YearMonth, months: number): YearMonth {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The month's next occurrence, the current one included. */
export function nextMonth(month: number, today: number): YearMonth {
  const now = partsOf(today);
  return { month, year: month >= now.month ? now.year : now.year + 1 };
}

export function firstOf({ year, month }: YearMonth): number {
  return dayOf({ year, month, day: 1 });
}

export function lastOf({ year, month }: YearMonth): number {
  return dayOf({ year, month, day: daysInMonth(year, month) });
}

export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** ISO 8601, whole numbers only: half a year is `P6M`, an hour and a half `PT90M`, a month and a half `P45D`. */
export function isoDuration({ amount, unit }: Duration): string {
  const whole = Number.isInteger(amount);
  const round = (value: number): number => Math.round(value);
  switch (unit) {
    case 'minute':
      return `PT${round(amount)}M`;
    case 'hour':
      return whole ? `PT${amount}H` : `PT${round(amount * 60)}M`;
    case 'day':
      return whole ? `P${amount}D` : `PT${round(amount * 24)}H`;
    case 'week':
      return whole ? `P${amount}W` : `P${round(amount * 7)}D`;
    case 'month':
      return whole ? `P${amount}M` : `P${round(amount * 30)}D`;
    case 'year':
      return whole ? `P${amount}Y` : `P${round(amount * 12)}M`;
  }
}

/** The same day that much later, the last of the month where that month is shorter; undefined for less than a day or beyond the calendar. */
export function addDuration(day: number, { amount, unit }: Duration): number | undefined {
  if (amount > 5000) return undefined;
  switch (unit) {
    case 'minute':
    case 'hour':
      return undefined;
    case 'day':
      return day + Math.round(amount);
    case 'week':
      return day + Math.round(amount * 7);
    case 'month':
      return Number.isInteger(amount) ? addMonths(day, amount) : day + Math.round(amount * 30);
    case 'year':
      return addMonths(day, Math.round(amount * 12));
  }
}

function addMonths(day: number, months: number): number {
  const parts = partsOf(day);
  const target = monthAfter(parts, months);
  return dayOf({ ...target, day: Math.min(parts.day, daysInMonth(target.year, target.month)) });
}

/** Easter Sunday; the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

export function rangeOf(start: number | null, end: number | null): DateRange {
  return { start: start === null ? null : isoOf(start), end: end === null ? null : isoOf(end) };
}
