/** The shape of the texts of the agent desk: one object a language, so that a missing text is a compile error. */
import type { CallTexts } from './calls/types';
import type { ChatTexts } from './chats/types';
import type { AnswerTexts, ContentTexts, NoticeTexts } from './content/types';
import type { OverviewTexts } from './overview/types';
import type { RequestTexts } from './requests/types';
import type { TalkTexts } from './talks/types';

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
  readonly calls: CallTexts;
  readonly talks: TalkTexts;
  readonly overview: OverviewTexts;
}

/** What is asked of the second of two people who change something. */
export type ConflictTexts = Readonly<Record<'heading' | 'text' | 'leave' | 'repeat' | 'impossible', string>>;
