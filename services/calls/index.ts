/** Calls: which conversation each one is, and who was calling when it ended. */
export { MongoCalls } from './mongoCalls';
export type { Call, Calls, NewCall } from './calls';
