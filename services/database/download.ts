/** mongod from MongoDB's own download site, by mongodb-memory-server-core, in a process that can be stopped. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes';

/** Runs on Debian 12, Ubuntu 22.04, Fedora, macOS and later, and opens data that the 6.0 of the wheel wrote; 8.0 does not. */
const VERSION = '7.0.14';

/** The library cannot be cancelled and has no limit of time: so it runs in a process of its own. */
const SCRIPT = `
const { MongoBinary } = require(process.argv[1]);
MongoBinary.getPath({ version: process.argv[2], downloadDir: process.argv[3], checkMD5: true }).then(
  (path) => console.log('\\nmongod at ' + path),
  (error) => { console.error(error.message); process.exitCode = 1; },
);
`;

/**
 * Downloads it under `folder`; given up when nothing has come for a while.
 *
 * @param idleMs how long nothing may come, in milliseconds
 * @returns the path of mongod
 * @throws Error whose message is the reason in a phrase
 */
export async function mongodFromDownload(folder: string, env: NodeJS.ProcessEnv, idleMs = 20_000): Promise<string> {
  const library = require.resolve('mongodb-memory-server-core/lib/util/MongoBinary');
  const result = await run(process.execPath, ['-e', SCRIPT, library, VERSION, folder], {
    totalMs: 1_800_000,
    idle: { ms: idleMs, progress: () => bytesIn(folder) },
    // On Linux another way follows: better to take that than to wait for a site that cannot be reached.
    env: process.platform === 'linux' ? { MONGOMS_MAX_RETRIES: '1', ...env } : env,
  });
  const path = /^mongod at (.+)$/m.exec(result.stdout)?.[1];
  if (result.ok && path !== undefined) return path;
  throw new Error(`${result.stderr.trim().replace(/\s+/g, ' ').slice(0, 300)} (${result.ending})`.trim());
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
