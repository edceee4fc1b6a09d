/** `/api/messages`, with a channel on this machine that takes the replies; and whom it never calls. */
import { randomUUID } from 'node:crypto';
import { isAllowedServiceUrl, registerAzure, type AzureOptions } from '../../../../bots/channels/azure/messages';
import { Conversations } from '../../../../bots/conversations';
import { close, createHttpServer, listen } from '../../../../bots/server';
import { wordings } from '../../../../cards/wording';
import type { Database } from '../../../../services/database';
import { createLog } from '../../../../services/log';
import { MongoTurns } from '../../../../services/turns';
import { startConnectorStub, type ConnectorStub } from '../../../support/connectorStub';
import { openTestDatabase } from '../../../support/database';
import { startService, type TestService } from '../../../support/service';
import { countingBot, noEffects } from '../../../support/turns';

let service: TestService;
let channel: ConnectorStub;
beforeAll(async () => {
  [service, channel] = await Promise.all([startService(), startConnectorStub()]);
});
afterAll(async () => {
  await channel.close();
  await service.close();
});
beforeEach(() => {
  channel.received.length = 0;
  channel.status = 200;
});

const activityOf = (conversationId: string, values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'webchat',
  serviceUrl: channel.url,
  conversation: { id: conversationId },
  from: { id: 'someone' },
  recipient: { id: 'bot' },
  locale: 'sl-SI',
  ...values,
});
const post = (body: unknown, url = service.url) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const texts = () => channel.received.map(({ activity }) => activity.text);
const greeting = wordings.sl.greeting.text('041 621 365');

/** A conversation that has been greeted. */
async function greeted(): Promise<string> {
  const id = randomUUID();
  expect((await post(activityOf(id, { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] }))).status).toBe(200);
  channel.received.length = 0;
  return id;
}

