/** The shape of the texts of the overview. */
import type { Intent, Outcome, Reason } from '../../../desk/overview/types';

/** A figure that the page shows, with what it means exactly. */
export type FigureName = 'conversations' | 'solved' | 'missed' | 'wait' | 'talk' | 'rating' | 'flows';

export interface OverviewTexts {
  readonly heading: string;
  readonly period: string;
  readonly today: string;
  readonly lastDays: (days: 7 | 30) => string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly badPeriod: string;
  /** The period that is shown. */
  readonly shown: (from: string, to: string) => string;
  readonly explain: (figure: string) => string;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly means: Readonly<Record<FigureName, string>>;
  /** "12 of 15" below a share. */
  readonly of: (count: number, all: number) => string;
  readonly nothing: string;
  readonly csv: string;
  /** Which table the link is for, for who hears it alone. */
  readonly csvOf: (table: string) => string;
  readonly channels: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<'sl' | 'en', string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly flows: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly noStep: string;
  readonly intents: Readonly<Record<Intent, string>>;
  readonly headings: Readonly<
    Record<
      | 'conversations'
      | 'days'
      | 'hours'
      | 'outcomes'
      | 'handoffs'
      | 'waiting'
      | 'ratings'
      | 'flows'
      | 'left'
      | 'missed',
      string
    >
  >;
  readonly charts: Readonly<Record<'days' | 'hours' | 'outcomes' | 'waiting', string>>;
  readonly columns: Readonly<
    Record<
      | 'day'
      | 'hour'
      | 'channel'
      | 'language'
      | 'count'
      | 'share'
      | 'shareDone'
      | 'shareBegun'
      | 'outcome'
      | 'reason'
      | 'flow'
      | 'step'
      | 'begun'
      | 'done'
      | 'ended'
      | 'left'
      | 'score'
      | 'median'
      | 'most'
      | 'time'
      | 'untaken',
      string
    >
  >;
  readonly byDay: string;
  readonly byHour: string;
  readonly missedLead: string;
  readonly missedNone: string;
  readonly missedMore: (shown: number, all: number) => string;
  readonly times: (count: number) => string;
  readonly guesses: (text: string) => string;
  readonly other: string;
  readonly choose: string;
  readonly suggest: string;
  readonly suggested: (intent: string) => string;
  readonly notSuggested: string;
}
