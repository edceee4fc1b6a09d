/** Connecting to the operator's MongoDB, and what is said when that fails. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError, openDatabase } from '../../../services/database';
import { resolveBinary } from '../../../services/database/binary';
import { accepts, freePort } from '../../../services/database/ports';
import { testMongodbUri } from '../../support/database';

const open = (uri: string, databaseName?: string) =>
  openDatabase({ uri, databaseName, dataDir: '', log: () => undefined });
const failure = async (uri: string): Promise<DatabaseError> => {
  const thrown = await open(uri).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof DatabaseError) return thrown;
  throw new Error(`Expected a DatabaseError from ${uri}, got ${String(thrown)}.`);
};

describe('the address in MONGODB_URI', () => {
  const named = (name: string) => testMongodbUri().replace(/(\/\/[^/]+\/)[^?]*/, `$1${name}`);

  it('names the database, which is kabelnet otherwise', async () => {
    const databases = [await open(named('office')), await open(named('')), await open(named('office'), 'other')];
    expect(databases.map(({ connection }) => connection.name)).toEqual(['office', 'kabelnet', 'other']);
    await Promise.all(databases.map((database) => database.close()));
  });

  it.each([
    [
      'nobody answers',
      'mongodb://u:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=200',
      /^Connecting to MongoDB at 127\.0\.0\.1:1 failed: .*ECONNREFUSED.*Check MONGODB_URI/,
    ],
    [
      'there is no such host',
      'mongodb+srv://u:s3cret@nothing.invalid/',
      /^Connecting to MongoDB at nothing\.invalid failed/,
    ],
    [
      'an option is misspelled',
      'mongodb://u:s3cret@h/?replicaset2=a',
      /^Reading MONGODB_URI failed: option replicaset2 is not supported/,
    ],
    [
      'the name is broken',
      'mongodb://u:s3cret@127.0.0.1:1/%zz',
      /^Reading MONGODB_URI failed: it is not a valid address/,
    ],
  ])('is named with a fix when %s', async (_case, uri, message) => {
    expect((await failure(uri)).message).toMatch(message);
  });

  it.each(['s3cret', 's3c@ret', 's3c/ret', 's3c?ret', 's3c#ret', 's3c:ret', 's3c%ret', 's3c ret'])(
    'does not give away the password %s',
    async (password) => {
      const error = await failure(`mongodb://u:${password}@127.0.0.1:1/?serverSelectionTimeoutMS=200`);
      expect(`${error.message} ${error.stack ?? ''} ${String(error.cause)}`).not.toMatch(/s3c|ret@/);
    },
  );

  it('is named with a fix when the password is wrong', async () => {
    if (!testMongodbUri().includes('@')) return;
    const error = await failure(testMongodbUri().replace(/:[^:/@]+@/, ':s3cret@'));
    expect(error.message).toMatch(
      /^Signing in to MongoDB failed: .*Check user, password and authSource in MONGODB_URI/,
    );
    expect(error.message).not.toContain('s3cret');
  });
});

describe('a standalone server', () => {
  let folder: string;
  let mongod: ChildProcess;
  let port: number;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kabelnet-standalone-'));
    port = await freePort();
    const binary = await resolveBinary({ named: process.env.MONGOD_BINARY, env: process.env, log: () => undefined });
    const options = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
    mongod = spawn(binary, [...options, '--wiredTigerCacheSizeGB', '0.25'], { stdio: 'ignore' });
    while (!(await accepts(port))) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(async () => {
    const ended = once(mongod, 'exit');
    mongod.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });

  it('is refused, since transactions and change streams would fail', async () => {
    const { message } = await failure(`mongodb://127.0.0.1:${port}/`);
    expect(message).toMatch(
      /is a standalone one, without the transactions and change streams.* start it with --replSet/,
    );
  });
});
