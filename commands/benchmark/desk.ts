/** How soon one side reads the other with two hundred chats open, and the desk's page with much work in it, in a real browser. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { percentiles, post } from './load';
import { OpenChat } from './openChat';
import { startService, type Row } from './turns';

const chats = 200;
/** A page of the desk follows so many of them. */
const chatsAPage = 50;
const seconds = { warmUp: 3, measured: 20 };
/** Nobody writes faster than that, in ms. */
const writes = { least: 2_000, more: 4_000 };
const requests = 500;
const activities = 2_000;

const issued = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string().optional() });
const said = z.array(z.looseObject({ text: z.string().optional() }));
const frame = z.object({ activities: said });
const live = z.looseObject({ type: z.string(), activities: said.optional() });

/** What somebody waits for: a text, and who is told when it is there. */
class Awaited {
  private readonly waiting = new Map<string, () => void>();

  /** The time until the text has come, in ms. */
  async until(text: string, send: () => Promise<unknown>): Promise<number> {
    const started = performance.now();
    const came = new Promise<void>((resolve) => this.waiting.set(text, resolve));
    await Promise.all([came, send()]);
    return performance.now() - started;
  }

  came(texts: z.infer<typeof said>): void {
    for (const { text = '' } of texts) {
      this.waiting.get(text)?.();
      this.waiting.delete(text);
    }
  }
}

interface Subscriber {
  readonly id: string;
  readonly reads: Awaited;
  readonly say: (text: string) => Promise<void>;
  close(): void;
}

interface Desk {
  readonly reads: Awaited;
  readonly call: (path: string, body: object) => Promise<void>;
  accept(id: string, page: number): Promise<void>;
  close(): void;
}

/** @param say tells of the progress */
export async function benchmarkDesk(tell: (line: string) => void): Promise<readonly Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-benchmark-'));
  const service = await startService(dataDir);
  const subscribers: Subscriber[] = [];
  let desk: Desk | undefined;
  try {
    const { name, password } = await service.account();
    tell('chats that humans take over …');
    desk = await openDesk(service.url, { name, password }, chats / chatsAPage);
    await pause(1_000);
    for (let n = 0; n < chats; n += 1) {
      const one = await subscriber(service.url);
      subscribers.push(one);
      await desk.accept(one.id, Math.floor(n / chatsAPage));
    }
    tell('both sides write …');
    const times = await talk(subscribers, desk);
    tell('a desk full of work …');
    const page = await measurePage(service.url, { name, password });
    return [
      {
        what: `from one side to the other, ${chats} chats open, ms (p50 / p95)`,
        ours: percentiles(times),
        bare: '',
        mark: '< 100',
      },
      ...page,
    ];
  } finally {
    for (const one of subscribers) one.close();
    desk?.close();
    await service.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Somebody who has asked for a human. */
async function subscriber(url: string): Promise<Subscriber> {
  const base = `${url}/v3/directline`;
  const { token } = issued.parse(JSON.parse((await post(`${base}/tokens/generate`, {})).body));
  const headers = { authorization: `Bearer ${token}` };
  const { conversationId: id, streamUrl = '' } = issued.parse(
    JSON.parse((await post(`${base}/conversations`, {}, headers)).body),
  );
  const reads = new Awaited();
  const socket = new WebSocket(streamUrl);
  socket.on('message', (data: Buffer) => {
    if (data.length > 0) reads.came(frame.parse(JSON.parse(data.toString())).activities);
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const say = (text: string) =>
    accepted(post(`${base}/conversations/${id}/activities`, { type: 'message', text }, headers));
  await say('svetovalec, prosim');
  return { id, reads, say, close: () => socket.terminate() };
}

/** An agent with so many pages open, who takes chats. */
async function openDesk(
  url: string,
  account: { readonly name: string; readonly password: string },
  pages: number,
): Promise<Desk> {
  const signedIn = await fetch(`${url}/agent/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-desk': '1' },
    body: JSON.stringify(account),
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const reads = new Awaited();
  const call = (to: string, body: object): Promise<void> =>
    accepted(post(`${url}/agent/api${to}`, { key: randomUUID(), ...body }, { cookie, 'x-desk': '1' }));
  const sockets = await Promise.all(
    Array.from({ length: pages }, async () => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/agent/api/live`, { headers: { cookie, origin: url } });
      socket.on('message', (data: Buffer) => reads.came(live.parse(JSON.parse(data.toString())).activities ?? []));
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      return socket;
    }),
  );
  const beat = (): void => {
    for (const socket of sockets) socket.send(JSON.stringify({ type: 'beat', takes: true }));
  };
  beat();
  const beats = setInterval(beat, 10_000);
  return {
    reads,
    call,
    async accept(id, page) {
      await call(`/chats/${id}/accept`, {});
      sockets[page]?.send(JSON.stringify({ type: 'watch', id, through: 0 }));
    },
    close() {
      clearInterval(beats);
      for (const socket of sockets) socket.terminate();
    },
  };
}

