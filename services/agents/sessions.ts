/** Sessions of the agent desk: who is signed in where. */

/** A session that nobody uses ends after so long, and any of them after {@link longestMs}. */
export const idleMs = 8 * 3_600_000;
export const longestMs = 24 * 3_600_000;

export interface Sessions {
  prepare(): Promise<void>;
  /** Signs an account in; answers with the token that proves it, of which only the hash is saved. */
  open(accountId: string): Promise<string>;
  /** Whose token it is, which also tells that the session is in use; undefined for one that is unknown or over. */
  accountOf(token: string): Promise<string | undefined>;
  /** Signs out. */
  close(token: string): Promise<void>;
  /** Signs an account out everywhere. */
  closeAll(accountId: string): Promise<void>;
}
