/** The answering machine at the desk: what was left is listed, played in parts, seen to once, and made a call-back of. */
import { DeskClient } from '../../../support/deskClient';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
let ana: DeskClient;
let bor: DeskClient;
beforeAll(async () => {
  service = await startService();
  [ana, bor] = [await DeskClient.open(service, 'Ana Novak'), await DeskClient.open(service, 'Bor Kos')];
});
afterAll(() => service.close());

let made = 0;
async function left(from?: string): Promise<string> {
  made += 1;
  const id = `RE${String(made).padStart(32, '0')}`;
  const { voicemails } = service.services;
  const caller = from === undefined ? {} : { from };
  await voicemails.receive({ id, conversationId: `call-${made}`, ...caller, subscriberNumber: '100016', seconds: 4 });
  await voicemails.drain();
  return id;
}
const listed = (id: string, more: object) => ({
  voicemails: expect.arrayContaining([expect.objectContaining({ id, ...more })]) as unknown,
});
const doneBy = (name: string): unknown =>
  expect.objectContaining({ by: expect.objectContaining({ name }) as unknown, at: '2026-11-23T09:00:00.000Z' });
const audio = (id: string, range?: string) =>
  fetch(`${service.url}/agent/api/voicemails/${id}/audio`, {
    headers: { cookie: ana.cookie, ...(range === undefined ? {} : { range }) },
  });

test('lists what was left until it is deleted after thirty days', async () => {
  const id = await left('+38641000017');
  const until = new Date('2026-12-23T09:00:00Z').toISOString();
  expect(await ana.json('/voicemails')).toMatchObject(
    listed(id, { from: '+38641000017', seconds: 4, ready: true, until }),
  );
  service.advance(30 * 86_400_000);
  const late = await DeskClient.open(service, 'Cene Gornik');
  expect(JSON.stringify(await late.json('/voicemails'))).toContain(id);
  service.advance(1);
  expect(JSON.stringify(await late.json('/voicemails'))).not.toContain(id);
  service.advance(-30 * 86_400_000 - 1);
});

test('plays the whole or the part that a player asks for', async () => {
  const id = await left('+38641000017');
  const whole = await audio(id);
  expect(whole.status).toBe(200);
  expect(whole.headers.get('content-type')).toBe('audio/wav');
  expect(whole.headers.get('accept-ranges')).toBe('bytes');
  const sound = Buffer.from(await whole.arrayBuffer());
  expect(sound.toString('latin1', 0, 4)).toBe('RIFF');
  for (const [range, from, to] of [
    ['bytes=0-', 0, sound.length],
    ['bytes=4-11', 4, 12],
    ['bytes=-5', sound.length - 5, sound.length],
    ['bytes=10-999999', 10, sound.length],
  ] as const) {
    const part = await audio(id, range);
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${sound.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(sound.subarray(from, to));
  }
  expect((await audio(id, `bytes=${sound.length}-`)).status).toBe(416);
  expect((await audio('RE0')).status).toBe(404);
});

test('the first who sees to one stands there, until it is to be seen to again; pages are told', async () => {
  const id = await left('+38641000017');
  const page = await bor.live();
  await page.until(({ type }) => type === 'state');
  const open = JSON.stringify(page.messages.findLast(({ type }) => type === 'state'));
  const settle = (agent: DeskClient, done: boolean) => agent.call('PUT', `/voicemails/${id}/done`, { done });
  expect(await (await settle(ana, true)).json()).toMatchObject(listed(id, { done: doneBy('Ana Novak') }));
  await page.until((one) => one.type === 'state' && JSON.stringify(one) !== open);
  await page.close();
  await settle(bor, true);
  expect(await bor.json('/voicemails')).toMatchObject(listed(id, { done: doneBy('Ana Novak') }));
  await settle(bor, false);
  expect(await bor.json('/voicemails')).not.toMatchObject(listed(id, { done: doneBy('Ana Novak') }));
  expect((await ana.call('PUT', '/voicemails/RE0/done', { done: true })).status).toBe(404);
});

test('one call-back is made of each, and the voicemail is seen to with it', async () => {
  const id = await left('+38641000017');
  const make = (agent: DeskClient, of: string) =>
    agent.call('POST', `/voicemails/${of}/callback`, { reason: 'Internet ne dela' });
  await Promise.all([make(ana, id), make(bor, id), make(ana, id)]);
  const requests = await service.database.connection.collection('requests').find().toArray();
  expect(requests).toMatchObject([
    { kind: 'callback', subscriberNumber: '100016', details: { phone: '+38641000017', reason: 'Internet ne dela' } },
  ]);
  const reference: unknown = requests[0]?.['reference'];
  expect(await ana.json('/voicemails')).toMatchObject(
    listed(id, { callback: reference, done: expect.anything() as unknown }),
  );
  const hidden = await left();
  expect((await make(ana, hidden)).status).toBe(409);
});
