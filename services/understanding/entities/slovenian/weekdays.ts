/** Slovenian weekdays, alone and with what tells which one: "naslednji torek", "v torek naslednji teden", "prvi ponedeljek v decembru". */

import { addDuration, dayOf, isValid, partsOf, weekdayOf, type YearMonth } from '../../calendar';
import type { Token } from '../../text/tokens';
import { comingFrom, nthWeekday, placedFrom, type Clock, type DayAtom } from '../time';
import { day, fixedDay, formAt, isMasculine, readAnyMonth, readDayAndMonth, readUnit } from './dayAndMonth';
import { readDuration } from './durations';
import { readNumber } from './numbers';
import { readDayNumber } from './numericDays';
import * as words from './timeWords';

const mondayOf = (number: number): number => number - weekdayOf(number) + 1;

export function readWeekday(tokens: readonly Token[], from: number, clock: Clock): DayAtom | undefined {
  const nth = readNthWeekday(tokens, from, clock);
  if (nth !== undefined) return nth;
  const { offset, index } = readUnit(tokens, from);
  const weekday = words.weekdays.get(formAt(tokens, index));
  if (weekday === undefined) return readWeekFirst(tokens, from, clock);
  const { today } = clock;
  const after = index + 1 + (formAt(tokens, index + 1) === ',' ? 1 : 0);
  // "v soboto, petega decembra": the date says which one.
  const dated = readDayAndMonth(tokens, after, clock) ?? readDayOfMonth(tokens, after, weekday, today);
  if (dated !== undefined) return { ...dated, from };
  if (index === from) {
    const week = weekAt(tokens, index + 1, today);
    if (week !== undefined) return fixedDay(from, week.next, week.monday + weekday - 1);
    const later = readLater(tokens, index + 1, comingFrom(weekday, today));
    if (later !== undefined) return { ...later, from };
  }
  if (offset === 0) return day(from, index + 1, (base) => [comingFrom(weekday, base)]);
  if (offset < 0) return fixedDay(from, index + 1, comingFrom(weekday, today - 8));
  const coming = comingFrom(weekday, today);
  const ofNextWeek = mondayOf(today) + 6 + weekday;
  return day(from, index + 1, () => (ofNextWeek === coming ? [coming] : [ofNextWeek, coming]));
}

/** "naslednji teden", "prejšnji teden" beside a weekday. */
function weekAt(tokens: readonly Token[], from: number, today: number): { monday: number; next: number } | undefined {
  const { offset, index } = readUnit(tokens, from);
  if (index === from || !words.weekWords.has(formAt(tokens, index))) return undefined;
  return { monday: mondayOf(today) + offset * 7, next: index + 1 };
}

/** "čez en teden", "čez štirinajst dni" behind a weekday count from it. */
function readLater(tokens: readonly Token[], from: number, coming: number): DayAtom | undefined {
  if (formAt(tokens, from) !== 'cez') return undefined;
  const lasting = readDuration(tokens, from + 1);
  const number = lasting === undefined ? undefined : addDuration(coming, lasting.duration);
  return lasting === undefined || number === undefined ? undefined : fixedDay(from, lasting.next, number);
}

/** "naslednji teden v sredo". */
function readWeekFirst(tokens: readonly Token[], from: number, { today }: Clock): DayAtom | undefined {
  const week = weekAt(tokens, from, today);
  if (week === undefined) return undefined;
  const at = week.next + (formAt(tokens, week.next) === 'v' ? 1 : 0);
  const weekday = words.weekdays.get(formAt(tokens, at));
  return weekday === undefined ? undefined : fixedDay(from, at + 1, week.monday + weekday - 1);
}

/** "petek trinajstega", "petek 27.": the next day of that number, on that weekday where one comes within a year. */
function readDayOfMonth(tokens: readonly Token[], from: number, weekday: number, today: number): DayAtom | undefined {
  const number = readDayNumber(tokens, from);
  if (number === undefined || !number.ordinal) return undefined;
  if (tokens[from]?.kind === 'word' && !isMasculine(formAt(tokens, number.next - 1))) return undefined;
  const { year, month } = partsOf(today);
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const at = { year: year + Math.floor((month - 1 + ahead) / 12), month: ((month - 1 + ahead) % 12) + 1 };
    const date = { ...at, day: number.day };
    if (!isValid(date)) continue;
    const candidate = dayOf(date);
    if (candidate >= today && weekdayOf(candidate) === weekday) return fixedDay(from, number.next, candidate);
  }
  return undefined;
}

const lastWords = new Set('zadnji zadnjo zadnja zadnjega zadnje'.split(' '));

/** Which one: "prvi" is 1, "zadnji" −1. */
export function readRank(tokens: readonly Token[], from: number): { rank: number; next: number } | undefined {
  if (lastWords.has(formAt(tokens, from))) return { rank: -1, next: from + 1 };
  const number = readNumber(tokens, from);
  if (number?.ordinal !== true || number.value > 5 || tokens[from]?.kind !== 'word') return undefined;
  return { rank: number.value, next: number.next };
}

/** "prvi ponedeljek v decembru", "zadnji petek januarja". */
function readNthWeekday(tokens: readonly Token[], from: number, clock: Clock): DayAtom | undefined {
  const rank = readRank(tokens, from);
  const weekday = rank === undefined ? undefined : words.weekdays.get(formAt(tokens, rank.next));
  if (rank === undefined || weekday === undefined) return undefined;
  const found = readAnyMonth(tokens, rank.next + 1, clock);
  if (found === undefined) return undefined;
  const placed = (month: YearMonth): number => nthWeekday(month, weekday, rank.rank);
  return day(from, found.next, (base) => [placedFrom(found.month, base, placed)]);
}
