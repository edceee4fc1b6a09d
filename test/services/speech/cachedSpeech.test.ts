/** Clips: the same words are spoken once, ids cannot be guessed, and a call never waits for a voice that fails. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../../services/database';
import { MongoClipWords, SpeechError, SpeechTimeoutError } from '../../../services/speech';
import type { Pcm } from '../../../services/speech/audio';
import { CachedSpeech } from '../../../services/speech/cachedSpeech';
import { ClipFolder } from '../../../services/speech/clipFolder';
import type { Voice } from '../../../services/speech/voices';
import { openTestDatabase } from '../../support/database';
import { tone } from './sounds';

let database: Database;
let folders: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.connection.collection('clips').deleteMany({}));
afterEach(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  folders = [];
});

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kabelnet-clips-'));
  folders.push(folder);
  return folder;
};

/** A voice that hums for a quarter of a second, and keeps what it was given. */
class HummingVoice implements Voice {
  readonly said: string[] = [];
  /** What it does before it hums. */
  first: () => Promise<void> = () => Promise.resolve();

  constructor(readonly name = 'humming') {}

  async speak(words: string): Promise<Pcm> {
    this.said.push(words);
    await this.first();
    return { samples: tone(300, 8000).subarray(0, 2000), rate: 8000 };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

const secret = 'a secret for tests that is long enough';
const noon = new Date('2026-11-23T12:00:00Z');

interface Given {
  readonly folder?: string;
  readonly voices?: readonly Voice[];
  readonly secret?: string;
  readonly patienceMs?: number;
  readonly withWords?: boolean;
}

async function openSpeech({ withWords = true, ...given }: Given = {}) {
  const folder = given.folder ?? (await newFolder());
  const voices = given.voices ?? [new HummingVoice()];
  const reported: unknown[] = [];
  const outcomes: string[] = [];
  let now = noon;
  const speech = new CachedSpeech({
    folder: new ClipFolder({ folder, largestBytes: 1e9, keepMs: 90 * 86_400_000, now: () => now }),
    ...(withWords ? { words: new MongoClipWords(database.connection, { now: () => now, retentionDays: 90 }) } : {}),
    voices: { sl: voices, en: voices },
    secret: given.secret ?? secret,
    patienceMs: given.patienceMs ?? 5000,
    now: () => now,
    onSpoken: (outcome) => outcomes.push(outcome),
    report: (error) => reported.push(error),
  });
  await speech.prepare();
  return { speech, folder, reported, outcomes, setNow: (instant: Date) => (now = instant) };
}

/** Whether the sound of what is spoken is the quarter of a second that the voice hums. */
async function hums(speech: CachedSpeech, text: string): Promise<boolean> {
  const { id } = await speech.speak(text, 'sl');
  return (await speech.find(id))?.durationMs === 250;
}

describe('a clip', () => {
  test('is spoken once: the same words have the same id and the same sound', async () => {
    const voice = new HummingVoice();
    const { speech, outcomes } = await openSpeech({ voices: [voice] });
    const first = await speech.speak('Cena je 2 €.', 'sl');
    expect(first).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      path: `/voice/audio/${first.id}.wav`,
      words: 'Cena je dva evra.',
    });
    expect((await speech.find(first.id))?.durationMs).toBe(250);
    expect(await speech.speak('Cena  je **2 €**.', 'sl')).toEqual(first);
    expect(voice.said).toEqual(['Cena je dva evra.']);
    expect(outcomes).toEqual(['rendered', 'cached']);
  });

  test('that many ask for at once is spoken once', async () => {
    const voice = new HummingVoice();
    const { speech } = await openSpeech({ voices: [voice] });
    const clips = await Promise.all(Array.from({ length: 10 }, () => speech.speak('Dober dan.', 'sl')));
    expect(new Set(clips.map(({ id }) => id)).size).toBe(1);
    expect(voice.said).toHaveLength(1);
  });

  test('is on disk when it is promised, with exactly the words that the voice was given', async () => {
    const voice = new HummingVoice();
    const { speech, folder } = await openSpeech({ voices: [voice] });
    const { id } = await speech.speak('24,90 €', 'sl');
    expect((await readdir(folder)).sort()).toEqual([`${id}.txt`, `${id}.wav`]);
    expect(await readFile(path.join(folder, `${id}.txt`), 'utf8')).toBe(voice.said[0]);
    expect((await readFile(path.join(folder, `${id}.wav`))).toString('latin1', 0, 4)).toBe('RIFF');
    expect((await stat(path.join(folder, `${id}.wav`))).mode & 0o077).toBe(0);
  });

  test('has another id in another language, of another voice, and with another secret', async () => {
    const { speech } = await openSpeech();
    const other = await openSpeech({ voices: [new HummingVoice('humming lower')] });
    const elsewhere = await openSpeech({ secret: 'another secret that is long enough too' });
    const clips = await Promise.all([
      speech.speak('Internet', 'sl'),
      speech.speak('Internet', 'en'),
      other.speech.speak('Internet', 'sl'),
      elsewhere.speech.speak('Internet', 'sl'),
    ]);
    expect(new Set(clips.map(({ id }) => id)).size).toBe(4);
  });

  test('of nothing to say is a moment of silence, without a voice', async () => {
    const voice = new HummingVoice();
    const { speech } = await openSpeech({ voices: [voice] });
    const { id, words } = await speech.speak('👍', 'sl');
    expect(words).toBe('');
    expect((await speech.find(id))?.durationMs).toBeLessThan(500);
    expect(voice.said).toEqual([]);
  });

  test('is there again after a restart', async () => {
    const { speech, folder } = await openSpeech();
    const { id } = await speech.speak('Dober dan.', 'sl');
    const voice = new HummingVoice();
    const again = await openSpeech({ folder, voices: [voice] });
    expect((await again.speech.speak('Dober dan.', 'sl')).id).toBe(id);
    expect((await again.speech.find(id))?.words).toBe('Dober dan.');
    expect(voice.said).toEqual([]);
  });
});

