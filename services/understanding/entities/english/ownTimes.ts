/** English days and times that the recognisers do not know, or not as people write them here: "15/12", "the 15th", "last Friday of March". */

import { addDuration, easterOf, isValid, dayOf, lastOf, firstOf, nextDayAndMonth, partsOf } from '../../calendar';
import type { Token } from '../../text/tokens';
import type { NumberReader } from '../numberReader';
import { readNumericDay } from '../slovenian/numericDays';
import { nthWeekday, placedFrom, present, type Clock, type DayAtom, type MonthAtom, type TimeAtom } from '../time';
import * as words from './words';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

const fixedDay = (from: number, next: number, number: number): DayAtom => ({
  kind: 'day',
  from,
  next,
  resolve: () => [number],
});

interface OwnAtoms {
  readonly atoms: readonly TimeAtom[];
  /** The recogniser's reading there counts no more: for it "5/12" is in May. */
  readonly decided: boolean;
}

export function ownAtoms(tokens: readonly Token[], index: number, clock: Clock, numberAt: NumberReader): OwnAtoms {
  const numeric = readNumericDay(tokens, index);
  const atoms = [
    numeric,
    readNamedDay(tokens, index, clock),
    readDayAndMonth(tokens, index, numberAt),
    readNth(tokens, index, clock, numberAt),
    readFortnight(tokens, index, numberAt),
    readHour(tokens, index, numberAt),
    readDayOfMonth(tokens, index, clock, numberAt),
  ];
  return { atoms: atoms.filter((atom) => atom !== undefined), decided: numeric !== undefined };
}

function readNamedDay(tokens: readonly Token[], index: number, { today, dayExpected }: Clock): DayAtom | undefined {
  const form = formAt(tokens, index);
  if (form === 'easter') {
    const { year } = partsOf(today);
    const next = [easterOf(year), easterOf(year + 1)].find((day) => day >= today);
    return next === undefined ? undefined : fixedDay(index, index + 1, next);
  }
  if (form === 'boxing' && formAt(tokens, index + 1) === 'day') {
    return { kind: 'day', from: index, next: index + 2, resolve: (base) => present(nextDayAndMonth(26, 12, base)) };
  }
  return dayExpected && words.atOnce.has(form) ? fixedDay(index, index + 1, today) : undefined;
}

const integer = (value: number | undefined, most: number): number | undefined =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;

function readYear(tokens: readonly Token[], from: number): { year: number; next: number } | undefined {
  const at = from + (formAt(tokens, from) === ',' ? 1 : 0);
  const form = formAt(tokens, at);
  return /^20\d\d$/.test(form) ? { year: Number(form), next: at + 1 } : undefined;
}

/** "the 20th of December", "20 December 2027", "December 20". */
function readDayAndMonth(tokens: readonly Token[], from: number, numberAt: NumberReader): DayAtom | undefined {
  const first = words.months.get(formAt(tokens, from));
  let at = from + (first === undefined ? 0 : 1);
  if (first !== undefined && formAt(tokens, at) === 'the') at += 1;
  const number = numberAt(at);
  const dayNumber = integer(number?.value, 31);
  if (number === undefined || dayNumber === undefined) return undefined;
  at = number.next;
  if (first === undefined && formAt(tokens, at) === 'of') at += 1;
  const month = first ?? words.months.get(formAt(tokens, at));
  if (month === undefined) return undefined;
  if (first === undefined) at += 1;
  const year = readYear(tokens, at);
  const date = { month, day: dayNumber, year: year?.year ?? 2024 };
  if (!isValid(date)) return undefined;
  const next = year?.next ?? at;
  if (year !== undefined) return fixedDay(from, next, dayOf(date));
  return { kind: 'day', from, next, resolve: (base) => present(nextDayAndMonth(dayNumber, month, base)) };
}

/** "first Monday in December", "last week of January". */
function readNth(
  tokens: readonly Token[],
  from: number,
  { today }: Clock,
  numberAt: NumberReader,
): TimeAtom | undefined {
  const isLast = formAt(tokens, from) === 'last';
  const number = isLast ? undefined : numberAt(from);
  const rank = isLast ? -1 : number?.ordinal === true ? integer(number.value, 5) : undefined;
  if (rank === undefined) return undefined;
  const noun = number?.next ?? from + 1;
  const isWeek = formAt(tokens, noun) === 'week';
  const weekday = words.weekdays.get(formAt(tokens, noun));
  if (!['of', 'in'].includes(formAt(tokens, noun + 1)) || (weekday === undefined && !isWeek)) return undefined;
  const name = words.months.get(formAt(tokens, noun + 2));
  if (name === undefined) return undefined;
  const next = noun + 3;
  const month: MonthAtom = { kind: 'month', from, next, month: name };
  if (weekday !== undefined) {
    const resolve: DayAtom['resolve'] = (base) => [placedFrom(month, base, (of) => nthWeekday(of, weekday, rank))];
    return { kind: 'day', from, next, resolve };
  }
  const start = placedFrom(month, today, (of) => (rank < 0 ? lastOf(of) - 6 : firstOf(of) + (rank - 1) * 7));
  return { kind: 'period', from, next, start, end: start + 6, inclusive: true };
}

