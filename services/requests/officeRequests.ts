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
  /** Takes back one's own last change of state, within {@link undoMs}. */
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

/** The change of state that this person may still take back. */
export function undoable({ history }: Pick<SavedRequest, 'history'>, by: string, at: Date): RequestStatus | undefined {
  const last = history.at(-1);
  const before = history.at(-2);
  if (last === undefined || before === undefined || last.action !== undefined || last.agent?.id !== by)
    return undefined;
  return at.getTime() < last.at.getTime() + undoMs ? before.status : undefined;
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
  | 'newerOpen';

export class ChangeRefusedError extends Error {
  constructor(readonly why: ChangeRefusal) {
    super(`Changing a request: it is refused (${why}).`);
    this.name = 'ChangeRefusedError';
  }
}
