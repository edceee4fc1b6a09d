/** A request as MongoDB holds it, for all that read and write the collection. */
import { singleKinds, type NewRequest, type RequestStatus, type SavedRequest } from './requests';

export type StoredRequest = SavedRequest & {
  /** The turn's id. */
  readonly _id: string;
  /**
   * Subscriber and kind, on the one request that is open for both: its unique index is what keeps a second one out. A field of its own,
   * since an index over "status is one of" needs MongoDB 6 and the service runs on 4.4 too.
   */
  readonly openKey?: string;
  /** How often it has been changed since it was saved; absent: never. */
  readonly version?: number;
  /** The state that the subscriber is yet to be told of. */
  readonly tell?: {
    readonly id: string;
    readonly dueAt: Date;
    readonly status: RequestStatus;
    readonly reason?: string;
  };
  /** That the equipment is on its way; with `dueAt`, the subscriber is yet to be told. */
  readonly onItsWay?: { readonly id: string; readonly at: Date; readonly dueAt?: Date };
};

export const open: readonly RequestStatus[] = ['received', 'inProgress'];
export const maxHistory = 100;

export function openKeyOf({
  kind,
  subscriberNumber,
  verification,
}: Pick<NewRequest, 'kind' | 'subscriberNumber' | 'verification'>): string | undefined {
  return subscriberNumber !== null && verification === 'otp' && singleKinds.includes(kind)
    ? `${subscriberNumber}/${kind}`
    : undefined;
}

export function toRequest({
  _id,
  openKey: _openKey,
  version: _version,
  tell: _tell,
  onItsWay: _onItsWay,
  ...request
}: StoredRequest): SavedRequest {
  return request;
}
