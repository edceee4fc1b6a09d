/** A database of its own for each test file, on the one server of the run. */
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { type Database, openDatabase } from '../../services/database';

/**
 * Opens an empty database with a fresh name; `close()` drops it.
 *
 * ```ts
 * let database: Database;
 * beforeAll(async () => (database = await openTestDatabase()));
 * afterAll(() => database.close());
 * ```
 */
export async function openTestDatabase(): Promise<Database> {
  const database = await openDatabase({
    uri: testMongodbUri(),
    databaseName: `test_${randomBytes(6).toString('hex')}`,
    dataDir: tmpdir(),
    log: () => undefined,
  });
  return {
    ...database,
    async close() {
      await database.connection.dropDatabase();
      await database.close();
    },
  };
}

/** The address of the server of the run, for tests that start a service of their own on it. */
export function testMongodbUri(): string {
  const uri = process.env.TEST_MONGODB_URI;
  if (uri === undefined)
    throw new Error('Opening a test database failed: run the tests by jest, whose globalSetup starts the server.');
  return uri;
}
