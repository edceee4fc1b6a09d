/** Makes our mongod a replica set of one with one user, and tells it when its port has changed. Safe to run again. */
import type { mongo } from 'mongoose';
import { REPLICA_SET, USER } from './credentials';
import { DRIVER_OPTIONS } from './driver';
import { DatabaseError, hasCode, messageOf } from './errors';
import { waitUntil } from './processes';

// Error codes of the server: src/mongo/base/error_codes.yml.
const UNAUTHORIZED = 13;
const AUTHENTICATION_FAILED = 18;
const ALREADY_INITIALIZED = 23;

/** Resolves when the mongod on this port is a primary that lets our user in. */
export async function prepareReplicaSet(port: number, password: string): Promise<void> {
  if (await withClient(port, password, (admin) => becomePrimary(admin, port))) return;
  // No user yet: mongod lets a first one be made from this machine (its "localhost exception").
  await withClient(port, undefined, async (admin) => {
    await becomePrimary(admin, port);
    // root: the service also makes indexes and databases, reconfigures the set, and lends the user to mongodump.
    await admin.command({ createUser: USER, pwd: password, roles: ['root'], writeConcern: { w: 'majority', j: true } });
  });
}

/** False when mongod does not know the user. */
async function withClient(
  port: number,
  password: string | undefined,
  work: (admin: mongo.Db) => Promise<void>,
  attempts = 3,
): Promise<boolean> {
  const { mongo } = await import('mongoose');
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}`, {
    ...DRIVER_OPTIONS,
    directConnection: true,
    // After a move to another port mongod first asks who is on its old one, and waits 30 s where that says nothing.
    connectTimeoutMS: 60_000,
    serverSelectionTimeoutMS: 60_000,
    ...(password === undefined ? {} : { auth: { username: USER, password }, authSource: 'admin' }),
  });
  try {
    await client.connect();
    await work(client.db('admin'));
    return true;
  } catch (error) {
    if (password !== undefined && hasCode(error, AUTHENTICATION_FAILED)) return false;
    if (error instanceof DatabaseError) throw error;
    // mongod drops its connections when it finds that its address has changed; all we do can be done again.
    if (error instanceof mongo.MongoNetworkError && attempts > 1)
      return await withClient(port, password, work, attempts - 1);
    if (password === undefined && hasCode(error, UNAUTHORIZED)) {
      throw new DatabaseError(
        'Signing in to our own MongoDB',
        'its data has a user, but another password than the file access.yaml beside it',
        'Put that file back from a backup of the data folder, or name an empty folder in DATA_DIR.',
      );
    }
    throw new DatabaseError('Preparing our own MongoDB', messageOf(error), 'See mongod.log in the data folder.');
  } finally {
    await client.close();
  }
}

async function becomePrimary(admin: mongo.Db, port: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const config = {
    _id: REPLICA_SET,
    version: 1,
    protocolVersion: 1,
    members: [{ _id: 0, host }],
    settings: { electionTimeoutMillis: 500 },
  };
  try {
    await admin.command({ replSetInitiate: config });
  } catch (error) {
    if (!hasCode(error, ALREADY_INITIALIZED)) throw error;
    await followPort(admin, host);
  }
  if (await waitUntil(async () => (await admin.command({ hello: 1 })).isWritablePrimary === true, 30_000)) return;
  throw new DatabaseError(
    'Starting our own MongoDB',
    'it did not become primary within 30 s',
    'See mongod.log in the data folder.',
  );
}

/** A member is known by its address: with the old port in it, mongod would not find itself and stay "removed". */
async function followPort(admin: mongo.Db, host: string): Promise<void> {
  const reply: { config?: StoredConfig } = await admin.command({ replSetGetConfig: 1 });
  const config = reply.config;
  const member = config?.members[0];
  if (config === undefined || member === undefined || member.host === host) return;
  const moved = { ...config, version: config.version + 1, members: [{ ...member, host }] };
  await admin.command({ replSetReconfig: moved, force: true });
}

/** What we need of the answer to `replSetGetConfig`; the rest is handed back as it came. */
interface StoredConfig {
  readonly version: number;
  readonly members: readonly { readonly host: string }[];
}
