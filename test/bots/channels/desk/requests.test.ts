/** The API of requests and content: what it takes, what it refuses and in which words. */
import { z } from 'zod';
import { pdf } from '../../../support/files';
import { signInAs, type SignedIn } from '../../../support/desk';
import { startService, type TestService } from '../../../support/service';
import { eracun, fault, planChange } from '../../../services/requests/samples';

let service: TestService;
let agent: SignedIn;
beforeAll(async () => {
  service = await startService();
  agent = await signInAs(service, 'agent');
  await service.services.requests.save(planChange('00000018'), 't1');
  await service.services.requests.save(fault('00000026', { subscriberNumber: null, verification: 'none' }), 't2');
  await service.services.requests.save(eracun('00000034', { subscriberNumber: '100024' }), 't3');
});
afterAll(() => service.close());

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${service.url}/agent/api${path}`, {
    method,
    headers: { cookie: agent.cookie, 'x-desk': '1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

const list = z.object({ total: z.number(), requests: z.array(z.object({ reference: z.string() })) });
const found = async (query: string): Promise<string[]> =>
  list.parse((await call('GET', `/requests?${query}`)).json).requests.map(({ reference }) => reference);

const change = (reference: string, what: unknown, version = 0) =>
  call('POST', `/requests/${reference}/changes`, { version, change: what });

it.each([
  ['', ['00000018', '00000026', '00000034']],
  ['kinds=fault,eracun', ['00000026', '00000034']],
  ['statuses=done', []],
  ['unverified=1', ['00000026']],
  ['mine=1', []],
  ['days=1', []],
  ['search=100016', ['00000018']],
  ['search=0000%200034', ['00000034']],
  ['search=NARO%C4%8CNICA', ['00000034']],
  ['search=narocnica', ['00000034']],
  ['search=.*', []],
])('lists by %j', async (query, references) => {
  expect(await found(query)).toEqual(references);
});

it('tells what is asked for in the language of the desk, with names of packages, and whose it is', async () => {
  const { json } = await call('GET', '/requests/00000018?lang=en');
  expect(json).toMatchObject({
    version: 0,
    lines: [expect.stringContaining('→'), expect.any(String)] as unknown,
    subscriber: { name: 'Testni naročnik Ena', phone: '+38641000017' },
    next: ['inProgress', 'done', 'rejected', 'cancelled'],
    told: true,
  });
  expect(JSON.stringify(json)).not.toContain('openKey');
  expect(z.object({ lines: z.array(z.string()) }).parse(json).lines[0]).not.toContain('kabel-internet');
  expect((await call('GET', '/requests/00000026')).json).toMatchObject({ told: false });
});

it.each([
  ['/requests?kinds=nothing', 'kinds.0'],
  ['/requests?page=0', 'page'],
  ['/requests?days=x', 'days'],
])('refuses %s by its field', async (path, field) => {
  const { status, json } = await call('GET', path);
  expect(status).toBe(400);
  expect(json).toMatchObject({ error: { code: 'BadArgument', faults: [{ field }] } });
});

it('refuses a change that says too little or too much, and changes nothing', async () => {
  expect(await change('00000018', { type: 'status', status: 'rejected', reason: ' ' })).toMatchObject({
    status: 400,
    json: { error: { faults: [{ field: 'change.reason', message: 'is empty' }] } },
  });
  expect(await change('00000018', { type: 'comment', text: '' })).toMatchObject({ status: 400 });
  expect(await change('00000018', { type: 'erase' })).toMatchObject({ status: 400 });
  expect(await change('00000018', { type: 'undo' })).toMatchObject({
    status: 409,
    json: { error: { code: 'ChangeRefused', why: 'tooLate' } },
  });
  expect(await service.services.officeRequests.find('00000018')).toMatchObject({ version: 0 });
  expect((await change('99999999', { type: 'take' })).status).toBe(404);
  expect((await call('GET', '/requests/99999999')).status).toBe(404);
});

it('answers the second of two with what is true now, and with a minute to take back one’s own change', async () => {
  expect(await change('00000034', { type: 'status', status: 'inProgress' })).toMatchObject({
    status: 200,
    json: { version: 1, undo: { status: 'received', forMs: 60_000 } },
  });
  expect(await change('00000034', { type: 'take' })).toMatchObject({
    status: 409,
    json: { error: { code: 'Changed', current: { version: 1, status: 'inProgress' } } },
  });
});

it('has what the subscriber sent for a request, for who is signed in', async () => {
  const id = 'c1.1';
  await service.services.attachments.save({
    id,
    conversationId: 'c1',
    name: 'račun.pdf',
    type: 'application/pdf',
    content: pdf,
    by: 'subscriber',
  });
  const link = { reference: '00000018', subscriberNumber: '100016', verification: 'otp' } as const;
  await service.services.attachments.link([id], link);
  expect((await call('GET', '/requests/00000018')).json).toMatchObject({ files: [{ id, name: 'račun.pdf' }] });
  const file = await fetch(`${service.url}/agent/api/files/${id}`, { headers: { cookie: agent.cookie } });
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf);
  expect((await fetch(`${service.url}/agent/api/files/none`, { headers: { cookie: agent.cookie } })).status).toBe(404);
});

it('refuses an answer that cannot be told, and one that somebody else has saved', async () => {
  const [answer] = (await service.services.answers.all()).filter(({ entry }) => entry.id === 'askContact');
  const entry = { id: 'askContact', texts: [{ sl: { text: 'Pokličite {tel}' }, en: { text: 'Call' } }] };
  expect(await call('PUT', '/answers/askContact', { version: 1, entry })).toMatchObject({
    status: 400,
    json: { error: { faults: [{ field: 'entry.texts.0.sl.text' }] } },
  });
  expect(await call('PUT', '/answers/askContact', { version: 7, entry: answer?.entry })).toMatchObject({
    status: 409,
    json: { error: { code: 'Changed', current: { version: 1, entry: { id: 'askContact' } } } },
  });
  expect((await call('PUT', '/answers/askMoon', { version: 0, entry: answer?.entry })).status).toBe(400);
});

it('gives two notices of one day and place ids of their own', async () => {
  const entry = { kind: 'outage', places: ['Hotedršica'], from: '2026-11-23 08:00', sl: 'Prekinitev.', en: 'Outage.' };
  expect(await call('POST', '/notices', { entry })).toMatchObject({ json: { id: '2026-11-23-hotedrsica' } });
  expect(await call('POST', '/notices', { entry })).toMatchObject({ json: { id: '2026-11-23-hotedrsica-2' } });
  expect((await call('POST', '/notices/none/end', { version: 1 })).status).toBe(404);
});
