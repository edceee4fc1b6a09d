/** Speech whose clips are kept: what has been spoken once is not spoken again. */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Language } from '../understanding';
import { mulawDurationMs, telephoneWav, type Pcm } from './audio';
import type { ClipFolder } from './clipFolder';
import type { ClipWords } from './clipWords';
import { clipsPath, SpeechError, SpeechTimeoutError } from './speech';
import type { Clip, Prepared, Prompt, ReadyOptions, Sound, Speech } from './speech';
import { spellOut } from './spellOut';
import type { Voice, Voices } from './voices';

/** A voice that has not spoken after this time never will. */
const voiceLimitMs = 15_000;
/** What nobody has to say: a moment of silence, so that a caller's line goes on. */
const silence: Pcm = { samples: new Int16Array(1600), rate: 8000 };
/** A voice that has failed is left alone so long while another one speaks. */
const restMs = 30_000;
/** Words are saved again before the database forgets them. */
const rememberedMs = 12 * 3_600_000;

export interface CachedSpeechOptions {
  readonly folder: ClipFolder;
  /** Absent where sound alone is to be made, as by `npm run prompts`. */
  readonly words?: ClipWords;
  readonly voices: Voices;
  /** Makes ids that nobody can guess. */
  readonly secret: string;
  /** So long a caller can wait for words not yet spoken. */
  readonly patienceMs: number;
  readonly now: () => Date;
  /** Each clip that was asked for: out of the cache, or spoken, and how long it took. */
  readonly onSpoken?: (outcome: 'cached' | 'rendered' | 'failed', seconds: number) => void;
  readonly report: (error: unknown) => void;
}

export class CachedSpeech implements Speech {
  /** Those who ask for the same words at once wait for the same voice. */
  private readonly underWay = new Map<string, Promise<Clip>>();
  private readonly remembered = new LRUCache<string, true>({ max: 10_000, ttl: rememberedMs });
  /** When voices that have failed may be asked again. */
  private readonly resting = new Map<Voice, number>();

  constructor(private readonly options: CachedSpeechOptions) {}

  async prepare(): Promise<void> {
    await Promise.all([this.options.folder.prepare(), this.options.words?.prepare()]);
  }

  async speak(text: string, language: Language): Promise<Clip> {
    const since = performance.now();
    const tell = (outcome: 'cached' | 'rendered' | 'failed'): void =>
      this.options.onSpoken?.(outcome, (performance.now() - since) / 1000);
    try {
      const { clip, isNew } = await this.byAnyVoice(spellOut(text, language), language);
      tell(isNew ? 'rendered' : 'cached');
      return clip;
    } catch (error) {
      tell('failed');
      throw error;
    }
  }

  async ready(prompts: readonly Prompt[], { signal, gently, tell }: ReadyOptions = {}): Promise<Prepared> {
    const count = { known: 0, rendered: 0, failed: 0 };
    const unwanted = (): boolean => signal?.aborted === true;
    for (const [place, { text, language }] of prompts.entries()) {
      if (unwanted()) break;
      tell?.(place);
      const words = spellOut(text, language);
      const [voice] = this.options.voices[language];
      if (voice === undefined) continue;
      const since = performance.now();
      try {
        const known = await this.known(voice, words, language);
        if (known === undefined) await this.spoken(voice, words, language);
        count[known === undefined ? 'rendered' : 'known'] += 1;
      } catch (error) {
        // Whoever ends the work ends the voice too.
        if (unwanted()) break;
        count.failed += 1;
        this.options.report(error);
      }
      if (gently === true)
        await sleep(performance.now() - since, undefined, { signal, ref: false }).catch(() => undefined);
    }
    return count;
  }

