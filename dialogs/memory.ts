/** What a conversation remembers between its turns. */
import type { AgentRef, HandoffReason } from '../services/handoff';
import type { RequestVerification } from '../services/requests';
import type { Expecting, Intent, Language } from '../services/understanding';

/** Who the subscriber is, as far as the conversation knows. */
export interface Identity {
  readonly subscriberNumber: string;
  /** Unless it is `otp`, no code could be given: nothing from the file may be shown or merged. */
  readonly verification: RequestVerification;
  /** The address on file that the code was read at, where it went by mail. */
  readonly email?: string;
  /** When it was last of use; a proof does not hold for ever. */
  readonly at: string;
}

/** What identification remembers while it is under way. It belongs to the conversation, not to one flow. */
export interface Claim {
  readonly subscriberNumber: string;
  /** Known by the number that calls, which is on file; it counts as much as a number that was said. */
  readonly by?: 'callerId';
  readonly challengeId?: string;
  /** The number or the conversation is shut for codes until then (ISO). */
  readonly lockedUntil?: string;
  /** All tries of the code were wrong: a human is offered beside a new one. */
  readonly triesUsed?: true;
}

/** A question of the root's own. */
export type RootQuestion =
  /** Which task was meant or is wanted, or what becomes of the open one. */
  | {
      readonly kind: 'guess' | 'topic' | 'switch' | 'resume';
      /** What was said, to be taken up when the answer is there. */
      readonly text: string;
      readonly intents: readonly Intent[];
    }
  /** Something that is begun with a yes; `text`: what it was offered for. */
  | { readonly kind: 'offer'; readonly offer: 'payment' | 'anger' | 'contract'; readonly text: string }
  /** What the talk with a human was like; `since` names the hand-off. */
  | { readonly kind: 'rating'; readonly since: string }
  | { readonly kind: 'comment'; readonly since: string; readonly score: number }
  /** The code of a chat that is to go on here; so many were wrong. */
  | { readonly kind: 'callCode'; readonly tries: number };

/** A human is wanted, or has the conversation. Instants are ISO. */
export interface RememberedHandoff {
  readonly state: 'waiting' | 'accepted';
  readonly reason: HandoffReason;
  readonly since: string;
  readonly agent?: AgentRef;
  readonly acceptedAt?: string;
  /** The place in the queue that was told last. */
  told?: number;
}

/** A file that the subscriber sent. */
export interface SentDocument {
  readonly id: string;
  readonly name: string;
}

/** What a conversation remembers besides its dialogs; plain JSON. */
export interface Memory {
  /** Shape of what is saved; a conversation of another one begins again. */
  version: number;
  language: Language;
  identity?: Identity;
  /** The number that was given, until it is proven. */
  claim?: Claim;
  /** Who calls, where the channel knows the number: it, and whose it is on file, if that is one subscriber's. */
  caller?: { readonly phone: string; readonly subscriberNumber?: string };
  /** The channel can go over to another conversation, as a call to that of a chat. */
  joins?: true;
  /** Links to this conversation that were sent. */
  linksSent?: number;
  /** What the open question expects. */
  expecting?: Expecting;
  rootQuestion?: RootQuestion;
  handoff?: RememberedHandoff;
  /** Nobody took the call: a message may be left. */
  voicemail?: true;
  /** What the subscriber sent and belongs to no request yet. */
  documents?: readonly SentDocument[];
  /** Turns in a row with swearing in them. */
  angry?: number;
  /** It was told how to change the language back. */
  languageTold?: boolean;
  /** Turns in a row in which nothing was understood. */
  misses: number;
  /** Turns in a row that failed. */
  errors: number;
  /** The silence has been broken by a reminder, which comes once. */
  reminded?: boolean;
}
