/** Agents: who may work at the desk, and who is there now. */
export { MongoPresence } from './mongoPresence';
export type { Presence } from './presence';
