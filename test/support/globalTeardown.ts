/** After the run: stops the MongoDB that globalSetup started and removes its data. */
import { rm } from 'node:fs/promises';

export default async function globalTeardown(): Promise<void> {
  const { testServer } = globalThis;
  if (testServer === undefined) return;
  await testServer.server.close();
  await rm(testServer.folder, { recursive: true, force: true });
}
