/** Registration over HTTP against a real server: what is sent, what each answer means, and that nothing waits for ever. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HttpProvisioning, PatientProvisioning, ProvisioningError } from '../../../services/provisioning';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server;
let url: string;
let calls: Call[] = [];
let answer: (response: ServerResponse) => unknown;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/network` : '';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => (calls = []));

/** restify, where it is loaded in the same process, takes the return value from `writeHead`. */
function send(response: ServerResponse, status: number, headers: Record<string, string>, text: string): void {
  response.writeHead(status, headers);
  response.end(text);
}

const says = (status: number, body?: unknown) => (response: ServerResponse) =>
  send(response, status, { 'content-type': 'application/json' }, body === undefined ? '' : JSON.stringify(body));

const registration = {
  serial: 'CM-1000-90',
  equipment: 'modem',
  subscriberNumber: '100016',
  verification: 'none',
} as const;
const network = (timeoutMs = 2000) => new HttpProvisioning({ url, token: 'secret', timeoutMs });

test('a registration is asked for with all that the system needs, and the same key for the same turn', async () => {
  answer = says(202);
  await network().register(registration, 'conversation č/key');
  await network().register(registration, 'conversation č/key');
  await network().register(registration, 'conversation č/other');
  expect(calls[0]).toMatchObject({ method: 'POST', path: '/network/registrations' });
  expect(calls[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'content-type': 'application/json' });
  expect(JSON.parse(calls[0]?.body ?? '')).toEqual(registration);
  const [first, again, other] = calls.map(({ headers }) => headers['idempotency-key']);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('without a token none is sent', async () => {
  answer = says(202);
  await new HttpProvisioning({ url, token: undefined }).register(registration, 'key');
  expect(calls[0]?.headers.authorization).toBeUndefined();
});

test.each([
  [200, { state: 'registered' }, 'registered'],
  [200, { state: 'pending', since: '2026-11-23' }, 'pending'],
  [200, { state: 'failed', reason: 'not ours' }, 'failed'],
  [404, undefined, 'unknown'],
])('%i %j means %s', async (status, body, state) => {
  answer = says(status, body);
  expect(await network().stateOf('CM-1000-90')).toBe(state);
  expect(calls[0]).toMatchObject({ method: 'GET', path: '/network/registrations/CM-1000-90' });
});

test('a serial number cannot lead elsewhere', async () => {
  answer = says(404);
  await network().stateOf('../admin?x=1');
  expect(calls[0]?.path).toBe('/network/registrations/..%2Fadmin%3Fx%3D1');
});

test.each([
  ['a refusal', says(422, { error: '100016 unknown' }), 'it answered 422'],
  ['a failure', says(500), 'it answered 500'],
  ['an answer of another kind', says(200, { status: 'fine' }), 'no known state'],
  ['an answer that is no JSON', (response: ServerResponse) => send(response, 200, {}, '<html>'), 'no known state'],
  [
    'a redirection',
    (response: ServerResponse) => send(response, 302, { location: 'http://127.0.0.1:1/' }, ''),
    'cannot be reached',
  ],
  ['a connection that breaks', (response: ServerResponse) => response.destroy(), 'cannot be reached'],
])('%s is told by its operation and how to mend it, without what was asked', async (_what, answers, reason) => {
  answer = answers;
  const failed = await network()
    .stateOf('CM-1000-90')
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ProvisioningError);
  expect(String(failed)).toContain(reason);
  expect(String(failed)).toContain('PROVISIONING_URL');
  expect(String(failed)).not.toMatch(/100016|CM-1000/);
});

test('a refused wish is told too', async () => {
  answer = says(409);
  await expect(network().register(registration, 'key')).rejects.toThrow(
    'Asking for a registration failed (it answered 409)',
  );
});

test('a system that does not answer is given up soon', async () => {
  answer = () => undefined;
  await expect(network(50).stateOf('CM-1000-90')).rejects.toThrow('no answer in 0.05 s');
});

test('conversations go on while the system is away: what fails is reported, and counts as not heard of', async () => {
  answer = says(503);
  const reported: unknown[] = [];
  const patient = new PatientProvisioning(network(), (error) => reported.push(error));
  await patient.register(registration, 'key');
  expect(await patient.stateOf('CM-1000-90')).toBe('unknown');
  expect(reported).toHaveLength(2);
});
