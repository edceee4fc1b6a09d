/** Links into a conversation: short enough for an SMS, good once and for half an hour, and only as they were made. */
import { renderMessage } from '../../../cards/messages';
import type { Database } from '../../../services/database';
import { MongoLinks } from '../../../services/links';
import { openTestDatabase } from '../../support/database';

let database: Database;
let links: MongoLinks;
beforeAll(async () => {
  database = await openTestDatabase();
  links = new MongoLinks(
    database.connection,
    'a secret for tests that is long enough',
    () => 'https://pomoc.kabelnet.example',
  );
  await links.prepare();
});
afterAll(() => database.close());

// TTL indexes look at the real clock.
const now = new Date('2126-11-23T09:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const conversationId = 'AVT7Lk4wbvzuUZQ-xFdnZW6L';
let made = 0;
const create = (language: 'sl' | 'en' = 'sl'): string =>
  links.create({ conversationId, key: `turn ${(made += 1)}`, language }, now);
const tokenOf = (url: string): string => url.split('#')[1] ?? '';
const fresh = (): string => tokenOf(create());

test('a link leads to the page of its language, and what lets in is sent to no server', () => {
  expect(create('sl')).toMatch(/^https:\/\/pomoc\.kabelnet\.example\/nadaljuj#[\w.-]+$/);
  expect(create('en')).toMatch(/^https:\/\/pomoc\.kabelnet\.example\/continue#[\w.-]+$/);
});

test.each(['sl', 'en'] as const)('an SMS with it is one message: %s', (language) => {
  const { text } = renderMessage({ name: 'continueLink', language, values: { url: create(language) } }, 'sms');
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text).toMatch(/^[A-Za-z0-9 .,:;!?()'"/+#_-]*$/);
});

test('the same turn run again makes the same link, another turn another one', () => {
  const link = { conversationId, key: 'turn', language: 'sl' } as const;
  expect(links.create(link, now)).toBe(links.create(link, now));
  expect(links.create({ ...link, key: 'other' }, now)).not.toBe(links.create(link, now));
});

test('it opens its conversation once; who repeats the same tap gets the same answer', async () => {
  const token = fresh();
  expect(await links.redeem(token, 'tap one', minutes(29))).toMatchObject({ outcome: 'opened', conversationId });
  expect(await links.redeem(token, 'tap two', minutes(29))).toEqual({ outcome: 'used' });
  expect(await links.redeem(token, 'tap one', minutes(29))).toMatchObject({ outcome: 'opened', conversationId });
});

test('of two who tap at once, one is let in', async () => {
  const token = fresh();
  const taps = await Promise.all(['a', 'b', 'c', 'd'].map((by) => links.redeem(token, by, now)));
  expect(taps.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1);
});

test('reading it uses nothing up', async () => {
  const token = fresh();
  expect(links.read(token, now)).toMatchObject({ outcome: 'opened', conversationId });
  expect(await links.redeem(token, 'tap', now)).toMatchObject({ outcome: 'opened' });
});

test('after half an hour it has expired', async () => {
  const token = fresh();
  expect(await links.redeem(token, 'tap', minutes(30))).toEqual({ outcome: 'expired' });
});

test.each([
  ['nothing', () => ''],
  ['another conversation', (token: string) => token.replace(/^[^.]+/, Buffer.from('other').toString('base64url'))],
  ['a later end', (token: string) => token.replace(/\.[^.]+/, '.zzzzzz')],
  ['a part more', (token: string) => `${token}.x`],
  ['no signature', (token: string) => token.replace(/[^.]+$/, '')],
  ['another signature', (token: string) => token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
  ['garbage', () => '%%%'],
])('with %s it is none', async (_what, forge) => {
  expect(await links.redeem(forge(fresh()), 'tap', now)).toEqual({ outcome: 'invalid' });
});

test('a link of another service is none', async () => {
  const others = new MongoLinks(database.connection, 'another secret that is long enough too', () => '');
  const token = tokenOf(others.create({ conversationId, key: 'turn', language: 'sl' }, now));
  expect(await links.redeem(token, 'tap', now)).toEqual({ outcome: 'invalid' });
});
