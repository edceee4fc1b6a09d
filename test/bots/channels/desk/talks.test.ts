/** What a talk came to: summed up by rule when it is over, kept beside it, with the agent's own line. */
import { randomUUID } from 'node:crypto';
import { Chat } from '../../../support/chat';
import { DeskClient } from '../../../support/deskClient';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
let ana: DeskClient;
let bor: DeskClient;
let boss: DeskClient;

beforeAll(async () => {
  service = await startService();
  [ana, bor] = [await DeskClient.open(service, 'Ana Novak'), await DeskClient.open(service, 'Bor Kos')];
  boss = await DeskClient.open(service, 'Vida Vodja', 'supervisor');
});
afterAll(() => service.close());

const here = async (): Promise<void> => {
  for (const { id } of [ana, bor, boss]) await service.services.presence.seen(id, true);
};
/** A package change begun for work from home, then a human: two minutes of waiting. */
async function talks(): Promise<Chat> {
  await here();
  const chat = await Chat.open(service.url);
  await chat.say('rad bi zamenjal paket za delo od doma');
  await chat.say('100016');
  await chat.say('svetovalec');
  service.advance(120_000);
  expect(await ana.act(chat.conversationId, 'accept')).toBe(204);
  return chat;
}
const kept = (chat: Chat) =>
  service.database.connection.collection('handoffs').findOne({ conversationId: chat.conversationId });
const listed = (agent: DeskClient, chat: Chat) => agent.json(`/talks/${chat.conversationId}`);

test('who, why, how long, what was begun and answered, and the rating', async () => {
  const chat = await talks();
  service.advance(300_000);
  await ana.act(chat.conversationId, 'end', { remark: 'Ponudbo dobi po pošti.' });
  await chat.read();
  await chat.say('5');
  await service.sumUp();
  expect(await kept(chat)).toMatchObject({
    reason: 'asked',
    outcome: 'done',
    summary: { flow: 'planChange', answers: { purpose: 'work' }, steps: [], requests: [] },
    remark: { text: 'Ponudbo dobi po pošti.', by: { name: 'Ana Novak' } },
  });
  const list = (await listed(bor, chat)) as { talks: { since: string; acceptedAt: string; closedAt: string }[] };
  expect(list).toMatchObject({
    talks: [{ subscriberNumber: '100016', agent: { name: 'Ana Novak' }, rating: { score: 5 } }],
  });
  const [{ since, acceptedAt, closedAt } = { since: '', acceptedAt: '', closedAt: '' }] = list.talks;
  expect(Date.parse(acceptedAt) - Date.parse(since)).toBe(120_000);
  expect(Date.parse(closedAt) - Date.parse(acceptedAt)).toBe(300_000);
});

test('requests that were saved before the end are named, later ones are not; what stands is not summed up anew', async () => {
  const chat = await talks();
  const { requests } = service.services;
  const save = async (reference: string, createdAt: Date) => {
    const base = { subscriberNumber: '100016', verification: 'none', channel: 'web', language: 'sl' } as const;
    const details = { phone: '+38641000017', reason: 'x' };
    const { conversationId } = chat;
    await requests.save({ ...base, kind: 'callback', details, reference, conversationId, createdAt }, randomUUID());
  };
  await save('10000017', new Date('2026-11-23T09:00:00Z'));
  await save('10000025', new Date('2026-12-23T09:00:00Z'));
  await ana.act(chat.conversationId, 'end');
  expect(await listed(ana, chat)).toMatchObject({
    talks: [{ summary: { requests: [{ reference: '10000017', kind: 'callback' }] } }],
  });
  const before = await kept(chat);
  await chat.say('prekliči');
  await Promise.all([service.sumUp(), service.sumUp()]);
  expect((await kept(chat))?.['summary']).toEqual(before?.['summary']);
});

test('its own agent and a supervisor write the line, nobody else; an empty one takes it away', async () => {
  const chat = await talks();
  await ana.act(chat.conversationId, 'end');
  const since: unknown = ((await kept(chat))?.['since'] as Date).toISOString();
  const write = (agent: DeskClient, text: string) =>
    agent.call('PUT', `/talks/${chat.conversationId}/remark`, { since, text });
  expect((await write(bor, 'tuje')).status).toBe(403);
  expect((await write(ana, 'moje')).status).toBe(200);
  expect(await kept(chat)).toMatchObject({ remark: { text: 'moje' } });
  expect((await write(boss, 'pregledano')).status).toBe(200);
  expect(await kept(chat)).toMatchObject({ remark: { text: 'pregledano', by: { name: 'Vida Vodja' } } });
  expect((await write(ana, '')).status).toBe(200);
  expect(await kept(chat)).not.toHaveProperty('remark');
  expect((await write(ana, 'x'.repeat(501))).status).toBe(400);
});

test('who waited and was not taken had no talk', async () => {
  await here();
  const chat = await Chat.open(service.url);
  await chat.say('rad bi govoril s svetovalcem');
  await chat.say('ne čakam več');
  await service.sumUp();
  expect(await listed(ana, chat)).toEqual({ talks: [] });
});

test('a subscriber who has proven who they are is known by earlier talks; a number that is only said brings none', async () => {
  const earlier = await talks();
  await ana.act(earlier.conversationId, 'end', { remark: 'prejšnji pogovor' });
  // Another number than in the talks above, which codes have been asked for often by now.
  const another = { subscriberNumber: '100024', verification: 'otp' };
  await service.database.connection
    .collection('handoffs')
    .updateOne({ conversationId: earlier.conversationId }, { $set: another });
  await here();
  const asks = async (): Promise<Chat> => {
    const chat = await Chat.open(service.url);
    await chat.say('rad bi zamenjal paket');
    await chat.say('100024');
    return chat;
  };
  const said = await asks();
  await said.say('svetovalec');
  expect(await kept(said)).toMatchObject({ subscriberNumber: '100024' });
  expect(await listed(ana, said)).toEqual({ talks: [] });
  // So that its code is the newer one.
  service.advance(1_000);
  const proven = await asks();
  await service.services.sending.drain();
  await proven.say(await proven.code());
  await proven.say('svetovalec');
  expect(await listed(ana, proven)).toMatchObject({ talks: [{ remark: { text: 'prejšnji pogovor' } }] });
});
