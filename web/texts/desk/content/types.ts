/** The shape of the texts of the tabs of notices and answers. */
import type { AnswerId, MeasureId, NoticeKind, NoticeState, Service } from '../../../desk/content/types';
import type { ConflictTexts } from '../types';

/** What the editors of notices and of answers share. */
export interface ContentTexts {
  readonly languages: Readonly<Record<'sl' | 'en', string>>;
  readonly text: string;
  readonly textHint: string;
  readonly speech: string;
  readonly speechHint: string;
  readonly preview: string;
  readonly save: string;
  readonly cancel: string;
  readonly faulty: string;
  /** A fault as the service names it, in words of the office. */
  readonly fault: (message: string) => string;
  readonly conflict: ConflictTexts;
}

/** The tab of notices. */
export interface NoticeTexts {
  readonly heading: string;
  readonly lead: string;
  readonly publish: string;
  readonly edit: string;
  readonly end: string;
  readonly saved: string;
  readonly changed: string;
  readonly states: Readonly<Record<NoticeState, string>>;
  readonly kinds: Readonly<Record<NoticeKind, string>>;
  readonly everywhere: string;
  readonly untilFurther: string;
  readonly kind: string;
  readonly places: string;
  readonly placesHint: (places: readonly string[]) => string;
  readonly services: string;
  readonly serviceNames: Readonly<Record<Service, string>>;
  readonly servicesHint: string;
  readonly from: string;
  readonly until: string;
  readonly untilHint: string;
  readonly greet: string;
}

/** The tab of answers. */
export interface AnswerTexts {
  readonly heading: string;
  readonly lead: string;
  readonly questions: Readonly<Record<AnswerId, string>>;
  readonly edit: string;
  readonly saved: string;
  readonly order: string;
  readonly text: (number: number) => string;
  readonly today: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly during: string;
  readonly always: string;
  readonly measures: Readonly<Record<MeasureId, string>>;
  readonly add: string;
  readonly remove: string;
}