describe('in demo mode', () => {
  test('a conversation is greeted once, whoever joins and however often', async () => {
    const id = randomUUID();
    const joined = (who: string) => activityOf(id, { type: 'conversationUpdate', membersAdded: [{ id: who }] });
    const answers = await Promise.all([post(joined('bot')), post(joined('someone')), post(joined('bot'))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(texts()).toEqual([greeting]);
    expect(channel.received[0]?.path).toMatch(new RegExp(`^/v3/conversations/${id}/activities`));
  });

  test('a message is answered where it came from, naming it', async () => {
    const id = await greeted();
    const message = activityOf(id, { text: 'kako plačam položnico' });
    expect((await post(message)).status).toBe(200);
    expect(texts()[0]).toBe(wordings.sl.answers.askPayment);
    expect(channel.received[0]?.activity).toMatchObject({ replyToId: message.id, conversation: { id } });
  });

  test('a message that begins a conversation is greeted and answered', async () => {
    await post(activityOf(randomUUID(), { text: 'kako plačam položnico' }));
    expect(texts().slice(0, 2)).toEqual([greeting, wordings.sl.answers.askPayment]);
  });

  test('a conversation in English is greeted in English', async () => {
    await post(activityOf(randomUUID(), { type: 'conversationUpdate', locale: 'en-US' }));
    expect(texts()).toEqual([wordings.en.greeting.text('041 621 365')]);
  });

  test('who expects the replies gets them in the answer, and nobody is called', async () => {
    const id = await greeted();
    const message = activityOf(id, { text: 'kakšna je vaša telefonska številka', deliveryMode: 'expectReplies' });
    const [first, again] = [await post(message), await post(message)];
    const body: unknown = await first.json();
    expect(body).toMatchObject({ activities: [{ type: 'message', text: wordings.sl.answers.askContact }] });
    expect(await again.json()).toMatchObject({ activities: [{ text: wordings.sl.answers.askContact }] });
    expect(channel.received).toEqual([]);
  });

  test('a message that comes twice is one turn, answered once', async () => {
    const id = await greeted();
    const message = activityOf(id, { text: 'kako plačam položnico' });
    await Promise.all([post(message), post(message)]);
    await post(activityOf(id, { text: 'hvala' }));
    await post(message);
    expect(texts().filter((text) => text === wordings.sl.answers.askPayment)).toHaveLength(1);
    const turns = service.database.connection.collection('turns');
    expect(await turns.countDocuments({ conversationId: `webchat:${id}` })).toBe(3);
  });

  test('a message whose replies could not be delivered gets them when it comes again', async () => {
    const id = await greeted();
    const message = activityOf(id, { text: 'kako plačam položnico' });
    channel.status = 403;
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await post(message)).status).toBe(500);
    expect(JSON.stringify(printed.mock.calls)).not.toContain('položnico');
    printed.mockRestore();
    channel.status = 200;
    channel.received.length = 0;
    expect((await post(message)).status).toBe(200);
    expect(texts()[0]).toBe(wordings.sl.answers.askPayment);
  });

  test('no other address in an activity is called', async () => {
    const other = await startConnectorStub();
    try {
      const id = await greeted();
      const reference = { serviceUrl: other.url, conversation: { id }, channelId: 'webchat', bot: { id: 'bot' } };
      const message = activityOf(id, {
        text: 'kako plačam položnico',
        callerId: other.url,
        relatesTo: reference,
        attachments: [{ contentType: 'image/png', contentUrl: `${other.url}a.png`, thumbnailUrl: `${other.url}b.png` }],
        channelData: { serviceUrl: other.url, streamUrl: other.url, endpoint: other.url },
        from: { id: 'someone', properties: { serviceUrl: other.url } },
        conversation: { id, properties: { serviceUrl: other.url } },
        value: { tokenExchange: { uri: other.url }, continuation: { conversationReference: reference } },
      });
      expect((await post(message)).status).toBe(200);
      expect(texts()[0]).toBe(wordings.sl.answers.askPayment);
      for (const type of ['event', 'invoke', 'endOfConversation'])
        await post(activityOf(id, { ...message, id: randomUUID(), type, name: 'handoff/action' }));
      expect(other.received).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('an address that is not on this machine is refused and never called', async () => {
    for (const serviceUrl of [
      'http://192.0.2.1/',
      'https://smba.trafficmanager.net/emea/',
      undefined,
      ['http://localhost'],
    ])
      expect((await post(activityOf(randomUUID(), { serviceUrl }))).status).toBe(403);
  });

  test('what is no activity is refused with 400', async () => {
    const id = randomUUID();
    const none = [
      [],
      {},
      activityOf(id, { type: 7 }),
      activityOf(id, { channelId: '../agent' }),
      activityOf(id, { conversation: undefined }),
      activityOf(id, { text: { not: 'a text' } }),
    ];
    for (const body of none) expect((await post(body)).status).toBe(400);
    const form = new URLSearchParams({
      type: 'message',
      serviceUrl: channel.url,
      'conversation[id]': id,
      channelId: 'a',
    });
    expect((await fetch(`${service.url}/api/messages`, { method: 'POST', body: form })).status).toBe(400);
  });
});

describe('outside demo mode', () => {
  let database: Database;
  let conversations: Conversations;
  beforeAll(async () => {
    database = await openTestDatabase();
    const turns = new MongoTurns(database.connection, { node: 'azure', retentionDays: 1 });
    await turns.prepare();
    conversations = new Conversations({
      turns,
      effects: noEffects,
      bot: countingBot,
      node: 'azure',
      now: () => new Date(),
    });
  });
  afterAll(() => database.close());

  /** Serves the channel alone, with an account or without. */
  async function served(azure: AzureOptions['azure'], work: (url: string) => Promise<void>): Promise<string[]> {
    const lines: string[] = [];
    const server = createHttpServer(createLog('silent'), () => undefined);
    registerAzure(server, {
      conversations,
      azure,
      demo: false,
      log: (line) => lines.push(line),
      onError: () => undefined,
    });
    const port = await listen(server, 0, '127.0.0.1');
    try {
      await work(`http://127.0.0.1:${port}`);
    } finally {
      await close(server);
    }
    return lines;
  }
  const account = { appId: randomUUID(), password: 'secret', tenantId: undefined };

  test('without an account everything is refused, and the log says what to set', async () => {
    const lines = await served(undefined, async (url) => {
      expect((await post(activityOf('a', { text: 'zdravo' }), url)).status).toBe(403);
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('MICROSOFT_APP_ID');
    expect(channel.received).toEqual([]);
  });

  test('with an account, an address of anybody but Azure is refused', async () => {
    const lines = await served(account, async (url) => {
      for (const serviceUrl of [channel.url, 'https://evil.example/'])
        expect((await post(activityOf('a', { serviceUrl }), url)).status).toBe(403);
    });
    expect(lines.join('\n')).toContain('serviceUrl');
    expect(channel.received).toEqual([]);
  });

  test('with an account, who does not show a token of Azure is refused', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await served(account, async (url) => {
      const body = activityOf('a', { serviceUrl: 'https://smba.trafficmanager.net/emea/' });
      expect((await post(body, url)).status).toBe(401);
    });
    printed.mockRestore();
    expect(await conversations.head('webchat:a')).toBeUndefined();
  });
});

describe('where replies may go', () => {
  test.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net',
    'https://webchat.botframework.com/',
    'https://directline.botframework.com/x/y',
    'https://europe.webchat.botframework.com/',
    'https://webchat.botframework.us/',
  ])('in production to Azure: %s', (url) => {
    expect(isAllowedServiceUrl(url, false)).toBe(true);
    expect(isAllowedServiceUrl(url, true)).toBe(false);
  });

  test.each(['http://localhost:56150', 'http://127.0.0.1:9000/', 'http://[::1]:9000/x', 'https://localhost/'])(
    'in demo mode to this machine: %s',
    (url) => {
      expect(isAllowedServiceUrl(url, true)).toBe(true);
      expect(isAllowedServiceUrl(url, false)).toBe(false);
    },
  );

  test.each([
    'https://smba.trafficmanager.net.evil.com/',
    'https://evil.com/smba.trafficmanager.net/',
    'https://evil.com#smba.trafficmanager.net/',
    'https://evil.com?x=.botframework.com',
    'https://evilbotframework.com/',
    'https://botframework.com.evil.com/',
    'https://botframework.com/',
    'https://x.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.com/',
    'https://evil.com@smba.trafficmanager.net/',
    'https://user:password@webchat.botframework.com/',
    'https://smba.trafficmanager.net\\@evil.com/',
    'https://evil.com\\.botframework.com/',
    'https:\\\\smba.trafficmanager.net/',
    'https:smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net./',
    ' https://smba.trafficmanager.net/',
    'https://smba.traffic\tmanager.net/',
    'http://smba.trafficmanager.net/',
    'http://webchat.botframework.com/',
    'ftp://smba.trafficmanager.net/',
    'http://localhost.evil.com/',
    'http://localhost@evil.com/',
    'http://evil.com@localhost/',
    'http://127.0.0.1.nip.io/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://127.0.0.2/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:127.0.0.1]/',
    'file:///etc/passwd',
    'urn:botframework:websocket:abc',
    'localhost',
    '',
    undefined,
    null,
    7,
    ['https://smba.trafficmanager.net/'],
    { toString: () => 'https://smba.trafficmanager.net/' },
  ])('nowhere else: %s', (url) => {
    expect(isAllowedServiceUrl(url, false)).toBe(false);
    expect(isAllowedServiceUrl(url, true)).toBe(false);
  });
});
