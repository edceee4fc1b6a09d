/** Hand-off: conversations that want a human, or have one, and where the humans are. */
export type { ChatwootSettings } from './chatwoot/api';
export { ChatwootTarget, type HandoffNotes } from './chatwoot/chatwootTarget';
export { isChatwoots } from './chatwoot/signature';
export { MongoHandoffs } from './mongoHandoffs';
export { MongoNotes } from './mongoNotes';
export { MongoRelays } from './mongoRelays';
export { MongoTalks } from './mongoTalks';
export type { Note, Notes } from './notes';
export type { FinishedTalk, Remark, Talks, TalkSummary } from './talks';
export type {
  AgentRef,
  Handoff,
  HandoffImage,
  HandoffKey,
  HandoffOutcome,
  HandoffPlace,
  HandoffReason,
  Handoffs,
  HandoffSnapshot,
  HandoffState,
  QueuePlace,
  Rating,
} from './handoff';
export {
  handoffId,
  initiateEvent,
  statusEvent,
  type AgentMessage,
  type HandoffContext,
  type HandoffInitiate,
  type HandoffStatus,
  type SaidActivity,
} from './protocol';
export { RelayLostError, type Claim, type Relayed, type Relays } from './relays';
export { DeskTarget, type HandoffTarget, type Heard, type RelayedFile, type RemoteTarget } from './target';
