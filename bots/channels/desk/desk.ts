/** The desk's API: one table of routes, each guarded in the same way, each with the shape of what it takes. */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Account, Role } from '../../../services/agents';
import type { Guard } from './guard';
import { answer, Refusal, unfit } from './refusal';

export const apiPath = '/agent/api';

/** A call to a route, checked: by whom, and with what. */
export interface Call<Taken> {
  readonly account: Account;
  readonly taken: Taken;
  /** For what is no JSON; a route that has begun to answer returns nothing. */
  readonly response: Response;
  readonly request: Request;
}

export interface Route<Taken> {
  readonly method: 'get' | 'post' | 'put' | 'del';
  /** Below {@link apiPath}. */
  readonly path: string;
  /** Who may; everyone who is signed in unless given. */
  readonly role?: Role;
  /** The page calls it by itself, so it does not tell that anybody is at work. */
  readonly byItself?: true;
  /** The shape of what is sent, in `params` (of the path), `query` and `body`. */
  readonly takes: z.ZodType<Taken>;
  /** Answers with what is sent as JSON, or with nothing (204). */
  readonly handle: (call: Call<Taken>) => Promise<object | undefined>;
}

/** Of a route that takes nothing. */
export const nothing = z.object({});

export class Desk {
  /** What has been registered, for whoever wants to look at all of it. */
  readonly routes: Pick<Route<unknown>, 'method' | 'path' | 'role'>[] = [];

  constructor(
    private readonly server: Server,
    private readonly guard: Guard,
  ) {}

  add<Taken>(route: Route<Taken>): void {
    const { method, path, role } = route;
    this.routes.push({ method, path, ...(role === undefined ? {} : { role }) });
    this.server[method](`${apiPath}${path}`, async (request: Request, response: Response) => {
      await answer(response, async () => {
        const account = await this.admitted(route, request);
        return route.handle({ account, taken: take(route.takes, request), request, response });
      });
    });
  }

  /** @throws Refusal when whoever calls may not */
  private async admitted(
    { method, role, byItself }: Pick<Route<unknown>, 'method' | 'role' | 'byItself'>,
    request: Request,
  ): Promise<Account> {
    const account = await this.guard.accountFor(request);
    if (account === undefined) throw new Refusal(401, 'NotSignedIn', 'Sign in; the session is over, or there was none');
    if (method !== 'get') this.guard.checkOrigin(request);
    if (method !== 'get' && request.headers['x-desk'] !== '1')
      // Only a script of our own page can send it: another site's would have to be let in by us first.
      throw new Refusal(403, 'HeaderMissing', 'Send the header X-Desk: 1');
    if (role !== undefined && role !== account.role)
      throw new Refusal(403, 'RoleNotAllowed', `This is for the role ${role}`);
    // What is only read, pages read by themselves too.
    if (method !== 'get' && byItself !== true) await this.guard.noteUse(request);
    return account;
  }
}

/**
 * What was sent, in the route's shape.
 *
 * @throws Refusal that names every field that cannot be taken
 */
export function take<Taken>(shape: z.ZodType<Taken>, request: Request): Taken {
  const params: unknown = request.params;
  const query: unknown = request.query;
  const body: unknown = request.contentType() === 'application/json' ? request.body : undefined;
  const read = shape.safeParse({ params, query, body });
  if (read.success) return read.data;
  throw unfit(read.error.issues.map(({ path, message }) => ({ field: path.slice(1).join('.'), message })));
}
