/** What the desk tells of notices and answers. Types only, for the page too. */
import type { Answer } from '../../../../services/answers/answers';
import type { Versioned } from '../../../../services/content/content';
import type { Placeholders } from '../../../../services/content/words';
import type { MeasureId } from '../../../../services/measures/measures';
import type { WrittenNotice } from '../../../../services/notices/notices';

export type NoticeState = 'current' | 'later' | 'over';

export interface NoticeList {
  /** Those on file. */
  readonly places: readonly string[];
  readonly notices: readonly (Versioned<WrittenNotice> & { readonly state: NoticeState })[];
}

export interface AnswerList {
  readonly answers: readonly Versioned<Answer>[];
  readonly placeholders: Placeholders;
  /** Local day. */
  readonly today: string;
  readonly measures: readonly MeasureId[];
  /** Those that hold today. */
  readonly holding: readonly MeasureId[];
}
