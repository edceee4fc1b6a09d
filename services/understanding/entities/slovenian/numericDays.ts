/** Days written in numbers, "15.12." and `2026-12-01`, and the numbers and years that dates consist of. */

import { dayOf, isValid, nextDayAndMonth, partsOf } from '../../calendar';
import type { Token } from '../../text/tokens';
import { present, type DayAtom } from '../time';
import { readNumber } from './numbers';
import { nextWords, previousWords, yearWords } from './timeWords';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

export interface DayNumber {
  readonly day: number;
  readonly next: number;
  /** Said or written as an ordinal: "petega", "5." */
  readonly ordinal: boolean;
}

/** A number from 1 to 31 at the token. */
export function readDayNumber(tokens: readonly Token[], from: number): DayNumber | undefined {
  const token = tokens[from];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') {
    if (token.form.length > 2) return undefined;
    const value = Number(token.form);
    if (value < 1 || value > 31) return undefined;
    const dot = tokens[from + 1];
    const dotted = dot?.form === '.' && dot.glued;
    return { day: value, next: from + (dotted ? 2 : 1), ordinal: dotted };
  }
  if (token.kind !== 'word') return undefined;
  const number = readNumber(tokens, from);
  if (number === undefined || !Number.isInteger(number.value) || number.value < 1 || number.value > 31)
    return undefined;
  return { day: number.value, next: number.next, ordinal: number.ordinal };
}

interface YearHints {
  /** "27" counts where it is glued to the date. */
  readonly short?: boolean;
  /** Whose year "letos" is. */
  readonly today?: number;
  /** Only "letos" and the like. */
  readonly named?: boolean;
}

/** "2027", "leta 2027", "dva tisoč sedemindvajset", "lani", "drugo leto". */
export function readYear(
  tokens: readonly Token[],
  from: number,
  { short = false, today, named = false }: YearHints,
): { year: number; next: number } | undefined {
  const relative = today === undefined ? undefined : readRelativeYear(tokens, from, partsOf(today).year);
  if (named || relative !== undefined) return relative;
  const skip = formAt(tokens, from) === 'leta' || formAt(tokens, from) === 'letu' ? 1 : 0;
  const token = tokens[from + skip];
  if (token?.kind === 'digits') {
    if (/^20\d\d$/.test(token.form)) return { year: Number(token.form), next: from + skip + 1 };
    if (short && token.form.length === 2 && token.glued) return { year: 2000 + Number(token.form), next: from + 1 };
    return undefined;
  }
  if (!formAt(tokens, from + skip).startsWith('dva')) return undefined;
  const number = readNumber(tokens, from + skip);
  return number !== undefined && number.value >= 2000 && number.value < 2100
    ? { year: number.value, next: number.next }
    : undefined;
}

function readRelativeYear(
  tokens: readonly Token[],
  from: number,
  year: number,
): { year: number; next: number } | undefined {
  const form = formAt(tokens, from);
  if (form === 'letos') return { year, next: from + 1 };
  if (form === 'lani') return { year: year - 1, next: from + 1 };
  if (!yearWords.has(formAt(tokens, from + 1))) return undefined;
  if (nextWords.has(form)) return { year: year + 1, next: from + 2 };
  return previousWords.has(form) ? { year: year - 1, next: from + 2 } : undefined;
}

export function dayAndMonth(
  from: number,
  next: number,
  dayNumber: number,
  month: number,
  year?: number,
): DayAtom | undefined {
  if (year !== undefined) {
    const date = { year, month, day: dayNumber };
    return isValid(date) ? { kind: 'day', from, next, resolve: () => [dayOf(date)] } : undefined;
  }
  if (!isValid({ year: 2024, month, day: dayNumber })) return undefined;
  return { kind: 'day', from, next, resolve: (base) => present(nextDayAndMonth(dayNumber, month, base)) };
}

export function readNumericDate(tokens: readonly Token[], from: number, number: DayNumber): DayAtom | undefined {
  const mark = tokens[from + 1];
  if (mark?.glued !== true) return undefined;
  if (mark.form === '.') {
    const month = readDayNumber(tokens, from + 2);
    if (month === undefined || month.day > 12) return undefined;
    const spelled = tokens[from + 2]?.kind === 'word';
    if (spelled && !month.ordinal) return undefined;
    const year = month.ordinal ? readYear(tokens, month.next, { short: true }) : undefined;
    const longer = !month.ordinal && tokens[month.next]?.kind === 'digits' && tokens[month.next]?.glued === true;
    return longer ? undefined : dayAndMonth(from, year?.next ?? month.next, number.day, month.day, year?.year);
  }
  if (mark.form !== '/' && mark.form !== '-') return undefined;
  const month = tokens[from + 2];
  if (month?.kind !== 'digits' || !month.glued || month.form.length > 2) return undefined;
  const hasYear = formAt(tokens, from + 3) === mark.form;
  const year = hasYear ? readYear(tokens, from + 4, { short: true }) : undefined;
  if (hasYear ? year === undefined : mark.form === '-') return undefined;
  return dayAndMonth(from, year?.next ?? from + 3, number.day, Number(month.form), year?.year);
}

/** "15.12.", "15/12/2026", `2026-12-01`: the same in both languages. */
export function readNumericDay(tokens: readonly Token[], from: number): DayAtom | undefined {
  if (tokens[from]?.kind !== 'digits') return undefined;
  const number = readDayNumber(tokens, from);
  const date = readIsoDate(tokens, from) ?? (number === undefined ? undefined : readNumericDate(tokens, from, number));
  // Where the full stop is the decimal mark "12.5" is a number, "12.5." a day.
  const decimal = date !== undefined && date.next === from + 3 && formAt(tokens, from + 1) === '.';
  return decimal ? undefined : date;
}

/** `2026-12-01` */
export function readIsoDate(tokens: readonly Token[], from: number): DayAtom | undefined {
  const [year, dash, month, secondDash, dayToken] = tokens.slice(from, from + 5);
  if (year?.form.length !== 4 || dash?.form !== '-' || secondDash?.form !== '-') return undefined;
  if (year.kind !== 'digits' || month?.kind !== 'digits' || dayToken?.kind !== 'digits') return undefined;
  return dayAndMonth(from, from + 5, Number(dayToken.form), Number(month.form), Number(year.form));
}
