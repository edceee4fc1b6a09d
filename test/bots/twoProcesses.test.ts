/** Two built services on one MongoDB: a chat does not notice which of them it talks to. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../services/database';
import { Chat } from '../support/chat';
import { testMongodbUri } from '../support/database';
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
