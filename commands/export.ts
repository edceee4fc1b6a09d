/** `npm run -s export`: prints the saved requests as JSON lines, or content as a file to edit and import. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { MongoRequests, type Requests } from '../services/requests';
import { contentKinds } from './content';
import { processIo, Progress, type Io } from './io';
import { withDatabase } from './withDatabase';

const usage = `Usage: npm run -s export -- requests
       npm run -s export -- answers|notices|measures

Prints what is in the database of the service, also while it runs. Standard output holds nothing else.

  requests   every saved request as a JSON line, oldest first. Days are local (Europe/Ljubljana), instants ISO UTC, amounts cents;
             docs/commands.md describes the fields
  the others as the file (YAML) that the import command loads; docs/content.md describes it
`;

export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  let parsed;
  try {
    const options = { help: { type: 'boolean', default: false } } as const;
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return refuse(io, isNativeError(error) ? error.message : String(error));
  }
  if (parsed.values.help) {
    io.stdout.write(usage);
    return 0;
  }
  const [what, ...more] = parsed.positionals;
  const content = contentKinds.get(what ?? '');
  if ((what !== 'requests' && content === undefined) || more.length > 0)
    return refuse(io, 'Name one thing to export: requests, answers, notices or measures.');
  return withDatabase(io, async ({ connection }) => {
    if (content === undefined) return exportRequests(io, new MongoRequests(connection));
    io.stdout.write(await content.export(connection));
    return 0;
  });
}

function refuse(io: Io, reason: string): number {
  io.stderr.write(`${reason}\n\n${usage}`);
  return 2;
}

async function exportRequests(io: Io, requests: Requests): Promise<number> {
  const progress = new Progress(io);
  const total = await requests.count();
  const told = (done: number): void => progress.tell(`Exporting: ${done} of ${total}`);
  try {
    // The process's own output cannot be ended, nor may a test's be: both live on.
    await pipeline(Readable.from(linesOf(requests, told), { objectMode: false }), io.stdout, { end: false });
  } catch (error) {
    // The reader has seen enough (`… | head`), which is not a fault.
    if (!isClosedPipe(error)) throw error;
  } finally {
    progress.end();
  }
  return 0;
}

/** In pieces of some size: a write for each line would take longer than the reading. */
async function* linesOf(requests: Requests, told: (done: number) => void): AsyncGenerator<string> {
  let piece = '';
  let done = 0;
  for await (const request of requests.all()) {
    piece += `${JSON.stringify(request)}\n`;
    done += 1;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
    told(done);
  }
  if (piece !== '') yield piece;
}

function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
  );
}
