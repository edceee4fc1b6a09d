/** The figures of several days as one; pure. */
import type { DayFigures, FlowFigures } from './figures';
import { groupBy } from './tally';

/** A period, as a day of many days. */
export type PeriodFigures = Omit<DayFigures, 'day'>;

export function sumOf(days: readonly DayFigures[]): PeriodFigures {
  return {
    conversations: tally(days.flatMap(({ conversations }) => conversations)),
    hours: addUp(days.map(({ hours }) => hours)),
    outcomes: {
      human: total(days.map(({ outcomes }) => outcomes.human)),
      back: total(days.map(({ outcomes }) => outcomes.back)),
      solved: total(days.map(({ outcomes }) => outcomes.solved)),
      unfinished: total(days.map(({ outcomes }) => outcomes.unfinished)),
    },
    flows: [
      ...groupBy(
        days.flatMap(({ flows }) => flows),
        ({ flow }) => flow,
      ).values(),
    ].flatMap(flowSum),
    left: tally(days.flatMap(({ left }) => left)),
    utterances: total(days.map(({ utterances }) => utterances)),
    missed: total(days.map(({ missed }) => missed)),
    handoffs: {
      reasons: tally(days.flatMap(({ handoffs }) => handoffs.reasons)),
      waits: days.flatMap(({ handoffs }) => handoffs.waits),
      talks: days.flatMap(({ handoffs }) => handoffs.talks),
      untaken: total(days.map(({ handoffs }) => handoffs.untaken)),
      ratings: addUp(days.map(({ handoffs }) => handoffs.ratings)),
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const addUp = (rows: readonly (readonly number[])[]): readonly number[] =>
  rows.reduce<readonly number[]>((sums, row) => row.map((number, place) => number + (sums[place] ?? 0)), []);

/** The same things added up, the most first. */
function tally<T extends { readonly count: number }>(counted: readonly T[]): readonly T[] {
  const groups = groupBy(counted, ({ count: _count, ...thing }) => JSON.stringify(thing));
  return [...groups.values()]
    .flatMap(([first, ...more]) =>
      first === undefined ? [] : [{ ...first, count: total([first, ...more].map(({ count }) => count)) }],
    )
    .sort((a, b) => b.count - a.count);
}

function flowSum(rows: readonly FlowFigures[]): FlowFigures[] {
  const [first] = rows;
  if (first === undefined) return [];
  const sum = (what: 'begun' | 'done' | 'ended' | 'left'): number => total(rows.map((row) => row[what]));
  return [{ flow: first.flow, begun: sum('begun'), done: sum('done'), ended: sum('ended'), left: sum('left') }];
}
