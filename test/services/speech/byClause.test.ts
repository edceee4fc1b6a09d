/** Sentences put together of clauses: as the voice itself would have spoken them, and each clause spoken once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toEightKilohertz } from '../../../services/speech/audio';
import { levelled } from '../../../services/speech/audio/loudness';
import { ByClause, clausesOf } from '../../../services/speech/voices/byClause';
import { EspeakVoice } from '../../../services/speech/voices/espeakVoice';
import type { Voice } from '../../../services/speech/voices';
import { tone } from './sounds';

const soon = (): AbortSignal => AbortSignal.timeout(20_000);

test.each([
  ['Pokličemo vas na nič štiri ena, šest dva ena. Je prav?', ['Pokličemo vas na nič štiri ena,', 'šest dva ena.', 'Je prav?']],
  ['Na nič štiri nič: ena in lojtra.', ['Na nič štiri nič:', 'ena in lojtra.']],
  ['Res?! Hvala', ['Res?!', 'Hvala']],
  [', . … »Da«, je rekel', ['… »Da«,', 'je rekel']],
  ['', []],
])('»%s« is made of its clauses', (words, clauses) => {
  expect(clausesOf(words).map((clause) => clause.words)).toEqual(clauses);
}); // prettier-ignore

test('a clause is spoken once, and once more when it failed', async () => {
  const said: string[] = [];
  const voice: Voice = {
    name: 'humming',
    speak: (words) => {
      said.push(words);
      if (said.length === 1) return Promise.reject(new Error('no'));
      return Promise.resolve({ samples: tone(300, 8000).subarray(0, 800), rate: 8000 });
    },
    close: () => Promise.resolve(),
  };
  const byClause = new ByClause(voice, 1);
  await expect(byClause.speak('Ena dva,', 'sl', soon())).rejects.toThrow('no');
  await byClause.speak('Ena dva, tri.', 'sl', soon());
  const { samples, rate } = await byClause.speak('Ena dva, štiri.', 'sl', soon());
  expect(said).toEqual(['Ena dva,', 'Ena dva,', 'tri.', 'štiri.']);
  // Two clauses of 100 ms and the pause between them.
  expect((samples.length * 1000) / rate).toBe(370);
  await byClause.speak('Ena dva,', 'en', soon());
  expect(said).toHaveLength(5);
});

describe('espeak-ng by clause', () => {
  let folder: string;
  let espeak: EspeakVoice;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kabelnet-clauses-'));
    espeak = new EspeakVoice({ speed: 1, folder });
  });
  afterAll(async () => {
    await espeak.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** How loud each 50 ms are. */
  const loudness = (samples: Int16Array): number[] =>
    Array.from({ length: Math.floor(samples.length / 400) }, (_, at) =>
      Math.sqrt(samples.subarray(at * 400, at * 400 + 400).reduce((sum, one) => sum + one * one, 0) / 400),
    );

  test.each([
    'Pokličemo vas na nič štiri nič, ena ena ena, dva dva dva. Je prav?',
    'Na nič štiri nič, ena ena ena, tri tri tri: ena in lojtra. Ni treba: dve in lojtra.',
    'Paket Kabel internet em stane devetindvajset evrov in devetdeset centov na mesec; kaj želite?',
  ])('»%s« sounds as it does in one piece', async (words) => {
    const whole = levelled(await toEightKilohertz(await espeak.speak(words, 'sl', soon())));
    const joined = levelled((await new ByClause(espeak, 1).speak(words, 'sl', soon())).samples);
    expect(Math.abs(joined.length - whole.length) / 8000).toBeLessThan(0.05);
    const [expected, heard] = [loudness(whole), loudness(joined)];
    const off = expected.reduce((sum, one, at) => sum + Math.abs(one - (heard[at] ?? 0)), 0);
    expect(off / expected.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.1);
  });
});
