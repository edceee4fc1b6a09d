/** `npm run -s export`: prints the saved requests, content as a file to edit, or writes what subscribers sent into a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { MongoAttachments, type Attachments, type StoredFile } from '../services/attachments';
import { MongoRequests, type Requests } from '../services/requests';
import { contentKinds } from './content';
import { processIo, Progress, type Io } from './io';
import { withDatabase } from './withDatabase';

const usage = `Usage: npm run -s export -- requests
       npm run -s export -- answers|notices|measures|replies
       npm run -s export -- documents FOLDER

Prints what is in the database of the service, also while it runs. Standard output holds nothing else.

  requests   every saved request as a JSON line, oldest first. Days are local (Europe/Ljubljana), instants ISO UTC, amounts cents;
             docs/commands.md describes the fields
  answers, notices, measures, replies
             as the file (YAML) that the import command loads; docs/content.md describes it
  documents  writes every file that subscribers sent into FOLDER, a folder a request (or a conversation, where they belong to none),
             and prints a JSON line for each. Done again, it writes the same files
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
  const [what, folder, ...more] = parsed.positionals;
  const content = contentKinds.get(what ?? '');
  if (what === 'requests' && folder === undefined)
    return withDatabase(io, ({ connection }) => exportRequests(io, new MongoRequests(connection)));
  if (content !== undefined && folder === undefined)
    return withDatabase(io, async ({ connection }) => {
      io.stdout.write(await content.export(connection));
      return 0;
    });
  if (what === 'documents' && folder !== undefined && more.length === 0)
    return withDatabase(io, ({ connection, settings: { retentionDays } }) =>
      exportDocuments(io, new MongoAttachments(connection, { now: () => new Date(), retentionDays }), folder),
    );
  return refuse(
    io,
    'Name one thing to export: requests, answers, notices, measures, replies, or documents with a folder.',
  );
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

async function exportDocuments(io: Io, attachments: Attachments, folder: string): Promise<number> {
  try {
    for await (const document of attachments.documents()) {
      const { id: _id, content, link, conversationId, ...file } = document;
      const place = placeOf(document);
      await mkdir(join(folder, place.folder), { recursive: true });
      await writeFile(join(folder, place.folder, place.name), content);
      const line = { file: join(place.folder, place.name), ...file, size: content.length, conversationId, ...link };
      io.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } catch (error) {
    if (!isNativeError(error) || !('path' in error)) throw error;
    io.stderr.write(`Writing the documents: ${error.message}\n`);
    return 1;
  }
  return 0;
}

/** Where a file goes: together with the others of its request; the same place each time. */
function placeOf({ id, at, name, conversationId, link }: StoredFile): {
  readonly folder: string;
  readonly name: string;
} {
  const moment = at.toISOString().replaceAll(':', '-');
  const number = id.split('.').at(-1) ?? '';
  // A name comes from outside: letters, digits and a few marks are left of it.
  const plain = name.replace(/[^\p{L}\p{N}._ -]/gu, '_').replace(/^\.+/, '_');
  return { folder: link?.reference ?? conversationId, name: `${moment} ${number} ${plain}` };
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
