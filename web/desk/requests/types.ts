/** Requests as the desk's API tells them. */
import type { RequestKind, RequestStatus, RequestVerification } from '../../../services/requests/requests';

export { requestKinds as kinds, requestStatuses as statuses } from '../../../services/requests/requests';

export type Kind = RequestKind;
export type Status = RequestStatus;
export type Verification = RequestVerification;

export interface Row {
  readonly reference: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly subscriberNumber: string | null;
  readonly verification: Verification;
  readonly channel: string;
  readonly createdAt: string;
  /** The name of who works on it. */
  readonly assignee?: string;
}

export interface List {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly requests: readonly Row[];
}

export interface Entry {
  readonly at: string;
  readonly by: 'subscriber' | 'office' | 'bot';
  readonly status: Status;
  readonly note?: string;
  readonly agent?: { readonly id: string; readonly name: string };
  readonly action?: 'taken' | 'released' | 'comment' | 'undone';
}

export interface Detail extends Omit<Row, 'assignee'> {
  readonly version: number;
  readonly conversationId: string;
  readonly assignee?: { readonly id: string; readonly name: string };
  /** What is asked for, a line each. */
  readonly lines: readonly string[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly history: readonly Entry[];
  readonly subscriber?: {
    readonly name: string;
    readonly address: { readonly street: string; readonly postcode: string; readonly place: string };
    readonly phone?: string;
    readonly email?: string;
  };
  readonly next: readonly Status[];
  /** Whether the subscriber is told of a change of state. */
  readonly told: boolean;
  readonly undo?: { readonly status: Status; readonly forMs: number };
}

export type Change =
  | { readonly type: 'take' | 'release' | 'undo' }
  | { readonly type: 'comment'; readonly text: string }
  | { readonly type: 'status'; readonly status: Status; readonly reason: string };
