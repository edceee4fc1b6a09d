/** Signing in and out of the desk, and who is signed in. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Accounts, Presence, Sessions } from '../../../services/agents';
import { clientAddress, limited } from '../http';
import type { SessionCookie } from './cookie';
import { apiPath, nothing, take, type Desk } from './desk';
import type { Guard } from './guard';
import { answer, Refusal } from './refusal';
import type { Me } from './shapes/session';

/** Wrong passwords from one address, whichever accounts they are tried on: an office of many shares one. */
const triesPerAddress = { points: 30, duration: 15 * 60 };

const credentials = z.object({
  body: z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
});

export interface SessionOptions {
  readonly accounts: Pick<Accounts, 'verify'>;
  readonly sessions: Pick<Sessions, 'open' | 'close'>;
  readonly presence: Pick<Presence, 'left'>;
  readonly cookie: SessionCookie;
  readonly guard: Guard;
  readonly trustedProxies: number;
}

export function registerSession(server: Server, desk: Desk, options: SessionOptions): void {
  const { accounts, sessions, presence, cookie, guard, trustedProxies } = options;
  const tries = new RateLimiterMemory(triesPerAddress);

  // The one route that needs no session.
  server.post(`${apiPath}/session`, async (request: Request, response: Response) => {
    const address = clientAddress(request, trustedProxies);
    if (await limited(tries, address, response)) return;
    await answer(response, async () => {
      guard.checkOrigin(request);
      const { name, password } = take(credentials, request).body;
      const account = await accounts.verify(name, password);
      if (account === undefined)
        throw new Refusal(401, 'WrongCredentials', 'The name or the password is wrong, or there were too many tries');
      await tries.reward(address);
      response.header('Set-Cookie', cookie.set(await sessions.open(account.id)));
      return undefined;
    });
  });

  desk.add({
    method: 'del',
    path: '/session',
    takes: nothing,
    async handle({ account, request, response }) {
      await sessions.close(cookie.read(request) ?? '');
      await presence.left(account.id);
      response.header('Set-Cookie', cookie.clear());
      return undefined;
    },
  });

  desk.add({
    method: 'get',
    path: '/me',
    takes: nothing,
    handle: ({ account: { id, name, displayName, role, language } }): Promise<Me> =>
      Promise.resolve({ id, name, displayName, role, language }),
  });
}
