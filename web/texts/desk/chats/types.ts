/** The shape of the texts of the tab of chats. */
import type { Reason } from '../../../desk/chats/types';
import type { Language } from '../../types';

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
  readonly step: string;
  readonly question: string;
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
