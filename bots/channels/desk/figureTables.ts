/** The figures as tables for spreadsheets: a head, then a row each; counts and seconds, so that one can go on reckoning. */
import { sumOf, type DayFigures, type MissedFigure } from '../../../services/figures';
import type { Intent } from '../../../services/understanding';

export type Table = readonly (readonly (string | number)[])[];

export const tableNames = ['days', 'hours', 'conversations', 'flows', 'left', 'handoffs', 'ratings', 'missed'] as const;
type FigureTable = Exclude<(typeof tableNames)[number], 'missed'>;

export const figureTables: Readonly<Record<FigureTable, (days: readonly DayFigures[]) => Table>> = {
  days: (days) => [
    ['day', 'conversations', 'solved', 'back', 'human', 'unfinished', 'utterances', 'missed', 'handoffs', 'untaken'],
    ...days.map(({ day, conversations, outcomes, utterances, missed, handoffs }) => [
      day,
      counted(conversations),
      outcomes.solved,
      outcomes.back,
      outcomes.human,
      outcomes.unfinished,
      utterances,
      missed,
      counted(handoffs.reasons),
      handoffs.untaken,
    ]),
  ],
  hours: (days) => [
    ['day', 'hour', 'conversations'],
    ...days.flatMap(({ day, hours }) => hours.map((count, hour) => [day, hour, count])),
  ],
  conversations: (days) => [
    ['day', 'channel', 'language', 'count'],
    ...days.flatMap(({ day, conversations }) =>
      conversations.map(({ channel, language, count }) => [day, channel, language, count]),
    ),
  ],
  flows: (days) => [
    ['flow', 'begun', 'done', 'ended', 'left'],
    ...sumOf(days).flows.map(({ flow, begun, done, ended, left }) => [flow, begun, done, ended, left]),
  ],
  left: (days) => [
    ['flow', 'step', 'count'],
    ...sumOf(days).left.map(({ flow, step, count }) => [flow, step ?? '', count]),
  ],
  handoffs: (days) => [
    ['day', 'what', 'seconds'],
    ...days.flatMap(({ day, handoffs: { waits, talks } }) => [
      ...waits.map((seconds) => [day, 'wait', seconds]),
      ...talks.map((seconds) => [day, 'talk', seconds]),
    ]),
  ],
  ratings: (days) => [
    ['day', 'score', 'count'],
    ...days.flatMap(({ day, handoffs: { ratings } }) =>
      ratings.flatMap((count, place) => (count === 0 ? [] : [[day, place + 1, count]])),
    ),
  ],
};

export const missedTable = (missed: readonly (MissedFigure & { readonly suggested: Intent | null })[]): Table => [
  ['utterance', 'language', 'count', 'lastAt', 'guess', 'score', 'suggested'],
  ...missed.map(({ text, language, count, lastAt, intents: [guess], suggested }) => [
    text,
    language,
    count,
    lastAt.toISOString(),
    guess?.name ?? '',
    guess === undefined ? '' : Number(guess.score.toFixed(3)),
    suggested ?? '',
  ]),
];

const counted = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);
