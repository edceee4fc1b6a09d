/** Who gets into the desk: every route of its API with every kind of wrong caller, and the sign-in itself. */
import { createServer, type Server } from 'restify';
import { WebSocket } from 'ws';
import { nothing } from '../../../../bots/channels/desk/desk';
import { registerDesk } from '../../../../bots/channels/desk/routes';
import { close, listen } from '../../../../bots/server';
import { idleMs, type Role } from '../../../../services/agents';
import { deskParts, signIn, signInAs, type SignedIn } from '../../../support/desk';
import { LiveClient } from '../../../support/deskClient';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
let agent: SignedIn;
let supervisor: SignedIn;

beforeAll(async () => {
  service = await startService();
  agent = await signInAs(service, 'agent');
  supervisor = await signInAs(service, 'supervisor');
});
afterAll(() => service.close());

/** The routes that the service has, read where they are registered. */
const routes = (): readonly { readonly method: string; readonly path: string; readonly role?: Role }[] => {
  const server: Server = createServer();
  const { desk } = registerDesk(server, deskParts(service));
  return desk.routes;
};

const call = (method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${service.url}/agent/api${path.replaceAll(/:\w+/g, '00000018')}`, {
    method: method === 'del' ? 'DELETE' : method.toUpperCase(),
    headers,
  });

const refused = async (response: Promise<Response>, status: number, code: string): Promise<void> => {
  const {
    status: got,
    headers,
    json,
  } = await response.then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    json: await answer.json(),
  }));
  expect({ got, json }).toMatchObject({ got: status, json: { error: { code } } });
  expect(headers.get('cache-control')).toBe('no-store');
};

it('lets nobody through to any route without a session of their own', async () => {
  const expired = await signInAs(service, 'supervisor');
  service.advance(idleMs);
  agent = await signIn(service, agent);
  supervisor = await signIn(service, supervisor);
  expect(routes().length).toBeGreaterThan(1);
  for (const { method, path } of routes()) {
    await refused(call(method, path, { 'x-desk': '1' }), 401, 'NotSignedIn');
    await refused(call(method, path, { 'x-desk': '1', cookie: 'desk=' }), 401, 'NotSignedIn');
    await refused(call(method, path, { 'x-desk': '1', cookie: `desk=${'A'.repeat(43)}` }), 401, 'NotSignedIn');
    await refused(call(method, path, { 'x-desk': '1', cookie: expired.cookie }), 401, 'NotSignedIn');
  }
});

it('ends a session in which nobody does anything, though its page is open and asks by itself', async () => {
  const ends = async (act: (cookie: string) => Promise<unknown>): Promise<boolean> => {
    const { cookie } = await signInAs(service, 'agent');
    service.advance(idleMs - 1);
    await act(cookie);
    service.advance(1);
    const { status } = await call('get', '/me', { cookie });
    service.advance(-idleMs);
    return status === 401;
  };
  const post = (path: string, body: object) => (cookie: string) =>
    fetch(`${service.url}/agent/api${path}`, {
      method: 'POST',
      headers: { cookie, 'x-desk': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const page = (message: object) => async (cookie: string) => {
    const url = `${service.url.replace(/^http/, 'ws')}/agent/api/live`;
    const live = await LiveClient.open(new WebSocket(url, { headers: { cookie } }));
    live.send(message);
    // What is answered was taken after it.
    live.send({ type: 'beat', takes: false });
    await live.until(({ type }) => type === 'beat');
    await live.close();
  };
  expect(await ends((cookie) => call('get', '/chats', { cookie }))).toBe(true);
  expect(await ends(post('/chats/none/read', { through: 1 }))).toBe(true);
  expect(await ends(page({ type: 'watch', id: 'none', through: 0 }))).toBe(true);
  expect(await ends(page({ type: 'used' }))).toBe(false);
  expect(await ends(post('/requests/00000018/changes', { version: 0, change: { type: 'take' } }))).toBe(false);
});

it('changes nothing for a page of somebody else, or without our page’s mark', async () => {
  const { cookie } = supervisor;
  for (const { method, path } of routes().filter((route) => route.method !== 'get')) {
    await refused(call(method, path, { cookie }), 403, 'HeaderMissing');
    const foreign = { cookie, 'x-desk': '1', origin: 'https://evil.example' };
    await refused(call(method, path, foreign), 403, 'OriginNotAllowed');
    const crossSite = { cookie, 'x-desk': '1', 'sec-fetch-site': 'cross-site' };
    await refused(call(method, path, crossSite), 403, 'OriginNotAllowed');
    const sibling = { cookie, 'x-desk': '1', origin: 'http://localhost:1' };
    await refused(call(method, path, sibling), 403, 'OriginNotAllowed');
  }
});

it('keeps what is for supervisors from agents', async () => {
  const server = createServer();
  const { desk } = registerDesk(server, deskParts(service));
  desk.add({
    method: 'get',
    path: '/overview',
    role: 'supervisor',
    takes: nothing,
    handle: () => Promise.resolve({ seen: true }),
  });
  const port = await listen(server, 0, '127.0.0.1');
  const look = ({ cookie }: SignedIn) =>
    fetch(`http://127.0.0.1:${port}/agent/api/overview`, { headers: { cookie, connection: 'close' } });
  await refused(look(agent), 403, 'RoleNotAllowed');
  expect(await (await look(supervisor)).json()).toEqual({ seen: true });
  await close(server);
  for (const { method, path } of routes().filter(({ role }) => role === 'supervisor'))
    await refused(call(method, path, { cookie: agent.cookie, 'x-desk': '1' }), 403, 'RoleNotAllowed');
});

