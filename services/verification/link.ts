/** What stands in a link that is mailed: which request it is about and until when it holds, signed. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ReadLink } from './verification';

/** The reference, the end as seconds since 1970 in base 36, and 128 bits of HMAC-SHA256 over both. */
const shape = /^(\d{8})\.([0-9a-z]{1,8})\.([\w-]{22})$/;

export function signLink(secret: string, reference: string, until: Date): string {
  const end = Math.floor(until.getTime() / 1000).toString(36);
  return `${reference}.${end}.${signatureOf(secret, reference, end)}`;
}

/** What a link says; `forged` whatever is wrong with it. */
export function readLink(secret: string, token: string, now: Date): ReadLink {
  const [, reference = '', end = '', signature = ''] = shape.exec(token) ?? [];
  const expected = Buffer.from(signatureOf(secret, reference, end));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { outcome: 'forged' };
  const isOver = now.getTime() >= parseInt(end, 36) * 1000;
  return { outcome: isOver ? 'expired' : 'right', reference };
}

const signatureOf = (secret: string, reference: string, end: string): string =>
  createHmac('sha256', secret).update(`link/${reference}/${end}`).digest('base64url').slice(0, 22);
