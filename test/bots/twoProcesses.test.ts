/** Two built services on one MongoDB: a chat does not notice which of them it talks to. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoAccounts, MongoSessions } from '../../services/agents';
import { openDatabase } from '../../services/database';
import { Chat } from '../support/chat';
import { testMongodbUri } from '../support/database';
import { DeskClient, type LiveClient } from '../support/deskClient';
import { freePort, ServiceProcess } from '../support/serviceProcess';
import { SteadyStream } from '../support/steadyStream';

const databaseName = `test_${randomBytes(6).toString('hex')}`;
const services: ServiceProcess[] = [];
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-two-'));
  // The same server, another database in it.
  const uri = testMongodbUri().replace(/(\/\/[^/]+)\/?[^?]*/, `$1/${databaseName}`);
  for (let place = 0; place < 2; place += 1) {
    const environment = { MONGODB_URI: uri, SECRET: 'a secret for tests that is long enough' };
    services.push(new ServiceProcess({ dataDir, port: await freePort(), environment }));
  }
  await Promise.all(services.map((service) => service.start()));
}, 90_000);
afterAll(async () => {
  await Promise.all(services.map((service) => service.end('SIGTERM')));
  const database = await openDatabase({ uri: testMongodbUri(), databaseName, dataDir, log: () => undefined });
  await database.connection.dropDatabase();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

/** A chat opened at the first service, held at both: its token is good at either. */
async function chats(): Promise<readonly [Chat, Chat]> {
  const chat = await Chat.open(services[0]?.url ?? '');
  return [chat, chat.at(services[1]?.url ?? '')];
}

test('a stream that is open at one gets the turns that were posted to the other, in order', async () => {
  const [here, there] = await chats();
  const stream = new SteadyStream(here);
  await stream.until(1);
  for (const text of ['dober dan', 'kako plačam položnico', 'hvala']) await there.say(text);
  await here.say('kateri paketi so na voljo');
  const { activities } = await here.history();
  await stream.until(activities.length);
  expect(stream.ids).toEqual(activities.map(({ id }) => id));
  stream.close();
});

test('the same message posted to both at once is answered once, with the same answer', async () => {
  const [here, there] = await chats();
  const message = { type: 'message', text: 'kako plačam položnico', channelData: { clientActivityID: randomUUID() } };
  const ids = await Promise.all([here.post(message), there.post(message), here.post(message), there.post(message)]);
  expect(new Set(ids).size).toBe(1);
  const { activities } = await there.history();
  expect(activities.filter(({ from }) => from.role === 'user')).toHaveLength(1);
  expect((await here.history()).activities).toEqual(activities);
});

test('a package change that is spoken to both in turn is saved once', async () => {
  const [here, there] = await chats();
  await here.say('menjava paketa na kabel internet l od jutri');
  await there.say('999995');
  await here.say('nadaljuj brez kode');
  const key = randomUUID();
  const confirm = { type: 'message', text: 'potrjujem', channelData: { clientActivityID: key } };
  await Promise.all([here.post(confirm), there.post(confirm)]);
  const database = await openDatabase({ uri: testMongodbUri(), databaseName, dataDir, log: () => undefined });
  const saved = await database.connection
    .collection('requests')
    .find({ conversationId: here.conversationId })
    .toArray();
  await database.close();
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({ kind: 'planChange', subscriberNumber: '999995', verification: 'none' });
});

describe('agents at both', () => {
  let ana: DeskClient;
  let bor: DeskClient;
  let pages: readonly LiveClient[];

  beforeAll(async () => {
    const database = await openDatabase({ uri: testMongodbUri(), databaseName, dataDir, log: () => undefined });
    const now = (): Date => new Date();
    const accounts = new MongoAccounts(database.connection, now, new MongoSessions(database.connection, now));
    const signIn = async (name: string, displayName: string, place: number): Promise<DeskClient> =>
      DeskClient.signIn(
        { url: services[place]?.url ?? '' },
        await accounts.add({ name, displayName, role: 'agent', language: 'sl' }),
      );
    ana = await signIn('ana', 'Ana Novak', 0);
    bor = await signIn('bor', 'Bor Kos', 1);
    await database.close();
    // Open desks, whose agents take chats.
    pages = await Promise.all([ana.live(), bor.live()]);
    for (const page of pages) {
      page.send({ type: 'beat', takes: true });
      await page.until(({ type }) => type === 'beat');
    }
  });
  afterAll(() => Promise.all(pages.map((page) => page.close())));

  test('who take the same chat at the same moment: one has it, and the other one reads who', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [chat] = await waiting();
      const id = chat.conversationId;
      const answers = await Promise.all(
        [ana, bor].map((agent) => agent.call('POST', `/chats/${id}/accept`, { key: randomUUID() })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const [winner, other, lost] = answers[0]?.status === 204 ? [ana, bor, answers[1]] : [bor, ana, answers[0]];
      expect(await lost?.json()).toMatchObject({ error: { code: 'Taken', current: { agent: winner.name } } });
      expect(await winner.act(id, 'say', { text: 'Dober dan!' })).toBe(204);
      expect(await other.act(id, 'say', { text: 'Dober dan!' })).toBe(403);
      const { activities } = await chat.history();
      expect(activities.filter(({ text }) => text === 'Dober dan!')).toHaveLength(1);
    }
  });

  test('what is said at one is seen at the desk of the other, in order and once', async () => {
    const [here, there] = await waiting();
    const id = here.conversationId;
    const page = await bor.live();
    page.send({ type: 'beat', takes: true });
    await page.until(({ type, state }) => type === 'state' && JSON.stringify(state).includes(id));
    expect(await bor.act(id, 'accept')).toBe(204);
    page.send({ type: 'watch', id, through: 0 });
    // The subscriber writes to the process of the other agent, then to both in turn.
    await here.say('ena');
    await there.say('dve');
    await here.say('tri');
    await bor.act(id, 'say', { text: 'štiri' });
    await here.say('pet');
    await page.until(() => page.said(id).includes('pet'));
    const counted = ['ena', 'dve', 'tri', 'štiri', 'pet'];
    expect(page.said(id).filter((text) => counted.includes(text))).toEqual(counted);
    expect((await there.history()).activities.map(({ text }) => text)).toEqual(expect.arrayContaining(counted));
    await page.close();
  });

  /** A chat, held at both, whose subscriber waits for a human. */
  async function waiting(): Promise<readonly [Chat, Chat]> {
    const both = await chats();
    await both[0].say('rad bi govoril s svetovalcem');
    return both;
  }
});
