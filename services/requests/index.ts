/** Requests: what was agreed in a conversation, saved for the office to process. */
export { csvOf } from './csv';
export { MongoOfficeRequests } from './mongoOfficeRequests';
export { MongoRequests } from './mongoRequests';
export {
  canBeOnItsWay,
  ChangeRefusedError,
  isTold,
  nextStatuses,
  RequestChangedError,
  undoable,
  undoMs,
  type ChangeRefusal,
  type OfficeChange,
  type OfficeRequest,
  type OfficeRequests,
  type RequestFilter,
  type Undoable,
} from './officeRequests';
export { StatusTelling } from './statusTelling';
export {
  ReferencesExhaustedError,
  RequestContentionError,
  requestKinds,
  requestStatuses,
  singleKinds,
  type EmailConfirmed,
  type EracunAction,
  type HistoryEntry,
  type InitialStatus,
  type KindAndDetails,
  type NewRequest,
  type RequestBase,
  type RequestDetails,
  type RequestKind,
  type RequestProgress,
  type Requests,
  type RequestStatus,
  type RequestVerification,
  type SavedOf,
  type SavedRequest,
  type StandingSuspension,
  type Withdrawal,
  type WithdrawalOutcome,
} from './requests';
