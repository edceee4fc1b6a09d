/** Files that the bot makes: kept once for the same content, however often a turn is run again. */
import { madeFileId, MongoAttachments } from '../../../services/attachments';
import type { Database } from '../../../services/database';
import { openTestDatabase } from '../../support/database';

let database: Database;
let attachments: MongoAttachments;
beforeAll(async () => {
  database = await openTestDatabase();
  attachments = new MongoAttachments(database.connection, { now: () => new Date(), retentionDays: 90 });
});
afterAll(() => database.close());

const content = Buffer.from('%PDF-1.7 vloga');
const made = (conversationId: string, of: Buffer) =>
  ({
    id: madeFileId(conversationId, of),
    conversationId,
    name: 'vloga.pdf',
    type: 'application/pdf',
    content: of,
    by: 'bot',
  }) as const;

it('is one file for the same content, and another one in another conversation or with other content', async () => {
  for (const file of [made('c1', content), made('c1', content), made('c2', content), made('c1', Buffer.from('%PDF-2'))])
    await attachments.save(file);
  expect(await database.connection.collection('attachments').countDocuments()).toBe(3);
  expect(await attachments.find(madeFileId('c1', content))).toEqual({
    id: madeFileId('c1', content),
    conversationId: 'c1',
    name: 'vloga.pdf',
    type: 'application/pdf',
    content,
    by: 'bot',
    at: expect.any(Date),
  });
});

it('has an id that can stand in an address', () => {
  const id = madeFileId('c-1_x', content);
  expect(encodeURIComponent(id)).toBe(id);
});
