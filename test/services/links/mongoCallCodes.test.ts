/** Codes by which a caller finds a chat: good once and for half an hour, of one conversation alone, and not to be guessed. */
import type { Database } from '../../../services/database';
import { callCodeRules, MongoCallCodes } from '../../../services/links';
import { keepAll, openTestDatabase } from '../../support/database';

let database: Database;
let codes: MongoCallCodes;
beforeAll(async () => {
  database = await openTestDatabase();
  codes = new MongoCallCodes(database.connection, 'a secret for tests that is long enough');
  await codes.prepare();
  await keepAll(database);
});
afterAll(() => database.close());
beforeEach(() => database.connection.collection('callCodes').deleteMany({}));

const now = new Date('2026-11-23T09:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const chat = { conversationId: 'chat', key: 'turn 3' };

test('a code has six digits, and the turn that is taken again tells the same one', async () => {
  const code = await codes.create(chat, now);
  expect(code).toMatch(/^\d{6}$/);
  expect(await codes.create(chat, now)).toBe(code);
  expect(await codes.create({ ...chat, key: 'turn 4' }, now)).not.toBe(code);
});

test('it leads to its conversation, for the call that gave it first', async () => {
  const code = await codes.create(chat, now);
  expect(await codes.redeem(code, 'call one', minutes(29))).toBe('chat');
  expect(await codes.redeem(code, 'call one', minutes(29))).toBe('chat');
  expect(await codes.redeem(code, 'call two', minutes(29))).toBeUndefined();
});

test('it is good for half an hour', async () => {
  const code = await codes.create(chat, now);
  expect(await codes.redeem(code, 'call', minutes(30))).toBeUndefined();
});

test('no two conversations have the same one at a time', async () => {
  const code = await codes.create(chat, now);
  await database.connection
    .collection<{ _id: string }>('callCodes')
    .updateOne({ _id: code }, { $set: { conversationId: 'other', key: 'of theirs' } });
  const second = await codes.create(chat, now);
  expect(second).not.toBe(code);
  expect(await codes.redeem(code, 'call', now)).toBe('other');
  expect(await codes.redeem(second, 'call', now)).toBe('chat');
});

test('who tries many finds none: after so many wrong ones in an hour none is taken until the next', async () => {
  const code = await codes.create(chat, minutes(50));
  for (let n = 0; n < callCodeRules.wrongAnHour; n += 1) await codes.redeem('x', `call ${n}`, minutes(50));
  expect(await codes.redeem(code, 'call', minutes(55))).toBeUndefined();
  expect(await codes.redeem(code, 'call', minutes(61))).toBe('chat');
});
