/** Agents: who may work at the desk, and who is there now. */
export { AgentAvailability, type Availability, type Reach } from './availability';
export { MongoPresence } from './mongoPresence';
export type { Presence } from './presence';
