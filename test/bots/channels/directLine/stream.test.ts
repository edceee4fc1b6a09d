/** The chat's WebSocket: every activity once and in order, over reconnects. */
import { WebSocket } from 'ws';
import { z } from 'zod';
import { Chat } from '../../../support/chat';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const frame = z.object({
  activities: z.array(z.looseObject({ id: z.string(), text: z.string().optional() })),
  watermark: z.string(),
});

/** A client that keeps what it gets. */
async function connect(url: string) {
  const texts: string[] = [];
  let watermark = '';
  const socket = new WebSocket(url);
  socket.on('message', (data: Buffer) => {
    const set = frame.parse(JSON.parse(data.toString('utf8')));
    watermark = set.watermark;
    texts.push(...set.activities.map(({ text }) => text ?? ''));
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    texts,
    watermark: () => watermark,
    send: (text: string) => socket.send(text),
    async until(count: number) {
      for (let wait = 0; wait < 200 && texts.length < count; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async close() {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.close();
      await closed;
    },
  };
}

const textsOf = async (chat: Chat) => (await chat.history()).activities.map(({ text }) => text ?? '');

test('a stream tells what was said before it and each turn after, as the history does', async () => {
  const chat = await Chat.open(service.url);
  await chat.say('dober dan');
  const client = await connect(chat.streamUrl);
  await chat.say('kako plačam');
  const all = await textsOf(chat);
  await client.until(all.length);
  expect(client.texts).toEqual(all);
  await client.close();
});

test('a client that comes back at its watermark misses nothing and gets nothing twice', async () => {
  const chat = await Chat.open(service.url);
  const first = await connect(chat.streamUrl);
  await chat.say('dober dan');
  await first.until((await textsOf(chat)).length);
  await first.close();
  await chat.say('kako plačam');
  const response = await chat.request('GET', `?watermark=${first.watermark()}`);
  const again = z.object({ streamUrl: z.string() }).parse(await response.json());
  const second = await connect(again.streamUrl);
  await chat.say('hvala');
  const all = await textsOf(chat);
  await second.until(all.length - first.texts.length);
  expect([...first.texts, ...second.texts]).toEqual(all);
  await second.close();
});

test('many messages at once come in the order of the conversation', async () => {
  const chat = await Chat.open(service.url);
  const client = await connect(chat.streamUrl);
  await Promise.all(
    Array.from({ length: 20 }, (_, place) => chat.post({ type: 'message', text: `sporočilo ${place}` })),
  );
  const all = await textsOf(chat);
  await client.until(all.length);
  expect(client.texts).toEqual(all);
  await client.close();
});

test('the empty messages by which the client sees that it is connected are no messages', async () => {
  const chat = await Chat.open(service.url);
  const client = await connect(chat.streamUrl);
  client.send('');
  await chat.say('dober dan');
  expect((await textsOf(chat)).filter((text) => text === '')).toEqual([]);
  await client.close();
});

test('a stream without a token of its conversation is refused', async () => {
  const [mine, other] = [await Chat.open(service.url), await Chat.open(service.url)];
  for (const url of [
    mine.streamUrl.replace(/t=[^&]+/, 't=nonsense'),
    mine.streamUrl.replace(mine.conversationId, other.conversationId),
  ]) {
    await expect(connect(url)).rejects.toThrow('403');
  }
});
