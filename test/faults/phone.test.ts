/** The phone while something is gone: the database, the voice, an answer on its way; and a hundred calls at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wordings } from '../../cards/wording';
import { PhoneCall } from '../support/phone/phoneCall';
import { freePort, ServiceProcess } from '../support/serviceProcess';

let dataDir: string;
let service: ServiceProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-phone-'));
  service = new ServiceProcess({ dataDir, port: await freePort(), environment: { PHONE: 'on' } });
  await service.start();
}, 90_000);
afterAll(async () => {
  await service.end('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const dial = (from = 'anonymous') => PhoneCall.dial({ url: service.url, from });
/** As a voice says it. */
const spoken = /naročniško številko/;

test('a database that is gone for ten seconds: the caller hears to wait, and what was said is answered once', async () => {
  const call = await dial();
  process.kill(service.mongodPid, 'SIGSTOP');
  try {
    const answered = call.press('2');
    await pause(10_000);
    process.kill(service.mongodPid, 'SIGCONT');
    await answered;
  } finally {
    process.kill(service.mongodPid, 'SIGCONT');
  }
  expect(call.text).toContain(wordings.sl.phone.wait);
  expect(call.text).toMatch(spoken);
  await call.press('100016#');
  expect(call.text).toContain('šestmestno kodo');
}, 60_000);

test('a call that comes in meanwhile is answered too', async () => {
  process.kill(service.mongodPid, 'SIGSTOP');
  const dialled = dial();
  await pause(3_000);
  process.kill(service.mongodPid, 'SIGCONT');
  const call = await dialled;
  expect(call.text).toContain(wordings.sl.phone.wait);
  expect(call.text).toContain('digitalni pomočnik');
}, 60_000);

test('programs of the voice that are killed: the call goes on, and is spoken again', async () => {
  const call = await dial();
  for (const pid of voicesOf(service.pid)) process.kill(pid, 'SIGKILL');
  await call.press('2');
  expect(call.text).toMatch(/naročniško številko/);
  await call.press('999995#');
  expect(call.text).toContain('šestmestno kodo');
}, 60_000);

test('an answer that got lost is given again; a webhook of before changes nothing; one that never came asks again', async () => {
  const call = await dial();
  const first = call.gather?.action ?? '';
  await call.press('2');
  const second = call.gather?.action ?? '';
  const asked = await call.post(second, { Digits: '999995' });
  expect(await call.post(second, { Digits: '999995' })).toBe(asked);
  // The menu's key once more, out of order.
  expect(actionIn(await call.post(first, { Digits: '3' }))).toBe(second);
  expect(await call.post('/voice/fallback', { ErrorCode: '11205' })).toContain('<Gather');
  expect(actionIn(await call.post('/voice/fallback', {}))).toContain(turnIn(actionIn(asked)));
});

test('a hundred calls at once, each to its saved call-back', async () => {
  const calls = await Promise.all(
    Array.from({ length: 100 }, (_, place) => dial(`+3864010${String(place).padStart(4, '0')}`)),
  );
  await Promise.all(
    calls.map(async (call) => {
      await call.press('0');
      await call.press('1#');
      await call.press('1');
    }),
  );
  expect(calls.filter(({ text }) => !text.includes('poklicali vas bomo'))).toEqual([]);
  // Each hears a reference of its own.
  expect(new Set(calls.map(({ text }) => text)).size).toBe(100);
}, 120_000);

const actionIn = (twiml: string): string => /action="([^"]+)"/.exec(twiml)?.[1]?.replaceAll('&amp;', '&') ?? '';
const turnIn = (action: string): string => /[?&](t=\d+)/.exec(action)?.[1] ?? 'none';

/** Programs of a process that speak. */
function voicesOf(parent: number): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const isChild = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(parent);
      return isChild && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('espeakProgram') ? [Number(name)] : [];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}
