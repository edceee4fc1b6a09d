/** The suspensions of a subscriber that are agreed and not over, with their reconnections. */
import type { Database } from '../../../services/database';
import { MongoRequests, type NewRequest, type RequestBase } from '../../../services/requests';
import { openTestDatabase } from '../../support/database';
import { at, start } from './samples';

let database: Database;
let requests: MongoRequests;

beforeAll(async () => {
  database = await openTestDatabase();
  requests = new MongoRequests(database.connection);
  await requests.prepare();
});
afterAll(() => database.close());
afterEach(() => database.connection.collection('requests').deleteMany({}));

const base = (reference: string): RequestBase => ({
  reference,
  subscriberNumber: '100024',
  verification: 'otp',
  channel: 'web',
  language: 'sl',
  conversationId: 'c1',
  createdAt: at(Number(reference) % 1000),
});
const suspension = (reference: string, endDate: string | null, others: Partial<RequestBase> = {}): NewRequest => ({
  ...base(reference),
  ...others,
  kind: 'suspension',
  details: { services: ['tv'], startDate: '2026-12-01', endDate },
});
const resumption = (reference: string, of: string): NewRequest => ({
  ...base(reference),
  kind: 'resumption',
  details: { suspension: of, date: '2027-01-10' },
});

const save = (...all: NewRequest[]) => Promise.all(all.map((one) => requests.save(one, `t${one.reference}`)));
const standing = async (day: string) =>
  (await requests.standingSuspensions('100024', day)).map(({ suspension: { reference } }) => reference);
const setStatus = (reference: string, status: string) =>
  database.connection.collection('requests').updateOne({ reference }, { $set: { status } });

it('are those that end on the day or later, newest first, several at once', async () => {
  await save(suspension('00000001', '2027-01-31'), suspension('00000002', null), suspension('00000003', '2026-12-31'));
  expect(await standing('2026-12-31')).toEqual(['00000003', '00000002', '00000001']);
  expect(await standing('2027-01-01')).toEqual(['00000002', '00000001']);
});

it('stand as long as they are received, begun or done', async () => {
  await save(suspension('00000001', null), suspension('00000002', null), suspension('00000003', null));
  await setStatus('00000001', 'done');
  await setStatus('00000002', 'rejected');
  await requests.withdraw(
    { reference: '00000003', subscriberNumber: '100024', at: start, replacedBy: '00000004' },
    't',
  );
  expect(await standing('2026-12-01')).toEqual(['00000001']);
  expect(await requests.find('00000003')).toMatchObject({ history: [{}, { note: 'replaced by 00000004' }] });
});

it('are never those of another subscriber, nor those that nobody has proven', async () => {
  await save(
    suspension('00000001', null, { subscriberNumber: '100016' }),
    suspension('00000002', null, { verification: 'none' }),
    suspension('00000003', null, { verification: 'callerId' }),
  );
  expect(await standing('2026-12-01')).toEqual([]);
});

it('tell of the reconnection that stands', async () => {
  await save(suspension('00000001', null), resumption('00000002', '00000001'), resumption('00000003', '00000001'));
  await setStatus('00000003', 'cancelled');
  expect(await requests.standingSuspensions('100024', '2026-12-01')).toMatchObject([
    { suspension: { reference: '00000001' }, resumption: { reference: '00000002' } },
  ]);
});

it('are at most twenty', async () => {
  await save(...[...Array(25).keys()].map((n) => suspension(String(n + 1).padStart(8, '0'), null)));
  expect(await standing('2026-12-01')).toHaveLength(20);
});
