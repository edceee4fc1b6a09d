/** How far a hand-off has been carried: one process at a time has it, and one that takes too long loses it. */
import { MongoRelays, RelayLostError, type Claim } from '../../../services/handoff';
import type { Database } from '../../../services/database';
import { keepAll, openTestDatabase } from '../../support/database';
import { testNow } from '../../support/service';

let database: Database;
let now = testNow.getTime();
let relays: MongoRelays;
const after = (ms: number): Date => new Date(now + ms);

beforeAll(async () => {
  database = await openTestDatabase();
  relays = new MongoRelays(database.connection, { now: () => new Date(now), retentionDays: 30 });
  await relays.prepare();
  await keepAll(database);
});
afterAll(() => database.close());

const key = (conversationId: string) => ({ conversationId, since: testNow });
async function claimed(conversationId: string, hurried = true): Promise<Claim> {
  const claim = await relays.claim(key(conversationId), hurried);
  if (typeof claim === 'string') throw new Error(`It is ${claim}`);
  return claim;
}

test('of many who reach for one at once, one gets it', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => relays.claim(key('many'), true)));
  expect(all.filter((one) => typeof one !== 'string')).toHaveLength(1);
  expect(all.filter((one) => one === 'busy')).toHaveLength(7);
});

test('what was kept is there for the next one, who gets it when it is due or when something happened', async () => {
  const first = await claimed('next');
  await first.save({ place: '51', through: 3 });
  await first.done(after(10_000));
  expect(await relays.claim(key('next'), false)).toBe('early');
  const second = await claimed('next');
  expect(second.relayed).toMatchObject({ place: '51', through: 3, failures: 0 });
  expect(await relays.at('51')).toEqual(key('next'));
});

test('one that failed waits, whatever happened, and tells since when it fails', async () => {
  const since = new Date(now);
  await (await claimed('failing')).failed(after(2_000));
  expect(await relays.claim(key('failing'), true)).toBe('early');
  now += 2_000;
  const again = await claimed('failing');
  expect(again.relayed).toMatchObject({ failures: 1, failingSince: since });
  await again.done(after(0));
  expect((await claimed('failing')).relayed).not.toHaveProperty('failingSince');
});

test('whoever takes too long has it no more', async () => {
  const slow = await claimed('slow');
  now += 61_000;
  const next = await claimed('slow');
  await expect(slow.save({ through: 9 })).rejects.toThrow(RelayLostError);
  await expect(slow.done(after(0))).rejects.toThrow(RelayLostError);
  await next.save({ through: 4 });
});

test('those that have ended are open no more', async () => {
  const open = await claimed('open');
  const ended = await claimed('ended');
  await Promise.all([open.save({ ended: false }), ended.save({ ended: true })]);
  const ids = (await relays.open()).map(({ conversationId }) => conversationId);
  expect(ids).toContain('open');
  expect(ids).not.toContain('ended');
});
