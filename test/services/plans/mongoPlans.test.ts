/** Plans in MongoDB: in their order, kept in memory for a few seconds, replaced all at once. */
import type { Database } from '../../../services/database';
import { MongoPlans, type Plan } from '../../../services/plans';
import { openTestDatabase } from '../../support/database';

const plan = (id: string, monthlyCents = 1990): Plan => ({
  id,
  name: id.toUpperCase(),
  network: 'coax',
  services: ['internet'],
  downMbps: 30,
  upMbps: 5,
  monthlyCents,
});

let now = new Date('2026-11-23T09:00:00Z');
const wait = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1_000);
};
let database: Database;
let plans: MongoPlans;
let elsewhere: MongoPlans;

beforeAll(async () => {
  database = await openTestDatabase();
  plans = new MongoPlans(database.connection, () => now);
  elsewhere = new MongoPlans(database.connection, () => now);
  await plans.prepare();
  await elsewhere.prepare();
});
afterAll(() => database.close());
beforeEach(async () => {
  wait(60);
  await plans.replaceAll([plan('m'), plan('s'), plan('l')]);
});

it('gives the catalogue in its order, and nothing of the database', async () => {
  expect(await plans.all()).toEqual([plan('m'), plan('s'), plan('l')]);
  expect(await plans.find('s')).toEqual(plan('s'));
  expect(await plans.find('x')).toBeUndefined();
});

it('reads once for a few seconds, and sees an import after that', async () => {
  const before = await plans.all();
  await elsewhere.replaceAll([plan('xl')]);
  expect(await plans.all()).toBe(before);
  wait(5);
  expect(await plans.all()).toEqual([plan('xl')]);
});

it('sees its own import at once', async () => {
  await plans.all();
  await plans.replaceAll([plan('xl')]);
  expect(await plans.all()).toEqual([plan('xl')]);
});

it('keeps the old catalogue when the new one cannot be saved', async () => {
  await expect(plans.replaceAll([plan('xl'), plan('xl')])).rejects.toThrow(/E11000/);
  wait(60);
  expect(await plans.all()).toHaveLength(3);
});

it('does not keep a failure', async () => {
  wait(60);
  const broken = new MongoPlans(database.connection, () => now);
  Reflect.set(broken, 'read', () => Promise.reject(new Error('no primary')));
  await expect(broken.all()).rejects.toThrow('no primary');
  Reflect.deleteProperty(broken, 'read');
  expect(await broken.all()).toHaveLength(3);
});
