/** Voicemails: fetched from a stub of Twilio's API, told to the office once, deleted there only when they are here. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../../services/database';
import type { OutboxMessage } from '../../../services/outbox';
import { keptDays, MongoVoicemails, TwilioRecordings, type NewVoicemail } from '../../../services/voicemails';
import { openTestDatabase } from '../../support/database';

const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'the token' };
const basic = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
const path = `/2010-04-01/Accounts/${account.accountSid}/Recordings`;

let database: Database;
let server: Server;
let recordings: TwilioRecordings;
let told: { readonly messages: readonly OutboxMessage[]; readonly key: string }[];
let reports: unknown[];
/** What Twilio holds, and what it was asked for. */
const held = new Map<string, string>();
let asked: string[];
let trouble: number | undefined;
/** Far ahead, so that the database deletes nothing while a test runs. */
const now = new Date('2126-11-23T09:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const [, id = ''] = /Recordings\/(\w+)\.(?:wav|json)$/.exec(request.url ?? '') ?? [];
    const deletes = request.method === 'DELETE';
    // In two statements: restify, where another test has loaded it, has its own way with the first.
    response.statusCode =
      request.headers.authorization === basic ? (trouble ?? (held.has(id) ? (deletes ? 204 : 200) : 404)) : 401;
    response.end(response.statusCode === 200 ? held.get(id) : undefined);
    if (deletes && response.statusCode === 204) held.delete(id);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  recordings = new TwilioRecordings(account, `http://127.0.0.1:${portOf(address)}`);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});
beforeEach(async () => {
  [told, reports, asked, trouble] = [[], [], [], undefined];
  held.clear();
  await database.connection.collection('voicemails').deleteMany({});
});

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

const voicemails = (): MongoVoicemails =>
  new MongoVoicemails(database.connection, {
    now: () => now,
    recordings,
    outbox: {
      enqueue: (messages, key) => {
        told.push({ messages, key });
        return Promise.resolve();
      },
    },
    officeEmail: 'pisarna@example.com',
    onMessages: () => undefined,
    report: (error) => reports.push(error),
  });

const message: NewVoicemail = {
  id: `RE${'1'.repeat(32)}`,
  conversationId: 'call-1',
  from: '+38641000017',
  subscriberNumber: '100016',
  seconds: 9,
};

test('a message is fetched, told to the office, and deleted where it was made', async () => {
  held.set(message.id, 'RIFF…');
  const service = voicemails();
  await service.receive(message);
  await service.drain();
  expect(asked).toEqual([`GET ${path}/${message.id}.wav`, `DELETE ${path}/${message.id}.json`]);
  expect(held.size).toBe(0);
  expect((await service.audio(message.id))?.toString()).toBe('RIFF…');
  const until = new Date(now.getTime() + keptDays * 86_400_000);
  expect(await service.list()).toEqual([{ ...message, at: now, ready: true, until }]);
  expect(told).toMatchObject([
    { key: `voicemail/${message.id}`, messages: [{ template: { name: 'officeVoicemail' } }] },
  ]);
});

test('one that is announced twice is fetched once', async () => {
  held.set(message.id, 'RIFF…');
  const service = voicemails();
  await service.receive(message);
  await service.drain();
  await service.receive(message);
  await service.drain();
  expect(asked).toHaveLength(2);
  expect(told).toHaveLength(1);
});

test('one that cannot be fetched now is fetched by a later round, also of another process', async () => {
  held.set(message.id, 'RIFF…');
  trouble = 503;
  const service = voicemails();
  await service.receive(message);
  await service.drain();
  expect(await service.list()).toMatchObject([{ ready: false }]);
  expect(await service.audio(message.id)).toBeUndefined();
  expect(told).toEqual([]);
  expect(String(reports[0])).toContain('Fetching a recording failed (503)');
  trouble = undefined;
  await voicemails().drain();
  expect(await service.list()).toMatchObject([{ ready: true }]);
  expect(held.size).toBe(0);
});

test('nothing of the account or the caller is in an error', async () => {
  trouble = 500;
  await voicemails().receive(message);
  const failure = await recordings.fetch(message.id).catch(String);
  for (const secret of [account.accountSid, account.authToken, '38641000017']) expect(failure).not.toContain(secret);
});
