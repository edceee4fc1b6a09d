/** `npm run -s export`: prints the saved requests as JSON lines. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { MongoRequests, type Requests } from '../services/requests';
import { processIo, Progress, type Io } from './io';
import { withDatabase } from './withDatabase';

const usage = `Usage: npm run -s export -- requests

Prints every saved request as a JSON line, oldest first, also while the service runs. Standard output holds nothing else.
Days are local (Europe/Ljubljana), instants ISO UTC, amounts cents; docs/commands.md describes the fields.
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
  if (what !== 'requests' || more.length > 0) return refuse(io, 'Only requests can be exported.');
  return withDatabase(io, ({ connection }) => exportRequests(io, new MongoRequests(connection)));
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
