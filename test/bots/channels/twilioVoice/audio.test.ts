/** The sounds that calls play: on the real service with its real voice, and what else may be asked of the address. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { registerAudio } from '../../../../bots/channels/twilioVoice/audio';
import { close, createHttpServer, listen } from '../../../../bots/server';
import { createLog } from '../../../../services/log';
import { readSettings } from '../../../../services/settings';
import { openSpeech, SpeechError, type Clip, type Speech } from '../../../../services/speech';
import { startService } from '../../../support/service';
import { untilSome } from '../../../support/until';

let dataDir: string;
let speech: Speech;
let url: string;
let end: () => Promise<void>;
let clip: Clip;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-audio-'));
  const settings = readSettings({ DATA_DIR: dataDir });
  speech = openSpeech({
    settings,
    secret: 'a secret for tests',
    patienceMs: 60_000,
    now: () => new Date(),
    report: () => undefined,
  });
  await speech.prepare();
  const server = createHttpServer(createLog('silent'), () => undefined);
  registerAudio(server, speech, () => undefined);
  url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
  end = () => close(server);
  clip = await speech.speak('Številka vloge je 12345674.', 'sl');
});
afterAll(async () => {
  await end();
  await speech.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('a sound is a WAV file of µ-law that may be kept for ever', async () => {
  const response = await fetch(url + clip.path);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${clip.id}"`,
    'x-content-type-options': 'nosniff',
  });
  const sound = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(sound.length));
  expect(sound.readUInt16LE(20)).toBe(7);
  expect(sound.readUInt32LE(24)).toBe(8000);
  expect((sound.length - 58) / 8).toBeGreaterThan(3000);
});

test('its twin holds the words spoken in it', async () => {
  const response = await fetch(url + clip.path.replace('.wav', '.txt'));
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toBe('Številka vloge je ena dva, tri štiri, pet šest, sedem štiri.');
});

test.each(['wav', 'txt'])('HEAD of .%s tells the same, without the content', async (kind) => {
  const address = url + clip.path.replace('wav', kind);
  const [head, whole] = await Promise.all([fetch(address, { method: 'HEAD' }), fetch(address)]);
  expect(head.status).toBe(200);
  for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
  expect((await head.arrayBuffer()).byteLength).toBe(0);
});

test('who has it already is told so', async () => {
  const response = await fetch(url + clip.path, { headers: { 'if-none-match': `"${clip.id}"` } });
  expect(response.status).toBe(304);
  expect((await response.arrayBuffer()).byteLength).toBe(0);
});

/** The address as it is, without what `fetch` would make of it. */
const raw = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asked = request({ hostname, port, path: address }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });

test.each([
  `/voice/audio/${'a'.repeat(40)}.wav`,
  `/voice/audio/${'a'.repeat(40)}.txt`,
  '/voice/audio/x.wav',
  '/voice/audio/.wav',
  '/voice/audio/',
  '/voice/audio/../secret',
  '/voice/audio/..%2Fsecret',
  '/voice/audio/%2e%2e%2fsecret.wav',
  '/voice/audio/..%5C..%5Csecret.txt',
  '/voice/audio/secret%00.wav',
  '/voice/audio/secret',
])('%s is not there', async (address) => {
  expect(await raw(address)).toBe(404);
});

test.each(['.mp3', '', '.wav.txt', '.WAV'])('an id with “%s” behind it is not there', async (ending) => {
  expect(await raw(`/voice/audio/${clip.id}${ending}`)).toBe(404);
});

test('a service with the phone on speaks its prompts by itself; one with the phone off has no such address', async () => {
  const off = await startService({ PHONE: 'off' });
  const folder = path.join(dataDir, 'service');
  const on = await startService({ PHONE: 'on', DATA_DIR: folder });
  const spoken = await untilSome(async () =>
    (await readdir(path.join(folder, 'speech'))).filter((name) => name.endsWith('.wav')),
  );
  const address = `/voice/audio/${spoken[0] ?? ''}`;
  expect((await fetch(on.url + address)).status).toBe(200);
  expect((await fetch(off.url + address)).status).toBe(404);
  await off.close();
  await on.close();
});

test('a sound that no voice can make is a moment of silence that nobody keeps, so that the call goes on', async () => {
  const server = createHttpServer(createLog('silent'), () => undefined);
  const told: unknown[] = [];
  const find = (): Promise<never> => Promise.reject(new SpeechError('Speaking', 'no voice could', 'Wait.'));
  registerAudio(server, { find }, (error) => told.push(error));
  const port = await listen(server, 0, '127.0.0.1');
  const response = await fetch(`http://127.0.0.1:${port}${clip.path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await response.arrayBuffer()).byteLength).toBe(58 + 1600);
  expect(told).toHaveLength(1);
  await close(server);
});
