/** The office's side of requests: found among hundreds, taken, commented, carried to their end, each step by one of several people. */
import type { AgentRef } from '../handoff';
import type { RequestKind, RequestStatus, SavedRequest } from './requests';

/** A change of state can be taken back for so long, and the subscriber is told of it after that. */
export const undoMs = 60_000;

/** The states that the office can lead a request to from each. */
export const nextStatuses: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  received: ['inProgress', 'done', 'rejected', 'cancelled'],
  inProgress: ['done', 'rejected', 'cancelled'],
  done: ['inProgress'],
  rejected: ['inProgress'],
  cancelled: [],
};

export type OfficeRequest = SavedRequest & {
  /** Goes up with every change, whoever makes it. */
  readonly version: number;
  /** Since when it is said that the equipment is on its way. */
  readonly onItsWaySince?: Date;
};

export interface RequestFilter {
  readonly kinds?: readonly RequestKind[];
  readonly statuses?: readonly RequestStatus[];
  /** Saved before that instant. */
  readonly before?: Date;
  /** Only those whose subscriber nobody has proven to be who asked. */
  readonly unverified?: boolean;
  /** Id of who works on it. */
  readonly assignee?: string;
  /** Only those of these subscribers, or with one of these references. */
  readonly either?: { readonly subscriberNumbers: readonly string[]; readonly references: readonly string[] };
}

export type OfficeChange =
  | { readonly type: 'take' }
  | { readonly type: 'release' }
  | { readonly type: 'comment'; readonly text: string }
  /** @property reason is told to the subscriber */
  | { readonly type: 'status'; readonly status: RequestStatus; readonly reason?: string | undefined }
  /** The ordered equipment has been sent off, of which the subscriber is told once. */
  | { readonly type: 'onItsWay' }
  /** Takes back one's own last change of state or word of equipment on its way, within {@link undoMs}. */
  | { readonly type: 'undo' };

export interface OfficeRequests {
  prepare(): Promise<void>;
  /** Oldest first, so that nobody waits longest unseen. */
  list(
    filter: RequestFilter,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<readonly OfficeRequest[]>;
  count(filter: RequestFilter): Promise<number>;
  /** All that the filter lets through, oldest first, read as they are asked for. */
  each(filter: RequestFilter): AsyncIterable<OfficeRequest>;
  find(reference: string): Promise<OfficeRequest | undefined>;
  /** What was saved in a conversation, oldest first. */
  ofConversation(conversationId: string): Promise<readonly OfficeRequest[]>;
  /**
   * Changes a request that is still of that version.
   *
   * @throws RequestChangedError when somebody else has changed it meanwhile
   * @throws ChangeRefusedError when it cannot be changed so
   * @returns undefined where there is none
   */
  change(reference: string, version: number, change: OfficeChange, by: AgentRef): Promise<OfficeRequest | undefined>;
}

/** Whether the subscriber is told when the state changes: where it is known who asked, and nobody calls them anyway. */
export const isTold = ({
  kind,
  subscriberNumber,
  verification,
}: Pick<SavedRequest, 'kind' | 'subscriberNumber' | 'verification'>): boolean =>
  subscriberNumber !== null && verification !== 'none' && kind !== 'callback';

/**
 * Whether it can be said that the equipment is on its way: where it was ordered, is not delivered yet, and this was not said
 * before. Only the contact on file learns of it, so nobody needs to have proven who they are.
 */
export const canBeOnItsWay = (request: OfficeRequest): boolean =>
  request.kind === 'equipmentSwap' &&
  request.details.mode === 'delivery' &&
  request.details.outcome === 'ordered' &&
  (request.status === 'received' || request.status === 'inProgress') &&
  request.subscriberNumber !== null &&
  request.onItsWaySince === undefined;

/** What can be taken back: the state that it then has again, or that the equipment is on its way. */
export interface Undoable {
  readonly status: RequestStatus;
  readonly onItsWay?: true;
}

/** What this person may still take back. */
export function undoable({ history }: Pick<SavedRequest, 'history'>, by: string, at: Date): Undoable | undefined {
  const last = history.at(-1);
  const before = history.at(-2);
  if (last === undefined || before === undefined || last.agent?.id !== by) return undefined;
  if (at.getTime() >= last.at.getTime() + undoMs) return undefined;
  if (last.action === 'onItsWay') return { status: last.status, onItsWay: true };
  return last.action === undefined ? { status: before.status } : undefined;
}

/** Of two people who change a request, the second one. */
export class RequestChangedError extends Error {
  constructor(readonly current: OfficeRequest) {
    super(
      `Changing request ${current.reference}: it has been changed meanwhile; look at it again and repeat the change.`,
    );
    this.name = 'RequestChangedError';
  }
}

export type ChangeRefusal =
  /** The state cannot follow the one that it has. */
  | 'notNext'
  /** The minute is over, or the last change was another. */
  | 'tooLate'
  /** The subscriber has a newer open request of the kind. */
  | 'newerOpen'
  /** No equipment was ordered, or it was on its way before. */
  | 'notOrdered';

export class ChangeRefusedError extends Error {
  constructor(readonly why: ChangeRefusal) {
    super(`Changing a request: it is refused (${why}).`);
    this.name = 'ChangeRefusedError';
  }
}
