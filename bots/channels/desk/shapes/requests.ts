/** What the desk tells of requests. Types only, for the page too. */
import type { FileRef } from '../../../../services/attachments/attachments';
import type { OfficeRequest, Undoable } from '../../../../services/requests/officeRequests';
import type { RequestStatus } from '../../../../services/requests/requests';
import type { Subscriber } from '../../../../services/subscribers/subscribers';

type Shown = Pick<
  OfficeRequest,
  'reference' | 'kind' | 'status' | 'subscriberNumber' | 'verification' | 'channel' | 'createdAt'
>;

export interface RequestRow extends Shown {
  /** The name of who works on it. */
  readonly assignee?: string;
}

export interface RequestList {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly requests: readonly RequestRow[];
}

export interface RequestDetail
  extends Shown, Pick<OfficeRequest, 'version' | 'conversationId' | 'assignee' | 'history'> {
  /** What is asked for, a line each. */
  readonly lines: readonly string[];
  readonly files: readonly FileRef[];
  /** As far as it is on file. */
  readonly subscriber?: Pick<Subscriber, 'name' | 'address' | 'phone' | 'email'>;
  /** The states that it can be led to. */
  readonly next: readonly RequestStatus[];
  /** Whether the subscriber is told of a change of state. */
  readonly told: boolean;
  /** Whether it can be said that the equipment is on its way. */
  readonly canBeOnItsWay: boolean;
  readonly undo?: Undoable & { readonly forMs: number };
}
