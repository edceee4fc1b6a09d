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
export async function openTestDatabase(databaseName = `test_${randomBytes(6).toString('hex')}`): Promise<Database> {
  const database = await openDatabase({
    uri: testMongodbUri(),
    databaseName,
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

/** Longer than any run from now on. */
const never = 2_147_483_647;

/** Has the database keep what is too old by its own clock: that of the tests stands on a day that is long past. */
export async function keepAll({ connection }: Database): Promise<void> {
  for (const { name: collection } of await connection.listCollections()) {
    for (const { name, expireAfterSeconds } of await connection.collection(collection).indexes()) {
      if (expireAfterSeconds === undefined) continue;
      await connection.db?.command({ collMod: collection, index: { name, expireAfterSeconds: never } });
    }
  }
}

/** Undoes {@link keepAll}, so that a service may start on the database once more. */
export async function keepNoLonger({ connection }: Database): Promise<void> {
  for (const { name: collection } of await connection.listCollections()) {
    for (const { name, expireAfterSeconds } of await connection.collection(collection).indexes())
      if (expireAfterSeconds === never && name !== undefined) await connection.collection(collection).dropIndex(name);
  }
}

/** The address of the server of the run, for tests that start a service of their own on it. */
export function testMongodbUri(): string {
  const uri = process.env.TEST_MONGODB_URI;
  if (uri === undefined)
    throw new Error('Opening a test database failed: run the tests by jest, whose globalSetup starts the server.');
  return uri;
}
