/** Requests that the bot saves for the office: a package change, a suspension, a fault, a call-back… */
import type { FileRef } from '../attachments';
import type { FaultCheckId } from '../faultChecks';
import type { AgentRef } from '../handoff';
import type { Language } from '../understanding/types';

export const requestKinds = [
  'planChange',
  'suspension',
  'resumption',
  'eracun',
  'equipmentSwap',
  'fault',
  'callback',
] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStatuses = ['received', 'inProgress', 'done', 'rejected', 'cancelled'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** What a request is saved as. */
export type InitialStatus = Extract<RequestStatus, 'received' | 'done'>;

/** How it is known who asked: a one-time code, the caller's number on file, or not at all (the office calls to confirm). */
export type RequestVerification = 'otp' | 'callerId' | 'none';

export type EracunAction = 'signUp' | 'changeAddress' | 'leave';

/** Days are local, `YYYY-MM-DD`; plans by id; `null` is what an unverified request may not know. */
export interface RequestDetails {
  planChange: {
    readonly fromPlan: string | null;
    readonly toPlan: string;
    readonly effectiveDate: string;
    /** To less from. */
    readonly monthlyDifferenceCents: number | null;
  };
  suspension: {
    readonly services: readonly ('internet' | 'tv' | 'phone' | 'all')[];
    readonly startDate: string;
    /** The last suspended day; `null` until further notice. */
    readonly endDate: string | null;
  };
  resumption: {
    /** Reference of the suspension that ends. */
    readonly suspension: string;
    readonly date: string;
  };
  eracun: {
    readonly action: EracunAction;
    /** Where bills are to go; of who leaves, where they went. `null` where that is not known. */
    readonly email: string | null;
    /** Whoever asked has shown that they read what is sent there; until then bills stay where they are. */
    readonly emailConfirmed: boolean;
  };
  equipmentSwap: {
    readonly equipment: 'modem' | 'router' | 'setTopBox';
    readonly mode: 'delivery' | 'guided';
    /** Absent: the address on file, or none is needed. */
    readonly deliveryAddress?: { readonly street: string; readonly postcode: string; readonly place: string };
    readonly newSerial?: string;
    /** What is wrong with the device, in the subscriber's words. */
    readonly symptom?: string;
    /** Ids of the guidance steps that were gone through, in order. */
    readonly steps: readonly string[];
    readonly outcome: 'ordered' | 'completed' | 'escalated' | 'abandoned';
  };
  fault: {
    readonly service: 'internet' | 'tv' | 'phone' | 'all';
    /** What is seen, in the subscriber's words. */
    readonly symptom: string;
    /** Id of the known outage that explains it. */
    readonly outage?: string;
    /** Since when, in the subscriber's words. */
    readonly since?: string;
    readonly connection?: 'wired' | 'wifi';
    /** The checks that were made and did not help, in order. */
    readonly checked?: readonly FaultCheckId[];
  };
  callback: {
    /** E.164 */
    readonly phone: string;
    readonly reason: string;
    /** When the call is wanted, in the subscriber's words or as an instant. */
    readonly wanted?: string;
  };
}

/** A kind with the details that belong to it. */
export type KindAndDetails = {
  [K in RequestKind]: { readonly kind: K; readonly details: RequestDetails[K] };
}[RequestKind];

export interface RequestBase {
  /** 8 digits, the last the Luhn check digit, from {@link Requests.nextReference}. */
  readonly reference: string;
  /** `null` where nobody said it, as with a call-back. */
  readonly subscriberNumber: string | null;
  readonly verification: RequestVerification;
  /** `web`, `phone` … */
  readonly channel: string;
  readonly language: Language;
  readonly conversationId: string;
  readonly createdAt: Date;
  /** What belongs to it, such as the application form. */
  readonly files?: readonly FileRef[];
}

export type NewRequest = RequestBase & KindAndDetails;

export interface HistoryEntry {
  readonly at: Date;
  readonly by: 'subscriber' | 'office' | 'bot';
  readonly status: RequestStatus;
  readonly note?: string;
  /** The turn that caused it, by which a repetition is known. */
  readonly turnId?: string;
  /** Who of the office it was. */
  readonly agent?: AgentRef;
  /** What was done, where it was not a change of state. */
  readonly action?: 'taken' | 'released' | 'comment' | 'undone' | 'onItsWay' | 'notOnItsWay';
}

export interface RequestProgress {
  readonly status: RequestStatus;
  /** Oldest first, the newest hundred. */
  readonly history: readonly HistoryEntry[];
  readonly updatedAt: Date;
  /** Who of the office works on it. */
  readonly assignee?: AgentRef;
}

export type SavedRequest = NewRequest & RequestProgress;

export interface Withdrawal {
  readonly reference: string;
  readonly subscriberNumber: string;
  readonly at: Date;
  /** Reference of the request that takes its place. */
  readonly replacedBy?: string;
}

/** A saved request of one kind. */
export type SavedOf<K extends RequestKind> = Extract<SavedRequest, { readonly kind: K }>;

/** A suspension that is agreed and not over, with the reconnection that ends it early, if one is agreed. */
export interface StandingSuspension {
  readonly suspension: SavedOf<'suspension'>;
  readonly resumption?: SavedOf<'resumption'>;
}

/** The e-mail address of an eRačun request has proven to be read by who asked for it. */
export interface EmailConfirmed {
  readonly reference: string;
  readonly at: Date;
  readonly by: 'code' | 'link';
  /** The turn in which it was, if it was in one. */
  readonly turnId?: string;
}

export type WithdrawalOutcome =
  /** Also when it had been withdrawn before. */
  | 'withdrawn'
  /** The office has begun or ended it. */
  | 'tooLate'
  /** No such request of this subscriber, or one that nobody has proven to be theirs. */
  | 'unknown';

/**
 * Kinds of which a subscriber has one open request at most; a newer one takes the place of an older one. Only what a
 * one-time code proves takes part: a caller's number can be forged, and must not cancel what was asked for with a code.
 */
export const singleKinds: readonly RequestKind[] = ['planChange', 'eracun'];

export interface Requests {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  /** A reference never given before and not guessable from the last one; one that is not used in the end is no harm. */
  nextReference(): Promise<string>;
  /**
   * Saves a request, once for a turn: again with the same `turnId` it changes nothing and answers what is saved. An open one
   * of the same subscriber and kind (see {@link singleKinds}) is cancelled by a newer one; one older than what is open is
   * saved as cancelled.
   *
   * @param status `done` for what the conversation itself brought to its end
   */
  save(request: NewRequest, turnId: string, status?: InitialStatus): Promise<SavedRequest>;
  /** Cancels a request at the subscriber's wish, while the office has not begun it. Safe to repeat. */
  withdraw(withdrawal: Withdrawal, turnId: string): Promise<WithdrawalOutcome>;
  /**
   * Notes that the address of an eRačun request is confirmed, unless the request is withdrawn or rejected. Safe to repeat.
   *
   * @returns the request with its address confirmed, now or before; `undefined` where there is none to confirm
   */
  confirmEmail(confirmed: EmailConfirmed): Promise<SavedOf<'eracun'> | undefined>;
  /** The newest open (`received` or `inProgress`) request of the kind that a one-time code proves; never an unverified one. */
  openFor(subscriberNumber: string, kind: RequestKind): Promise<SavedRequest | undefined>;
  /**
   * The suspensions proven by a one-time code that end on that local day or later, neither withdrawn nor rejected; newest
   * first, at most twenty. Several stand at once for different services or days.
   */
  standingSuspensions(subscriberNumber: string, day: string): Promise<StandingSuspension[]>;
  /** The subscriber's newest requests of every kind, newest first, less those that nobody has proven to be theirs. */
  listFor(subscriberNumber: string, limit: number): Promise<SavedRequest[]>;
  /** Whoever asks must be entitled to it: an unverified request is found too. */
  find(reference: string): Promise<SavedRequest | undefined>;
  count(): Promise<number>;
  /** Every request, oldest first; reads as it goes, so any number fits in memory and a slow reader is no harm. */
  all(): AsyncIterable<SavedRequest>;
}

/** Ten million references have been given; the format has no more. */
export class ReferencesExhaustedError extends Error {
  constructor() {
    super(
      'Giving a request its reference: all 10,000,000 references of 8 digits are used; the format needs another digit.',
    );
    this.name = 'ReferencesExhaustedError';
  }
}

/** Saving did not come to an end; another try may. */
export class RequestContentionError extends Error {
  constructor(kind: RequestKind) {
    super(`Saving a request (${kind}): too many others are being saved for the same subscriber; try again.`);
    this.name = 'RequestContentionError';
  }
}