describe('a clip that is asked for by its id', () => {
  test('is spoken again where its sound is gone', async () => {
    const voice = new HummingVoice();
    const { speech, folder } = await openSpeech({ voices: [voice] });
    const { id } = await speech.speak('Vloga 12345674', 'sl');
    await rm(path.join(folder, `${id}.wav`));
    const found = await speech.find(id);
    expect(found).toMatchObject({ id, words: 'Vloga ena dva, tri štiri, pet šest, sedem štiri', durationMs: 250 });
    expect(voice.said).toHaveLength(2);
  });

  test('is spoken by any node of the same database', async () => {
    const { speech } = await openSpeech();
    const { id, words } = await speech.speak('Dober dan.', 'sl');
    const other = await openSpeech();
    expect(await other.speech.find(id)).toMatchObject({ id, words });
  });

  test('is spoken by another voice where the first one fails', async () => {
    const { speech } = await openSpeech();
    const { id, words } = await speech.speak('Dober dan.', 'sl');
    const failing = new HummingVoice();
    failing.first = () => Promise.reject(new Error('no'));
    const other = await openSpeech({ voices: [failing, new HummingVoice('second')] });
    expect(await other.speech.find(id)).toMatchObject({ id, words });
    const none = await openSpeech({ voices: [failing] });
    await expect(none.speech.find(id)).rejects.toThrow('no voice could');
  });

  test('is not there when it was never given, or is no id at all', async () => {
    const { speech } = await openSpeech();
    for (const id of ['a'.repeat(40), '../secret', '', 'a', `${'a'.repeat(39)}/`])
      expect(await speech.find(id)).toBeUndefined();
  });

  test('is forgotten by the database after the days of retention', async () => {
    await openSpeech();
    const indexes = await database.connection.collection('clips').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { at: 1 }, expireAfterSeconds: 90 * 86_400 }));
  });

  test('is spoken without the database too: a call does not wait for it', async () => {
    const { speech } = await openSpeech({ withWords: false });
    expect(await hums(speech, 'Dober dan.')).toBe(true);
  });
});

describe('a voice that fails', () => {
  const failing = (): HummingVoice => {
    const voice = new HummingVoice('failing');
    voice.first = () => Promise.reject(new SpeechError('Speaking with a test', 'it is out of breath', 'Wait.'));
    return voice;
  };

  test('alone is told of by name, and the next sentence is tried anew', async () => {
    const voice = failing();
    const { speech, outcomes } = await openSpeech({ voices: [voice] });
    await expect(speech.speak('Dober dan.', 'sl')).rejects.toThrow(
      'Speaking with a test failed: it is out of breath. Wait.',
    );
    voice.first = () => Promise.resolve();
    expect(await hums(speech, 'Dober dan.')).toBe(true);
    expect(outcomes).toEqual(['failed', 'rendered']);
  });

  test('has another one speak for it, rests, and is asked again later', async () => {
    const [first, second] = [failing(), new HummingVoice()];
    const { speech, reported, setNow } = await openSpeech({ voices: [first, second] });
    const clip = await speech.speak('Dober dan.', 'sl');
    expect(second.said).toEqual(['Dober dan.']);
    expect(reported).toHaveLength(1);
    await speech.speak('Na svidenje.', 'sl');
    expect(first.said).toHaveLength(1);
    setNow(new Date(noon.getTime() + 60_000));
    first.first = () => Promise.resolve();
    expect((await speech.speak('Dober dan.', 'sl')).id).not.toBe(clip.id);
    expect(first.said).toHaveLength(2);
  });

  test('for being slow is not waited for; what it speaks is kept for the next time', async () => {
    const voice = new HummingVoice();
    let go = (): void => undefined;
    voice.first = () => new Promise((resolve) => (go = resolve));
    const { speech, folder } = await openSpeech({ voices: [voice], patienceMs: 50 });
    await expect(speech.speak('Dober dan.', 'sl')).rejects.toThrow(SpeechTimeoutError);
    go();
    while (!(await readdir(folder)).some((name) => name.endsWith('.wav'))) await setImmediate();
    expect(await hums(speech, 'Dober dan.')).toBe(true);
    expect(voice.said).toHaveLength(1);
  });

  test('for being slow leaves half of the time to the next one', async () => {
    const slow = new HummingVoice('slow');
    slow.first = () => new Promise(() => undefined);
    const { speech } = await openSpeech({ voices: [slow, new HummingVoice()], patienceMs: 4000 });
    expect(await hums(speech, 'Dober dan.')).toBe(true);
  });
});

