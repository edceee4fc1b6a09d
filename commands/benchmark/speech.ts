/** How long the voice takes: for a sentence of 12 s that nobody has heard yet, and for one that is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '../../services/settings';
import { openSpeech } from '../../services/speech';
import { percentiles } from './load';
import type { Row } from './turns';

/** The first ones warm up the program that speaks. */
const rounds = { warmUp: 8, measured: 40 };

/** About 12 s, in each round other words in every clause, since clauses are kept. */
const sentence = (round: number): string =>
  `Paket ${211 + round} ima ${1300 + 7 * round} megabitov, na mesec stane ${31 + round},${40 + round} € in velja od ${1 + (round % 28)}. ${1 + (round % 12)}. ${2027 + round}. Ali želite paket ${211 + round}?`;

export async function benchmarkSpeech(): Promise<readonly Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'kabelnet-speech-'));
  const settings = readSettings({ ...process.env, DATA_DIR: dataDir });
  const report = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
  const speech = openSpeech({ settings, secret: 'benchmark', patienceMs: 60_000, now: () => new Date(), report });
  try {
    await speech.prepare();
    const times: { readonly spoken: number; readonly kept: number; readonly length: number }[] = [];
    for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1) {
      const text = sentence(round);
      const start = performance.now();
      const { id } = await speech.speak(text, 'sl');
      const sound = await speech.find(id);
      const spoken = performance.now();
      await speech.speak(text, 'sl');
      await speech.find(id);
      times.push({ spoken: spoken - start, kept: performance.now() - spoken, length: sound?.durationMs ?? 0 });
    }
    const measured = times.slice(rounds.warmUp);
    const row = (what: string, values: readonly number[], mark: string): Row => ({
      what,
      ours: percentiles(values, 1),
      bare: '',
      mark,
    });
    const length = measured.reduce((sum, one) => sum + one.length, 0) / measured.length / 1000;
    return [
      row(
        `${length.toFixed(0)} s never heard before, ms (median / p95)`,
        measured.map(({ spoken }) => spoken),
        '< 200',
      ),
      row(
        'the same kept, asked for and fetched, ms',
        measured.map(({ kept }) => kept),
        '< 5',
      ),
    ];
  } finally {
    await speech.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
