/** Two built services that hand over to the same Chatwoot: whichever gets a message or a webhook, all is told once and in order. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wordings } from '../../../cards/wording';
import { openDatabase } from '../../../services/database';
import { Chat } from '../../support/chat';
import { ChatwootStub } from '../../support/chatwoot/stub';
import { arrives, hears } from '../../support/chatwoot/talk';
import { testMongodbUri } from '../../support/database';
import { freePort, ServiceProcess } from '../../support/serviceProcess';
import { until } from '../../support/until';

const databaseName = `test_${randomBytes(6).toString('hex')}`;
const services: ServiceProcess[] = [];
let chatwoot: ChatwootStub;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-house-'));
  chatwoot = await ChatwootStub.start();
  chatwoot.now = () => new Date();
  // The same server, another database in it.
  const uri = testMongodbUri().replace(/(\/\/[^/]+)\/?[^?]*/, `$1/${databaseName}`);
  const environment = { MONGODB_URI: uri, SECRET: 'a secret for tests that is long enough', ...chatwoot.settings };
  for (let place = 0; place < 2; place += 1)
    services.push(new ServiceProcess({ dataDir, port: await freePort(), environment }));
  await Promise.all(services.map((service) => service.start()));
}, 90_000);
afterAll(async () => {
  await Promise.all(services.map((service) => service.end('SIGTERM')));
  await chatwoot.down();
  const database = await openDatabase({ uri: testMongodbUri(), databaseName, dataDir, log: () => undefined });
  await database.connection.dropDatabase();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

test('a talk goes on over both', async () => {
  const [first = '', second = ''] = services.map(({ url }) => url);
  const here = await Chat.open(first);
  const beside = here.at(second);
  await here.say('rad bi govoril s svetovalcem');
  const there = await until(() => chatwoot.find(here.conversationId));
  chatwoot.webhooks = { url: `${second}/handoff/chatwoot`, times: 1 };
  chatwoot.assign(there, chatwoot.agent(0));
  await hears(here, wordings.sl.handoff.accepted('Ana Novak'));
  const mine = Array.from({ length: 12 }, (_one, n) => `Moje ${n}`);
  const theirs = Array.from({ length: 12 }, (_one, n) => `Vaše ${n}`);
  for (const [n, text] of mine.entries()) {
    chatwoot.webhooks.url = `${n % 2 === 0 ? first : second}/handoff/chatwoot`;
    chatwoot.reply(there, chatwoot.agent(0), theirs[n] ?? '');
    await (n % 3 === 0 ? beside : here).post({ type: 'message', text });
  }
  expect(await arrives(there, 'Moje 11')).toEqual(mine);
  const said = await until(async () => {
    const all = (await here.history()).activities.filter(({ from }) => from.id === 'agent').map(({ text }) => text);
    return all.includes('Vaše 11') ? all : undefined;
  });
  expect(said).toEqual(theirs);
  chatwoot.resolve(there);
  await hears(here, wordings.sl.handoff.rate);
  expect(await arrives(there, 'Moje 11')).toEqual(mine);
  expect(chatwoot.refused).toEqual([]);
});
