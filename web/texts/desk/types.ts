/** The shape of the texts of the agent desk: one object a language, so that a missing text is a compile error. */
import type { Reason } from '../../desk/chats/types';
import type { Language } from '../types';

import type { AnswerId, MeasureId, NoticeKind, NoticeState, Service } from '../../desk/content/types';
import type { Entry, Kind, Status, Verification } from '../../desk/requests/types';

import type { OverviewTexts } from './overview/types';

export interface DeskTexts {
  readonly title: string;
  readonly noScript: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly skip: string;
  readonly tabs: string;
  readonly signOut: string;
  readonly loading: string;
  /** The service did not answer. */
  readonly failed: string;
  readonly retry: string;
  readonly signIn: {
    readonly heading: string;
    readonly name: string;
    readonly password: string;
    readonly submit: string;
    readonly wrong: string;
    readonly tooMany: string;
    readonly over: string;
    readonly welcome: (name: string) => string;
  };
  readonly requests: RequestTexts;
  readonly content: ContentTexts;
  readonly notices: NoticeTexts;
  readonly answers: AnswerTexts;
  readonly chats: ChatTexts;
  readonly overview: OverviewTexts;
}

/** The tab of requests. */
export interface RequestTexts {
  readonly heading: string;
  readonly search: string;
  readonly find: string;
  readonly kind: string;
  readonly status: string;
  readonly age: string;
  readonly any: string;
  readonly open: string;
  readonly olderThan: (days: number) => string;
  readonly unverified: string;
  readonly mine: string;
  readonly found: (count: number) => string;
  readonly refresh: string;
  readonly csv: string;
  readonly pages: string;
  readonly page: (page: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly columns: Readonly<Record<'reference' | 'kind' | 'status' | 'subscriber' | 'received' | 'assignee', string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly verified: Readonly<Record<Verification, string>>;
  readonly nobody: string;
  readonly notOnFile: string;
  readonly notFound: string;
  readonly back: string;
  readonly asked: string;
  readonly file: string;
  readonly history: string;
  readonly by: Readonly<Record<'subscriber' | 'office' | 'bot', string>>;
  readonly did: (action: Entry['action'], status: string) => string;
  readonly unassigned: string;
  readonly take: string;
  readonly release: string;
  readonly changeStatus: string;
  readonly newStatus: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly toldHint: string;
  readonly untoldHint: string;
  readonly save: string;
  readonly saved: string;
  readonly willBeTold: string;
  readonly refused: string;
  readonly undo: (status: string) => string;
  readonly undoHint: string;
  readonly comment: string;
  readonly commentLabel: string;
  readonly commentHint: string;
  readonly commentMissing: string;
  readonly addComment: string;
  readonly conflict: ConflictTexts;
}

/** What is asked of the second of two people who change something. */
export type ConflictTexts = Readonly<Record<'heading' | 'text' | 'leave' | 'repeat' | 'impossible', string>>;

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

/** The tab of chats. */
export interface ChatTexts {
  readonly heading: string;
  /** Told by a screen reader, and counted in the title: who waits, and chats with something unread. */
  readonly pending: (count: number) => string;
  readonly takes: string;
  readonly sound: string;
  readonly lost: string;
  readonly mine: (count: number) => string;
  readonly noneMine: string;
  readonly waiting: (count: number) => string;
  readonly noneWaiting: string;
  readonly others: (count: number) => string;
  readonly unknown: string;
  readonly unread: (count: number) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly waits: (minutes: number) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly talk: string;
  readonly back: string;
  readonly choose: string;
  readonly notYours: string;
  readonly notFound: string;
  readonly by: Readonly<Record<'subscriber' | 'bot', string>>;
  readonly offered: string;
  readonly sending: string;
  readonly refused: string;
  readonly drop: string;
  readonly writing: string;
  readonly accept: string;
  readonly taken: (agent: string) => string;
  readonly gone: string;
  readonly over: string;
  readonly readOnly: (agent: string) => string;
  readonly say: string;
  readonly sayHint: string;
  readonly send: string;
  readonly canned: string;
  readonly attach: string;
  readonly badFile: string;
  readonly transferTo: string;
  readonly transfer: string;
  readonly noColleague: string;
  readonly notHere: string;
  readonly end: string;
  readonly sure: string;
  readonly endYes: string;
  readonly endNo: string;
  readonly known: string;
  readonly number: string;
  readonly proof: string;
  readonly proofs: Readonly<Record<'otp' | 'callerId' | 'none', string>>;
  readonly unproven: string;
  readonly name: string;
  readonly plan: string;
  readonly reason: string;
  readonly open: string;
  /** By the names of conversations and of requests. */
  readonly flows: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  /** What has been answered, by the names of the drafts; what has no label is not shown. */
  readonly answers: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly steps: string;
  readonly request: string;
  readonly notes: string;
  readonly note: string;
  readonly noteHint: string;
  readonly addNote: string;
}
