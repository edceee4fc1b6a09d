/** Notices and answers as the desk's API tells them. */

export interface Words {
  readonly text: string;
  /** Where it is said differently on the phone. */
  readonly speech?: string | undefined;
}

export interface Bilingual {
  readonly sl: Words;
  readonly en: Words;
}

export interface Versioned<T> {
  readonly entry: T;
  readonly version: number;
}

export const noticeKinds = ['outage', 'maintenance', 'announcement'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export const services = ['internet', 'tv', 'phone'] as const;
export type Service = (typeof services)[number];

export interface Notice extends Bilingual {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly places: readonly string[];
  readonly services: readonly Service[];
  /** `2026-11-23 14:30`, by local clocks. */
  readonly from: string;
  readonly until?: string | undefined;
  readonly greet?: boolean | undefined;
}

export type NoticeState = 'current' | 'later' | 'over';

export interface NoticeList {
  readonly places: readonly string[];
  readonly notices: readonly (Versioned<Notice> & { readonly state: NoticeState })[];
}

export type AnswerId =
  'askPayment' | 'askContact' | 'askFieldService' | 'askDocuments' | 'askServiceStatus' | 'askPlans' | 'askMeasures';
export type MeasureId = 'emergency' | 'freeSuspension' | 'freeEquivalentChange' | 'noHomeVisits';

export interface AnswerText extends Bilingual {
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly during?: MeasureId | undefined;
}

export interface Answer {
  readonly id: AnswerId;
  readonly texts: readonly AnswerText[];
}

export interface AnswerList {
  readonly answers: readonly Versioned<Answer>[];
  readonly placeholders: { readonly phone: string; readonly email: string };
  readonly today: string;
  readonly measures: readonly MeasureId[];
  /** Those that hold today. */
  readonly holding: readonly MeasureId[];
}
