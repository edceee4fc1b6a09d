/** The confirmation of an address: by code or by link, told to the office and to that address once. */
import type { Database } from '../../../services/database';
import { RequestEmailConfirmation } from '../../../services/emailConfirmation';
import { MongoOutbox } from '../../../services/outbox';
import { MongoRequests } from '../../../services/requests';
import { MongoVerification } from '../../../services/verification';
import { openTestDatabase } from '../../support/database';
import { at, eracun, start } from '../requests/samples';

let database: Database;
let requests: MongoRequests;
let verification: MongoVerification;
let confirmation: RequestEmailConfirmation;
let now = start;
let told = 0;

const outbox = () => database.connection.collection('outbox');

beforeAll(async () => {
  database = await openTestDatabase();
  requests = new MongoRequests(database.connection);
  verification = new MongoVerification(database.connection, 'a secret for tests that is long enough');
  confirmation = new RequestEmailConfirmation({
    requests,
    verification,
    outbox: new MongoOutbox(database.connection, {
      now: () => now,
      render: () => ({ text: '' }),
      codeFor: () => '',
      linkFor: () => '',
      retentionDays: 90,
    }),
    officeEmail: 'office@example.com',
    now: () => now,
    onMessages: () => (told += 1),
  });
  await requests.prepare();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = start;
  told = 0;
  await database.connection.collection('requests').deleteMany({});
  await outbox().deleteMany({});
});

const files = [{ id: 'c1.form', name: 'vloga-za-eracun.pdf' }];
const email = 'ana.novak@example.com';
const link = (reference = '00000018') => verification.signLink(reference, start);

it('tells the address, with the form, and the office', async () => {
  await requests.save(eracun('00000018', { files }), 't1');
  await confirmation.confirm({ reference: '00000018', at: at(60), by: 'code', turnId: 't2' });
  const messages = await outbox().find().sort({ _id: 1 }).toArray();
  expect(messages).toMatchObject([
    { to: { address: email }, template: { name: 'emailConfirmed', language: 'sl' }, attachments: files },
    { to: { address: 'office@example.com' }, template: { name: 'officeEmailConfirmed' } },
  ]);
  expect(told).toBe(1);
});

it('tells nobody twice, whether the code, the link or both came', async () => {
  await requests.save(eracun('00000018'), 't1');
  await confirmation.confirm({ reference: '00000018', at: at(60), by: 'code', turnId: 't2' });
  await confirmation.confirm({ reference: '00000018', at: at(60), by: 'code', turnId: 't2' });
  expect(await confirmation.follow(link())).toMatchObject({ state: 'confirmed' });
  expect(await outbox().countDocuments()).toBe(2);
  expect((await requests.find('00000018'))?.history).toHaveLength(2);
});

it('does not confirm by a look at the link', async () => {
  await requests.save(eracun('00000018'), 't1');
  expect(await confirmation.look(link())).toEqual({ state: 'open', reference: '00000018', email });
  expect((await requests.find('00000018'))?.details).toMatchObject({ emailConfirmed: false });
  expect(await confirmation.follow(link())).toEqual({ state: 'confirmed', reference: '00000018', email });
  expect(await confirmation.look(link())).toEqual({ state: 'confirmed', reference: '00000018', email });
});

it('says of a link that is too old that it is, unless it was followed in time', async () => {
  await requests.save(eracun('00000018'), 't1');
  now = new Date(start.getTime() + 7 * 86_400_000);
  expect(await confirmation.follow(link())).toEqual({ state: 'expired', reference: '00000018' });
  expect((await requests.find('00000018'))?.details).toMatchObject({ emailConfirmed: false });
  await confirmation.confirm({ reference: '00000018', at: at(60), by: 'code' });
  expect(await confirmation.look(link())).toMatchObject({ state: 'confirmed' });
});

it('says that a request is no longer open when another has taken its place', async () => {
  await requests.save(eracun('00000018'), 't1');
  await requests.save(eracun('00000026', { createdAt: at(1) }), 't2');
  expect(await confirmation.follow(link())).toEqual({ state: 'closed', reference: '00000018' });
  expect(await confirmation.follow(link('00000026'))).toMatchObject({ state: 'confirmed' });
  expect(await confirmation.follow(link('00000034'))).toEqual({ state: 'closed', reference: '00000034' });
});

it('takes no link that somebody else made', async () => {
  await requests.save(eracun('00000018'), 't1');
  const forged = new MongoVerification(database.connection, 'another secret for tests, long enough').signLink(
    '00000018',
    start,
  );
  expect(await confirmation.follow(forged)).toEqual({ state: 'forged' });
  expect(await confirmation.follow('')).toEqual({ state: 'forged' });
  expect(await outbox().countDocuments()).toBe(0);
});
