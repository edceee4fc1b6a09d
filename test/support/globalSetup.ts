/** Before the run: one MongoDB for all tests, or the one named in MONGODB_URI. */
import { mkdtemp } from 'node:fs/promises';
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
  const folder = await mkdtemp(join(tmpdir(), 'kabelnet-test-'));
  const server = await startServer({
    dataDir: folder,
    mongodBinary: process.env.MONGOD_BINARY,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  globalThis.testServer = { server, folder };
  process.env.TEST_MONGODB_URI = server.uri;
}
