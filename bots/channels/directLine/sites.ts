/** Which websites may use the chat: our own, those on the list, and in demo mode any page on this machine. */
import type { Request, Response } from 'restify';

export interface SitesOptions {
  /** Origins, such as `https://www.kabelnet.net`. */
  readonly allowed: readonly string[];
  readonly publicUrl: string | undefined;
  readonly demo: boolean;
}

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a page of this origin may use the chat; a request without one comes from no page. */
export function isAllowedOrigin(origin: string | undefined, options: SitesOptions): boolean {
  if (origin === undefined) return true;
  if (options.publicUrl !== undefined && origin === new URL(options.publicUrl).origin) return true;
  return options.allowed.includes(origin) || (options.demo && loopback.test(origin));
}

/** Tells the browser that the page may; `false` when it may not. */
export function answerOrigin(request: Request, response: Response, options: SitesOptions): boolean {
  const origin = request.headers.origin;
  response.header('Vary', 'Origin');
  if (!isAllowedOrigin(origin, options)) return false;
  if (origin !== undefined) {
    response.header('Access-Control-Allow-Origin', origin);
    response.header('Access-Control-Allow-Headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
    response.header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
    response.header('Access-Control-Max-Age', '7200');
  }
  return true;
}
