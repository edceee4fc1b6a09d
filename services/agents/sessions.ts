/** Sessions of the agent desk: who is signed in where. */

/** A session in which nobody does anything ends after so long, and any of them after {@link longestMs}. */
export const idleMs = 8 * 3_600_000;
export const longestMs = 24 * 3_600_000;

export interface Sessions {
  prepare(): Promise<void>;
  /** Signs an account in; answers with the token that proves it, of which only the hash is saved. */
  open(accountId: string): Promise<string>;
  /** Whose token it is; undefined for one that is unknown or over. */
  accountOf(token: string): Promise<string | undefined>;
  /** Somebody is at work in it: an open page alone, which asks and is told by itself, is no use. */
  used(token: string): Promise<void>;
  /** Signs out. */
  close(token: string): Promise<void>;
  /** Signs an account out everywhere. */
  closeAll(accountId: string): Promise<void>;
}
