/** A voice that speaks each clause for itself anyway: clauses are kept, and sentences put together of them. */
import { LRUCache } from 'lru-cache';
import type { Language } from '../../understanding';
import { toEightKilohertz, type Pcm } from '../audio';
import type { Voice } from './voice';

/**
 * Numbers are read in groups, so callers' numbers, references and amounts are made of the same few clauses: most of what one caller
 * alone hears has been spoken to others. So much is kept in memory, in samples: 17 minutes.
 */
const keptSamples = 8000 * 1000;

/** What espeak-ng leaves behind a clause before the next one, in ms. */
const pauses: Readonly<Record<string, number>> = { ',': 170, ':': 250, ';': 250, '.': 340, '?': 340, '!': 390 };

interface Clause {
  readonly words: string;
  readonly pauseMs: number;
}

/** The clauses of a sentence, each with its mark, which gives it its melody. */
export function clausesOf(words: string): readonly Clause[] {
  return (words.match(/[^,:;.?!]+[,:;.?!]*|[,:;.?!]+/g) ?? [])
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
    .map((clause) => ({ words: clause, pauseMs: pauses[clause.at(-1) ?? ''] ?? 0 }));
}

export class ByClause implements Voice {
  readonly name: string;
  private readonly kept = new LRUCache<string, Int16Array>({
    maxSize: keptSamples,
    sizeCalculation: (samples) => Math.max(1, samples.length),
  });

  /** @param speed of the voice; 1 is the usual one */
  constructor(
    private readonly voice: Voice,
    private readonly speed: number,
  ) {
    this.name = `${voice.name} by clause`;
  }

  /** 8,000 samples a second. */
  async speak(words: string, language: Language, signal: AbortSignal): Promise<Pcm> {
    const clauses = clausesOf(words);
    const spoken = await Promise.all(clauses.map((clause) => this.clause(clause.words, language, signal)));
    const silences = clauses.map(({ pauseMs }, place) =>
      place === clauses.length - 1 ? 0 : Math.round((pauseMs * 8) / this.speed),
    );
    const lengths = spoken.map((samples, place) => samples.length + (silences[place] ?? 0));
    const samples = new Int16Array(lengths.reduce((sum, length) => sum + length, 0));
    let at = 0;
    for (const [place, one] of spoken.entries()) {
      samples.set(one, at);
      at += lengths[place] ?? 0;
    }
    return { samples, rate: 8000 };
  }

  close(): Promise<void> {
    return this.voice.close();
  }

  private async clause(words: string, language: Language, signal: AbortSignal): Promise<Int16Array> {
    const key = `${language} ${words}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const samples = await toEightKilohertz(await this.voice.speak(words, language, signal));
    this.kept.set(key, samples);
    return samples;
  }
}
