/** Before the run: one MongoDB for all tests, or the one named in MONGODB_URI. */
import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Server, startServer } from '../../services/database/server';

declare global {
  /** Handed to globalTeardown, which jest runs in the same process. */
  var testServer: { readonly server: Server; readonly folder: string } | undefined;
}

export default async function globalSetup(): Promise<void> {
  const given = process.env.MONGODB_URI;
  if (given !== undefined && given !== '') {
    process.env.TEST_MONGODB_URI = given;
    return;
  }
  const place = await quickestPlace();
  await removeRemains(place);
  const folder = await mkdtemp(join(place, 'kabelnet-test-'));
  const server = await startServer({
    dataDir: folder,
    mongodBinary: process.env.MONGOD_BINARY,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  globalThis.testServer = { server, folder };
  process.env.TEST_MONGODB_URI = server.uri;
}

/** In memory where there is room: tests wait for the journal of every write, which a slow disk makes most of their time. */
async function quickestPlace(): Promise<string> {
  const memory = '/dev/shm';
  const found = await statfs(memory).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize > 3e9 ? memory : tmpdir();
}

/** A run that was killed leaves 300 MB behind; no run takes three hours. */
async function removeRemains(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (!/^kabelnet-[a-z]+-/.test(name)) continue;
    const path = join(place, name);
    const made = await stat(path).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > 10_800_000) await rm(path, { recursive: true, force: true });
  }
}
