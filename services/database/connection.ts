/** A mongoose connection to a replica set or a sharded cluster, with what every write and read of ours relies on. */
import { setTimeout } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { mendClosedWrites } from './closedWrites';
import { DATABASE } from './credentials';
import { DRIVER_OPTIONS } from './driver';
import { DatabaseError, hasCode, messageOf } from './errors';
import type { Database } from './database';

/** How long the answer to a ping may take, in milliseconds. */
const PING_LIMIT = 5_000;

/**
 * How soon a server that stands still is given up, so that a message is refused within seconds and sent again, instead
 * of left waiting. Without a limit on each operation, a long one such as the building of an index is not cut short.
 */
const SOON = {
  heartbeatFrequencyMS: 1_000,
  connectTimeoutMS: 3_000,
  serverSelectionTimeoutMS: 2_000,
  // Without it, who waits for a connection while the server is lost and found again may wait for ever.
  waitQueueTimeoutMS: 5_000,
};
/** At the start nobody waits for an answer, and the database may be starting too. */
const PATIENCE = 30_000;

export interface Target {
  readonly uri: string;
  /** Wins over the one in the address. */
  readonly databaseName?: string | undefined;
  /** What the operator can do when nobody answers there. */
  readonly fix: string;
}

/**
 * Connects and makes sure that transactions and change streams will work.
 *
 * @throws DatabaseError when the address is wrong, nobody answers, or it is a standalone server
 */
export async function connectTo(target: Target): Promise<Database> {
  const connection = await openConnection(target);
  try {
    const version = await checkServer(connection);
    return {
      connection,
      description: `MongoDB ${version} at ${hostsOf(connection)}, database ${connection.name}`,
      ping: shared(() => ping(connection)),
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error instanceof DatabaseError ? error : explained(error, target);
  }
}

async function openConnection(target: Target): Promise<Connection> {
  // Loaded here and not above: it takes a fifth of a second, in which our own mongod is already starting.
  const { default: mongoose } = await import('mongoose');
  mendClosedWrites();
  const limits = limitsFor(target);
  const patience = Date.now() + (limits.serverSelectionTimeoutMS === undefined ? 0 : PATIENCE);
  for (;;) {
    const connection = mongoose.createConnection(target.uri, {
      ...DRIVER_OPTIONS,
      ...nameFor(target),
      ...limits,
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
      retryWrites: true,
      retryReads: true,
      // After a restart of the server, be back soon.
      minHeartbeatFrequencyMS: 100,
    });
    try {
      return await connection.asPromise();
    } catch (error) {
      await connection.close();
      const away = error instanceof mongoose.Error.MongooseServerSelectionError;
      const busy = error instanceof Error && error.name === 'MongoWaitQueueTimeoutError';
      if (!(away || busy) || Date.now() > patience) throw explained(error, target);
    }
  }
}

/** What the operator's own address says of them counts. */
function limitsFor({ uri }: Target): Partial<typeof SOON> {
  const named = uri.toLowerCase();
  return Object.fromEntries(Object.entries(SOON).filter(([name]) => !named.includes(`${name.toLowerCase()}=`)));
}

/** Where the address names no database, the driver's own choice would be "test". */
function nameFor({ databaseName, uri }: Target): { dbName?: string } {
  if (databaseName !== undefined) return { dbName: databaseName };
  return /^[^/]+\/\/[^/]+\/[^?]/.test(uri) ? {} : { dbName: DATABASE };
}

function hostsOf(connection: Connection): string {
  const { hosts, srvHost } = connection.getClient().options;
  return srvHost ?? hosts.map(String).join(',');
}

function explained(error: unknown, { uri, fix }: Target): DatabaseError {
  const name = error instanceof Error ? error.name : '';
  if (/Parse|InvalidArgument|URIError|APIError/.test(name)) {
    // The driver repeats pieces of the address, and nobody knows which piece of a broken one is the password.
    const reason = messageOf(error);
    const harmless = /^options? [\w, ]+ (is|are) not supported$/.test(reason);
    return new DatabaseError(
      'Reading MONGODB_URI',
      harmless ? reason : 'it is not a valid address',
      'It looks like mongodb://USER:PASSWORD@HOST:PORT/DATABASE?replicaSet=NAME, with : / ? # [ ] @ % in user and password percent-encoded.',
    );
  }
  if (hasCode(error, 18) || hasCode(error, 8000)) {
    return new DatabaseError(
      'Signing in to MongoDB',
      messageOf(error),
      'Check user, password and authSource in MONGODB_URI.',
    );
  }
  const hosts = /^[^/]+\/\/(?:[^/?]*@)?([^/?]*)/.exec(uri)?.[1] ?? '?';
  return new DatabaseError(`Connecting to MongoDB at ${hosts}`, messageOf(error), fix);
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

async function ping(connection: Connection): Promise<void> {
  const late = new AbortController();
  try {
    await Promise.race([
      connection
        .getClient()
        .db(connection.name)
        .collection<{ _id: string; at: Date }>('health')
        .updateOne({ _id: 'ping' }, { $currentDate: { at: true } }, { upsert: true }),
      setTimeout(PING_LIMIT, undefined, { signal: late.signal }).then(() => {
        throw new Error(`no answer within ${PING_LIMIT / 1000} seconds`);
      }),
    ]);
  } catch (error) {
    throw new DatabaseError(
      'Writing to the database',
      messageOf(error),
      'Check that MongoDB runs, has a primary and has disk space left; see docs/operating.md.',
    );
  } finally {
    late.abort();
  }
}

/** Probes that come while one is under way share its answer, so that nobody can make the database busy by asking. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  return () => (current ??= work().finally(() => (current = undefined)));
}
