/** A little service for the tests: opens the database under argv[2] and tells what happens, a JSON line each. */
import { openDatabase } from '../../../services/database';

const tell = (event: string, detail: Record<string, unknown> = {}) =>
  process.stdout.write(`${JSON.stringify({ event, ...detail })}\n`);

async function main(): Promise<void> {
  const [, , dataDir = '', mode] = process.argv;
  const database = await openDatabase({ dataDir, join: mode === 'join', log: (line) => tell('log', { line }) });
  const notes = database.connection.collection<{ _id: string }>('notes');
  let stopping: Promise<void> | undefined;
  const stop = async (signal: string) => {
    // What a service does on its way out: a last write, then the end.
    await notes.insertOne({ _id: `last words of ${process.pid} after ${signal}` });
    await database.close();
    tell('closed');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void (stopping ??= stop(signal)));
  tell('open', { description: database.description });
  if (mode === 'write') {
    for (let number = 0; ; number += 1) {
      const note = `${process.pid}/${number}`;
      await notes.insertOne({ _id: note });
      tell('acknowledged', { note });
    }
  }
}

main().catch((error: unknown) => {
  tell('failed', { message: error instanceof Error ? error.message : String(error) });
  process.exit(1);
});
