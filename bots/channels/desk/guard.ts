/** Who may use the desk: whose session a request holds, and whether it comes from our own page. */
import type { IncomingMessage } from 'node:http';
import type { Account, Accounts, Sessions } from '../../../services/agents';
import type { SessionCookie } from './cookie';
import { Refusal } from './refusal';

export interface GuardOptions {
  readonly accounts: Pick<Accounts, 'find'>;
  readonly sessions: Pick<Sessions, 'accountOf' | 'used'>;
  readonly cookie: SessionCookie;
  readonly publicUrl: string | undefined;
}

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export class Guard {
  constructor(private readonly options: GuardOptions) {}

  /** The account whose session the request's cookie names; for a WebSocket's upgrade too, with {@link isOurs}. */
  async accountFor(request: IncomingMessage): Promise<Account | undefined> {
    const { accounts, sessions, cookie } = this.options;
    const token = cookie.read(request);
    const id = token === undefined || token === '' ? undefined : await sessions.accountOf(token);
    return id === undefined ? undefined : accounts.find(id);
  }

  /** Whoever sent it is at work. */
  async noteUse(request: IncomingMessage): Promise<void> {
    await this.options.sessions.used(this.options.cookie.read(request) ?? '');
  }

  /** Whether it comes from a page of ours. What names no origin comes from no page: browsers name it wherever something changes. */
  isOurs({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return false;
    if (origin === undefined) return true;
    const { publicUrl } = this.options;
    if (publicUrl !== undefined) return origin === new URL(publicUrl).origin;
    return loopback.test(origin) && origin === `http://${host ?? ''}`;
  }

  /** @throws Refusal when it is not ours */
  checkOrigin(request: IncomingMessage): void {
    if (!this.isOurs(request))
      throw new Refusal(403, 'OriginNotAllowed', 'This call comes from a page of somebody else');
  }
}
