/** From the TIMEX expressions that Recognizers-Text answers to the atoms that both languages share. */

import {
  dayOf,
  firstOf,
  isValid,
  lastOf,
  nextDayAndMonth,
  nextDayOfMonth,
  weekdayOf,
  type Duration,
  type DurationUnit,
} from '../../calendar';
import {
  monthOf,
  present,
  type DayAtom,
  type MonthAtom,
  type PeriodAtom,
  type RangeAtom,
  type TimeAtom,
} from '../time';

/** What the recogniser says of one stretch of text. */
export interface Recognised {
  readonly timex: string;
  /** "end", "mid", "start", "before", "since" …; empty when it says nothing. */
  readonly modifier: string;
  /** "T03" and "T15" both. */
  readonly values: number;
  /** Its text, in lower case. */
  readonly text: string;
}

interface Span {
  readonly from: number;
  readonly next: number;
}

const units: Readonly<Record<string, DurationUnit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
const clockUnits: Readonly<Record<string, DurationUnit>> = { H: 'hour', M: 'minute' };

function durationOf(timex: string): Duration | undefined {
  const match = /^P(T?)(\d{1,4}(?:\.\d{1,3})?)([DWMYH])$/.exec(timex);
  if (match === null) return undefined;
  const [, clock = '', amount = '', letter = ''] = match;
  const unit = clock === '' ? units[letter] : clockUnits[letter];
  return unit === undefined ? undefined : { amount: Number(amount), unit };
}

type Resolver = (from: number) => readonly number[];

/** A single day of a TIMEX: `2026-12-01`, `XXXX-12-01`, `XXXX-XX-05`, `XXXX-WXX-5`. */
function dayResolver(timex: string): Resolver | undefined {
  const date = /^(\d{4}|XXXX)-(\d\d|XX)-(\d\d)$/.exec(timex);
  if (date !== null) {
    const [, year = '', month = '', day = ''] = date;
    if (month === 'XX') return (from) => present(nextDayOfMonth(Number(day), from));
    const parts = { month: Number(month), day: Number(day) };
    if (year === 'XXXX') return (from) => present(nextDayAndMonth(parts.day, parts.month, from));
    const whole = { ...parts, year: Number(year) };
    return isValid(whole) ? () => [dayOf(whole)] : undefined;
  }
  const weekday = /^XXXX-WXX-(\d)$/.exec(timex);
  if (weekday === null) return undefined;
  const wanted = Number(weekday[1]);
  return (from) => [from + ((wanted - weekdayOf(from) + 6) % 7) + 1];
}

/** Monday of an ISO week. */
function mondayOf(year: number, week: number): number {
  const fourth = dayOf({ year, month: 1, day: 4 });
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

function monthAtom(timex: string, span: Span): MonthAtom | undefined {
  const match = /^(\d{4}|XXXX)-(\d\d)$/.exec(timex);
  if (match === null) return undefined;
  const [, year = '', month = ''] = match;
  return { kind: 'month', ...span, month: Number(month), ...(year === 'XXXX' ? {} : { year: Number(year) }) };
}

function periodAtom(timex: string, span: Span): PeriodAtom | undefined {
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(timex);
  if (week !== null) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    const weekend = week[3] !== undefined;
    return { kind: 'period', ...span, start: weekend ? monday + 5 : monday, end: monday + 6 };
  }
  if (!/^20\d\d$/.test(timex)) return undefined;
  const year = Number(timex);
  return {
    kind: 'period',
    ...span,
    start: dayOf({ year, month: 1, day: 1 }),
    end: dayOf({ year, month: 12, day: 31 }),
  };
}

/** `(start,end,P…)`; "the next two weeks" ends the day before, "to Friday" on Friday. */
function rangeAtom({ timex, text }: Recognised, span: Span, today: number): RangeAtom | undefined {
  const match = /^\(([^,]{1,20}),([^,]{1,20}),P[^,]{1,12}\)$/.exec(timex);
  if (match === null) return undefined;
  const start = dayResolver(match[1] ?? '')?.(today)[0];
  const end = start === undefined ? undefined : dayResolver(match[2] ?? '')?.(start)[0];
  if (start === undefined || end === undefined) return undefined;
  const exclusive = /^(?:the )?(?:next|coming|following)\b/.test(text);
  return { kind: 'range', ...span, start, end: exclusive ? end - 1 : end };
}

function modifiedMonth(month: MonthAtom, modifier: string): DayAtom | undefined {
  if (modifier !== 'end' && modifier !== 'mid' && modifier !== 'start') return undefined;
  const { from, next } = month;
  return {
    kind: 'day',
    from,
    next,
    resolve: (base) => {
      const of = monthOf(month, base);
      if (modifier === 'end') return [lastOf(of)];
      return [firstOf(of) + (modifier === 'mid' ? 14 : 0)];
    },
  };
}

function timeAtom(
  { timex, values, text }: Recognised,
  span: Span,
  partOfDay: string | undefined,
): TimeAtom | undefined {
  const match = /^T(\d\d)(?::(\d\d))?$/.exec(timex);
  if (match === null) return undefined;
  let hour = Number(match[1]) % 24;
  const twelveHour = values > 1 && hour < 12 && partOfDay === undefined;
  if (values > 1 && partOfDay === 'afternoon' && hour < 12) hour += 12;
  // "12 in the night" and the like are left as the recogniser has them.
  const midnight = text.includes('midnight');
  return { kind: 'time', ...span, minutes: midnight ? 0 : hour * 60 + Number(match[2] ?? 0), twelveHour };
}

/** The atom, if the expression is one that the contract has. */
export function atomOf(
  found: Recognised,
  span: Span,
  today: number,
  partOfDay: string | undefined,
): TimeAtom | undefined {
  const { timex, modifier } = found;
  const duration = durationOf(timex);
  if (duration !== undefined) return { kind: 'duration', ...span, duration };
  const resolve = dayResolver(timex.replace(/T(?:NI|MO|AF|EV|DT)$/, ''));
  if (resolve !== undefined) return { kind: 'day', ...span, resolve };
  const month = monthAtom(timex, span);
  if (month !== undefined) return modifiedMonth(month, modifier) ?? month;
  const period = periodAtom(timex, span);
  if (period !== undefined) {
    if (modifier === 'end') return { kind: 'day', ...span, resolve: () => [period.end] };
    if (modifier === 'start') return { kind: 'day', ...span, resolve: () => [period.start] };
    return period;
  }
  return rangeAtom(found, span, today) ?? timeAtom(found, span, partOfDay);
}
