/** Turns a second, their times, the start and the memory of the service, beside the bare framework in the same run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import * as http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure, post, type Figures } from './load';
import { OpenChat, type Conversation } from './openChat';

const root = path.resolve(__dirname, '../../..');
const concurrency = 8;
const openChats = 1000;
const seconds = { warmUp: 4, measured: 10 };

export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
  readonly mark: string;
}

/** Runs both and answers with the rows of the table. `say` tells of the progress. */
export async function benchmarkTurns(say: (line: string) => void): Promise<readonly Row[]> {
  say('the bare framework …');
  const bare = await measureBare();
  say('the service …');
  const ours = await measureService(say);
  const figure = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  return [
    {
      what: `turns a second, three steps, ${concurrency} at once`,
      ours: figure(ours.turns.turnsPerSecond),
      bare: figure(bare.turnsPerSecond),
      mark: '≥ bare',
    },
    { what: 'p50 of a turn, ms', ours: figure(ours.turns.p50), bare: figure(bare.p50), mark: '' },
    { what: 'p95 of a turn, ms', ours: figure(ours.turns.p95), bare: figure(bare.p95), mark: '< 60' },
    {
      what: 'turns a second, package change with a code',
      ours: figure(ours.planChanges.turnsPerSecond),
      bare: '',
      mark: '',
    },
    { what: 'p95 of it, ms', ours: figure(ours.planChanges.p95), bare: '', mark: '< 60' },
    { what: 'first reply after npm start, ms', ours: figure(ours.firstReplyMs), bare: '', mark: '< 3000' },
    { what: `resident with ${openChats} open chats, MB`, ours: figure(ours.residentMb), bare: '', mark: '< 250' },
    { what: 'the same after the turns, MB', ours: figure(ours.loadedMb), bare: '', mark: '' },
    { what: 'mongod beside it, MB', ours: figure(ours.mongodMb), bare: '', mark: '' },
  ];
}

/** The bare bot posts its replies to a connector, which a stub in this process is. */
async function measureBare(): Promise<Figures> {
  const connector = http.createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}'));
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${portOf(connector.address())}`;
  const port = await freePort();
  const child = node(`require(${JSON.stringify(path.join(__dirname, 'bare.js'))}).serve(${port})`, {});
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const conversations = Array.from({ length: concurrency }, () => randomUUID());
  try {
    return await measure(concurrency, seconds, async (worker) => {
      const { status } = await post(`http://127.0.0.1:${port}/api/messages`, {
        type: 'message',
        id: randomUUID(),
        text: '100016',
        channelId: 'directline',
        serviceUrl,
        from: { id: 'user' },
        recipient: { id: 'bot' },
        conversation: { id: conversations[worker] },
      });
      if (status !== 200) throw new Error(`The bare framework answered ${status}`);
    });
  } finally {
    child.kill('SIGKILL');
    connector.close();
    connector.closeAllConnections();
  }
}

interface ServiceFigures {
  readonly turns: Figures;
  readonly planChanges: Figures;
  readonly firstReplyMs: number;
  readonly residentMb: number;
  /** After the turns. */
  readonly loadedMb: number;
  readonly mongodMb: number;
}

async function measureService(say: (line: string) => void): Promise<ServiceFigures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-benchmark-'));
  try {
    // The first start of all makes the database; what counts is the start on an installed checkout.
    const first = await startService(dataDir);
    await first.end();
    const service = await startService(dataDir);
    try {
      say(`${openChats} chats …`);
      const chats: OpenChat[] = [];
      for (let count = 0; count < openChats; count += concurrency) {
        chats.push(...(await Promise.all(Array.from({ length: concurrency }, () => OpenChat.open(service.url)))));
      }
      const residentMb = await residentOf(service.pid);
      say('three steps …');
      const turns = await measure(concurrency, seconds, (worker) => turnOf(chats, worker, 'callback'));
      say('package changes …');
      const planChanges = await measure(concurrency, seconds, (worker) => turnOf(chats, worker, 'planChange'));
      const loadedMb = await residentOf(service.pid);
      const mongodMb = await residentOf(
        Number(await readFile(path.join(dataDir, 'mongodb', 'db', 'mongod.lock'), 'utf8')),
      );
      const saved = chats.reduce((sum, chat) => sum + chat.saved, 0);
      say(`${saved} requests saved`);
      // Turns that lead nowhere are fast, and worth nothing.
      if (saved < turns.turnsPerSecond) throw new Error('The conversations of the benchmark do not reach their end');
      for (const chat of chats) chat.close();
      return { turns, planChanges, firstReplyMs: service.firstReplyMs, residentMb, loadedMb, mongodMb };
    } finally {
      await service.end();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Each worker has chats of its own and takes them by turns, as if a thousand people wrote now and then. */
function turnOf(chats: readonly OpenChat[], worker: number, conversation: Conversation): Promise<void> {
  const own = Math.floor(chats.length / concurrency);
  const chat = chats[worker * own + randomInt(own)];
  return chat === undefined ? Promise.resolve() : chat.turn(conversation);
}

/** The service as `npm start` runs it, ready for the first message. */
export async function startService(dataDir: string, environment: NodeJS.ProcessEnv = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: {
      ...without('MONGODB_URI'),
      MODE: 'demo',
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...noLimits,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  for (;;) {
    const answer = await post(`${url}/v3/directline/tokens/generate`, {}).catch(() => undefined);
    if (answer?.status === 200) break;
    if (child.exitCode !== null) throw new Error('The service ended at its start');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const chat = await OpenChat.open(url);
  const firstReplyMs = performance.now() - started;
  chat.close();
  return {
    url,
    firstReplyMs,
    // npm hands over to node by exec, so this is the service itself.
    pid: child.pid ?? 0,
    /** The first account of the desk, which the first start prints. */
    account: async () => {
      for (;;) {
        const [, name, password] = /user: (\S+)\s+password: (\S+)/.exec(printed) ?? [];
        if (name !== undefined && password !== undefined) return { name, password };
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    end: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** All load comes from one address and one person at a keyboard is never so fast. */
const noLimits = { CONVERSATIONS_PER_MINUTE: '1000000', MESSAGES_PER_MINUTE: '1000000' };

function without(name: string): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => key !== name));
}

const node = (script: string, environment: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['-e', script], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Megabytes resident, with those of its children: npm stands before the service where it does not hand over. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;
  const names = await Promise.all(
    children
      .split(' ')
      .filter((one) => one !== '')
      .map(async (child) => ({ child, name: await readFile(`/proc/${child}/comm`, 'utf8').catch(() => '') })),
  );
  const service = names.find(({ name }) => name.startsWith('node') || name.startsWith('sh'));
  return service === undefined || !/npm/.test(status) ? own : residentOf(Number(service.child));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const port = portOf(probe.address());
      probe.close(() => resolve(port));
    });
  });
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
