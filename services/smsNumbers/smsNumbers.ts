/** What numbers have told us by SMS: those that want none, and those that have had an answer today. */
export interface SmsNumbers {
  prepare(): Promise<void>;
  /** Notes that the number wants no more SMS, or wants them again. */
  setOut(phone: string, out: boolean): Promise<void>;
  /** Whether the number wants none. */
  isOut(phone: string): Promise<boolean>;
  /** Whether it is to have an answer to what it wrote: one a day, so that two machines do not write to each other for ever. */
  takeAnswer(phone: string): Promise<boolean>;
}