  async find(id: string): Promise<Sound | undefined> {
    const here = await this.options.folder.read(id);
    if (here !== undefined) return { ...clipOf(id, here.words, here.wav.length), wav: here.wav };
    // Another node has spoken it, or its sound has been removed meanwhile.
    const spoken = await this.options.words?.find(id);
    if (spoken === undefined) return undefined;
    for (const voice of this.options.voices[spoken.language]) {
      await this.spoken(voice, spoken.words, spoken.language, id).catch(this.options.report);
      const again = await this.options.folder.read(id);
      if (again !== undefined) return { ...clipOf(id, again.words, again.wav.length), wav: again.wav };
    }
    throw new SpeechError('Speaking again', 'no voice could', 'See the errors before this one.');
  }

  async close(): Promise<void> {
    const voices = new Set(Object.values(this.options.voices).flat());
    await Promise.all([...voices].map((voice) => voice.close()));
    await Promise.allSettled(this.underWay.values());
    await this.options.folder.close();
  }

  /** The clip of words that a voice has spoken before. */
  private async known(voice: Voice, words: string, language: Language): Promise<Clip | undefined> {
    const id = this.idOf(voice, words, language);
    const bytes = await this.options.folder.size(id);
    if (bytes === undefined) return undefined;
    await this.remember(id, words, language);
    return clipOf(id, words, bytes);
  }

  /** By the first voice that is ready in its share of the time; who fails is told of and rests, and the next one speaks. */
  private async byAnyVoice(
    words: string,
    language: Language,
  ): Promise<{ readonly clip: Clip; readonly isNew: boolean }> {
    const voices = this.options.voices[language];
    let left = this.options.patienceMs;
    for (const [place, voice] of voices.entries()) {
      const known = await this.known(voice, words, language);
      if (known !== undefined) return { clip: known, isNew: false };
      const isLast = place === voices.length - 1;
      if (!isLast && (this.resting.get(voice) ?? 0) > this.options.now().getTime()) continue;
      const share = isLast ? left : left / 2;
      try {
        return { clip: await within(share, voice.name, this.spoken(voice, words, language)), isNew: true };
      } catch (error) {
        if (isLast) throw error;
        this.options.report(error);
        this.resting.set(voice, this.options.now().getTime() + restMs);
        if (error instanceof SpeechTimeoutError) left -= share;
      }
    }
    throw new SpeechError('Speaking', `there is no voice for ${language}`, 'Check VOICE.');
  }

  private spoken(
    voice: Voice,
    words: string,
    language: Language,
    id = this.idOf(voice, words, language),
  ): Promise<Clip> {
    const underWay = this.underWay.get(id);
    if (underWay !== undefined) return underWay;
    const clip = this.render(voice, words, language, id).finally(() => this.underWay.delete(id));
    this.underWay.set(id, clip);
    return clip;
  }

  private async render(voice: Voice, words: string, language: Language, id: string): Promise<Clip> {
    const pcm = words === '' ? silence : await voice.speak(words, language, AbortSignal.timeout(voiceLimitMs));
    const wav = await telephoneWav(pcm);
    await Promise.all([this.options.folder.save(id, wav, words), this.remember(id, words, language)]);
    return clipOf(id, words, wav.length);
  }

  private async remember(id: string, words: string, language: Language): Promise<void> {
    if (this.options.words === undefined || this.remembered.has(id)) return;
    try {
      await this.options.words.remember(id, { words, language });
      this.remembered.set(id, true);
    } catch (error) {
      // The sound is here; only other nodes lack it.
      this.options.report(error);
    }
  }

  private idOf(voice: Voice, words: string, language: Language): string {
    const content = JSON.stringify([voice.name, language, words]);
    return createHmac('sha256', this.options.secret).update(`clip ${content}`).digest('hex').slice(0, 40);
  }
}

const clipOf = (id: string, words: string, bytes: number): Clip => ({
  id,
  path: `${clipsPath}${id}.wav`,
  words,
  durationMs: mulawDurationMs(bytes),
});

/** Waits so long and no longer; what is waited for goes on. */
async function within<T>(milliseconds: number, voice: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SpeechTimeoutError(voice, milliseconds)), milliseconds);
  });
  // Its failure after the time is nobody's any more.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
