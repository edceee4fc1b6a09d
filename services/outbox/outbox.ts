/** Messages to people outside a conversation, by mail or SMS: put here by the turn that caused them, sent soon after. */
import type { DocumentLink, FileRef } from '../attachments';
import type {
  InitialStatus,
  KindAndDetails,
  RequestDetails,
  RequestKind,
  RequestStatus,
  RequestVerification,
} from '../requests';
import type { Language } from '../understanding/types';

export type MessageChannel = 'sms' | 'email';

export type Recipient =
  | { readonly channel: MessageChannel; readonly address: string }
  /**
   * Resolved only when sent, so that putting it here takes as long for who exists as for who does not. `second` is the next
   * contact on file after the first, and nobody where there is only one.
   */
  | { readonly subscriberNumber: string; readonly contact: 'first' | 'second' };

/** What each message says; the words are the renderer's. */
export interface TemplateValues {
  /** The code itself is derived when the message is sent. */
  code: { readonly challengeId: string };
  planChangeConfirmation: {
    readonly reference: string;
    /** Names, as the operator writes them; `null` where the subscriber is not verified. */
    readonly fromPlan: string | null;
    readonly toPlan: string;
    readonly effectiveDate: string;
    readonly monthlyDifferenceCents: number | null;
  };
  suspensionConfirmation: RequestDetails['suspension'] & {
    readonly reference: string;
    /** References of the requests that it takes the place of. */
    readonly replaces: readonly string[];
  };
  resumptionConfirmation: RequestDetails['resumption'] & { readonly reference: string };
  /** To the contacts on file: they learn of it whoever asked. */
  eracunConfirmation: Pick<RequestDetails['eracun'], 'action' | 'email'> & { readonly reference: string };
  /** To the address where bills are to go, with a code and a link that prove that it is read; both are derived when it is sent. */
  emailConfirmation: { readonly challengeId: string; readonly reference: string };
  /** To that address, once it is confirmed. */
  emailConfirmed: { readonly reference: string };
  swapOrderConfirmation: {
    readonly reference: string;
    readonly equipment: RequestDetails['equipmentSwap']['equipment'];
  };
  /** To the contact on file, since the number alone was enough for it. */
  swapCompleted: {
    readonly reference: string;
    readonly equipment: RequestDetails['equipmentSwap']['equipment'];
  };
  /** To the phone that called: its number cannot be written down while one talks. */
  requestReference: { readonly reference: string };
  callbackAgreed: { readonly reference: string };
  equipmentOnItsWay: {
    readonly reference: string;
    readonly equipment: RequestDetails['equipmentSwap']['equipment'];
  };
  requestWithdrawn: { readonly reference: string };
  /** The office has led a request to another state. */
  requestStatus: {
    readonly reference: string;
    readonly kind: RequestKind;
    readonly status: RequestStatus;
    readonly reason?: string;
  };
  officeNewRequest: KindAndDetails & {
    readonly reference: string;
    readonly subscriberNumber: string | null;
    readonly verification: RequestVerification;
    readonly channel: string;
    readonly status: InitialStatus;
    /** The steps of a guided request, in words. */
    readonly stepTitles: readonly string[];
    readonly createdAt: Date;
    /** Names of the files that were sent with it. */
    readonly documents?: readonly string[];
  };
  officeDocuments: DocumentLink & { readonly conversationId: string; readonly documents: readonly string[] };
  officeRequestWithdrawn: { readonly reference: string; readonly subscriberNumber: string };
  officeEmailConfirmed: { readonly reference: string };
  /** Somebody has left a message by phone. */
  officeVoicemail: {
    readonly conversationId: string;
    readonly subscriberNumber: string | null;
    readonly seconds: number;
    readonly from?: string;
  };
  /** Opens the conversation in a browser. */
  continueLink: { readonly url: string };
}

export type TemplateName = keyof TemplateValues;

type TemplateOf<Values> = {
  [N in keyof Values]: { readonly name: N; readonly language: Language; readonly values: Values[N] };
}[keyof Values];

export type Template = TemplateOf<TemplateValues>;

interface CodeValues {
  readonly code: string;
  readonly validMinutes: number;
}

/** As the renderer gets it: with the code itself in place of its challenge. */
export type Renderable = TemplateOf<
  Omit<TemplateValues, 'code' | 'emailConfirmation'> & {
    code: CodeValues;
    emailConfirmation: CodeValues & { readonly reference: string; readonly url: string; readonly validDays: number };
  }
>;

export interface Rendered {
  /** For mail. */
  readonly subject?: string;
  readonly text: string;
}

/** Puts a message into words; pure. An SMS should fit 160 characters of the GSM alphabet, or 70 with č in it. */
export type Render = (template: Renderable, channel: MessageChannel) => Rendered;

export interface OutboxMessage {
  readonly to: Recipient;
  readonly template: Template;
  /** Not sent after this, such as a code that has expired. */
  readonly notAfter?: Date;
  /** Kept files that go along where it is sent by mail. */
  readonly attachments?: readonly FileRef[];
}

export type MessageStatus =
  /** To be sent, now or at the next try. */
  | 'waiting'
  /** A process is sending it. */
  | 'claimed'
  | 'sent'
  /** Refused for good, or given up after the last try. */
  | 'failed'
  /** It may have been sent: the answer was lost, or the process. Never sent a second time. */
  | 'uncertain'
  /** Over the cap of SMS, with no e-mail to fall back on. */
  | 'capped'
  /** The number wants no SMS, and there is no e-mail to fall back on. */
  | 'optedOut'
  /** No such subscriber, or no contact on file. */
  | 'noContact'
  /** Too late to be of use. */
  | 'expired';

export interface SentMessage {
  readonly channel: MessageChannel;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  /** Where the message carries a one-time code. */
  readonly code?: string;
  readonly attachments?: readonly FileRef[];
  readonly at: Date;
}

export interface Outbox {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  /** Keeps the messages of a turn to be sent; again with the same ones and `turnId` it does nothing. */
  enqueue(messages: readonly OutboxMessage[], turnId: string): Promise<void>;
  /** The newest messages that were sent, in words, newest last: what demo mode shows in place of a phone and a mailbox. */
  listSent(limit: number): Promise<SentMessage[]>;
  /** How many are yet to be sent, for the metrics. */
  countWaiting(): Promise<number>;
}

/** Sends what the outbox holds; any number of processes may run one each. */
export interface Sending {
  start(): void;
  /** Looks at once instead of at the next tick. */
  kick(): void;
  /** Resolves when nothing is left to be sent now. */
  drain(): Promise<void>;
  /** Resolves when what was being sent is through; the rest waits for the next start. */
  stop(): Promise<void>;
}
