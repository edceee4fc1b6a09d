/** Slovenian days with their month, "prvega decembra", and months: what of them begins at a token. */

import { monthAfter, partsOf, type YearMonth } from '../../calendar';
import type { Token } from '../../text/tokens';
import type { Clock, DayAtom, MonthAtom } from '../time';
import { dayAndMonth, readDayNumber, readNumericDate, readYear, type DayNumber } from './numericDays';
import * as words from './timeWords';

export const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

export function day(from: number, next: number, resolve: DayAtom['resolve']): DayAtom {
  return { kind: 'day', from, next, resolve };
}

export const fixedDay = (from: number, next: number, number: number): DayAtom => day(from, next, () => [number]);

const masculineOrdinal = /(?:i|ga|mu|im|em)$/;
/** Days are masculine, "petega"; hours are feminine, "peto". */
export const isMasculine = (form: string): boolean => masculineOrdinal.test(form);

/** "prvega decembra", "1. dec", "15.12.", "15/12/2026", "petnajstega dvanajstega"; `bare`: "petnajst dvanajst" too. */
export function readDayAndMonth(
  tokens: readonly Token[],
  from: number,
  { today }: Clock,
  bare = false,
): DayAtom | undefined {
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
    const year = readYear(tokens, next, { today });
    return dayAndMonth(from, year?.next ?? next, number.day, name, year?.year);
  }
  const first = tokens[from];
  if (first?.kind === 'digits') return readNumericDate(tokens, from, number);
  if (bare && !number.ordinal) return readCardinals(tokens, from, number);
  if (!number.ordinal || !isMasculine(formAt(tokens, number.next - 1))) return undefined;
  const second = readDayNumber(tokens, number.next);
  if (second === undefined || !second.ordinal || second.day > 12) return undefined;
  if (month.kind === 'word' && !isMasculine(formAt(tokens, second.next - 1))) return undefined;
  const year = readYear(tokens, second.next, { today });
  return dayAndMonth(from, year?.next ?? second.next, number.day, second.day, year?.year);
}

/** "petnajst dvanajst", where a day was asked for. */
function readCardinals(tokens: readonly Token[], from: number, number: DayNumber): DayAtom | undefined {
  const month = readDayNumber(tokens, number.next);
  if (month === undefined || month.ordinal || month.day > 12) return undefined;
  return dayAndMonth(from, month.next, number.day, month.day);
}

/** "december", "decembra 2026", "cel december", "meseca decembra", "lani decembra". */
export function readMonth(tokens: readonly Token[], from: number, { today }: Clock): MonthAtom | undefined {
  const before = readYear(tokens, from, { today, named: true });
  let index = before?.next ?? from;
  if (words.wholeWords.has(formAt(tokens, index))) index += 1;
  if (words.monthWords.has(formAt(tokens, index))) index += 1;
  const month = words.months.get(formAt(tokens, index));
  if (month === undefined) return undefined;
  const after = readYear(tokens, index + 1, { today });
  const year = after?.year ?? before?.year;
  return { kind: 'month', from, next: after?.next ?? index + 1, month, ...(year === undefined ? {} : { year }) };
}

export interface Unit {
  readonly offset: number;
  readonly index: number;
}

/** "ta mesec", "naslednjega leta", "meseca": how many of them ahead, and where the noun stands. */
export function readUnit(tokens: readonly Token[], from: number): Unit {
  const form = formAt(tokens, from);
  if (words.nextWords.has(form)) return { offset: 1, index: from + 1 };
  if (words.previousWords.has(form)) return { offset: -1, index: from + 1 };
  return { offset: 0, index: from + (words.thisWords.has(form) ? 1 : 0) };
}

/** "januarja", "v naslednjem mesecu", "tega meseca", "v mesecu": a month and where it ends. */
export function readAnyMonth(
  tokens: readonly Token[],
  from: number,
  clock: Clock,
): { month: MonthAtom | YearMonth; next: number } | undefined {
  const start = from + (formAt(tokens, from) === 'v' ? 1 : 0);
  const named = readMonth(tokens, start, clock);
  if (named !== undefined) return { month: named, next: named.next };
  const { offset, index } = readUnit(tokens, start);
  if (!words.monthWords.has(formAt(tokens, index))) return undefined;
  return { month: monthAfter(partsOf(clock.today), offset), next: index + 1 };
}
