/** Speech whose clips are kept: what has been spoken once is not spoken again. */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Language } from '../understanding';
import { mulawDurationMs, silence, telephoneWav } from './audio';
import type { ClipFolder } from './clipFolder';
import type { ClipWords } from './clipWords';
import { clipsPath, SpeechError, SpeechTimeoutError } from './speech';
import type { Clip, Prepared, Prompt, ReadyOptions, Sound, Speech } from './speech';
import { spellOut } from './spellOut';
import type { Voice, Voices } from './voices';

/** A voice that has not spoken after this time never will. */
const voiceLimitMs = 15_000;
/** A voice that has failed is left alone so long while another one speaks. */
const restMs = 30_000;
/** A voice that has spoken so shortly ago, and has not failed since, will speak again. */
const trustedMs = 60_000;
/** So many sounds on their way are soon made; behind more of them a caller would hear nothing for too long. */
const mostPromised = 8;
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

/** A clip, and where it is new the making of its sound. */
interface Promised {
  readonly clip: Clip;
  readonly rendered?: Promise<Clip>;
}

export class CachedSpeech implements Speech {
  /** Those who ask for the same words at once wait for the same voice. */
  private readonly underWay = new Map<string, Promise<Clip>>();
  private readonly remembered = new LRUCache<string, true>({ max: 10_000, ttl: rememberedMs });
  /** When voices that have failed may be asked again. */
  private readonly resting = new Map<Voice, number>();
  /** When voices have last spoken; one that has failed since is not among them. */
  private readonly lastSpoke = new Map<Voice, number>();

  constructor(private readonly options: CachedSpeechOptions) {}

  async prepare(): Promise<void> {
    await Promise.all([this.options.folder.prepare(), this.options.words?.prepare()]);
  }

  async speak(text: string, language: Language): Promise<Clip> {
    const since = performance.now();
    const { onSpoken } = this.options;
    const tell = (outcome: 'cached' | 'rendered' | 'failed'): void =>
      onSpoken?.(outcome, (performance.now() - since) / 1000);
    try {
      const { clip, rendered } = await this.byAnyVoice(spellOut(text, language), language);
      if (rendered === undefined) tell('cached');
      else
        rendered.then(
          () => tell('rendered'),
          () => tell('failed'),
        );
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
    // It may be promised already; its failure has been told of.
    await this.underWay.get(id)?.catch(() => undefined);
    const here = await this.read(id);
    if (here !== undefined) return here;
    // Another node has spoken it, its sound has been removed meanwhile, or the voice has broken its promise.
    const spoken = await this.options.words?.find(id);
    if (spoken === undefined) return undefined;
    for (const voice of this.options.voices[spoken.language]) {
      await this.spoken(voice, spoken.words, spoken.language, id).catch(this.options.report);
      const again = await this.read(id);
      if (again !== undefined) return again;
    }
    throw new SpeechError('Speaking again', 'no voice could', 'See the errors before this one.');
  }

  async close(): Promise<void> {
    const voices = new Set(Object.values(this.options.voices).flat());
    await Promise.all([...voices].map((voice) => voice.close()));
    await Promise.allSettled(this.underWay.values());
    await this.options.folder.close();
  }

  private async read(id: string): Promise<Sound | undefined> {
    const found = await this.options.folder.read(id);
    if (found === undefined) return undefined;
    return { ...clipOf(id, found.words), wav: found.wav, durationMs: mulawDurationMs(found.wav.length) };
  }

  /** The clip of words that a voice has spoken before. */
  private async known(voice: Voice, words: string, language: Language): Promise<Clip | undefined> {
    const id = this.idOf(voice, words, language);
    if (!(await this.options.folder.has(id))) return undefined;
    await this.remember(id, words, language);
    return clipOf(id, words);
  }

  /** By the first voice that is ready in its share of the time; who fails is told of and rests, and the next one speaks. */
  private async byAnyVoice(words: string, language: Language): Promise<Promised> {
    const voices = this.options.voices[language];
    let left = this.options.patienceMs;
    for (const [place, voice] of voices.entries()) {
      const known = await this.known(voice, words, language);
      if (known !== undefined) return { clip: known };
      const isLast = place === voices.length - 1;
      if (!isLast && (this.resting.get(voice) ?? 0) > this.options.now().getTime()) continue;
      if (this.isTrusted(voice)) return this.promised(voice, words, language);
      const share = isLast ? left : left / 2;
      try {
        const rendered = this.spoken(voice, words, language);
        return { clip: await within(share, voice.name, rendered), rendered };
      } catch (error) {
        if (isLast) throw error;
        this.options.report(error);
        this.rest(voice);
        if (error instanceof SpeechTimeoutError) left -= share;
      }
    }
    throw new SpeechError('Speaking', `there is no voice for ${language}`, 'Check VOICE.');
  }

  private isTrusted(voice: Voice): boolean {
    const spoke = this.lastSpoke.get(voice);
    if (this.underWay.size >= mostPromised) return false;
    return spoke !== undefined && this.options.now().getTime() - spoke < trustedMs;
  }

  private rest(voice: Voice): void {
    this.resting.set(voice, this.options.now().getTime() + restMs);
  }

  /** A clip whose sound is being made. Any node can be asked for it, so its words are saved first. */
  private async promised(voice: Voice, words: string, language: Language): Promise<Promised> {
    const id = this.idOf(voice, words, language);
    await this.remember(id, words, language);
    const rendered = this.spoken(voice, words, language, id);
    rendered.catch((error: unknown) => {
      this.options.report(error);
      this.rest(voice);
    });
    return { clip: clipOf(id, words), rendered };
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
    clip.then(
      () => this.lastSpoke.set(voice, this.options.now().getTime()),
      () => this.lastSpoke.delete(voice),
    );
    return clip;
  }

  private async render(voice: Voice, words: string, language: Language, id: string): Promise<Clip> {
    const pcm = words === '' ? silence : await voice.speak(words, language, AbortSignal.timeout(voiceLimitMs));
    const wav = await telephoneWav(pcm);
    await Promise.all([this.options.folder.save(id, wav, words), this.remember(id, words, language)]);
    return clipOf(id, words);
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

const clipOf = (id: string, words: string): Clip => ({ id, path: `${clipsPath}${id}.wav`, words });

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
