/** Composes dates, ranges, durations and times of the atoms that a language's reader finds; common to both languages. */

import { addDuration, isoDuration, isoOf, rangeOf } from '../calendar';
import type { Token } from '../text/tokens';
import type { DateRange } from '../types';
import type { Candidate } from './candidate';
import { clockText } from './slovenian/clockTimes';
import {
  dayBefore,
  endsOf,
  isBoundary,
  startsInPast,
  startsOf,
  type BoundaryAtom,
  type Clock,
  type DurationAtom,
  type TimeAtom,
} from './time';

/** A language's reader and its words between the atoms; phrases are token forms. */
export interface TimeGrammar {
  readonly atomsAt: (index: number) => readonly TimeAtom[];
  readonly from: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly during: ReadonlySet<string>;
  /** Words that may stand between the parts and mean nothing: "naprej", "pa", "the". */
  readonly fillers: ReadonlySet<string>;
  /** "naprej": belongs to the open range before it. */
  readonly onwards: ReadonlySet<string>;
  /** "že od ponedeljka", "since Monday": what begins there has begun. */
  readonly past: ReadonlySet<string>;
  /** Whether a duration before "from" leads to a day: "a week from Tuesday" does, "teden dni od torka" is a range. */
  readonly leadsToDay: (start: BoundaryAtom) => boolean;
}

interface Range {
  readonly values: readonly DateRange[];
  readonly next: number;
}

/** All that can be read of time in the utterance; the longest wins later. */
export function readTimes(tokens: readonly Token[], grammar: TimeGrammar, clock: Clock): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const range = readRange(tokens, index, grammar, clock);
    if (range !== undefined) addRange(candidates, index, range);
    for (const atom of grammar.atomsAt(index)) addAtom(candidates, atom, clock);
  }
  return candidates;
}

function addRange(candidates: Candidate[], from: number, { values, next }: Range): void {
  const [value, ...alternatives] = values;
  if (value === undefined) return;
  candidates.push({ type: 'dateRange', value, from, next, ...(alternatives.length > 0 ? { alternatives } : {}) });
}

function addAtom(candidates: Candidate[], atom: TimeAtom, clock: Clock): void {
  const { from, next } = atom;
  switch (atom.kind) {
    case 'duration': {
      const alternatives = atom.other === undefined ? {} : { alternatives: [isoDuration(atom.other)] };
      candidates.push({ type: 'duration', value: isoDuration(atom.duration), from, next, ...alternatives });
      return;
    }
    case 'time': {
      const later = clockText(atom.minutes + 720);
      candidates.push({
        type: 'time',
        value: clockText(atom.minutes),
        from,
        next,
        ...(atom.twelveHour ? { alternatives: [later] } : {}),
      });
      return;
    }
    case 'dayOfMonth':
      if (!clock.dayExpected) return;
      break;
    case 'range':
      candidates.push({ type: 'dateRange', value: rangeOf(atom.start, atom.end), from, next });
      return;
    case 'month':
    case 'period': {
      const [start] = startsOf(atom, clock.today);
      const [end] = endsOf(atom, start ?? clock.today, true);
      if (start !== undefined && end !== undefined)
        candidates.push({ type: 'dateRange', value: rangeOf(start, end), from, next });
      return;
    }
    case 'day':
  }
  const [value, ...alternatives] = startsOf(atom, clock.today).map(isoOf);
  if (value === undefined) return;
  candidates.push({ type: 'date', value, from, next, ...(alternatives.length > 0 ? { alternatives } : {}) });
}

function boundaryAt(grammar: TimeGrammar, index: number): BoundaryAtom | undefined {
  let best: BoundaryAtom | undefined;
  for (const atom of grammar.atomsAt(index))
    if (isBoundary(atom) && (best === undefined || atom.next > best.next)) best = atom;
  return best;
}

function durationAt(grammar: TimeGrammar, index: number): DurationAtom | undefined {
  for (const atom of grammar.atomsAt(index)) if (atom.kind === 'duration') return atom;
  return undefined;
}

const maxFillers = 3;

function skip(tokens: readonly Token[], from: number, fillers: ReadonlySet<string>): number {
  let index = from;
  while (index < from + maxFillers && fillers.has(tokens[index]?.form ?? '')) index += 1;
  return index;
}

function readRange(tokens: readonly Token[], from: number, grammar: TimeGrammar, clock: Clock): Range | undefined {
  const form = tokens[from]?.form ?? '';
  const after = skip(tokens, from + 1, grammar.fillers);
  if (grammar.between.has(form)) return betweenRange(tokens, after, grammar, clock);
  if (grammar.until.has(form)) {
    const end = boundaryAt(grammar, after);
    return end === undefined ? undefined : openStart(end, clock);
  }
  const opens = grammar.from.has(form);
  const start = boundaryAt(grammar, opens ? after : from);
  if (start !== undefined) return fromStart(tokens, from, start, grammar, clock, opens);
  return durationThenStart(tokens, from, grammar, clock);
}

function openStart(end: BoundaryAtom, { today }: Clock): Range {
  return { values: endsOf(end, today, false).map((day) => rangeOf(null, day)), next: end.next };
}

