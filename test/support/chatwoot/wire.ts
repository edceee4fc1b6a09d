/** How requests to the stub are read, and its webhooks signed. */
import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import busboy from 'busboy';
import type { z } from 'zod';
import { testNow } from '../service';
import type { StubMessage } from './shapes';

export const webhookSecret = 'secret-of-the-inbox';

export class Refused extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

/** The headers of a webhook as Chatwoot's page on verification describes them. */
export function signed(body: string, secret = webhookSecret, seconds = testNow.getTime() / 1000) {
  const timestamp = String(Math.floor(seconds));
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${digest}` };
}

export function must<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw new Refused(422);
  return parsed.data;
}

/** A body as JSON or as a form with files. */
export async function read(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: StubMessage['files'] }> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(request);
  const raw = await buffer(request);
  if (raw.length === 0) return { body: undefined, files: [] };
  if (type !== 'application/json') throw new Refused(415);
  return { body: JSON.parse(raw.toString('utf8')), files: [] };
}

async function readForm(request: IncomingMessage) {
  const body: Record<string, unknown> = {};
  const files: { name: string; type: string; content: Buffer }[] = [];
  const other: string[] = [];
  const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
  parser.on('field', (field, value) => {
    // Rails reads a form's words as what they stand for.
    body[field] = field === 'private' ? value === 'true' : field === 'content_attributes' ? JSON.parse(value) : value;
  });
  parser.on('file', (field, stream, { filename, mimeType }) => {
    if (field !== 'attachments[]') other.push(field);
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => files.push({ name: filename ?? '', type: mimeType, content: Buffer.concat(chunks) }));
  });
  await new Promise((resolve, reject) => {
    parser.on('close', resolve).on('error', reject);
    request.pipe(parser);
  });
  if (other.length > 0) throw new Refused(422);
  return { body, files };
}
