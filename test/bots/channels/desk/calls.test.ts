/** Calls at the desk: everyone sees who waits and who talks with whom; who talks reads what was said, and nobody writes to a caller. */
import { randomUUID } from 'node:crypto';
import { DeskClient } from '../../../support/deskClient';
import { PhoneCall } from '../../../support/phone/phoneCall';
import { startService, type TestService } from '../../../support/service';

const phone = '+38641111111';
let service: TestService;
let ana: DeskClient;
let bor: DeskClient;
let boss: DeskClient;

beforeAll(async () => {
  service = await startService({ PHONE: 'on' });
  [ana, bor] = [await DeskClient.open(service, 'Ana Novak'), await DeskClient.open(service, 'Bor Kos')];
  boss = await DeskClient.open(service, 'Vida Vodja', 'supervisor');
  await service.services.accounts.changePhone(ana.login, phone);
}, 60_000);
afterAll(() => service.close());

/** A number of their own each: who calls again within half an hour goes on where they were. */
let callers = 0;
const waits = async (from = `+386409999${String((callers += 1)).padStart(2, '0')}`): Promise<PhoneCall> => {
  const call = await PhoneCall.dial({ url: service.url, from });
  await call.say('rad bi zamenjal paket za delo od doma');
  await call.press('100016#');
  await call.say('rad bi govoril s svetovalcem');
  return call;
};
const idOf = (call: PhoneCall): string => `call-${call.sid}`;
const shown = (call: PhoneCall, more: object = {}) => ({
  calls: expect.arrayContaining([expect.objectContaining({ id: idOf(call), ...more })]) as unknown,
});

test('a caller is seen by everyone while the phones ring, and by their page at once', async () => {
  const page = await bor.live();
  const call = await waits();
  await page.until(({ type, state }) => type === 'state' && JSON.stringify(state).includes(idOf(call)));
  await page.close();
  const about = { state: 'waiting', reason: 'asked', caller: '+38640999901', subscriberNumber: '100016' };
  expect(await bor.json('/chats')).toMatchObject(shown(call, about));
  expect(await bor.json('/chats')).toMatchObject({ waiting: [], mine: [] });
  await call.hangUp();
  expect(JSON.stringify(await bor.json('/chats'))).not.toContain(idOf(call));
});

test('who has taken the call reads what was said and what the bot knows; others see only who talks', async () => {
  const call = await waits();
  await (await call.answeredBy(phone)).press('1');
  const taken = { state: 'accepted', agent: { id: ana.id, name: 'Ana Novak' } };
  expect(await ana.json('/chats')).toMatchObject(shown(call, { ...taken, lastWords: 'rad bi govoril s svetovalcem' }));
  expect(await bor.json('/chats')).toMatchObject(shown(call, { ...taken, lastWords: '' }));
  expect(await ana.json(`/chats/${idOf(call)}`)).toMatchObject({
    byPhone: true,
    open: { flow: 'planChange', step: 'code' },
    answers: { purpose: 'work' },
    activities: expect.arrayContaining([
      expect.objectContaining({ text: 'rad bi zamenjal paket za delo od doma' }),
    ]) as unknown,
  });
  expect((await bor.call('GET', `/chats/${idOf(call)}`)).status).toBe(403);
  expect((await boss.call('GET', `/chats/${idOf(call)}`)).status).toBe(200);
  expect(await ana.act(idOf(call), 'notes', { text: 'Pokličem nazaj.' })).toBe(200);
  await call.dialEnds('completed');
  expect(JSON.stringify(await ana.json('/chats'))).not.toContain(idOf(call));
  await call.hangUp();
});

test('nobody takes a call at the page, and nobody writes to a caller', async () => {
  const call = await waits();
  const byPhone = async (deed: string, body: object = {}): Promise<void> => {
    const refused = await ana.call('POST', `/chats/${idOf(call)}/${deed}`, { key: randomUUID(), ...body });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: { code: 'ByPhone' } });
  };
  await byPhone('accept');
  await (await call.answeredBy(phone)).press('1');
  for (const [deed, body] of [['say', { text: 'Dober dan' }], ['end'], ['transfer', { to: bor.id }]] as const)
    await byPhone(deed, body);
  await call.hangUp();
});

test('who hangs up in the talk, or while phones ring, has ended it; the talk is summed up', async () => {
  const [talking, ringing] = [await waits(), await waits()];
  await (await talking.answeredBy(phone)).press('1');
  await Promise.all([talking.hangUp(), ringing.hangUp()]);
  // What Twilio tells of the call itself comes first, if it comes.
  await service.endHungUp();
  const { handoffs } = service.services;
  expect(await handoffs.find(idOf(talking))).toMatchObject({ state: 'accepted' });
  await Promise.all([service.endHungUp(), service.endHungUp()]);
  expect(await handoffs.find(idOf(talking))).toMatchObject({ state: 'closed', outcome: 'done' });
  expect(await handoffs.find(idOf(ringing))).toMatchObject({ state: 'closed', outcome: 'unanswered' });
  expect(await ana.json(`/talks/${idOf(talking)}`)).toMatchObject({
    talks: [
      { channel: 'phone', agent: { name: 'Ana Novak' }, summary: { flow: 'planChange', answers: { purpose: 'work' } } },
    ],
  });
});

test('a hidden number stays hidden, and a call whose end nobody told of is over after hours', async () => {
  const call = await waits('anonymous');
  expect(await bor.json('/chats')).toMatchObject(shown(call, { caller: null }));
  service.advance(4 * 3_600_000 + 1);
  expect(JSON.stringify(await boss.json('/chats'))).not.toContain(idOf(call));
});