/** In each chat one side writes, then the other; the times from sending to reading, in ms. */
async function talk(subscribers: readonly Subscriber[], desk: Desk): Promise<number[]> {
  const begin = performance.now() + seconds.warmUp * 1000;
  const end = begin + seconds.measured * 1000;
  const times: number[] = [];
  const noted = (took: number): void => {
    if (performance.now() >= begin) times.push(took);
  };
  await Promise.all(
    subscribers.map(async ({ id, reads, say }) => {
      for (;;) {
        await pause(writes.least + Math.random() * writes.more);
        if (performance.now() >= end) return;
        const question = `Vprašanje ${randomUUID()}`;
        noted(await desk.reads.until(question, () => say(question)));
        await pause(writes.least + Math.random() * writes.more);
        const answer = `Odgovor ${randomUUID()}`;
        noted(await reads.until(answer, () => desk.call(`/chats/${id}/say`, { text: answer })));
      }
    }),
  );
  return times;
}

/** First paint, and the longest task that keeps the page from answering, of the requests and of a long talk. */
async function measurePage(
  url: string,
  account: { readonly name: string; readonly password: string },
): Promise<readonly Row[]> {
  const executablePath = await chromium();
  if (executablePath === undefined)
    return [{ what: 'the page: npm test fetches the browser first', ours: '', bare: '', mark: '' }];
  await work(url);
  const { chromium: browsers } = await import('playwright-core');
  const browser = await browsers.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ locale: 'sl-SI' });
    page.setDefaultTimeout(10_000);
    await page.addInitScript(`window.tasks = [];
      new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((one) => one.duration)))
        .observe({ type: 'longtask', buffered: true });`);
    await page.goto(`${url}/agent`);
    await page.getByLabel('Uporabniško ime').fill(account.name);
    await page.getByLabel('Geslo').fill(account.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Odjava' }).waitFor();
    const rows: Row[] = [];
    const measure = async (what: string, address: string, there: () => Promise<unknown>): Promise<void> => {
      await page.goto('about:blank');
      await page.goto(`${url}/agent${address}`);
      await there();
      await pause(1_000);
      const paint = await page.evaluate<number>(
        `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
      );
      const longest = await page.evaluate<number>('Math.max(0, ...window.tasks)');
      rows.push(
        { what: `${what}: first paint, ms`, ours: paint.toFixed(0), bare: '', mark: '< 1000' },
        { what: `${what}: longest task, ms`, ours: longest.toFixed(0), bare: '', mark: '< 100' },
      );
    };
    await measure(`${requests} open requests`, '#requests', () => page.getByRole('row').nth(20).waitFor());
    await measure(`a talk of ${activities} activities`, '#chats', async () => {
      await page.getByText('»zadnje sporočilo«').first().click();
      await page.getByText('zadnje sporočilo', { exact: true }).last().waitFor();
    });
    return rows;
  } finally {
    await browser.close();
  }
}

/** Open requests, and one who has talked for long and waits for a human. */
async function work(url: string): Promise<void> {
  // Each of somebody else's: of one kind nobody has two open. A call-back would be an agent's at once.
  for (let n = 0; n < requests; n += 1) {
    const chat = await OpenChat.open(url);
    while (chat.saved === 0) await chat.turn('planChange');
    chat.close();
  }
  const long = await subscriber(url);
  // Each is answered.
  for (let n = 1; n < activities / 2; n += 1) await long.say(`sporočilo ${n}`);
  await long.say('zadnje sporočilo');
  long.close();
}

/** The browser of the tests, where they have run. */
async function chromium(): Promise<string | undefined> {
  const cache = path.resolve(__dirname, '../../../node_modules/.cache');
  const [found] = (await readdir(cache).catch(() => [])).filter((name) => name.startsWith('chromium-'));
  return found === undefined ? undefined : path.join(cache, found, 'chromium');
}

async function accepted(answer: ReturnType<typeof post>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`The service answered ${status}: ${body}`);
}
