/** What the HTTP channels share: a plain refusal, who is asking, how often they may, a file, and a sound. */
import { RateLimiterRes, type RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response } from 'restify';
import type { StoredFile } from '../../services/attachments';

/** Answers with an error that says what is wrong, in Direct Line's shape. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.send(status, { error: { code, message } });
}

/** A text of a query or of a path's parameters; restify types them as anything. */
export function textIn(fields: unknown, name: string): string | undefined {
  const value: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The bearer token that a request holds. */
export const bearerToken = (request: Request): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.header('authorization', ''))?.[1];

/**
 * The address of who is asking. Each trusted proxy adds the one that it saw at the end of `X-Forwarded-For`; what
 * stands before is the sender's own claim.
 */
export function clientAddress(request: Request, trustedProxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return direct;
  const forwarded = request
    .header('x-forwarded-for', '')
    .split(',')
    .map((one) => one.trim());
  return forwarded.at(-trustedProxies) ?? direct;
}

/** Counts against a limit; answers 429 where it is reached. */
export async function limited(limiter: RateLimiterMemory, key: string, response: Response): Promise<boolean> {
  try {
    await limiter.consume(key);
    return false;
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached;
    response.header('Retry-After', String(Math.ceil(reached.msBeforeNext / 1000)));
    refuse(response, 429, 'TooManyRequests', 'Too many requests; try again a little later');
    return true;
  }
}

/** Answers with a kept file: what we made opens in the browser, what came from outside is only saved. */
export function sendFile(response: Response, file: Pick<StoredFile, 'type' | 'by' | 'name' | 'content'>): void {
  response.header('Content-Type', file.type);
  const disposition = file.by === 'bot' ? 'inline' : 'attachment';
  response.header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  response.header('X-Content-Type-Options', 'nosniff');
  response.sendRaw(200, file.content);
}

/** Answers with a sound, or with the part that the request names: players move about in it, and some ask for nothing else. */
export function sendSound(request: Request, response: Response, sound: Buffer): void {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.header('range', '')) ?? [];
  const isPart = first !== '' || last !== '';
  const from = first !== '' ? Number(first) : isPart ? Math.max(0, sound.length - Number(last)) : 0;
  const to = first !== '' && last !== '' ? Math.min(Number(last), sound.length - 1) : sound.length - 1;
  response.header('Accept-Ranges', 'bytes');
  if (from > to) {
    response.header('Content-Range', `bytes */${sound.length}`);
    response.send(416);
    return;
  }
  if (isPart) response.header('Content-Range', `bytes ${from}-${to}/${sound.length}`);
  response.header('Content-Type', 'audio/wav');
  response.header('X-Content-Type-Options', 'nosniff');
  response.sendRaw(isPart ? 206 : 200, sound.subarray(from, to + 1));
}
