/** One-time codes and links: the proof that who writes, calls or clicks can read what is sent to a contact or an address. */
import type { Contact } from '../subscribers';

/** Minutes, tries and windows, each with its reason. */
export const codeRules = {
  digits: 6,
  /** Long enough for an SMS on a bad day and for a search through the spam folder. */
  validMs: 10 * 60_000,
  /** Against slips; a guess is right once in 200,000 codes. */
  triesPerCode: 5,
  /** Two codes' worth. Together with the codes a day: one guess in 20,000 per subject and day. */
  wrongTries: { max: 10, withinMs: 30 * 60_000 },
  /** For who tries one subscriber number or address after another from one chat. */
  wrongTriesPerConversation: { max: 10, withinMs: 30 * 60_000 },
  /** Codes that were never answered rightly; what a person needs whose SMS are late. One answered rightly no longer counts. */
  codesPerConversation: { max: 5, withinMs: 60 * 60_000 },
  /** So that nobody can have a stranger's phone ring all day. */
  codesPerSubject: { max: 5, withinMs: 60 * 60_000 },
  codesPerSubjectAndDay: { max: 10, withinMs: 24 * 60 * 60_000 },
  /** A link cannot be guessed, so it may wait for who reads their mail at the weekend. */
  linkValidMs: 7 * 24 * 60 * 60_000,
} as const;

export interface CodeRequest {
  readonly conversationId: string;
  /**
   * Whom the code is to prove, and what the limits count by: a subscriber number as given, or an e-mail address. Whether such
   * a subscriber exists plays no part, so that nothing here can tell.
   */
  readonly subject: string;
  /** Names the message that asked for it: the same message again is the same request. */
  readonly inputKey: string;
  readonly now: Date;
}

export type CodeRequested =
  /** To be put into the outbox with the message that carries the code. */
  | { readonly outcome: 'requested'; readonly challengeId: string; readonly validUntil: Date }
  | { readonly outcome: 'tooMany'; readonly retryAt: Date };

export interface CodeTry {
  readonly challengeId: string;
  readonly conversationId: string;
  /** As said or typed; spaces and dashes do not matter. */
  readonly code: string;
  /** Names the message that holds it: the same message again is the same try. */
  readonly inputKey: string;
  readonly now: Date;
}

export type CodeTried =
  /** `sentTo`: where the code was read, so this contact is proven too. */
  | { readonly outcome: 'right'; readonly sentTo: Contact }
  /** With none left, another code must be asked for. */
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** Too old, used, tried too often, or replaced: another code must be asked for. */
  | { readonly outcome: 'expired' }
  /** Too many wrong ones for this subject or in this conversation; ends by itself. */
  | { readonly outcome: 'locked'; readonly until: Date };

export type ReadLink =
  | { readonly outcome: 'right'; readonly reference: string }
  | { readonly outcome: 'expired'; readonly reference: string }
  | { readonly outcome: 'forged' };

export interface Verification {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  requestCode(request: CodeRequest): Promise<CodeRequested>;
  /** Right only if the code has been handed out, so never for a subscriber who does not exist or has no contact. */
  tryCode(attempt: CodeTry): Promise<CodeTried>;
  /** For the sender of messages, once it holds a contact: the code, which from now on can be answered. */
  handOut(challengeId: string, contact: Contact): Promise<string>;
  /** The code, for showing a message that was sent (demo mode only). */
  codeFor(challengeId: string): string;
  /** For the sender: what proves, in a link, that its message about a request was read. Derived, so it is stored nowhere. */
  signLink(reference: string, sentAt: Date): string;
  readLink(token: string, now: Date): ReadLink;
}
