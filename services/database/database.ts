/** An open database, wherever it runs. */
import type { Connection } from 'mongoose';

export interface Database {
  /** Writes are majority and journaled, reads majority, both retried once by themselves. */
  readonly connection: Connection;
  /** Where the data is, for the start-up line; never holds a password. */
  readonly description: string;
  /**
   * Resolves when a majority write answers.
   *
   * @throws DatabaseError naming the operation and the fix
   */
  ping(): Promise<void>;
  /** Closes the connection, then stops the mongod that we started, if we did. */
  close(): Promise<void>;
}
