/** Agents: who may work at the desk, who is signed in, and who is there now. */
export {
  AccountNameError,
  lockedMs,
  mostWrong,
  roles,
  type Account,
  type Accounts,
  type Credentials,
  type NewAccount,
  type Role,
} from './accounts';
export { AgentAvailability, type Availability, type Reach } from './availability';
export { AgentLines, type AgentLine } from './lines';
export { MongoAccounts } from './mongoAccounts';
export { MongoPresence } from './mongoPresence';
export { MongoSessions } from './mongoSessions';
export { goneAfterMs, type Presence } from './presence';
export { idleMs, longestMs, type Sessions } from './sessions';
