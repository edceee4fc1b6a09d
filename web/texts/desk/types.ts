/** The shape of the texts of the agent desk: one object a language, so that a missing text is a compile error. */

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
  readonly overview: OverviewTexts;
}
