/** What comes out of a phone: clips with their words, speech of the browser's, tones. */
import { pause } from '../call/interruption';
import type { Earpiece } from '../call/screen';
import type { Sound, Unknown } from '../call/twiml';
import type { Sounds } from './sounds';
import { say } from './speech';

/** Where the words are shown. */
interface Log {
  /** Words that are being heard; what is returned is called when they end, cut off or not. */
  heard(words: string): (cut: boolean) => void;
  passedOver(name: string): void;
  /** There is nothing to play at that address. */
  noSound(url: string, reason: string): void;
}

export class PhoneEarpiece implements Earpiece {
  constructor(
    private readonly sounds: Sounds,
    private readonly log: Log,
  ) {}

  async utter(sounds: readonly (Sound | Unknown)[], signal: AbortSignal): Promise<void> {
    for (const sound of sounds) {
      const times = 'times' in sound ? sound.times : 1;
      for (let time = 0; time < times && !signal.aborted; time += 1) await this.one(sound, signal);
    }
  }

  ring(signal: AbortSignal): void {
    this.sounds.ring(signal);
  }

  beep(signal: AbortSignal): Promise<void> {
    return this.sounds.beep(signal);
  }

  private async one(sound: Sound | Unknown, signal: AbortSignal): Promise<void> {
    switch (sound.verb) {
      case 'Play':
        return this.play(sound.url, signal);
      case 'Say': {
        const ended = this.log.heard(sound.text);
        await say(sound.text, sound.language, this.sounds.muted, signal);
        ended(signal.aborted);
        return;
      }
      case 'Pause':
        return pause(sound.seconds * 1000, signal).catch(() => undefined);
      case 'unknown':
        this.log.passedOver(sound.name);
    }
  }

  private async play(url: string, signal: AbortSignal): Promise<void> {
    const [content, words] = await Promise.all([fetched(url, signal), wordsOf(url, signal)]);
    if (signal.aborted) return;
    try {
      if (typeof content === 'string') throw new Error(content);
      const sound = await this.sounds.decode(content);
      const ended = this.log.heard(words);
      await this.sounds.play(sound, signal);
      ended(signal.aborted);
    } catch (error) {
      this.log.noSound(url, error instanceof Error ? error.message : '');
    }
  }
}

/** A clip of ours has a twin with its words; of others, the address is all that is known. */
async function wordsOf(url: string, signal: AbortSignal): Promise<string> {
  if (!url.endsWith('.wav')) return url;
  const words = await fetched(url.replace(/\.wav$/, '.txt'), signal);
  return typeof words === 'string' ? url : new TextDecoder().decode(words);
}

/** The content, or why there is none. */
async function fetched(url: string, signal: AbortSignal): Promise<ArrayBuffer | string> {
  try {
    const response = await fetch(url, { signal });
    return response.ok ? await response.arrayBuffer() : String(response.status);
  } catch (error) {
    return String(error);
  }
}
