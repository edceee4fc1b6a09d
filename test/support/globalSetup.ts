/** Before the run: one MongoDB for all tests, or the one named in MONGODB_URI. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
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
  await removeRemains();
  const folder = await mkdtemp(join(tmpdir(), 'kabelnet-test-'));
  const server = await startServer({
    dataDir: folder,
    mongodBinary: process.env.MONGOD_BINARY,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  globalThis.testServer = { server, folder };
  process.env.TEST_MONGODB_URI = server.uri;
}

/** A run that was killed leaves 300 MB behind; no run takes three hours. */
async function removeRemains(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!/^kabelnet-[a-z]+-/.test(name)) continue;
    const path = join(tmpdir(), name);
    const made = await stat(path).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > 10_800_000) await rm(path, { recursive: true, force: true });
  }
}
