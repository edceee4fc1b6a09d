/** Notes of agents on a conversation: kept once, in order, each conversation's apart. */
import { MongoNotes, type Note } from '../../../services/handoff';
import type { Database } from '../../../services/database';
import { openTestDatabase } from '../../support/database';

let database: Database;
let notes: MongoNotes;
beforeAll(async () => {
  database = await openTestDatabase();
  notes = new MongoNotes(database.connection, { retentionDays: 20_000 });
  await notes.prepare();
});
afterAll(() => database.close());

const by = { id: 'a1', name: 'Ana Novak' };
const note = (id: string, minute: number, values: Partial<Note> = {}): Note => ({
  id,
  conversationId: 'c1',
  by,
  at: new Date(Date.UTC(2026, 10, 23, 9, minute)),
  text: id,
  ...values,
});

it('keeps a repeated note once and tells them oldest first', async () => {
  await notes.add(note('second', 2));
  await notes.add(note('first', 1));
  await notes.add(note('second', 3, { text: 'again' }));
  expect(await notes.of('c1')).toEqual([note('first', 1), note('second', 2)]);
});

it('tells of a conversation nothing that was noted on another, even under the same key', async () => {
  await notes.add(note('first', 1, { conversationId: 'c2', text: 'elsewhere' }));
  expect(await notes.of('c2')).toEqual([note('first', 1, { conversationId: 'c2', text: 'elsewhere' })]);
  expect(await notes.of('c3')).toEqual([]);
});