function closed(start: BoundaryAtom, end: BoundaryAtom, { today }: Clock): Range | undefined {
  const starts = startsOf(start, today);
  const values: DateRange[] = [];
  for (const first of starts) {
    for (const last of endsOf(end, first, true)) if (last >= first) values.push(rangeOf(first, last));
  }
  return values.length === 0 ? undefined : { values, next: end.next };
}

/** "med 5. in 20. decembrom": the first may borrow the month of the second. */
function betweenRange(tokens: readonly Token[], index: number, grammar: TimeGrammar, clock: Clock): Range | undefined {
  const start = boundaryAt(grammar, index);
  if (start === undefined || !grammar.and.has(tokens[start.next]?.form ?? '')) return undefined;
  const end = boundaryAt(grammar, skip(tokens, start.next + 1, grammar.fillers));
  return end === undefined ? undefined : closedBorrowing(start, end, clock);
}

function closedBorrowing(start: BoundaryAtom, end: BoundaryAtom, clock: Clock): Range | undefined {
  if (start.kind !== 'dayOfMonth' || end.kind === 'dayOfMonth') return closed(start, end, clock);
  const [last] = endsOf(end, clock.today, true);
  const first = last === undefined ? undefined : dayBefore(start, last);
  if (last === undefined || first === undefined || first > last) return undefined;
  // "od petnajstega do konca meseca", said on the twentieth, is of the next month.
  if (first < clock.today) return closed(start, end, clock);
  return { values: [rangeOf(first, last)], next: end.next };
}

/** "od jutri", "od jutri do petka", "od jutri za dva meseca", "1.12. - 15.1.", "jutri za dva meseca". */
function fromStart(
  tokens: readonly Token[],
  from: number,
  start: BoundaryAtom,
  grammar: TimeGrammar,
  clock: Clock,
  opens: boolean,
): Range | undefined {
  const isPast =
    opens && (grammar.past.has(tokens[from - 1]?.form ?? '') || grammar.past.has(tokens[from]?.form ?? ''));
  const after = skip(tokens, start.next, grammar.fillers);
  const link = tokens[after]?.form ?? '';
  const isUntil = grammar.until.has(link) || link === '-' || link === '–';
  if (isUntil) {
    const end = boundaryAt(grammar, skip(tokens, after + 1, grammar.fillers));
    const range = end === undefined ? undefined : closedBorrowing(start, end, clock);
    if (range !== undefined) return range;
  }
  const lasting = durationAt(grammar, grammar.during.has(link) ? skip(tokens, after + 1, grammar.fillers) : after);
  if (lasting !== undefined && start.kind !== 'period' && (opens || grammar.during.has(link))) {
    const range = withDuration(start, lasting, clock, lasting.next);
    if (range !== undefined) return range;
  }
  if (!opens) return monthsTogether(tokens, start, grammar, clock);
  const starts = isPast ? startsInPast(start, clock.today) : startsOf(start, clock.today);
  return { values: starts.map((day) => rangeOf(day, null)), next: skip(tokens, start.next, grammar.onwards) };
}

/** "januar in februar", "december, januar in februar": neighbours are one range. */
function monthsTogether(
  tokens: readonly Token[],
  first: BoundaryAtom,
  grammar: TimeGrammar,
  clock: Clock,
): Range | undefined {
  let last = first;
  while (last.kind === 'month') {
    const link = tokens[last.next]?.form ?? '';
    if (link !== ',' && !grammar.and.has(link)) break;
    const next = boundaryAt(grammar, last.next + 1);
    if (next?.kind !== 'month' || next.month !== (last.month % 12) + 1) break;
    last = next;
  }
  const range = last === first ? undefined : closed(first, last, clock);
  return range === undefined ? undefined : { ...range, values: range.values.slice(0, 1) };
}

function withDuration(
  start: BoundaryAtom,
  { duration }: DurationAtom,
  { today }: Clock,
  next: number,
): Range | undefined {
  const values: DateRange[] = [];
  for (const first of startsOf(start, today)) {
    const after = addDuration(first, duration);
    if (after !== undefined && after > first) values.push(rangeOf(first, after - 1));
  }
  return values.length === 0 ? undefined : { values, next };
}

/** "za dva meseca od prvega decembra", "tri tedne od jutri". */
function durationThenStart(
  tokens: readonly Token[],
  from: number,
  grammar: TimeGrammar,
  clock: Clock,
): Range | undefined {
  const during = grammar.during.has(tokens[from]?.form ?? '');
  const lasting = durationAt(grammar, during ? skip(tokens, from + 1, grammar.fillers) : from);
  if (lasting === undefined) return undefined;
  const link = skip(tokens, lasting.next, grammar.fillers);
  if (!grammar.from.has(tokens[link]?.form ?? '')) return undefined;
  const start = boundaryAt(grammar, skip(tokens, link + 1, grammar.fillers));
  if (start === undefined || (!during && grammar.leadsToDay(start))) return undefined;
  return withDuration(start, lasting, clock, skip(tokens, start.next, grammar.onwards));
}
