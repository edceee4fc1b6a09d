/** The desk's WebSocket: the queue, each turn once and in order, who is writing, who is there, and nothing for who may not see it. */
import { wordings } from '../../../../cards/wording';
import { Chat } from '../../../support/chat';
import { DeskClient } from '../../../support/deskClient';
import { startService, type TestService } from '../../../support/service';
import { SteadyStream } from '../../../support/steadyStream';

const { handoff } = wordings.sl;
let service: TestService;
let ana: DeskClient;
let bor: DeskClient;

beforeAll(async () => {
  service = await startService();
  [ana, bor] = [await DeskClient.open(service, 'Ana Novak'), await DeskClient.open(service, 'Bor Kos')];
});
afterAll(() => service.close());

const waits = async (): Promise<Chat> => {
  // Who closes a page takes no more.
  for (const { id } of [ana, bor]) await service.services.presence.seen(id, true);
  const chat = await Chat.open(service.url);
  await chat.say('rad bi govoril s svetovalcem');
  return chat;
};
const talks = async (): Promise<Chat> => {
  const chat = await waits();
  expect(await ana.act(chat.conversationId, 'accept')).toBe(204);
  await chat.read();
  return chat;
};

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
