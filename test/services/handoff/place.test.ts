/** The place in the queue: behind chats that have waited longer, and behind no call. */
import type { Database } from '../../../services/database';
import { MongoHandoffs, type HandoffImage } from '../../../services/handoff';
import { openTestDatabase } from '../../support/database';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('counts the chats before, and no caller whom phones ring for', async () => {
  const handoffs = new MongoHandoffs(database.connection, { retentionDays: 30 });
  const at = (seconds: number): Date => new Date(Date.UTC(2126, 10, 23, 9, 0, seconds));
  const waits = (conversationId: string, channel: string, seconds: number): HandoffImage => ({
    conversationId,
    channel,
    state: 'waiting',
    reason: 'asked',
    since: at(seconds),
    language: 'sl',
    subscriberNumber: null,
    verification: 'none',
    sequence: 1,
    through: 1,
  });
  await handoffs.put(waits('a', 'web', 1));
  await handoffs.put(waits('b', 'phone', 2));
  await handoffs.put(waits('c', 'web', 3));
  expect(await handoffs.place(at(1), 1)).toMatchObject({ position: 1 });
  expect(await handoffs.place(at(3), 1)).toMatchObject({ position: 2 });
});
