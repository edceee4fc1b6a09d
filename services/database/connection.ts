/** A mongoose connection to a replica set or a sharded cluster, with what every write and read of ours relies on. */
import os from 'node:os';
import type { Connection } from 'mongoose';
import { DatabaseError, messageOf } from './errors';
import type { Database } from './index';

const DEFAULT_NAME = 'kabelnet';
/** How long the answer to a ping may take, in milliseconds. */
const PING_LIMIT = 5_000;

/**
 * Connects and makes sure that transactions and change streams will work.
 *
 * @throws DatabaseError when the address is wrong, nobody answers, or it is a standalone server
 */
export async function connectTo(uri: string, databaseName?: string): Promise<Database> {
  const address = addressOf(uri);
  // Loaded here and not above: it takes a quarter of a second, in which our own mongod is already starting.
  const { default: mongoose } = await import('mongoose');
  const connection = mongoose.createConnection(uri, {
    dbName: databaseName ?? address.databaseName ?? DEFAULT_NAME,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    retryWrites: true,
    retryReads: true,
    minHeartbeatFrequencyMS: 100,
    // By itself the driver loads it with import(), which test runners without ES modules refuse.
    runtimeAdapters: { os },
    appName: 'kabelnet-support-bot',
    // Each service makes its own indexes at start and waits for them; behind its back they could fail unseen.
    autoIndex: false,
    autoCreate: false,
  });
  try {
    await connection.asPromise();
    const version = await checkServer(connection);
    const ping = once(() => pingOnce(connection));
    return {
      connection,
      description: `MongoDB ${version} at ${address.hosts}, database ${connection.name}`,
      ping,
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error instanceof DatabaseError ? error : unreachable(address.hosts, error);
  }
}

function addressOf(uri: string): { hosts: string; databaseName: string | undefined } {
  const parts = /^mongodb(?:\+srv)?:\/\/(?:[^/@]*@)?([^/?]+)(?:\/([^?]*))?/.exec(uri);
  if (parts?.[1] === undefined) {
    throw new DatabaseError(
      'Connecting to MongoDB',
      'MONGODB_URI is no address of a MongoDB',
      'It begins with mongodb:// or mongodb+srv://.',
    );
  }
  return {
    hosts: parts[1],
    databaseName: parts[2] === undefined || parts[2] === '' ? undefined : decodeURIComponent(parts[2]),
  };
}

function unreachable(hosts: string, error: unknown): DatabaseError {
  const reason = messageOf(error);
  const fix = /auth/i.test(reason)
    ? 'Check the user, the password and authSource in MONGODB_URI.'
    : 'Check MONGODB_URI, that the server runs, and that its firewall lets this machine in.';
  return new DatabaseError(`Connecting to MongoDB at ${hosts}`, reason, fix);
}

async function checkServer(connection: Connection): Promise<string> {
  const admin = connection.getClient().db(connection.name);
  const hello: { setName?: unknown; msg?: unknown } = await admin.command({ hello: 1 });
  if (hello.setName === undefined && hello.msg !== 'isdbgrid') {
    throw new DatabaseError(
      'Connecting to MongoDB',
      'the server named in MONGODB_URI is a standalone one, without the transactions and change streams that the service needs',
      'Make it a replica set of one: start it with --replSet and call rs.initiate(), or leave MONGODB_URI empty.',
    );
  }
  const info: { version?: unknown } = await admin.command({ buildInfo: 1 });
  return typeof info.version === 'string' ? info.version : '?';
}

async function pingOnce(connection: Connection): Promise<void> {
  try {
    await connection
      .getClient()
      .db(connection.name)
      .collection<{ _id: string; at: Date }>('health')
      .updateOne({ _id: 'ping' }, { $currentDate: { at: true } }, { upsert: true, timeoutMS: PING_LIMIT });
  } catch (error) {
    throw new DatabaseError(
      'Writing to the database',
      messageOf(error),
      'Check that MongoDB runs, has a primary and has disk space left; see docs/operating.md.',
    );
  }
}

/** Probes that come while one is under way share its answer, so that nobody can make the database busy by asking. */
function once(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  return () => (current ??= work().finally(() => (current = undefined)));
}
