/** The demo data: right, and loaded once. */
import type { Database } from '../../../services/database';
import { MongoPlans } from '../../../services/plans';
import { MongoSubscribers, contactsOf, seedDemo } from '../../../services/subscribers';
import { openTestDatabase } from '../../support/database';
import { subscriber } from './samples';

let database: Database;
let plans: MongoPlans;
let subscribers: MongoSubscribers;

beforeAll(async () => {
  database = await openTestDatabase();
  const now = () => new Date('2026-11-23T09:00:00Z');
  [plans, subscribers] = [new MongoPlans(database.connection, now), new MongoSubscribers(database.connection, now)];
  await Promise.all([plans.prepare(), subscribers.prepare()]);
});
afterAll(() => database.close());

it('loads plans and subscribers of every kind of contact', async () => {
  await seedDemo({ plans, subscribers });
  expect(await plans.all()).toHaveLength(11);
  expect(await subscribers.count()).toBe(8);
  const contacts = async (number: string) =>
    contactsOf((await subscribers.find(number)) ?? {}).map(({ channel }) => channel);
  expect(await contacts('100016')).toEqual(['sms', 'email']);
  expect(await contacts('100040')).toEqual(['sms']);
  expect(await contacts('100057')).toEqual(['email']);
  expect(await contacts('100065')).toEqual([]);
});

it('leaves alone what is there', async () => {
  await subscribers.replaceAll([subscriber('100016', { name: 'Nekdo drug' })]);
  await seedDemo({ plans, subscribers });
  expect(await subscribers.count()).toBe(1);
  expect(await subscribers.find('100016')).toMatchObject({ name: 'Nekdo drug' });
});

it('leaves out the demo’s subscribers where the catalogue is the operator’s own', async () => {
  await subscribers.replaceAll([]);
  const [first] = await plans.all();
  if (first === undefined) throw new Error('the demo has no plans');
  await plans.replaceAll([{ ...first, id: 'drugacen' }]);
  await seedDemo({ plans, subscribers });
  expect(await subscribers.count()).toBe(0);
  expect(await plans.all()).toHaveLength(1);
});
