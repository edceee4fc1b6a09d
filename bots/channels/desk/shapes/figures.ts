/** What the desk tells supervisors of the bot's work. Types only, for the page too. */
import type { DayFigures, MissedFigure } from '../../../../services/figures/figures';
import type { PeriodFigures } from '../../../../services/figures/sumOf';
import type { Intent } from '../../../../services/understanding/types';

export interface FiguresOfPeriod {
  readonly from: string;
  readonly to: string;
  readonly days: readonly DayFigures[];
  readonly sum: PeriodFigures;
}

export interface MissedUtterance extends MissedFigure {
  /** The intent that it is suggested under. */
  readonly suggested: Intent | null;
}

export interface MissedList {
  readonly total: number;
  readonly utterances: readonly MissedUtterance[];
}
