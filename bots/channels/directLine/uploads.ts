/** Files in the chat: read from the multipart message, checked by their content, kept before the turn that tells of them. */
import busboy from 'busboy';
import type { Request, Response } from 'restify';
import {
  filesPath,
  largestFile,
  mostFiles,
  typeOf,
  type Attachments,
  type NewFile,
} from '../../../services/attachments';
import type { BotEvent } from '../../../dialogs/events';
import { bearerToken, refuse, textIn, sendFile } from '../http';
import { receive, type ReceivedActivity } from './activities';
import type { Tokens } from './tokens';

type RefusedFiles = Extract<BotEvent, { name: 'refusedFiles' }>;

interface Parts {
  readonly activity: unknown;
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
  readonly refused?: Refused;
}

export interface Refused {
  readonly status: number;
  readonly fault: string;
  /** What the subscriber is to be told; absent where no client of ours sends such a thing. */
  readonly why?: RefusedFiles['why'];
  /** Names the message that was refused. */
  readonly inputKey?: string;
}

/** Reads a message with files and keeps these; refuses what is too large, too many or of another type. */
export async function takeUpload(
  request: Request,
  conversationId: string,
  attachments: Attachments,
): Promise<ReceivedActivity | Refused> {
  const parts = await readParts(request);
  if ('fault' in parts) return parts;
  const received = receive(parts.activity ?? { type: 'message' });
  if ('fault' in received) return { status: 400, fault: received.fault };
  const { inputKey } = received;
  if (parts.refused !== undefined) return { ...parts.refused, inputKey };
  const files: NewFile[] = [];
  for (const [place, { name, content }] of parts.files.entries()) {
    const type = typeOf(content);
    if (type === undefined)
      return { status: 415, fault: 'Only PDF, JPEG, PNG and HEIC files are accepted', why: 'type', inputKey };
    files.push({ id: `${conversationId}.${inputKey}.${place}`, conversationId, name, type, content, by: 'subscriber' });
  }
  for (const file of files) await attachments.save(file);
  return {
    inputKey,
    activity: {
      type: 'message',
      text: '',
      ...received.activity,
      attachments: files.map(({ id, name, type }) => ({
        contentType: type,
        name,
        contentUrl: `${filesPath}${id}`,
      })),
    },
  };
}

/** Sends a file to who holds a token of its conversation, or an address that was signed for it. */
export async function sendAttachment(
  request: Request,
  response: Response,
  tokens: Tokens,
  attachments: Attachments,
): Promise<void> {
  const id = textIn(request.params, 'file') ?? '';
  const isSigned = tokens.verifyFile(textIn(request.query, 't') ?? '', `${filesPath}${id}`);
  const conversationId = tokens.verify(bearerToken(request) ?? '');
  const file = isSigned || conversationId !== undefined ? await attachments.find(id) : undefined;
  if (file === undefined || !(isSigned || file.conversationId === conversationId)) {
    refuse(response, 404, 'NotFound', 'There is no such file');
    return;
  }
  sendFile(response, file);
}

function readParts(request: Request): Promise<Parts | Refused> {
  return new Promise((resolve, reject) => {
    let activity: unknown;
    let refused: Refused | undefined;
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
