/** One-time codes: the proof that who writes or calls can read what is sent to a contact on file. */

/** Minutes, tries and windows, each with its reason. */
export const codeRules = {
  digits: 6,
  /** Long enough for an SMS on a bad day and for a search through the spam folder. */
  validMs: 10 * 60_000,
  /** Against slips; a guess is right once in 200,000 codes. */
  triesPerCode: 5,
  /** Two codes' worth. Together with the codes a day: one guess in 20,000 per subscriber and day. */
  wrongTries: { max: 10, withinMs: 30 * 60_000 },
  /** For who tries one subscriber number after another from one chat. */
  wrongTriesPerConversation: { max: 10, withinMs: 30 * 60_000 },
  /** Codes that were never answered rightly; what a person needs whose SMS are late. One answered rightly no longer counts. */
  codesPerConversation: { max: 5, withinMs: 60 * 60_000 },
  /** So that nobody can have a stranger's phone ring all day. */
  codesPerSubscriber: { max: 5, withinMs: 60 * 60_000 },
  codesPerSubscriberAndDay: { max: 10, withinMs: 24 * 60 * 60_000 },
} as const;

export interface CodeRequest {
  readonly conversationId: string;
  /** As given; whether such a subscriber exists plays no part, so that nothing here can tell. */
  readonly subscriberNumber: string;
  /** Names the message that asked for it: the same message again is the same request. */
  readonly inputKey: string;
  readonly now: Date;
}

export type CodeRequested =
  /** To be put into the outbox as a `code` message. */
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
  | { readonly outcome: 'right' }
  /** With none left, another code must be asked for. */
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** Too old, used, tried too often, or replaced: another code must be asked for. */
  | { readonly outcome: 'expired' }
  /** Too many wrong ones for this subscriber or in this conversation; ends by itself. */
  | { readonly outcome: 'locked'; readonly until: Date };

export interface Verification {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  requestCode(request: CodeRequest): Promise<CodeRequested>;
  /** Right only if the code has been handed out, so never for a subscriber who does not exist or has no contact. */
  tryCode(attempt: CodeTry): Promise<CodeTried>;
  /** For the sender of messages, once it holds an address: the code, which from now on can be answered. */
  handOut(challengeId: string): Promise<string>;
  /** The code, for showing a message that was sent (demo mode only). */
  codeFor(challengeId: string): string;
}