it('tells who is signed in, and no more than the page needs', async () => {
  const me = await call('get', '/me', { cookie: agent.cookie });
  expect(await me.json()).toEqual({
    id: expect.any(String) as string,
    name: agent.name,
    displayName: 'Ana Novak',
    role: 'agent',
    language: 'sl',
  });
});

describe('the sign-in', () => {
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${service.url}/agent/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('answers with a cookie that no script sees and no other site sends', async () => {
    const response = await post({ name: agent.name, password: agent.password }, { origin: service.url });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(
      /^desk=[\w-]{43}; Path=\/agent; HttpOnly; SameSite=Strict; Max-Age=86400$/,
    );
  });

  it('answers a wrong password and an unknown name in the same words', async () => {
    const [wrong, unknown] = await Promise.all([
      post({ name: agent.name, password: 'wrong' }),
      post({ name: 'nobody', password: 'wrong' }),
    ]);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('is closed to pages of others', async () => {
    await refused(
      post({ name: agent.name, password: agent.password }, { origin: 'https://evil.example' }),
      403,
      'OriginNotAllowed',
    );
  });

  it('says which field is missing, and takes JSON only', async () => {
    const response = await post({ name: agent.name });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'BadArgument', faults: [{ field: 'password' }] } });
    const form = new URLSearchParams({ name: agent.name, password: agent.password });
    const sent = await fetch(`${service.url}/agent/api/session`, { method: 'POST', body: form });
    expect(sent.status).toBe(400);
  });

  it('is over after the sign-out', async () => {
    const { cookie } = await signIn(service, agent);
    const out = await call('del', '/session', { cookie, 'x-desk': '1', 'sec-fetch-site': 'same-origin' });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^desk=; .*Max-Age=0$/);
    await refused(call('get', '/me', { cookie }), 401, 'NotSignedIn');
  });

  it('ends at once when the account is closed', async () => {
    const gone = await signInAs(service, 'agent');
    await service.services.accounts.close(gone.name);
    await refused(call('get', '/me', { cookie: gone.cookie }), 401, 'NotSignedIn');
    await refused(post({ name: gone.name, password: gone.password }), 401, 'WrongCredentials');
  });

  it('makes an address wait that has tried too often, whichever names it tried', async () => {
    const tried = await Promise.all(Array.from({ length: 32 }, (_, n) => post({ name: `n${n}`, password: 'wrong' })));
    const refusals = tried.filter(({ status }) => status === 429);
    expect(refusals.length).toBeGreaterThan(0);
    expect(Number(refusals[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
