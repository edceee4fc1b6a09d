/** A command that meets a connection which is just closing is tried again on another one, instead of waiting for ever. */
import net from 'node:net';
import { openDatabase, type Database } from '../../../services/database';
import { testMongodbUri } from '../../support/database';

let database: Database;
let created: jest.SpyInstance<net.Socket>;
beforeAll(async () => {
  created = jest.spyOn(net, 'createConnection');
  const databaseName = 'test_closing';
  database = await openDatabase({ uri: testMongodbUri(), databaseName, dataDir: '', log: () => undefined });
});
afterAll(async () => {
  await database.connection.dropDatabase();
  await database.close();
  jest.restoreAllMocks();
});

/** Does it to every connection there is. */
function toAll(close: (socket: net.Socket) => unknown): void {
  for (const { value } of created.mock.results) if (value instanceof net.Socket) close(value);
}

it.each([
  ['ended by us', (socket: net.Socket) => socket.end()],
  ['destroyed', (socket: net.Socket) => socket.destroy()],
])('a write and a read on connections that are being %s', async (how, close) => {
  const documents = database.connection.collection<{ _id: string }>('documents');
  await documents.insertOne({ _id: `${how} before` });
  // Closed, and the driver has not been told yet.
  toAll(close);
  await documents.insertOne({ _id: `${how} meanwhile` });
  toAll(close);
  expect(await documents.findOne({ _id: `${how} meanwhile` })).not.toBeNull();
  expect(await documents.countDocuments({ _id: `${how} meanwhile` })).toBe(1);
});