function readFortnight(tokens: readonly Token[], from: number, numberAt: NumberReader): TimeAtom | undefined {
  const form = formAt(tokens, from);
  const number = form === 'a' ? { value: 1, next: from + 1 } : numberAt(from);
  if (number === undefined || !formAt(tokens, number.next).startsWith('fortnight')) return undefined;
  return { kind: 'duration', from, next: number.next + 1, duration: { amount: number.value * 2, unit: 'week' } };
}

const hourCues = new Set(['after', 'before', 'around', 'about', 'by']);
const minutes = new Set([5, 10, 20, 25]);

/** Nothing follows that the number could count. */
function endsHour(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token === undefined || token.kind === 'mark' || words.afterHour.has(token.form);
}

/** "after five", "ten to six". */
function readHour(tokens: readonly Token[], from: number, numberAt: NumberReader): TimeAtom | undefined {
  const number = numberAt(from);
  if (number === undefined || number.ordinal) return undefined;
  const link = formAt(tokens, number.next);
  if (minutes.has(number.value) && (link === 'to' || link === 'past')) {
    const hour = numberAt(number.next + 1);
    const value = integer(hour?.value, 12);
    if (hour === undefined || value === undefined || !endsHour(tokens, hour.next)) return undefined;
    const shift = link === 'to' ? -number.value : number.value;
    const total = (value * 60 + shift) % 720;
    return { kind: 'time', from, next: hour.next, minutes: total, twelveHour: true };
  }
  const hour = integer(number.value, 12);
  if (hour === undefined || !hourCues.has(formAt(tokens, from - 1)) || !endsHour(tokens, number.next)) return undefined;
  return { kind: 'time', from, next: number.next, minutes: hour * 60, twelveHour: hour < 12 };
}

const rangeLinks = new Set(['and', 'to', 'until', 'till', '-', '–']);

/** "the 15th", "15" where a day was asked for, the second of "between December 5 and 20". */
function readDayOfMonth(
  tokens: readonly Token[],
  from: number,
  { dayExpected }: Clock,
  numberAt: NumberReader,
): TimeAtom | undefined {
  const number = numberAt(from);
  const value = integer(number?.value, 31);
  if (number === undefined || value === undefined) return undefined;
  const borrows =
    rangeLinks.has(formAt(tokens, from - 1)) &&
    words.months.has(formAt(tokens, from - 3)) &&
    numberAt(from - 2) !== undefined;
  if (!number.ordinal && !dayExpected && !borrows) return undefined;
  return { kind: 'dayOfMonth', from, next: number.next, day: value };
}

/** "Tuesday" and "tomorrow" are, "January 1" is not. */
export const isRelative = (tokens: readonly Token[], { from, next }: { from: number; next: number }): boolean =>
  !tokens.slice(from, next).some(({ form, kind }) => kind === 'digits' || words.months.has(form));

/** "a week from Tuesday" is a day. */
export function daysAfter(
  tokens: readonly Token[],
  durations: readonly TimeAtom[],
  at: (index: number) => readonly TimeAtom[],
): DayAtom | undefined {
  for (const atom of durations) {
    if (atom.kind !== 'duration' || formAt(tokens, atom.next) !== 'from') continue;
    const start = at(atom.next + 1).find(({ kind }) => kind === 'day');
    if (start?.kind !== 'day' || !isRelative(tokens, start)) continue;
    const resolve: DayAtom['resolve'] = (base) =>
      start.resolve(base).flatMap((day) => present(addDuration(day, atom.duration)));
    return { kind: 'day', from: atom.from, next: start.next, resolve };
  }
  return undefined;
}

/** "in two weeks" is a day. */
export function afterNow(
  tokens: readonly Token[],
  index: number,
  durations: readonly TimeAtom[],
  { today }: Clock,
): DayAtom | undefined {
  if (!words.afterNow.has(formAt(tokens, index))) return undefined;
  for (const atom of durations) {
    const day = atom.kind === 'duration' ? addDuration(today, atom.duration) : undefined;
    if (day !== undefined) return fixedDay(index, atom.next, day);
  }
  return undefined;
}
