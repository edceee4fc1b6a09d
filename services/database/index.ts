/** The one door to MongoDB: the operator's own (MONGODB_URI) or one that the service runs itself. */
import { connectTo } from './connection';
import type { Database } from './database';
import { startServer } from './server';

export type { Database } from './database';
export { DataDirInUseError, DatabaseError } from './errors';

export interface DatabaseOptions {
  /** MONGODB_URI: a replica set or a sharded cluster. Without it, a mongod of our own runs under `dataDir`. */
  readonly uri?: string | undefined;
  readonly dataDir: string;
  /** MONGOD_BINARY */
  readonly mongodBinary?: string | undefined;
  /** By default the one that the address names, else `kabelnet`. */
  readonly databaseName?: string | undefined;
  /**
   * When another process has a mongod of its own running under `dataDir`, use that one instead of failing. For
   * commands that work on the data beside a running service.
   */
  readonly join?: boolean | undefined;
  /** Called once, when all that remains is to wait: the moment to load other modules, which then costs no time. */
  readonly onStarting?: (() => void) | undefined;
  /** Gets a line when the operator should know something. */
  readonly log: (line: string) => void;
}

/**
 * Opens the database; the service may be read and written when it resolves.
 *
 * @throws DatabaseError naming the operation and the fix; DataDirInUseError when another process holds the folder
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { uri, databaseName } = options;
  let told = false;
  const tellStarting = (): void => {
    if (!told) options.onStarting?.();
    told = true;
  };
  if (uri !== undefined) {
    tellStarting();
    return connectTo({
      uri,
      databaseName,
      fix: 'Check MONGODB_URI, that the server runs, and that it lets this machine in.',
    });
  }
  const server = await startServer({
    ...options,
    onSpawned() {
      // The driver takes a fifth of a second to load, which mongod now spends on the other core.
      void import('mongoose');
      tellStarting();
    },
  });
  tellStarting();
  try {
    // More connections than this only make two cores switch between them.
    const database = await connectTo({
      uri: `${server.uri}&maxPoolSize=32`,
      databaseName,
      fix: 'See mongod.log in the data folder.',
    });
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
