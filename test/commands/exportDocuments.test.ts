/** The export of documents: every file that subscribers sent, and a line that says what it is for. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../commands/export';
import { MongoAttachments, type NewFile } from '../../services/attachments';
import type { Database } from '../../services/database';
import { openTestDatabase, testMongodbUri } from '../support/database';
import { pdf, png } from '../support/files';
import { run } from './run';

let database: Database;
let attachments: MongoAttachments;
let env: Record<string, string>;
let folder: string;
let now = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  attachments = new MongoAttachments(database.connection, { now: () => now, retentionDays: 90 });
  await attachments.prepare();
  const uri = new URL(testMongodbUri());
  uri.pathname = `/${database.connection.name}`;
  if (!uri.searchParams.has('authSource')) uri.searchParams.set('authSource', 'admin');
  env = { MONGODB_URI: uri.href };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.connection.collection('attachments').deleteMany({});
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
});
afterEach(() => rm(folder, { recursive: true }));

const contract: NewFile = {
  id: 'c1.k1.0',
  conversationId: 'c1',
  name: 'pogodba č/š.pdf',
  type: 'application/pdf',
  content: pdf,
  by: 'subscriber',
};
const photo: NewFile = {
  ...contract,
  id: 'c2.k2.1',
  conversationId: 'c2',
  name: '..png',
  type: 'image/png',
  content: png,
};

async function exported() {
  const ran = await run(main, ['documents', folder], env);
  const lines = ran.stdout.split('\n').filter((line) => line !== '');
  return { ...ran, lines: lines.map((line): unknown => JSON.parse(line)) };
}

it('writes each file to its request or conversation, and tells who sent it and what for', async () => {
  await attachments.save(contract);
  now = new Date('2026-11-23T09:00:01Z');
  await attachments.save(photo);
  await attachments.save({ ...contract, id: 'c1.k3.0', by: 'bot', name: 'consent.pdf' });
  const link = { subscriberNumber: '100016', verification: 'otp', reference: '00000018' } as const;
  await attachments.link(['c1.k1.0'], link);
  const { code, stderr, lines } = await exported();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(lines).toEqual([
    {
      file: '00000018/2026-11-23T09-00-00.000Z 0 pogodba č_š.pdf',
      conversationId: 'c1',
      name: 'pogodba č/š.pdf',
      type: 'application/pdf',
      by: 'subscriber',
      at: '2026-11-23T09:00:00.000Z',
      size: pdf.length,
      ...link,
    },
    expect.objectContaining({ file: 'c2/2026-11-23T09-00-01.000Z 1 _png', conversationId: 'c2' }),
  ]);
  expect(await readFile(path.join(folder, '00000018/2026-11-23T09-00-00.000Z 0 pogodba č_š.pdf'))).toEqual(pdf);
});

it('writes the same files when it is done again', async () => {
  await attachments.save(contract);
  await exported();
  await exported();
  expect(await readdir(path.join(folder, 'c1'))).toHaveLength(1);
});

it('says so where it cannot write, and how it is used', async () => {
  await attachments.save(contract);
  const ran = await run(main, ['documents', '/dev/null/nowhere'], env);
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(ran.stderr).toContain('Writing the documents');
  expect(await run(main, ['documents'], env)).toMatchObject({ code: 2, stdout: '' });
});
