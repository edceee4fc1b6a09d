/** The live side of the desk by its API: chats are taken, talked in, passed on, given back and ended, each deed once. */
import { randomUUID } from 'node:crypto';
import { wordings } from '../../../../cards/wording';
import { Chat } from '../../../support/chat';
import { DeskClient } from '../../../support/deskClient';
import { png } from '../../../support/files';
import { SteadyStream } from '../../../support/steadyStream';
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

describe('the desk’s WebSocket', () => {
  test('tells of the queue, of each turn once and in order over a reconnect, and of its end', async () => {
    const chat = await talks();
    const id = chat.conversationId;
    const first = await ana.live();
    first.send({ type: 'watch', id, through: 0 });
    await chat.say('ena');
    await first.until(() => first.said(id).includes('ena'));
    const through = first.said(id).length;
    await first.close();
    await chat.say('dve');
    const second = await ana.live();
    second.send({ type: 'watch', id, through });
    await ana.act(id, 'say', { text: 'tri' });
    await second.until(() => second.said(id).includes('tri'));
    expect(second.said(id)).toEqual(['dve', 'tri']);
    const waiting = await waits();
    await second.until(({ type, state }) => type === 'state' && JSON.stringify(state).includes(waiting.conversationId));
    await ana.act(id, 'end');
    await second.until(({ type }) => type === 'closed');
    expect(second.said(id)).toContain(handoff.back);
    await chat.say('to je za robota');
    await second.close();
    expect(second.said(id)).not.toContain('to je za robota');
  });

  test('passes over what another agent’s talk says, and whatever comes after one’s own', async () => {
    const chat = await talks();
    const id = chat.conversationId;
    const spy = await bor.live();
    spy.send({ type: 'watch', id, through: 0 });
    await spy.until(({ type }) => type === 'closed');
    expect(spy.said(id)).toEqual([]);
    await spy.close();
    // Who was away when the talk ended still gets the words before its end.
    const { through } = (await ana.json(`/chats/${id}`)) as { through: number };
    await chat.say('še zadnje');
    await ana.act(id, 'end');
    await chat.say('zaupno robotu');
    const late = await ana.live();
    late.send({ type: 'watch', id, through });
    await late.until(({ type }) => type === 'closed');
    expect(late.said(id)).toEqual(expect.arrayContaining(['še zadnje', handoff.back]));
    expect(late.said(id)).not.toContain('zaupno robotu');
    await late.close();
  });

  test('passes on who is writing, both ways, and saves none of it', async () => {
    const chat = await talks();
    const id = chat.conversationId;
    const page = await ana.live();
    page.send({ type: 'watch', id, through: 0 });
    await page.until(() => page.said(id).length > 0);
    const before = (await chat.history()).activities.length;
    await chat.post({ type: 'typing' });
    await page.until(({ type }) => type === 'typing');
    page.send({ type: 'typing', id });
    page.send({ type: 'beat', takes: true });
    await page.until(({ type }) => type === 'beat');
    expect((await chat.history()).activities).toHaveLength(before);
    await page.close();
  });

  test('passes on one sign of writing a second at most, from either side', async () => {
    const chat = await talks();
    const id = chat.conversationId;
    const page = await ana.live();
    page.send({ type: 'watch', id, through: 0 });
    await page.until(() => page.said(id).length > 0);
    const stream = new SteadyStream(chat);
    const { activities } = await chat.history();
    await stream.until(activities.length);
    for (let n = 0; n < 30; n += 1) page.send({ type: 'typing', id });
    await Promise.all(Array.from({ length: 30 }, () => chat.post({ type: 'typing' })));
    await ana.act(id, 'say', { text: 'konec' });
    await stream.until(activities.length + 2);
    await page.until(() => page.said(id).includes('konec'));
    // The signs and what was said after them; a second may have begun meanwhile.
    expect(stream.ids.length - activities.length - 1).toBeLessThanOrEqual(2);
    expect(page.messages.filter(({ type }) => type === 'typing').length).toBeLessThanOrEqual(2);
    expect(page.messages.some(({ type }) => type === 'typing')).toBe(true);
    stream.close();
    await page.close();
  });

  test('knows by its beat who is there, and by its end who takes no more', async () => {
    const dana = await DeskClient.open(service, 'Dana Hribar');
    const { presence } = service.services;
    await presence.left(dana.id);
    const page = await dana.live();
    page.send({ type: 'beat', takes: true });
    await page.until(({ type }) => type === 'beat');
    expect(await presence.takers()).toContain(dana.id);
    await page.close();
    for (let wait = 0; wait < 100 && (await presence.takers()).includes(dana.id); wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await presence.takers()).not.toContain(dana.id);
    expect(await presence.isHere(dana.id)).toBe(true);
    await dana.call('DELETE', '/session');
    expect(await presence.isHere(dana.id)).toBe(false);
  });

  test('is refused to who is not signed in, and to pages of others', async () => {
    const stranger = await DeskClient.open(service, 'Eva Zupan');
    await expect(stranger.live({ cookie: 'desk=nonsense' })).rejects.toThrow('401');
    await expect(stranger.live({ origin: 'https://evil.example' })).rejects.toThrow('403');
  });
});
