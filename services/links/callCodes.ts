/** Codes that callers give to go on by phone with what they began in a chat. */

export const callCodeRules = { validMs: 30 * 60_000, wrongAnHour: 60 } as const;

export interface CallCodes {
  /** Creates what the database needs; call once at start, harmless to repeat. */
  prepare(): Promise<void>;
  /**
   * A code of six digits into a conversation.
   *
   * @param key names what it is made for: the same conversation and key have the same code as long as it is good
   */
  create(link: { readonly conversationId: string; readonly key: string }, now: Date): Promise<string>;
  /**
   * Uses a code up.
   *
   * @param by names the call: the same one may repeat it
   * @returns the conversation; `undefined` for a code that is wrong, old or used, and for any while too many wrong ones come in
   */
  redeem(code: string, by: string, now: Date): Promise<string | undefined>;
}
