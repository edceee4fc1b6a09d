/** The overview's API: for supervisors alone, for periods that make sense, and as tables for spreadsheets. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { turnOf } from '../../../support/turns';
import { signInAs, type SignedIn } from '../../../support/desk';
import { startService, testNow, type TestService } from '../../../support/service';

let service: TestService;
let agent: SignedIn;
let supervisor: SignedIn;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'figures-'));
  service = await startService({ DATA_DIR: dataDir });
  agent = await signInAs(service, 'agent');
  supervisor = await signInAs(service, 'supervisor');
  const input = { type: 'message', id: 'in', text: 'x' };
  const missed = (text: string) => ({ missed: { text, intents: [{ name: 'none', score: 0.5 }] } }) as const;
  const said = [
    { language: 'sl', begun: ['fault'], ended: [{ flow: 'fault', how: 'left', step: 'service' }] },
    { language: 'sl', ...missed('=HYPERLINK("x");kaj je to 100016') },
    { language: 'en', ...missed('what is it') },
  ] as const;
  for (const [sequence, facts] of said.entries())
    await service.services.turns.append(
      turnOf({ conversationId: 'a', sequence, inputKey: String(sequence), at: testNow, input, facts }),
    );
});
afterAll(async () => {
  await service.close();
  await rm(dataDir, { recursive: true });
});

const today = 'from=2026-11-23&to=2026-11-23';
const get = (address: string, { cookie }: SignedIn = supervisor): Promise<Response> =>
  fetch(`${service.url}/agent/api${address}`, { headers: { cookie } });
const suggest = (body: unknown, { cookie }: SignedIn = supervisor): Promise<Response> =>
  fetch(`${service.url}/agent/api/figures/suggestions`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-desk': '1' },
    body: JSON.stringify(body),
  });

test('a supervisor gets the figures of each day and of the period', async () => {
  const response = await get('/figures?from=2026-11-22&to=2026-11-23');
  expect(await response.json()).toMatchObject({
    from: '2026-11-22',
    to: '2026-11-23',
    days: [{ day: '2026-11-22' }, { day: '2026-11-23', utterances: 3 }],
    sum: {
      conversations: [{ channel: 'web', language: 'en', count: 1 }],
      outcomes: { unfinished: 1 },
      left: [{ flow: 'fault', step: 'service', count: 1 }],
      missed: 2,
    },
  });
});

test('a period may be so many days until today', async () => {
  expect(await (await get('/figures?days=7')).json()).toMatchObject({ from: '2026-11-17', to: '2026-11-23' });
});

test('an agent gets none of it, and suggests nothing', async () => {
  for (const address of ['/figures', '/figures/missed', '/figures/tables/days'])
    expect((await get(`${address}?${today}`, agent)).status).toBe(403);
  expect((await suggest({ text: 'x', language: 'sl', intent: 'none' }, agent)).status).toBe(403);
});

test.each([
  ['a day that is none', 'from=2026-02-30&to=2026-11-23'],
  ['an end before the beginning', 'from=2026-11-23&to=2026-11-22'],
  ['more than a year', 'from=2025-11-22&to=2026-11-23'],
  ['no period', ''],
])('%s is refused', async (_what, query) => {
  for (const address of ['/figures', '/figures/missed', '/figures/tables/days'])
    expect((await get(`${address}?${query}`)).status).toBe(400);
});

test('every table is there as CSV, of which no cell is a formula', async () => {
  const heads = new Map<string, string>();
  for (const table of ['days', 'hours', 'conversations', 'flows', 'left', 'handoffs', 'ratings', 'missed']) {
    const response = await get(`/figures/tables/${table}?${today}`);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${table}-2026-11-23-2026-11-23.csv"`,
    );
    heads.set(table, await response.text());
  }
  expect(heads.get('days')?.split('\r\n')[1]).toBe('2026-11-23;1;0;0;0;1;3;2;0;0');
  expect(heads.get('left')?.split('\r\n')).toEqual(['flow;step;count', 'fault;service;1', '']);
  expect(heads.get('missed')).toContain(
    '"\'=HYPERLINK(""x"");kaj je to 000000";sl;1;2026-11-23T09:00:00.000Z;none;0.5;',
  );
  expect((await get(`/figures/tables/everything?${today}`)).status).toBe(400);
});

test('a suggestion is written once, and shown beside its utterance', async () => {
  const listed = async () => (await get(`/figures/missed?${today}`)).json();
  const text = '=HYPERLINK("x");kaj je to 000000';
  expect(await listed()).toMatchObject({
    total: 2,
    utterances: expect.arrayContaining([expect.objectContaining({ text, suggested: null })]) as unknown,
  });
  for (const intent of ['askBot', 'none']) {
    const response = await suggest({ text, language: 'sl', intent });
    expect(await response.json()).toEqual({ suggested: 'askBot' });
  }
  expect(await readFile(path.join(dataDir, 'suggestions', 'sl.txt'), 'utf8')).toBe(`# askBot\n${text}\n`);
  expect(await listed()).toMatchObject({
    utterances: expect.arrayContaining([expect.objectContaining({ text, suggested: 'askBot' })]) as unknown,
  });
});

test('a suggestion with an intent that there is not is refused', async () => {
  expect((await suggest({ text: 'x', language: 'sl', intent: 'everything' })).status).toBe(400);
});
