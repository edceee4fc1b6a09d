/** Hand-off: conversations that want a human, or have one. */
export { MongoHandoffs } from './mongoHandoffs';
export type {
  AgentRef,
  Handoff,
  HandoffKey,
  HandoffOutcome,
  HandoffReason,
  Handoffs,
  HandoffSnapshot,
  HandoffState,
  QueuePlace,
  Rating,
} from './handoff';
