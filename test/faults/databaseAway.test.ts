/** The database stands still or dies under the running service: messages are refused soon, and answered once when they come again. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Chat } from '../support/chat';
import { freePort, ServiceProcess } from '../support/serviceProcess';
import { SteadyStream } from '../support/steadyStream';

let dataDir: string;
let service: ServiceProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-away-'));
  service = new ServiceProcess({ dataDir, port: await freePort() });
  await service.start();
}, 90_000);
afterAll(async () => {
  await service.end('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const messageOf = (text: string) => ({ type: 'message', text, channelData: { clientActivityID: randomUUID() } });

/** Much more than the five seconds it should take, on the slowest machine; without a limit it is thirty. */
const soonMs = 12_000;

/** Sends until it is acknowledged, as the client does; answers with how often it was refused. */
async function insist(chat: Chat, body: unknown): Promise<number> {
  for (let refused = 0; ; refused += 1) {
    const response = await chat.request('POST', 'activities', body);
    if (response.ok) return refused;
    expect(response.status).toBe(503);
    await pause(200);
  }
}

/** The message stands once, with one answer to it. */
async function expectAnsweredOnce(chat: Chat, key: string, answer: string): Promise<void> {
  const { activities } = await chat.history();
  const said = activities.filter(({ channelData }) => channelData?.clientActivityID === key);
  expect(said).toHaveLength(1);
  const replies = activities.filter(({ replyToId }) => replyToId === said[0]?.id);
  expect(replies.filter(({ text }) => text?.includes(answer))).toHaveLength(1);
}

test('a database that stands still: refused soon with the time to wait, answered once when sent again', async () => {
  const chat = await Chat.open(service.url);
  const other = await Chat.open(service.url);
  const stream = new SteadyStream(chat);
  await stream.until(1);
  const message = messageOf('kako plačam položnico');
  process.kill(service.mongodPid, 'SIGSTOP');
  try {
    const started = Date.now();
    const [response, ready, alive] = await Promise.all([
      chat.request('POST', 'activities', message),
      fetch(`${service.url}/readyz`),
      fetch(`${service.url}/healthz`),
    ]);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(alive.status).toBe(200);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ service: 'ok', database: 'unavailable' });
    expect(Date.now() - started).toBeLessThan(soonMs);
    // By now it is known that nobody answers.
    const again = Date.now();
    const reads = await Promise.all([
      chat.request('POST', 'activities', message),
      Chat.open(service.url).catch(() => 'refused'),
    ]);
    expect(reads[0].status).toBe(503);
    expect(reads[1]).toBe('refused');
    expect(Date.now() - again).toBeLessThan(soonMs);
  } finally {
    process.kill(service.mongodPid, 'SIGCONT');
  }
  await insist(chat, message);
  await expectAnsweredOnce(chat, message.channelData.clientActivityID, 'spletno ali mobilno banko');
  await other.say('hvala');
  const { activities } = await chat.history();
  await stream.until(activities.length);
  expect(stream.ids).toEqual(activities.map(({ id }) => id));
  stream.close();
}, 90_000);

test('a database that dies: the message is answered once, and streams go on where they were', async () => {
  const chat = await Chat.open(service.url);
  const stream = new SteadyStream(chat);
  await stream.until(1);
  const dead = service.mongodPid;
  const message = messageOf('kako plačam položnico');
  process.kill(dead, 'SIGKILL');
  await insist(chat, message);
  await expectAnsweredOnce(chat, message.channelData.clientActivityID, 'spletno ali mobilno banko');
  await chat.say('hvala');
  const { activities } = await chat.history();
  await stream.until(activities.length);
  expect(stream.ids).toEqual(activities.map(({ id }) => id));
  expect(service.mongodPid).not.toBe(dead);
  stream.close();
}, 90_000);
