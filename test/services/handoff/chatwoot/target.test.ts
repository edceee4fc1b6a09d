/** Chatwoot as a target, against a stub of what it documents: safe to repeat, read whole, and honest about why it fails. */
import { handoffNotes } from '../../../../cards/handoffNotes';
import { ChatwootTarget, initiateEvent, type HandoffContext } from '../../../../services/handoff';
import { ChatwootStub } from '../../../support/chatwoot/stub';
import { testNow } from '../../../support/service';

let chatwoot: ChatwootStub;
const reported: unknown[] = [];

beforeAll(async () => {
  chatwoot = await ChatwootStub.start();
});
afterAll(() => chatwoot.down());

const targetWith = (values: { readonly token?: string; readonly inboxId?: number; readonly now?: () => Date } = {}) =>
  new ChatwootTarget({
    url: chatwoot.url,
    accountId: 3,
    inboxId: 7,
    token: 'token-of-the-bot',
    webhookSecret: '',
    notes: handoffNotes,
    now: () => testNow,
    report: (error) => reported.push(error),
    ...values,
  });
const context: HandoffContext = {
  reason: 'misses',
  language: 'en',
  channel: 'web',
  since: testNow.toISOString(),
  subscriberNumber: '100016',
  verification: 'none',
  answers: {},
  steps: [],
  requests: [],
};
const wish = (conversationId: string) => initiateEvent({ conversationId, channel: 'web', since: testNow }, context, []);

test('the same wish that comes again, side by side with another, leads to the same conversation', async () => {
  const target = targetWith();
  const place = await target.initiate(wish('a'), []);
  const other = await target.initiate(wish('b'), []);
  expect(await target.initiate(wish('a'), [])).toBe(place);
  expect(other).not.toBe(place);
  expect(chatwoot.find('a')?.messages).toHaveLength(1);
});

test('more messages than it gives at a time are all heard, once', async () => {
  const target = targetWith();
  const place = await target.initiate(wish('many'), []);
  const there = chatwoot.find('many');
  if (there === undefined) throw new Error('Chatwoot has no such conversation');
  const many = Array.from({ length: 230 }, (_one, n) => `Vrstica ${n}.`);
  for (const text of many) chatwoot.reply(there, chatwoot.agent(0), text);
  const heard = await target.hear(place, undefined);
  expect(heard.activities.map((one) => (one.type === 'message' ? one.text : one.value))).toEqual(many);
  expect((await target.hear(place, heard.mark)).activities).toEqual([]);
});

test('only agents of the inbox who are online count, looked at every few seconds', async () => {
  let now = testNow.getTime();
  const target = targetWith({ now: () => new Date(now) });
  expect(await target.takers()).toBe(1);
  chatwoot.agent(1).availability_status = 'online';
  expect(await target.takers()).toBe(1);
  now += 5_000;
  expect(await target.takers()).toBe(2);
  chatwoot.agent(0).availability_status = 'busy';
  now += 5_000;
  expect(await target.takers()).toBe(1);
});

test.each([
  ['a token that is none', { token: 'another' }, '401'],
  ['an inbox that is none', { inboxId: 8 }, '404'],
])('%s means that nobody can be reached, and says what to look at', async (_what, values, status) => {
  reported.length = 0;
  const target = targetWith(values);
  expect(await target.takers()).toBe(0);
  expect(String(reported[0])).toContain(`(${status})`);
  expect(String(reported[0])).toContain('CHATWOOT_TOKEN');
  await expect(target.initiate(wish('secret-conversation'), [])).rejects.toThrow(`(${status})`);
  await expect(target.initiate(wish('secret-conversation'), [])).rejects.not.toThrow('secret-conversation');
});
