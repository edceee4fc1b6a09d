/** Turns: what was said and what came of it, saved whole. */
export { MongoTurns } from './mongoTurns';
export { Effects } from './effects';
export type { EndedFlow, FlowEnding, MissedUtterance, TurnFacts } from './facts';
export {
  activitiesOf,
  turnId,
  type DueTurn,
  type Effect,
  type OpenPlace,
  type StoredActivity,
  type Turn,
  type Turns,
  type Watcher,
} from './types';
