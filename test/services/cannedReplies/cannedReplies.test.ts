/** Canned replies: those that come with the product, and files that are refused. */
import { cannedReplyShape, MongoCannedReplies } from '../../../services/cannedReplies';
import { addSeeds, readContentFile } from '../../../services/content';
import type { Database } from '../../../services/database';
import { openTestDatabase } from '../../support/database';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('come with the product in both languages, and an edited one stays', async () => {
  const replies = new MongoCannedReplies(database.connection, () => new Date());
  await addSeeds(replies, cannedReplyShape);
  const all = await replies.all();
  const hello = all.find(({ entry }) => entry.id === 'hello');
  expect(hello?.entry.sl).toContain('{agent}');
  expect(hello?.entry.en).toContain('{agent}');
  if (hello === undefined) return;
  await replies.save({ ...hello.entry, sl: 'Zdravo.' }, hello.version);
  await addSeeds(replies, cannedReplyShape);
  const again = await replies.all();
  expect(again).toHaveLength(all.length);
  expect(again.find(({ entry }) => entry.id === 'hello')?.entry.sl).toBe('Zdravo.');
});

it.each([
  ['sl: Dober dan {ime}', '{ime} is not known; {name}, {reference}, {agent}, {phone}, {email} are'],
  [`sl: ${'a'.repeat(1001)}`, 'is longer than 1000 characters'],
])('refuse %s', (text, fault) => {
  const file = `replies:\n  - id: hello\n    title: { sl: Pozdrav, en: Greeting }\n    en: Hello\n    ${text}\n`;
  expect(readContentFile(file, cannedReplyShape)).toEqual({ ok: false, faults: [`line 5, replies[0].sl: ${fault}`] });
});
