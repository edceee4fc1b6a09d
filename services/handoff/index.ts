/** Hand-off: conversations that want a human, or have one. */
export { MongoHandoffs } from './mongoHandoffs';
export { MongoNotes } from './mongoNotes';
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
