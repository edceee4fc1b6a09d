/** Slovenian parts of a month and periods: "konec januarja", "v drugi polovici februarja", "naslednji teden", "naslednje tri dni". */

import { addDuration, dayOf, firstOf, lastOf, monthAfter, partsOf, weekdayOf, type YearMonth } from '../../calendar';
import type { Token } from '../../text/tokens';
import { nthWeekday, placedFrom, type Clock, type DayAtom, type PeriodAtom, type RangeAtom } from '../time';
import { day, fixedDay, formAt, readAnyMonth, readMonth, readUnit } from './dayAndMonth';
import { readDuration } from './durations';
import { readYear } from './numericDays';
import * as words from './timeWords';
import { readRank } from './weekdays';

type Place = 'end' | 'middle' | 'beginning';

function placeWord(form: string): Place | undefined {
  if (words.endWords.has(form)) return 'end';
  if (words.middleWords.has(form)) return 'middle';
  return words.beginningWords.has(form) ? 'beginning' : undefined;
}

/** "konec", "prve dni" */
function readPlaceWord(tokens: readonly Token[], from: number): { place: Place; next: number } | undefined {
  const form = formAt(tokens, from);
  const place = placeWord(form);
  if (place !== undefined) return { place, next: from + 1 };
  if (!words.someDays.has(formAt(tokens, from + 1))) return undefined;
  if (form.startsWith('prv')) return { place: 'beginning', next: from + 2 };
  return form.startsWith('zadnj') ? { place: 'end', next: from + 2 } : undefined;
}

function placeInMonth(place: Place, month: YearMonth): number {
  if (place === 'end') return lastOf(month);
  return firstOf(month) + (place === 'middle' ? 14 : 0);
}

const placeInYear = { end: { month: 12, day: 31 }, middle: { month: 7, day: 1 }, beginning: { month: 1, day: 1 } };

/** "konec januarja", "sredi decembra", "prve dni marca", "konec naslednjega meseca", "konec leta 2027", "konec tedna". */
export function readPlace(tokens: readonly Token[], from: number, clock: Clock): DayAtom | PeriodAtom | undefined {
  const found = readPlaceWord(tokens, from);
  if (found === undefined) return undefined;
  const { place } = found;
  const placed = (month: YearMonth): number => placeInMonth(place, month);
  const month = readMonth(tokens, found.next, clock);
  if (month !== undefined) return day(from, month.next, (base) => [placedFrom(month, base, placed)]);
  const { offset, index } = readUnit(tokens, found.next);
  const noun = formAt(tokens, index);
  const { today } = clock;
  if (words.monthWords.has(noun)) {
    // "od petnajstega do konca meseca": the month is that of the beginning.
    return day(from, index + 1, (base) => {
      const number = placed(monthAfter(partsOf(base), offset));
      return [number >= base ? number : placed(monthAfter(partsOf(base), 1))];
    });
  }
  if (words.yearWords.has(noun)) {
    const said = readYear(tokens, index + 1, { today });
    const year = said?.year ?? partsOf(today).year + offset;
    const number = dayOf({ year, ...placeInYear[place] });
    const later = number >= today || said !== undefined ? number : dayOf({ year: year + 1, ...placeInYear[place] });
    return fixedDay(from, said?.next ?? index + 1, later);
  }
  if (words.weekWords.has(noun)) {
    const monday = today - weekdayOf(today) + 1 + offset * 7;
    if (place === 'end')
      return { kind: 'period', from, next: index + 1, start: monday + 5, end: monday + 6, inclusive: true };
    return fixedDay(from, index + 1, monday + (place === 'middle' ? 2 : 0));
  }
  return undefined;
}

/** "prva polovica januarja", "zadnji teden v decembru". */
function readPartOfMonth(tokens: readonly Token[], from: number, clock: Clock): PeriodAtom | undefined {
  const rank = readRank(tokens, from);
  if (rank === undefined) return undefined;
  const noun = formAt(tokens, rank.next);
  const isHalf = noun.startsWith('polovic');
  const isWeekend = words.weekendWords.has(noun);
  if (!isHalf && !isWeekend && !words.weekWords.has(noun)) return undefined;
  const found = readAnyMonth(tokens, rank.next + 1, clock);
  if (found === undefined || (isHalf && rank.rank > 2)) return undefined;
  const length = isHalf ? 15 : 7;
  const start = (month: YearMonth): number => {
    if (rank.rank < 0) return isHalf ? firstOf(month) + length : lastOf(month) - length + 1;
    return firstOf(month) + (rank.rank - 1) * length;
  };
  const isLast = rank.rank < 0 || (isHalf && rank.rank === 2);
  const end = (month: YearMonth): number => (isLast ? lastOf(month) : start(month) + length - 1);
  const { today } = clock;
  if (isWeekend) {
    const saturday = placedFrom(found.month, today, (month) => nthWeekday(month, 6, rank.rank));
    return { kind: 'period', from, next: found.next, start: saturday, end: saturday + 1, inclusive: true };
  }
  return {
    kind: 'period',
    from,
    next: found.next,
    start: placedFrom(found.month, today, start),
    end: placedFrom(found.month, today, end),
    inclusive: true,
  };
}

/** "naslednji teden", "ta mesec", "ta vikend", "naslednje leto", "cel teden", "leta 2027". */
export function readPeriod(tokens: readonly Token[], from: number, clock: Clock): PeriodAtom | undefined {
  const part = readPartOfMonth(tokens, from, clock);
  if (part !== undefined) return part;
  const { today } = clock;
  const whole = words.wholeWords.has(formAt(tokens, from)) ? 1 : 0;
  const { offset, index } = readUnit(tokens, from + whole);
  const noun = formAt(tokens, index);
  const period = (start: number, end: number, next = index + 1): PeriodAtom => ({
    kind: 'period',
    from,
    next,
    start,
    end,
  });
  const ofYear = (year: number, next?: number): PeriodAtom =>
    period(dayOf({ year, month: 1, day: 1 }), dayOf({ year, month: 12, day: 31 }), next);
  const monday = today - weekdayOf(today) + 1;
  if (words.weekendWords.has(noun)) return period(monday + 5 + offset * 7, monday + 6 + offset * 7);
  if (words.yearWords.has(noun)) {
    const said = readYear(tokens, index + 1, { today });
    if (said !== undefined) return ofYear(said.year, said.next);
  }
  if (index === from) return undefined;
  if (words.weekWords.has(noun)) return period(monday + offset * 7, monday + offset * 7 + 6);
  const now = partsOf(today);
  if (words.monthWords.has(noun)) {
    const month = monthAfter(now, offset);
    return period(firstOf(month), lastOf(month));
  }
  if (words.yearWords.has(noun) && !(whole === 1 && offset === 0)) return ofYear(now.year + offset);
  return undefined;
}

/** "naslednje tri mesece", "prihodnjih deset dni": from tomorrow on. */
export function readComing(tokens: readonly Token[], from: number, { today }: Clock): RangeAtom | undefined {
  const form = formAt(tokens, from);
  if (!form.startsWith('naslednj') && !form.startsWith('prihodnj')) return undefined;
  const lasting = readDuration(tokens, from + 1);
  const after = lasting === undefined ? undefined : addDuration(today + 1, lasting.duration);
  if (lasting === undefined || after === undefined || after <= today + 1) return undefined;
  return { kind: 'range', from, next: lasting.next, start: today + 1, end: after - 1 };
}
