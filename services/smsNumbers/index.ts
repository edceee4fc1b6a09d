/** Numbers that write to us by SMS: who wants no more of them. */
export { MongoSmsNumbers } from './mongoSmsNumbers';
export type { SmsNumbers } from './smsNumbers';
