/** Slovenian days, months and periods: what of them begins at a token. */

import { addDuration, dayOf, isValid, monthAfter, nextDayOfMonth, partsOf } from '../../calendar';
import type { Token } from '../../text/tokens';
import type { BoundaryAtom, Clock, DayAtom } from '../time';
import { present } from '../time';
import { day, fixedDay, formAt, isMasculine, readDayAndMonth, readMonth, readUnit } from './dayAndMonth';
import { readDuration } from './durations';
import { readNumber } from './numbers';
import { readDayNumber, readIsoDate } from './numericDays';
import { readPeriod, readPlace } from './periods';
import * as words from './timeWords';
import { readWeekday } from './weekdays';

/** "čez štirinajst dni", "čez teden dni", "čez en mesec"; "pred tremi dnevi", "tri dni nazaj". */
function readAfter(tokens: readonly Token[], from: number, { today }: Clock): DayAtom | undefined {
  const form = formAt(tokens, from);
  const isAhead = form === 'cez';
  const isBefore = form === 'pred';
  const atom = readDuration(tokens, isAhead || isBefore ? from + 1 : from);
  if (atom === undefined) return undefined;
  const isBack = formAt(tokens, atom.next) === 'nazaj' && !['za', 'cez', 'do'].includes(formAt(tokens, from - 1));
  if (!isAhead && !isBefore && !isBack) return undefined;
  const { amount, unit } = atom.duration;
  const number = addDuration(today, { unit, amount: isAhead ? amount : -amount });
  return number === undefined ? undefined : fixedDay(from, atom.next + (isAhead || isBefore ? 0 : 1), number);
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

/** What "od" may begin with at once: "od takoj", "od zdaj naprej". */
const beginning = new Set(['od', 'ze']);

function readRelative(tokens: readonly Token[], from: number, { today, dayExpected }: Clock): DayAtom | undefined {
  if (dayExpected && formAt(tokens, from) === 'cim' && formAt(tokens, from + 1) === 'prej')
    return fixedDay(from, from + 2, today);
  const isAtOnce = words.atOnce.has(formAt(tokens, from));
  if (isAtOnce && (dayExpected || beginning.has(formAt(tokens, from - 1)))) return fixedDay(from, from + 1, today);
  const offset = words.relativeDays.get(formAt(tokens, from));
  if (offset === undefined) return undefined;
  const weekLater = words.weekWords.has(formAt(tokens, from + 1));
  return fixedDay(from, from + (weekLater ? 2 : 1), today + offset + (weekLater ? 7 : 0));
}

/** "petnajstega", "5.", "prvega v mesecu", "prvega naslednjega meseca": a day whose month the surroundings tell. */
function readDayOfMonth(
  tokens: readonly Token[],
  from: number,
  { dayExpected, today }: Clock,
): BoundaryAtom | undefined {
  const number = readDayNumber(tokens, from);
  if (number === undefined || !(number.ordinal || dayExpected)) return undefined;
  const spelled = tokens[from]?.kind === 'word';
  if (spelled && number.ordinal && !isMasculine(formAt(tokens, number.next - 1))) return undefined;
  // "med 8. in 10. uro" are hours.
  if (words.hourWords.has(formAt(tokens, number.next))) return undefined;
  const inWord = formAt(tokens, number.next) === 'v' ? 1 : 0;
  const { offset, index } = readUnit(tokens, number.next + inWord);
  const says = inWord === 1 || index > number.next;
  if (says && words.monthWords.has(formAt(tokens, index))) {
    if (offset === 0) return day(from, index + 1, (base) => present(nextDayOfMonth(number.day, base)));
    const of = monthAfter(partsOf(today), offset);
    return isValid({ ...of, day: number.day })
      ? fixedDay(from, index + 1, dayOf({ ...of, day: number.day }))
      : undefined;
  }
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
    readDayAndMonth(tokens, from, clock, clock.dayExpected),
    readWeekday(tokens, from, clock),
    readPlace(tokens, from, clock),
    readAfter(tokens, from, clock),
    readHoliday(tokens, from),
    readRelative(tokens, from, clock),
    readPeriod(tokens, from, clock),
    isAfterNumber(tokens, from) ? undefined : readMonth(tokens, from, clock),
    readDayOfMonth(tokens, from, clock),
  ];
  let best: BoundaryAtom | undefined;
  for (const atom of atoms) if (atom !== undefined && (best === undefined || atom.next > best.next)) best = atom;
  return best;
}
