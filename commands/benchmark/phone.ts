/** How soon a caller is answered: webhook to TwiML with a hundred calls at once, all signed and saved, and the first sound of a call. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, get, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { percentiles } from './load';
import { startService, type Row } from './turns';

const calls = 100;
const seconds = { warmUp: 10, measured: 40 };
/** People listen before they press a key. */
const listens = { least: 2_000, more: 4_000 };
/** From the greeting to a saved call-back. */
const keys = ['0', '1', '1'];
const token = 'the token of a benchmark';
/** Twilio does not hold a connection between one webhook and the next. */
const agent = new Agent({ keepAlive: false, maxSockets: 256 });

interface Measured {
  readonly turns: number[];
  readonly sounds: number[];
  readonly firstSounds: number[];
  /** Answers that asked Twilio to come again. */
  waits: number;
  saved: number;
  /** All webhooks, and the processor time for them, in seconds. */
  webhooks: number;
  busy: number;
}

export async function benchmarkPhone(): Promise<readonly Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-benchmark-'));
  const service = await startService(dataDir, { PHONE: 'on', TWILIO_AUTH_TOKEN: token });
  const measured: Measured = { turns: [], sounds: [], firstSounds: [], waits: 0, saved: 0, webhooks: 0, busy: 0 };
  try {
    await atRest(service.pid);
    const before = await busyOf(service.pid);
    const begin = performance.now() + seconds.warmUp * 1000;
    const end = begin + seconds.measured * 1000;
    await Promise.all(
      Array.from({ length: calls }, async () => {
        // They do not all dial in the same moment.
        await pause(Math.random() * listens.more);
        while (performance.now() < end) await call(service.url, begin, end, measured);
      }),
    );
    measured.busy = (await busyOf(service.pid)) - before;
  } finally {
    await service.end();
    await rm(dataDir, { recursive: true, force: true });
  }
  const { turns, sounds, firstSounds, waits, saved, webhooks, busy } = measured;
  if (saved === 0) throw new Error('The calls of the benchmark do not reach their end');
  return [
    {
      what: `webhook to TwiML, ${calls} calls at once, ms (median / p95)`,
      ours: percentiles(turns),
      bare: '',
      mark: '< 40',
    },
    { what: 'webhooks a second', ours: (turns.length / seconds.measured).toFixed(0), bare: '', mark: '' },
    {
      what: 'processor time for one, with database and voice, ms',
      ours: ((busy * 1000) / webhooks).toFixed(1),
      bare: '',
      mark: '',
    },
    { what: 'asked to come again', ours: String(waits), bare: '', mark: '0' },
    { what: 'a kept sound, over a new connection among all this, ms', ours: percentiles(sounds), bare: '', mark: '' },
    { what: 'first sound of a call, ms', ours: percentiles(firstSounds), bare: '', mark: '< 300' },
    { what: 'call-backs saved', ours: String(saved), bare: '', mark: '' },
  ];
}

/** One call from the greeting to its end. */
async function call(url: string, begin: number, end: number, measured: Measured): Promise<void> {
  const sid = `CA${randomBytes(16).toString('hex')}`;
  const from = `+38640${String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')}`;
  let to = '/voice/incoming';
  for (const [place, key] of [undefined, ...keys].entries()) {
    const started = performance.now();
    const counts = started >= begin && started < end;
    const twiml = await post(url, to, { CallSid: sid, From: from, ...(key === undefined ? {} : { Digits: key }) });
    const answered = performance.now();
    measured.webhooks += 1;
    if (counts) measured.turns.push(answered - started);
    const sound = /<Play>([^<]+)</.exec(twiml)?.[1];
    if (sound !== undefined) {
      await fetched(new URL(sound, url));
      if (counts) measured.sounds.push(performance.now() - answered);
      if (counts && place === 0) measured.firstSounds.push(performance.now() - started);
    }
    const again = /<Redirect[^>]*>([^<]+)</.exec(twiml)?.[1];
    if (again !== undefined) measured.waits += 1;
    const action = again ?? /action="([^"]+)"/.exec(twiml)?.[1];
    if (action === undefined) return;
    to = action.replaceAll('&amp;', '&');
    await pause(listens.least + Math.random() * listens.more);
    if (place === keys.length) measured.saved += 1;
  }
  await post(url, '/voice/status', { CallSid: sid, CallStatus: 'completed' });
}

function post(url: string, to: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const signature = getExpectedTwilioSignature(token, url + to, { ...fields });
  const body = new URLSearchParams(fields).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
  return new Promise((resolve, reject) => {
    const sent = request(url + to, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks).toString())
          : reject(new Error(`${to} answered ${response.statusCode ?? 0}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Resolves when the prompts that are spoken ahead are spoken, or a minute is over. */
async function atRest(pid: number): Promise<void> {
  // They are begun a few seconds after the start.
  await pause(5_000);
  for (let round = 0, before = await busyOf(pid); round < 30; round += 1) {
    await pause(2_000);
    const busy = await busyOf(pid);
    if (busy - before < 0.2) return;
    before = busy;
  }
}

/** Processor time so far of a process and all that it has started (database, voices), in seconds; Linux counts it in hundredths. */
async function busyOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter((one) => one !== '');
  const below = await Promise.all(children.map((child) => busyOf(Number(child))));
  return below.reduce((sum, one) => sum + one, (Number(fields[11]) + Number(fields[12])) / 100);
}

const fetched = (url: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on('end', resolve);
    }).on('error', reject);
  });
