/** Requests: what was agreed in a conversation, saved for the office to process. */
export { MongoRequests } from './mongoRequests';
export {
  ReferencesExhaustedError,
  RequestContentionError,
  requestKinds,
  singleKinds,
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
