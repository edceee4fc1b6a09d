/** What the HTTP channels share: a plain refusal, who is asking, how often they may, and a file. */
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
