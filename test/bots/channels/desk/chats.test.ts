/** The live side of the desk by its API: chats are taken, talked in, passed on, given back and ended, each deed once. */
import { randomUUID } from 'node:crypto';
import { wordings } from '../../../../cards/wording';
import { Chat } from '../../../support/chat';
import { DeskClient } from '../../../support/deskClient';
import { png } from '../../../support/files';
import { startService, type TestService } from '../../../support/service';

const { handoff } = wordings.sl;
let service: TestService;
let ana: DeskClient;
let bor: DeskClient;
let boss: DeskClient;

beforeAll(async () => {
  service = await startService();
  ana = await DeskClient.open(service, 'Ana Novak');
  bor = await DeskClient.open(service, 'Bor Kos');
  boss = await DeskClient.open(service, 'Vida Vodja', 'supervisor');
});
afterAll(() => service.close());

const waits = async (words = 'rad bi govoril s svetovalcem'): Promise<Chat> => {
  const chat = await Chat.open(service.url);
  await chat.say(words);
  return chat;
};
const talks = async (): Promise<Chat> => {
  const chat = await waits();
  expect(await ana.act(chat.conversationId, 'accept')).toBe(204);
  await chat.read();
  return chat;
};
const listed = async (agent: DeskClient) => agent.json('/chats');
const idIn = (chat: Chat) => expect.arrayContaining([expect.objectContaining({ id: chat.conversationId })]) as unknown;

describe('the queue', () => {
  test('shows who waits, why, and what they said last', async () => {
    const chat = await waits();
    expect(await listed(ana)).toMatchObject({
      waiting: expect.arrayContaining([
        expect.objectContaining({
          id: chat.conversationId,
          reason: 'asked',
          language: 'sl',
          lastWords: 'rad bi govoril s svetovalcem',
        }),
      ]) as unknown,
    });
    await chat.say('ne čakam več');
    expect(await listed(ana)).not.toMatchObject({ waiting: idIn(chat) });
  });

  test('of two who take the same chat at once one gets it, and the other is told who', async () => {
    const chat = await waits();
    const answers = await Promise.all(
      [ana, bor].map((agent) => agent.call('POST', `/chats/${chat.conversationId}/accept`, { key: randomUUID() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const [winner, lost] = answers[0]?.status === 204 ? [ana, answers[1]] : [bor, answers[0]];
    expect(await lost?.json()).toMatchObject({ error: { code: 'Taken', current: { agent: winner.name } } });
    await chat.read();
    expect(chat.text).toContain(handoff.accepted(winner.name));
    expect(await listed(winner)).toMatchObject({ mine: idIn(chat) });
  });

  test('who is too late for a subscriber who has left is told so', async () => {
    const chat = await waits();
    await chat.say('ne čakam več');
    const late = await ana.call('POST', `/chats/${chat.conversationId}/accept`, { key: randomUUID() });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ error: { code: 'Gone' } });
  });
});

test('calls are neither in the queue nor given back: they are put through by phone', async () => {
  const call = { conversationId: 'call-1', channel: 'phone', reason: 'asked', language: 'sl' } as const;
  const { handoffs } = service.services;
  const image = { ...call, since: new Date(0), subscriberNumber: null, verification: 'none', through: 1 } as const;
  await handoffs.put({ ...image, state: 'waiting', sequence: 0 });
  expect(JSON.stringify(await listed(boss))).not.toContain('call-1');
  const agent = { id: 'nobody', name: 'Nobody' };
  await handoffs.put({ ...image, state: 'accepted', agent, acceptedAt: new Date(1), sequence: 1 });
  await service.giveBack();
  expect(await handoffs.find('call-1')).toMatchObject({ state: 'accepted' });
  expect(JSON.stringify(await listed(boss))).not.toContain('call-1');
});

describe('a talk', () => {
  test('goes both ways, and what is sent again is said once', async () => {
    const chat = await talks();
    const key = randomUUID();
    expect(await ana.act(chat.conversationId, 'say', { text: 'Dober dan!' }, key)).toBe(204);
    expect(await ana.act(chat.conversationId, 'say', { text: 'Dober dan!' }, key)).toBe(204);
    await chat.read();
    expect(chat.replies).toHaveLength(1);
    expect(chat.replies[0]).toMatchObject({ text: 'Dober dan!', from: { name: 'Ana Novak' } });
    expect(await chat.say('Internet ne dela.')).toHaveLength(0);
    expect(await ana.json(`/chats/${chat.conversationId}`)).toMatchObject({
      activities: expect.arrayContaining([
        expect.objectContaining({ text: 'Internet ne dela.', from: { id: 'subscriber', role: 'user' } }),
      ]) as unknown,
    });
  });

  test('brings files that the subscriber can open, and refuses what is no document', async () => {
    const chat = await talks();
    const send = (name: string, content: Buffer) => {
      const form = new FormData();
      form.append('activity', JSON.stringify({ key: randomUUID(), text: 'Navodila' }));
      form.append('file', new Blob([new Uint8Array(content)]), name);
      return ana.call('POST', `/chats/${chat.conversationId}/files`, form);
    };
    expect((await send('slika.png', png)).status).toBe(204);
    await chat.read();
    const [file] = chat.replies[0]?.attachments ?? [];
    expect(file).toMatchObject({ contentType: 'image/png', name: 'slika.png' });
    const got = await fetch(`${service.url}${String(file?.['contentUrl'])}`);
    expect(got.status).toBe(200);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await send('slika.png', Buffer.from('<script>'))).status).toBe(415);
  });

  test('is passed on to a colleague who is there, and to nobody else', async () => {
    const chat = await talks();
    const id = chat.conversationId;
    const gone = await DeskClient.open(service, 'Cene Gornik');
    await service.services.presence.left(gone.id);
    expect(await ana.act(id, 'transfer', { to: gone.id })).toBe(409);
    expect(await ana.act(id, 'transfer', { to: ana.id })).toBe(409);
    expect(await ana.act(id, 'transfer', { to: bor.id })).toBe(204);
    await chat.read();
    expect(chat.text).toBe(handoff.transferred('Bor Kos'));
    expect(await ana.act(id, 'say', { text: 'Še tu?' })).toBe(403);
    expect(await bor.act(id, 'say', { text: 'Pozdravljeni.' })).toBe(204);
  });

  test('keeps notes that the subscriber never sees', async () => {
    const chat = await talks();
    const key = randomUUID();
    expect(await ana.act(chat.conversationId, 'notes', { text: 'Že drugič ta teden.' }, key)).toBe(200);
    expect(await ana.act(chat.conversationId, 'notes', { text: 'Že drugič ta teden.' }, key)).toBe(200);
    expect(await ana.json(`/chats/${chat.conversationId}`)).toMatchObject({
      notes: [{ text: 'Že drugič ta teden.', by: { name: 'Ana Novak' } }],
    });
    expect(JSON.stringify(await chat.history())).not.toContain('drugič');
  });

  test('ends with the bot back, which asks what it was like', async () => {
    const chat = await talks();
    const key = randomUUID();
    expect(await ana.act(chat.conversationId, 'end', {}, key)).toBe(204);
    await chat.read();
    expect(chat.text).toContain(handoff.back);
    expect(chat.prompt).toBe('rating');
    expect(await ana.act(chat.conversationId, 'end', {}, key)).toBe(204);
    expect(await ana.act(chat.conversationId, 'say', { text: 'Še nekaj.' })).toBe(403);
    await chat.say('5');
    expect(await service.services.handoffs.find(chat.conversationId)).toMatchObject({ rating: { score: 5 } });
  });

  test('remembers how far the agent has read', async () => {
    const chat = await talks();
    const { through } = (await chat.history()).activities.reduce(({ through: n }) => ({ through: n + 1 }), {
      through: 0,
    });
    expect(await ana.call('POST', `/chats/${chat.conversationId}/read`, { through })).toMatchObject({ status: 204 });
    expect(await listed(ana)).toMatchObject({
      mine: expect.arrayContaining([
        expect.objectContaining({ id: chat.conversationId, readThrough: through }),
      ]) as unknown,
    });
  });
});