describe('a voice that has just spoken', () => {
  /** A voice that has spoken, and now speaks only when it is told to. */
  async function trusted(others: readonly Voice[] = []) {
    const voice = new HummingVoice('trusted');
    const opened = await openSpeech({ voices: [voice, ...others] });
    await opened.speech.speak('Pozdravljeni!', 'sl');
    let go = (): void => undefined;
    let fail = (): void => undefined;
    const until = new Promise<void>((resolve, reject) => {
      go = resolve;
      fail = () => reject(new Error('no'));
    });
    voice.first = () => until;
    return { ...opened, voice, go: () => go(), fail: () => fail() };
  }

  test('is not waited for: who fetches the sound sooner waits for it', async () => {
    const { speech, voice, go, outcomes } = await trusted();
    const { id, words } = await speech.speak('Dober dan.', 'sl');
    expect(outcomes).toEqual(['rendered']);
    const fetched = speech.find(id);
    go();
    expect(await fetched).toMatchObject({ id, words, durationMs: 250 });
    expect(outcomes).toEqual(['rendered', 'rendered']);
    expect(voice.said).toEqual(['Pozdravljeni!', 'Dober dan.']);
  });

  test('promises what any node can speak', async () => {
    const { speech, go } = await trusted();
    const { id, words } = await speech.speak('Dober dan.', 'sl');
    const other = await openSpeech();
    expect(await other.speech.find(id)).toMatchObject({ id, words });
    go();
    await speech.close();
  });

  test('and breaks its promise has another one speak for it, rests, and is waited for the next time', async () => {
    const second = new HummingVoice('second');
    const { speech, voice, fail, reported, outcomes } = await trusted([second]);
    const { id } = await speech.speak('Dober dan.', 'sl');
    fail();
    expect(await speech.find(id)).toMatchObject({ durationMs: 250 });
    expect(second.said).toEqual(['Dober dan.']);
    expect(outcomes).toEqual(['rendered', 'failed']);
    expect(reported.length).toBeGreaterThan(0);
    voice.first = () => Promise.resolve();
    await speech.speak('Na svidenje.', 'sl');
    expect(second.said).toEqual(['Dober dan.', 'Na svidenje.']);
    await speech.close();
  });

  test('promises only what is soon made: behind eight sounds the next one is waited for', async () => {
    const { speech, go } = await trusted();
    for (let n = 0; n < 8; n += 1) await speech.speak(`Številka ${n}`, 'sl');
    let isThere = false;
    const ninth = speech.speak('Dober dan.', 'sl').then(() => (isThere = true));
    await setImmediate();
    expect(isThere).toBe(false);
    go();
    expect(await ninth).toBe(true);
    await speech.close();
  });
});

describe('prompts that are to be ready', () => {
  const prompts = ['Dober dan.', 'Na svidenje.', 'Hvala.'].map((text) => ({ text, language: 'sl' as const }));

  test('are spoken unless they are there, and told of', async () => {
    const voice = new HummingVoice();
    const { speech } = await openSpeech({ voices: [voice] });
    await speech.speak('Hvala.', 'sl');
    const told: number[] = [];
    expect(await speech.ready(prompts, { tell: (done) => told.push(done) })).toEqual({
      known: 1,
      rendered: 2,
      failed: 0,
    });
    expect(told).toEqual([0, 1, 2]);
    expect(await speech.ready(prompts, { gently: true })).toEqual({ known: 3, rendered: 0, failed: 0 });
    expect(voice.said).toHaveLength(3);
  });

  test('are left where the voice fails, and where nobody wants them any more', async () => {
    const voice = new HummingVoice();
    voice.first = () => (voice.said.length === 2 ? Promise.reject(new Error('no')) : Promise.resolve());
    const { speech, reported } = await openSpeech({ voices: [voice] });
    expect(await speech.ready(prompts)).toEqual({ known: 0, rendered: 2, failed: 1 });
    expect(reported).toHaveLength(1);
    expect(await speech.ready(prompts, { signal: AbortSignal.abort() })).toEqual({ known: 0, rendered: 0, failed: 0 });
  });
});
