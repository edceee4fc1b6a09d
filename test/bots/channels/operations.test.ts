/** What those who run the service look at, and what the demo shows in place of phones and mailboxes. */
import { z } from 'zod';
import { outboxPage, type ShownMessage } from '../../../bots/channels/outboxPage';
import { registerOperations } from '../../../bots/channels/operations';
import { close, createHttpServer, listen } from '../../../bots/server';
import { createLog } from '../../../services/log';
import { Metrics } from '../../../services/metrics';
import type { SentMessage } from '../../../services/outbox';
import { Chat } from '../../support/chat';
import { startService, type TestService } from '../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const get = (path: string, accept = '*/*', url = service.url) => fetch(`${url}${path}`, { headers: { accept } });
const metric = async (name: string, url = service.url): Promise<number> => {
  const text = await (await get('/metrics', '*/*', url)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(name));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};

/** The operator's pages alone, over a database that a test takes away. */
async function served(parts: { ping?: () => Promise<void>; metrics?: Metrics; demo?: readonly SentMessage[] }) {
  const server = createHttpServer(createLog('silent'), () => undefined);
  const sent = parts.demo;
  registerOperations(server, {
    metrics: parts.metrics ?? new Metrics(),
    ping: parts.ping ?? (() => Promise.resolve()),
    streams: { count: 3 },
    demo:
      sent === undefined
        ? undefined
        : {
            outbox: {
              prepare: () => Promise.resolve(),
              enqueue: () => Promise.resolve(),
              listSent: () => Promise.resolve([...sent]),
              countWaiting: () => Promise.resolve(0),
            },
            sending: {
              start: () => undefined,
              kick: () => undefined,
              drain: () => Promise.resolve(),
              stop: () => Promise.resolve(),
            },
            sign: (address: string) => `${address}?t=signed`,
          },
  });
  const port = await listen(server, 0, '127.0.0.1');
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

describe('/healthz and /readyz', () => {
  test('say that all is well, each part by its name', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ service: 'ok' });
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ service: 'ok', database: 'ok' });
  });

  test('tell a service without its database: alive, not ready, and without a reason for strangers', async () => {
    const { url, close: end } = await served({ ping: () => Promise.reject(new Error('mongodb://user:password@host')) });
    try {
      expect((await get('/healthz', '*/*', url)).status).toBe(200);
      const ready = await get('/readyz', '*/*', url);
      expect(ready.status).toBe(503);
      expect(await ready.json()).toEqual({ service: 'ok', database: 'unavailable' });
    } finally {
      await end();
    }
  });
});

describe('/metrics', () => {
  test('count turns by channel and how long they took', async () => {
    const name = 'bot_turn_seconds_count{channel="web"}';
    const before = await metric(name);
    const chat = await Chat.open(service.url);
    await chat.say('kako plačam');
    expect(await metric(name)).toBe(before + 2);
    expect(await metric('bot_turn_seconds_sum{channel="web"}')).toBeGreaterThan(0);
    expect(await metric('bot_turn_seconds_bucket{le="+Inf",channel="web"}')).toBe(before + 2);
  });

  test('hold errors, messages, open streams and the process, in the format of Prometheus', async () => {
    const metrics = new Metrics();
    metrics.errors.inc({ where: 'turn' });
    metrics.messages.inc({ status: 'sent', template: 'code' });
    const { url, close: end } = await served({ metrics });
    try {
      const response = await get('/metrics', '*/*', url);
      expect(response.headers.get('content-type')).toContain('text/plain');
      const text = await response.text();
      for (const line of [
        'bot_errors_total{where="turn"} 1',
        'bot_messages_total{status="sent",template="code"} 1',
        'bot_streams_open 3',
      ])
        expect(text).toContain(line);
      expect(text).toContain('process_resident_memory_bytes');
    } finally {
      await end();
    }
  });
});

describe('/dev/outbox', () => {
  const contract = z.array(
    z.strictObject({
      channel: z.enum(['sms', 'email']),
      to: z.string(),
      subject: z.string().optional(),
      text: z.string(),
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      at: z.iso.datetime(),
    }),
  );

  test('is a list of what was sent, newest last, with the codes', async () => {
    const chat = await Chat.open(service.url);
    await chat.say('menjava paketa na kabel internet m od jutri');
    await chat.say('100016');
    const first = contract.parse(await (await get('/dev/outbox', 'application/json')).json());
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ channel: 'sms', to: '+38641000017' });
    expect(first[0]?.text).toContain(first[0]?.code);
    service.advance(1000);
    await chat.say(first[0]?.code ?? '');
    await chat.say('potrjujem');
    const sent = contract.parse(await (await get('/dev/outbox', 'application/json')).json());
    expect(sent).toHaveLength(3);
    expect(sent[0]).toEqual(first[0]);
    expect([...sent].sort((a, b) => a.at.localeCompare(b.at))).toEqual(sent);
    const office = sent.find(({ channel }) => channel === 'email');
    expect(office?.to).toBe('logatec@kabelnet.net');
    expect(office?.subject).toContain('Nova vloga');
    expect(office).not.toHaveProperty('code');
  });

  test('is a page for who asks for one', async () => {
    const response = await get('/dev/outbox', 'text/html,application/xhtml+xml');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('Poslana sporočila');
  });

  test('shows what was sent as text, whatever it holds', () => {
    const hostile = '<script>alert("1")</script> & \'x\' <img src=x onerror=alert(1)>';
    const message: ShownMessage = {
      channel: 'email',
      to: hostile,
      subject: hostile,
      text: hostile,
      at: new Date('2026-11-23T09:00:00Z'),
    };
    const page = outboxPage([message]);
    expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
    expect(page.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;x&#39;/g)).toHaveLength(3);
    expect(page).toContain('10:00');
    expect(outboxPage([])).toContain('Ni še nobenega sporočila');
    const two = outboxPage([
      { ...message, text: 'older' },
      { ...message, text: 'newer' },
    ]);
    expect(two.indexOf('newer')).toBeLessThan(two.indexOf('older'));
  });

  test('names the files of a message, with addresses that open them', async () => {
    const file = { id: 'c.form', name: 'vloga "1".pdf' };
    const message = {
      channel: 'email',
      to: 'ana@example.com',
      text: 'glejte https://bot.example/p?t=a.b',
      at: new Date(),
    } as const;
    const { url, close: end } = await served({ demo: [{ ...message, attachments: [file] }, message] });
    try {
      const [one, other] = z
        .array(z.looseObject({ attachments: z.unknown().optional() }))
        .parse(await (await get('/dev/outbox', 'application/json', url)).json());
      const address = '/v3/directline/attachments/c.form?t=signed';
      expect(one?.attachments).toEqual([{ name: file.name, url: address }]);
      expect(other).not.toHaveProperty('attachments');
      const page = await (await get('/dev/outbox', 'text/html', url)).text();
      expect(page).toContain(`<a href="${address}" target="_blank" rel="noreferrer">vloga &quot;1&quot;.pdf</a>`);
      expect(page).toContain('<a href="https://bot.example/p?t=a.b" target="_blank" rel="noreferrer">');
    } finally {
      await end();
    }
  });

  test('is not there outside demo mode', async () => {
    const { url, close: end } = await served({});
    try {
      expect((await get('/dev/outbox', 'application/json', url)).status).toBe(404);
    } finally {
      await end();
    }
  });
});
