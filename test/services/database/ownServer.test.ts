/** Our own mongod, from the first start on: what it lets in, what it keeps, and how it heals. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Database, DataDirInUseError, openDatabase } from '../../../services/database';
import { DRIVER_OPTIONS } from '../../../services/database/driver';
import { Bench, mongodIn } from './processes';

describe('a MongoDB of our own', () => {
  let bench: Bench;
  let dataDir: string;
  let database: Database;
  const lines: string[] = [];
  const onStarting = jest.fn();
  const open = (): Promise<Database> => openDatabase({ dataDir, onStarting, log: (line) => lines.push(line) });

  beforeAll(async () => {
    bench = await Bench.make();
    dataDir = bench.dataDir('data');
    database = await open();
  });
  afterAll(async () => {
    await database.close();
    await bench.remove();
  });

  const accessFile = () => readFile(join(dataDir, 'mongodb/access.yaml'), 'utf8');
  const passwordOf = (text: string) => /kabelnet:([^@]+)@/.exec(text)?.[1] ?? 'none';
  const portOf = (text: string) => Number(/127\.0\.0\.1:(\d+)/.exec(text)?.[1]);

  it('tells where it is without its password', async () => {
    expect(database.description).toMatch(
      /^MongoDB \d+\.\d+\.\d+ at 127\.0\.0\.1:\d+, database kabelnet, its own under /,
    );
    expect(database.description).not.toContain(passwordOf(await accessFile()));
  });

  it('keeps its secrets from other users of the machine', async () => {
    const modeOf = async (path: string) => ((await stat(join(dataDir, path))).mode & 0o777).toString(8);
    await expect(modeOf('mongodb')).resolves.toBe('700');
    await expect(modeOf('mongodb/keyfile')).resolves.toBe('600');
    await expect(modeOf('mongodb/access.yaml')).resolves.toBe('600');
    await expect(modeOf('mongodb/mongod.log')).resolves.toBe('600');
  });

  it.each([
    ['nobody', {}],
    ['a wrong password', { auth: { username: 'kabelnet', password: 'guess' }, authSource: 'admin' }],
  ])('lets %s read nothing and make no user', async (_who, options) => {
    const client = new mongoose.mongo.MongoClient(`mongodb://127.0.0.1:${portOf(await accessFile())}`, {
      ...options,
      directConnection: true,
      ...DRIVER_OPTIONS,
    });
    try {
      await expect(client.db('kabelnet').collection('notes').findOne()).rejects.toThrow(/authentication/i);
      const makeUser = client.db('admin').command({ createUser: 'mallory', pwd: 'x', roles: ['root'] });
      await expect(makeUser).rejects.toThrow(/authentication/i);
    } finally {
      await client.close();
    }
  });

  it('refuses a second opening by the same process, naming it', async () => {
    await expect(open()).rejects.toThrow(DataDirInUseError);
    await expect(open()).rejects.toThrow(`process ${process.pid} (this very one) holds it`);
  });

  it('keeps data and port over a restart', async () => {
    await database.connection.collection('notes').insertOne({ text: 'kept' });
    const before = await accessFile();
    await Promise.all([database.close(), database.close()]);
    onStarting.mockClear();
    database = await open();
    expect(onStarting).toHaveBeenCalledTimes(1);
    await expect(database.connection.collection('notes').countDocuments({ text: 'kept' })).resolves.toBe(1);
    await expect(accessFile()).resolves.toBe(before);
  });

  it('moves to another port when another program has taken its own, and keeps the data', async () => {
    const before = portOf(await accessFile());
    await database.close();
    const squatter = createServer((socket) => socket.destroy()).listen(before, '127.0.0.1');
    try {
      database = await open();
      expect(portOf(await accessFile())).not.toBe(before);
      await expect(database.connection.collection('notes').countDocuments({ text: 'kept' })).resolves.toBe(1);
      await expect(database.ping()).resolves.toBeUndefined();
    } finally {
      squatter.close();
    }
  });

  it('takes up a first start that was cut off before anybody knew of the user', async () => {
    const text = await accessFile();
    await database.close();
    await writeFile(join(dataDir, 'mongodb/access.yaml'), text.replace(/:\d+\//, ':0/'));
    database = await open();
    await expect(database.connection.collection('notes').countDocuments({ text: 'kept' })).resolves.toBe(1);
  });

  it('runs again after kill -9, having lost nothing that was acknowledged', async () => {
    const notes = database.connection.collection<{ _id: string }>('numbers');
    const acknowledged: string[] = [];
    let stopped = false;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let number = 0; !stopped; number += 1) {
        const _id = `${writer}/${number}`;
        await notes.insertOne({ _id }).then(
          () => acknowledged.push(_id),
          // What fails was not acknowledged, and may or may not be there.
          () => undefined,
        );
      }
    });
    const more = async (count: number) => {
      const goal = acknowledged.length + count;
      while (acknowledged.length < goal) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await more(50);
    const first = await mongodIn(dataDir);
    process.kill(first, 'SIGKILL');
    await more(50);
    stopped = true;
    await Promise.all(writers);

    await expect(mongodIn(dataDir)).resolves.not.toBe(first);
    expect(lines).toContainEqual(expect.stringContaining('MongoDB has ended (signal SIGKILL); starting it again'));
    expect(lines).toContainEqual(expect.stringMatching(/^MongoDB runs again \(process \d+\)$/));
    await expect(notes.countDocuments({ _id: { $in: acknowledged } })).resolves.toBe(acknowledged.length);
    await expect(database.ping()).resolves.toBeUndefined();
  });
});

describe('a MongoDB of our own that cannot start', () => {
  let bench: Bench;
  beforeAll(async () => (bench = await Bench.make()));
  afterAll(() => bench.remove());

  it('says so when the password is lost, and stops what it started', async () => {
    const dataDir = bench.dataDir('lost');
    await (await openDatabase({ dataDir, log: () => undefined })).close();
    await rm(join(dataDir, 'mongodb/access.yaml'));
    await expect(openDatabase({ dataDir, log: () => undefined })).rejects.toThrow(
      /another password than the file access\.yaml beside it\. Put that file back/,
    );
    await expect(mongodIn(dataDir)).resolves.toBe(0);
  });

  it('names the binary that does not run', async () => {
    const opening = openDatabase({ dataDir: bench.dataDir('bad'), mongodBinary: '/bin/false', log: () => undefined });
    await expect(opening).rejects.toThrow(/MONGOD_BINARY is \/bin\/false, which does not run: exit code 1/);
  });

  it('names the folder that cannot be made', async () => {
    const opening = openDatabase({ dataDir: '/dev/null/data', log: () => undefined });
    await expect(opening).rejects.toThrow(/Making the data folder \/dev\/null\/data\/mongodb failed.*DATA_DIR/);
  });
});
