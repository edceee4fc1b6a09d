/** Direct Line over real HTTP: what clients may count on, and what is refused. */
import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { Chat } from '../../../support/chat';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService({ ALLOWED_SITES: 'https://www.kabelnet.net' });
});
afterAll(() => service.close());

const base = () => `${service.url}/v3/directline`;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const post = (path: string, headers: Record<string, string> = {}, body?: unknown) =>
  fetch(`${base()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const errorOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json();
  return JSON.stringify(body);
};

describe('tokens', () => {
  test('are given without a secret, for a new conversation, for half an hour', async () => {
    const response = await post('/tokens/generate');
    expect(response.status).toBe(200);
    const issued = z.strictObject({
      conversationId: z.string().min(20),
      token: z.string(),
      expires_in: z.literal(1800),
    });
    expect(issued.safeParse(await response.json()).error).toBeUndefined();
  });

  test('are renewed for the same conversation', async () => {
    const chat = await Chat.open(service.url);
    const response = await post('/tokens/refresh', bearer(chat.token));
    expect(await response.json()).toMatchObject({ conversationId: chat.conversationId, expires_in: 1800 });
  });

  test('that have expired answer 403, by which the client knows', async () => {
    const chat = await Chat.open(service.url);
    service.advance(31 * 60_000);
    expect((await chat.request('GET', 'activities')).status).toBe(403);
  });

  test('that are forged, unsigned or for something else answer 403', async () => {
    const claims = { sub: 'someone', aud: 'directline' };
    const forged = [
      jwt.sign(claims, 'another secret that is long enough!!'),
      jwt.sign(claims, '', { algorithm: 'none' }),
      jwt.sign({ ...claims, aud: 'agent' }, 'a secret for tests that is long enough'),
      'nonsense',
    ];
    for (const token of forged) expect((await post('/conversations', bearer(token))).status).toBe(403);
  });

  test('are needed for everything else', async () => {
    expect((await post('/conversations')).status).toBe(401);
    expect((await post('/conversations/x/activities', {}, { type: 'message', text: 'a' })).status).toBe(401);
  });

  test('of one conversation open no other', async () => {
    const [mine, other] = [await Chat.open(service.url), await Chat.open(service.url)];
    const response = await fetch(`${base()}/conversations/${other.conversationId}/activities`, {
      headers: bearer(mine.token),
    });
    expect(response.status).toBe(403);
  });
});

describe('websites', () => {
  const from = (origin: string) => fetch(`${base()}/tokens/generate`, { method: 'POST', headers: { origin } });

  test('on the list may use the chat, and their browsers are told so', async () => {
    const response = await from('https://www.kabelnet.net');
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://www.kabelnet.net');
  });

  test('that are not on it may not', async () => {
    const response = await from('https://evil.example');
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await errorOf(response)).toContain('ALLOWED_SITES');
  });

  test('get an answer to their preflight', async () => {
    const response = await fetch(`${base()}/conversations/x/activities`, {
      method: 'OPTIONS',
      headers: { origin: 'https://www.kabelnet.net', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    for (const header of ['authorization', 'content-type', 'x-ms-bot-agent', 'x-requested-with']) {
      expect(response.headers.get('access-control-allow-headers')).toContain(header);
    }
  });
});

describe('a conversation', () => {
  test('begins with the greeting already saved, in Slovenian unless asked otherwise', async () => {
    const slovenian = await Chat.open(service.url);
    expect(slovenian.text).toContain('digitalni pomočnik');
    expect(slovenian.options).toHaveLength(4);
    const english = await Chat.open(service.url, 'en-GB');
    expect(english.text).toContain('digital assistant');
  });

  test('that is begun again is the same one, without a second greeting', async () => {
    const chat = await Chat.open(service.url);
    const again = await post('/conversations', bearer(chat.token), {});
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ conversationId: chat.conversationId });
    expect((await chat.history()).activities).toHaveLength(1);
  });

  test('that nobody began is not found', async () => {
    const issued = z.object({ conversationId: z.string(), token: z.string() });
    const { conversationId, token } = issued.parse(await (await post('/tokens/generate')).json());
    for (const path of ['', '/activities']) {
      const response = await fetch(`${base()}/conversations/${conversationId}${path}`, { headers: bearer(token) });
      expect(response.status).toBe(404);
    }
    const response = await post(`/conversations/${conversationId}/activities`, bearer(token), {
      type: 'message',
      text: 'a',
    });
    expect(response.status).toBe(404);
  });

  test('answers a message with all replies to it, each naming it', async () => {
    const chat = await Chat.open(service.url);
    const id = await chat.post({ type: 'message', text: 'kako plačam' });
    const { activities } = await chat.history(chat.watermark);
    expect(activities[0]).toMatchObject({ id, text: 'kako plačam', from: { role: 'user' } });
    expect(activities.length).toBeGreaterThan(1);
    for (const reply of activities.slice(1)) expect(reply).toMatchObject({ replyToId: id, from: { role: 'bot' } });
  });

  test('gives the sent message back with its client id, and believes no claim about sender or channel', async () => {
    const chat = await Chat.open(service.url);
    await chat.post({
      type: 'message',
      text: 'dober dan',
      from: { id: 'kabelnet', role: 'bot' },
      channelId: 'agent',
      channelData: { clientActivityID: 'mine', request: { reference: '1', kind: 'fault' } },
    });
    const [echo] = (await chat.history(chat.watermark)).activities;
    expect(echo).toMatchObject({
      channelId: 'directline',
      from: { role: 'user' },
      channelData: { clientActivityID: 'mine' },
    });
    expect(echo?.channelData).not.toHaveProperty('request');
  });

  test('answers a message that comes twice once, with the same answer', async () => {
    const chat = await Chat.open(service.url);
    const key = randomUUID();
    const message = { type: 'message', text: 'kako plačam', channelData: { clientActivityID: key } };
    const ids = await Promise.all([chat.post(message), chat.post(message), chat.post(message)]);
    await chat.say('hvala');
    ids.push(await chat.post(message));
    expect(new Set(ids).size).toBe(1);
    const said = (await chat.history()).activities.filter(({ text }) => text === 'kako plačam');
    expect(said).toHaveLength(1);
  });

  test('tells its history from any watermark', async () => {
    const chat = await Chat.open(service.url);
    await chat.say('dober dan');
    const all = await chat.history();
    const tail = await chat.history('1');
    expect(tail.activities).toEqual(all.activities.slice(1));
    expect(tail.watermark).toBe(all.watermark);
    expect((await chat.history(all.watermark)).activities).toEqual([]);
    expect((await chat.history('rubbish')).activities).toEqual(all.activities);
  });

  test('takes signs of typing without a turn', async () => {
    const chat = await Chat.open(service.url);
    await chat.post({ type: 'typing' });
    expect((await chat.history()).activities).toHaveLength(1);
  });
});

describe('refused with a clear answer, nothing lost', () => {
  test('a message that is too long', async () => {
    const chat = await Chat.open(service.url);
    const response = await chat.request('POST', 'activities', { type: 'message', text: 'a'.repeat(4001) });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toContain('4000');
    expect((await chat.history()).activities).toHaveLength(1);
  });

  test('a body that is too large, or none', async () => {
    const chat = await Chat.open(service.url);
    expect(
      (await chat.request('POST', 'activities', { type: 'message', text: 'a', value: 'b'.repeat(100_000) })).status,
    ).toBe(413);
    for (const body of [[], 'text', { text: 'a' }, { type: 7 }]) {
      expect((await chat.request('POST', 'activities', body)).status).toBe(400);
    }
  });

  test('too many messages or conversations a minute, with the time to wait', async () => {
    const strict = await startService({ MESSAGES_PER_MINUTE: '3', CONVERSATIONS_PER_MINUTE: '2' });
    try {
      const chat = await Chat.open(strict.url);
      for (const text of ['a', 'b', 'c']) await chat.say(text);
      const response = await chat.request('POST', 'activities', { type: 'message', text: 'd' });
      expect(response.status).toBe(429);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      const generate = () => fetch(`${strict.url}/v3/directline/tokens/generate`, { method: 'POST' });
      expect((await generate()).status).toBe(200);
      expect((await generate()).status).toBe(429);
    } finally {
      await strict.close();
    }
  });

  test('an address that is none', async () => {
    const response = await fetch(`${service.url}/nothing`);
    expect(response.status).toBe(404);
    expect(await errorOf(response)).not.toContain('at ');
  });
});
