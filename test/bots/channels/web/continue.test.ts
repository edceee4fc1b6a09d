/** A link of an SMS, over HTTP: pages use nothing up, a tap opens the conversation once, and shows nothing of what was said before. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import buildWeb from '../../../../web/build';
import { Chat, outboxOf } from '../../../support/chat';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  await buildWeb(path.resolve('dist/web'));
  service = await startService();
}, 60_000);
afterAll(() => service.close());
// A century ahead, so that nothing here is erased by the database's own clock meanwhile; each test at a time of its own.
let now = new Date('2126-11-23T09:00:00Z');
beforeEach(() => {
  now = new Date(now.getTime() + 3_600_000);
  service.setNow(now);
});

const granted = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.number() });

/** A chat at the step that takes its connection away, and the link that was sent for it. */
async function chatWithLink(before: readonly string[] = []): Promise<{ chat: Chat; url: string; token: string }> {
  await service.database.connection.collection('smsCounts').deleteMany({});
  const chat = await Chat.open(service.url);
  for (const text of before) await chat.say(text.includes('{code}') ? await chat.code() : text);
  await chat.say(`prišel je nov modem CM-1000-${String(Math.floor(10 + Math.random() * 89))}`);
  if (chat.prompt === 'subscriberNumber') await chat.say('100016');
  if (chat.prompt === 'choose') await chat.say('od začetka');
  if (chat.prompt === 'serial') await chat.say('CM-1000-90');
  for (const text of ['naprej', 'da', 'povezava po sms', '041 123 456']) await chat.say(text);
  const sms = (await outboxOf(service.url)).findLast(({ to }) => to === '+38641123456');
  const url = /https?:\/\/\S+/.exec(sms?.text ?? '')?.[0] ?? '';
  return { chat, url, token: url.split('#')[1] ?? '' };
}

const tap = (token: string, key: string = randomUUID()): Promise<Response> =>
  fetch(`${service.url}/continue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, key }),
  });

const history = async (conversationId: string, token: string, watermark = ''): Promise<string> =>
  (
    await fetch(`${service.url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  ).text();

test('the page may be looked at, by people and previews, as often as they like', async () => {
  const { url, token } = await chatWithLink();
  for (let time = 0; time < 3; time += 1) {
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('Nadaljuj');
    expect(html).not.toContain(token);
  }
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  expect((await tap(token)).status).toBe(200);
});

test('a tap opens the same conversation, at its open question, for the browser that taps', async () => {
  const { chat, token } = await chatWithLink();
  const opened = granted.parse(await (await tap(token)).json());
  expect(opened.conversationId).toBe(chat.conversationId);
  const told = await history(opened.conversationId, opened.token);
  expect(told).toContain('Nadaljujeva tukaj');
  expect(told).toContain('2/6 Odklop starega modema');
  // The chat that it was left in sees it too.
  await chat.read();
  expect(chat.text).toContain('Nadaljujeva tukaj');
});

test('what was said before stays with who said it, whatever watermark is asked for, also after the token is renewed', async () => {
  const { chat, token } = await chatWithLink();
  const opened = granted.parse(await (await tap(token)).json());
  const headers = { authorization: `Bearer ${opened.token}` };
  const renewed = granted.parse(
    await (await fetch(`${service.url}/v3/directline/tokens/refresh`, { method: 'POST', headers })).json(),
  );
  for (const bearer of [opened.token, renewed.token])
    for (const watermark of ['', '0', '1', 'x'])
      expect(await history(chat.conversationId, bearer, watermark)).not.toMatch(/100016|1\/6|041 123 456/);
});

test('a proof does not go along: what shows the file asks for the code again', async () => {
  const { chat, token } = await chatWithLink(['kaj je z mojo vlogo', '100024', '{code}']);
  granted.parse(await (await tap(token)).json());
  await chat.say('prekliči');
  await chat.say('kaj je z mojo vlogo');
  expect(chat.prompt).toBe('code');
});

test('the second who taps is told that it was used, the same tap again is let in again', async () => {
  const { token } = await chatWithLink();
  const key = randomUUID();
  expect((await tap(token, key)).status).toBe(200);
  const second = await tap(token);
  expect(second.status).toBe(410);
  expect(await second.json()).toMatchObject({ error: { code: 'used' } });
  expect((await tap(token, key)).status).toBe(200);
});

test('after half an hour it has expired; forged, broken and strange ones open nothing', async () => {
  const { token } = await chatWithLink();
  const answer = async (response: Promise<Response>) => {
    const { status } = await response;
    return status;
  };
  expect(await answer(tap(token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))))).toBe(404);
  expect(await answer(tap('nothing'))).toBe(404);
  const form = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `token=${token}&key=0123456789abcdef`,
  };
  expect(await answer(fetch(`${service.url}/continue`, form))).toBe(400);
  expect(await answer(tap(token, 'short'))).toBe(400);
  service.advance(31 * 60_000);
  const late = await tap(token);
  expect(late.status).toBe(410);
  expect(await late.json()).toMatchObject({ error: { code: 'expired' } });
});
