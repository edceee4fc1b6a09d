/** What every user of the database relies on, whichever server the run is on. */
import { type Database, openDatabase } from '../../../services/database';
import { openTestDatabase, testMongodbUri } from '../../support/database';

interface Note {
  _id: string;
  text?: string;
}

describe('an open database', () => {
  let database: Database;
  const notes = (name = 'notes') => database.connection.collection<Note>(name);
  beforeAll(async () => (database = await openTestDatabase()));
  afterAll(() => database.close());

  it('answers a ping, and many at once', async () => {
    await expect(Promise.all(Array.from({ length: 50 }, () => database.ping()))).resolves.toHaveLength(50);
  });

  it('asks for majority and journaled writes, majority reads and retries', () => {
    const { writeConcern, readConcern, retryWrites, retryReads } = database.connection.getClient().options;
    expect(writeConcern).toMatchObject({ w: 'majority', journal: true });
    expect(readConcern).toMatchObject({ level: 'majority' });
    expect([retryWrites, retryReads]).toEqual([true, true]);
  });

  it('undoes all of a transaction that fails', async () => {
    await notes().insertOne({ _id: 'there before' });
    const failing = database.connection.transaction(async (session) => {
      await notes().insertOne({ _id: 'within' }, { session });
      await notes().deleteOne({ _id: 'there before' }, { session });
      throw new Error('a change of mind');
    });
    await expect(failing).rejects.toThrow('a change of mind');
    await expect(notes().distinct('_id')).resolves.toEqual(['there before']);
  });

  it('tells of changes as they are made, and again from a place kept before', async () => {
    await notes('told').insertOne({ _id: 'first of all' });
    const stream = notes('told').watch<Note>();
    try {
      const next = stream.next();
      // The stream begins when the server has answered it, so write until it tells.
      let count = 0;
      const writing = setInterval(() => void notes('told').insertOne({ _id: `n${(count += 1)}` }), 50);
      const first = await next;
      clearInterval(writing);
      expect(first.operationType).toBe('insert');

      await notes('told').insertOne({ _id: 'missed', text: 'while nobody watched' });
      // Without a filter: the place itself must be among what the stream tells, or it cannot be found again.
      const resumed = notes('told').watch<Note>([], { resumeAfter: first._id });
      const told: unknown[] = [];
      while (told.at(-1) !== 'while nobody watched') {
        const change = await resumed.next();
        if (change.operationType === 'insert') told.push(change.fullDocument.text);
      }
      await resumed.close();
    } finally {
      await stream.close();
    }
  });

  it('is empty for each test file, and gone after its end', async () => {
    const other = await openTestDatabase();
    expect(other.connection.name).not.toBe(database.connection.name);
    await other.ping();
    await other.close();
    const { databases } = await database.connection.getClient().db('admin').admin().listDatabases();
    expect(databases.map(({ name }) => name)).not.toContain(other.connection.name);
  });

  it('says in a ping what to do when it is closed', async () => {
    const closed = await openDatabase({
      uri: testMongodbUri(),
      databaseName: 'test_closed',
      dataDir: '',
      log: () => undefined,
    });
    await closed.close();
    await expect(closed.ping()).rejects.toThrow(/^Writing to the database failed: .+ Check that MongoDB runs/);
  });
});