describe('what an agent may see', () => {
  test('is what waits and their own; a supervisor reads all and speaks in none', async () => {
    const waiting = await waits();
    expect((await bor.call('GET', `/chats/${waiting.conversationId}`)).status).toBe(200);
    const chat = await talks();
    const id = chat.conversationId;
    expect((await bor.call('GET', `/chats/${id}`)).status).toBe(403);
    expect((await bor.call('GET', `/chats/${id}/known`)).status).toBe(204);
    expect((await ana.call('GET', `/chats/${id}/known`)).status).toBe(200);
    expect((await boss.call('GET', `/chats/${id}`)).status).toBe(200);
    expect(await listed(boss)).toMatchObject({ others: idIn(chat) });
    expect(await listed(bor)).toMatchObject({ others: [] });
    for (const agent of [bor, boss]) {
      expect(await agent.act(id, 'say', { text: 'x' })).toBe(403);
      expect(await agent.act(id, 'notes', { text: 'x' })).toBe(403);
      expect(await agent.act(id, 'end')).toBe(403);
      expect(await agent.act(id, 'transfer', { to: ana.id })).toBe(403);
      expect((await agent.call('POST', `/chats/${id}/read`, { through: 1 })).status).toBe(403);
      expect((await agent.call('POST', `/chats/${id}/files`, new FormData())).status).toBe(403);
    }
    expect((await ana.call('GET', '/chats/nobody')).status).toBe(404);
    expect(await ana.act('nobody', 'accept')).toBe(404);
    await ana.act(id, 'end');
    expect((await ana.call('GET', `/chats/${id}`)).status).toBe(403);
  });

  test('is nothing from the file of who has not proven who they are', async () => {
    const chat = await Chat.open(service.url);
    await chat.say('rad bi zamenjal paket');
    await chat.say('100016');
    await chat.say('svetovalec');
    const unproven = await ana.json(`/chats/${chat.conversationId}`);
    expect(unproven).toMatchObject({ subscriberNumber: '100016', open: { flow: 'planChange', step: 'code' } });
    expect(unproven).not.toHaveProperty('subscriber');
  });
});

describe('an agent who is gone', () => {
  test('gives the chats back to the queue, once, and the subscriber is told', async () => {
    const chat = await talks();
    await service.giveBack();
    expect(await listed(ana)).toMatchObject({ mine: idIn(chat) });
    service.advance(61_000);
    await Promise.all([service.giveBack(), service.giveBack()]);
    await chat.read();
    expect(chat.text.split(handoff.vanished)).toHaveLength(2);
    expect(await listed(bor)).toMatchObject({ waiting: idIn(chat) });
    await service.services.presence.seen(ana.id, true);
    expect(await ana.act(chat.conversationId, 'accept')).toBe(204);
    service.advance(61_000);
    await service.giveBack();
    await chat.read();
    expect(chat.text).toContain(handoff.vanished);
    for (const { id } of [ana, bor, boss]) await service.services.presence.seen(id, true);
  });
});
