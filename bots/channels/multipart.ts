/** Messages with files: read part by part, each file checked by its content and kept before anything tells of it. */
import { createHash } from 'node:crypto';
import busboy from 'busboy';
import type { Request } from 'restify';
import {
  largestFile,
  mostFiles,
  typeOf,
  type Attachments,
  type FileAuthor,
  type NewFile,
} from '../../services/attachments';

export interface Parts {
  /** What the message says besides its files. */
  readonly activity: unknown;
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
  readonly refused?: RefusedParts;
}

export interface RefusedParts {
  readonly status: number;
  readonly fault: string;
  /** What the sender is to be told; absent where no client of ours sends such a thing. */
  readonly why?: 'size' | 'type' | 'number';
}

/** Keeps files of a message under ids that are the same when it comes again; refuses them all where one is of another type. */
export async function keepFiles(
  files: Parts['files'],
  message: { readonly conversationId: string; readonly inputKey: string; readonly by: FileAuthor },
  attachments: Pick<Attachments, 'save'>,
): Promise<readonly NewFile[] | RefusedParts> {
  const { conversationId, inputKey, by } = message;
  const kept: NewFile[] = [];
  for (const [place, { name, content }] of files.entries()) {
    const type = typeOf(content);
    if (type === undefined)
      return { status: 415, fault: 'Only PDF, JPEG, PNG and HEIC files are accepted', why: 'type' };
    kept.push({ id: `${conversationId}.${inputKey}.${place}`, conversationId, name, type, content, by });
  }
  for (const file of kept) await attachments.save(file);
  return kept;
}

/** A key of any length and characters as one of a bounded length that a file's name may hold. */
export const shortened = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 27);

/** Files that an agent sends with a message of that key, as the agent's event tells of them. */
export async function keepAgentFiles(
  files: Parts['files'],
  { conversationId, key }: { readonly conversationId: string; readonly key: string },
  attachments: Pick<Attachments, 'save'>,
): Promise<readonly Pick<NewFile, 'id' | 'name' | 'type'>[] | RefusedParts> {
  const kept = await keepFiles(files, { conversationId, inputKey: shortened(key), by: 'agent' }, attachments);
  return 'fault' in kept ? kept : kept.map(({ id, name, type }) => ({ id, name, type }));
}

export function readParts(request: Request): Promise<Parts | RefusedParts> {
  return new Promise((resolve, reject) => {
    let activity: unknown;
    let refused: RefusedParts | undefined;
    const files: { name: string; content: Buffer }[] = [];
    let parser: ReturnType<typeof busboy>;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { fileSize: largestFile, files: mostFiles + 1, fields: 5 },
      });
    } catch {
      resolve({ status: 400, fault: 'Send the message and its files as multipart/form-data' });
      return;
    }
    parser.on('file', (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => {
        refused = { status: 413, fault: 'A file may have at most 10 MB', why: 'size' };
      });
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        // The client sends its activity as a part with a type of its own, which reads as a file.
        if (field === 'activity') activity = parseJson(content.toString('utf8'));
        else files.push({ name: plainName(filename ?? ''), content });
      });
    });
    parser.on('field', (field, value) => {
      if (field === 'activity') activity = parseJson(value);
    });
    parser.on('filesLimit', () => {
      refused = { status: 413, fault: `A message may have at most ${mostFiles} files`, why: 'number' };
    });
    parser.on('error', () => resolve({ status: 400, fault: 'The message ended in the middle of a part' }));
    parser.on('close', () => {
      if (refused === undefined && files.length === 0) refused = { status: 400, fault: 'The message holds no file' };
      resolve({ activity, files, ...(refused === undefined ? {} : { refused }) });
    });
    request.on('error', reject);
    request.pipe(parser);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name to show: no path, no control characters, not long. */
const plainName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 100) || 'datoteka';
