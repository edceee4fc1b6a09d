/** Swaps under way: found for a fortnight, replaced only by what is newer, gone when they are over. */
import type { Database } from '../../../services/database';
import { MongoSwaps } from '../../../services/swaps';
import { openTestDatabase } from '../../support/database';

let database: Database;
let swaps: MongoSwaps;
beforeAll(async () => {
  database = await openTestDatabase();
  swaps = new MongoSwaps(database.connection);
  await swaps.prepare();
  await swaps.prepare();
});
afterAll(() => database.close());
beforeEach(() => database.connection.collection('swaps').deleteMany({}));

const at = (minutes: number): Date => new Date(Date.parse('2126-11-23T09:00:00Z') + minutes * 60_000);
const modem = (...steps: string[]) =>
  ({ subscriberNumber: '100016', equipment: 'modem', steps, serial: 'CM-1000-90' }) as const;
const found = (now: Date) => swaps.find('100016', 'modem', now);

test('the newest is found, for that number and device only', async () => {
  await swaps.keep({ swap: modem('prepare'), at: at(0) });
  await swaps.keep({ swap: modem('prepare', 'unplugOld'), at: at(1) });
  expect(await found(at(2))).toEqual(modem('prepare', 'unplugOld'));
  expect(await swaps.find('100016', 'router', at(2))).toBeUndefined();
  expect(await swaps.find('100024', 'modem', at(2))).toBeUndefined();
});

test('what comes late does not undo what came after it, nor bring back what is over', async () => {
  await swaps.keep({ swap: modem('prepare', 'unplugOld'), at: at(2) });
  await swaps.keep({ swap: modem('prepare'), at: at(1) });
  expect((await found(at(3)))?.steps).toHaveLength(2);
  await swaps.keep({ over: { subscriberNumber: '100016', equipment: 'modem' }, at: at(4) });
  await swaps.keep({ swap: modem('prepare', 'unplugOld'), at: at(2) });
  expect(await found(at(5))).toBeUndefined();
  await swaps.keep({ swap: modem(), at: at(6) });
  expect(await found(at(7))).toEqual(modem());
});

test('the same change again, and two at once, are harmless', async () => {
  const change = { swap: modem('prepare'), at: at(0) };
  await Promise.all([swaps.keep(change), swaps.keep(change), swaps.keep(change)]);
  expect(await found(at(1))).toEqual(modem('prepare'));
  expect(await database.connection.collection('swaps').countDocuments()).toBe(1);
});

test('after a fortnight it counts no more', async () => {
  await swaps.keep({ swap: modem('prepare'), at: at(0) });
  const days = (count: number): Date => at(count * 24 * 60);
  expect(await found(days(13.9))).toBeDefined();
  expect(await found(days(14))).toBeUndefined();
});
