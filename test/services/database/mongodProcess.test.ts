/** One run of mongod: how it fails to start, and how its log stays small. */
import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveBinary } from '../../../services/database/binary';
import { type Folder, ensureKeyFile, makeFolder } from '../../../services/database/credentials';
import { type Program, startMongod } from '../../../services/database/mongodProcess';
import { freePort } from '../../../services/database/ports';

describe('a run of mongod', () => {
  let temporary: string;
  let folder: Folder;
  let program: Program;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'kabelnet-mongod-'));
    folder = await makeFolder(temporary);
    await ensureKeyFile(folder);
    const binary = await resolveBinary({ named: process.env.MONGOD_BINARY, env: process.env, log: () => undefined });
    program = { binary, folder };
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  it('begins a new log when the old one has grown, at its start and while it runs, and keeps one old one', async () => {
    const megabytes = 'x'.repeat(6_000_000);
    await appendFile(folder.log, megabytes);
    const mongod = await startMongod(program, await freePort());
    expect((await stat(folder.log)).size).toBeLessThan(1_000_000);

    await mongod.rotateLog();
    expect((await stat(`${folder.log}.1`)).size).toBe(6_000_000);
    await appendFile(folder.log, megabytes);
    await mongod.rotateLog();
    expect((await stat(`${folder.log}.1`)).size).toBeGreaterThan(6_000_000);
    // mongod opens the new file when its signal arrives.
    while (!(await readdir(folder.home)).includes('mongod.log'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    await mongod.stop(8_000);
    await expect(mongod.ended).resolves.toBe('exit code 0');
    expect((await stat(folder.log)).size).toBeLessThan(1_000_000);
  });

  it('says when another one has its folder', async () => {
    const first = await startMongod(program, await freePort());
    try {
      await expect(startMongod(program, await freePort())).rejects.toThrow(/DBPathInUse/);
    } finally {
      await first.stop(8_000);
    }
  });

  it('is given up when it is told so', async () => {
    const signal = AbortSignal.abort(new Error('closing'));
    await expect(startMongod(program, await freePort(), { signal })).rejects.toThrow('closing');
  });

  it('says what the system said about a program that cannot be run', async () => {
    const starting = startMongod({ binary: '/nowhere/mongod', folder }, await freePort());
    await expect(starting).rejects.toThrow(/ENOENT/);
  });
});
