/** The one door to MongoDB: the operator's own (MONGODB_URI) or one that the service runs itself. */
import type { Connection } from 'mongoose';
import { connectTo } from './connection';
import { startServer } from './server';

export { DataDirInUseError, DatabaseError } from './errors';

export interface DatabaseOptions {
  /** MONGODB_URI: a replica set or a sharded cluster. Without it, a mongod of our own runs under `dataDir`. */
  readonly uri?: string | undefined;
  readonly dataDir: string;
  /** MONGOD_BINARY */
  readonly mongodBinary?: string | undefined;
  /** By default the one that the address names, else `kabelnet`. */
  readonly databaseName?: string | undefined;
  /** Gets a line when the operator should know something. */
  readonly log: (line: string) => void;
}

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

/**
 * Opens the database; the service may be read and written when it resolves.
 *
 * @throws DatabaseError naming the operation and the fix; DataDirInUseError when another process holds the folder
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.uri !== undefined) return connectTo(options.uri, options.databaseName);
  const server = await startServer(options);
  try {
    const database = await connectTo(server.uri, options.databaseName);
    return {
      ...database,
      description: `${database.description}, its own under ${options.dataDir}`,
      async close() {
        await database.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
