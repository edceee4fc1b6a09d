/** The shape of all texts that browsers get: one object a language, so that a missing text is a compile error. */
import type { PhoneTexts } from './phone/types';

/** A paragraph is text, or text with links in it. */
export type Paragraph = readonly (string | Link)[];

export interface Link {
  readonly href: string;
  readonly text: string;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What the server knows and pages show. */
export interface SiteFacts {
  /** As people write it: `041 621 365`. */
  readonly phone: string;
  readonly retentionDays: number;
  /** The phone can be tried in the browser. */
  readonly simulator?: boolean;
}

export interface LauncherTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly open: string;
  readonly close: string;
  /** Said after the name of the button when the bot has written meanwhile. */
  readonly unread: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

export interface ChatTexts {
  /** What Web Chat calls the language. */
  readonly locale: string;
  readonly botName: string;
  readonly documentTitle: string;
  readonly heading: string;
  readonly loading: string;
  /** `{phone}` is where the operator's number goes. */
  readonly failed: string;
  readonly retry: string;
  readonly lost: string;
  readonly regained: string;
  readonly ended: string;
  readonly tooLong: string;
  readonly fileSize: string;
  readonly fileType: string;
  readonly fileNumber: string;
  readonly restart: string;
  readonly restartConfirm: string;
  readonly restartYes: string;
  readonly restartNo: string;
  readonly restarted: string;
  readonly privacy: string;
  /** Strings of Web Chat that it lacks in this language, or that it says worse. */
  readonly webChat: Readonly<Record<string, string>>;
}

export interface SiteTexts {
  readonly languageName: string;
  readonly skip: string;
  readonly homeTitle: string;
  readonly description: string;
  readonly tagline: string;
  readonly lead: string;
  readonly openChat: string;
  readonly call: string;
  readonly tasksHeading: string;
  readonly tasks: readonly { readonly title: string; readonly text: string }[];
  readonly noticeHeading: string;
  readonly noticeLead: string;
  readonly contents: string;
  readonly sections: readonly Section[];
  readonly contactHeading: string;
  readonly contactText: string;
  readonly phoneLabel: string;
  readonly emailLabel: string;
  readonly privacyTitle: string;
  readonly privacyLead: string;
  readonly privacySections: (facts: SiteFacts) => readonly Section[];
  readonly home: string;
  readonly noScript: string;
}

/** A page with a heading, a text, and perhaps a button. */
export interface ConfirmationPage {
  readonly heading: string;
  readonly text: string;
}

/** The page that a link in a mail opens, by what following the link comes to. */
export interface ConfirmationTexts {
  readonly open: (email: string, reference: string) => ConfirmationPage;
  readonly confirm: string;
  readonly notYou: string;
  readonly confirmed: (email: string, reference: string) => ConfirmationPage;
  readonly closed: (reference: string, phone: string) => ConfirmationPage;
  readonly expired: (phone: string) => ConfirmationPage;
  readonly forged: (phone: string) => ConfirmationPage;
}

export interface ContinueTexts {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly working: string;
  /** `{phone}` is where the operator's number goes. */
  readonly used: string;
  readonly expired: string;
  readonly invalid: string;
  readonly failed: string;
}

export interface Texts {
  readonly continue: ContinueTexts;
  readonly launcher: LauncherTexts;
  readonly chat: ChatTexts;
  readonly site: SiteTexts;
  readonly confirmation: ConfirmationTexts;
  readonly phone: PhoneTexts;
}

export type Language = 'sl' | 'en';
