/** Turns texts into what Twilio plays: our clips for Slovenian, Twilio's own voice for English and where ours fails. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Language } from '../../../services/understanding';
import type { Spoken } from './spoken';
import type { Uttered } from './toTwiml';

/** The speech service as it is used here. */
export interface Speaker {
  /** Where the clip of a text is; rejects when the text cannot be spoken. */
  speak(text: string, language: Language): Promise<{ readonly path: string }>;
  /** The words as a voice should get them: numbers, amounts and abbreviations spelled out. */
  words(text: string, language: Language): string;
}

interface Options {
  readonly speaker: Speaker;
  readonly report: (error: unknown) => void;
}

/** After so long, Twilio's own voice does better than silence. */
const patienceMs = 2_500;

export class Speaking {
  constructor(private readonly options: Options) {}

  /** All of it, in order. */
  utter(spoken: readonly Spoken[], withinMs = patienceMs): Promise<readonly Uttered[]> {
    return Promise.all(spoken.map((one) => this.one(one, withinMs)));
  }

  /** By Twilio's own voice, at once. */
  say({ text, language }: Spoken): Uttered {
    return { say: this.options.speaker.words(text, language), language };
  }

  private async one(spoken: Spoken, withinMs: number): Promise<Uttered> {
    const { speaker, report } = this.options;
    const { text, language } = spoken;
    if (language !== 'sl') return this.say(spoken);
    const late = new AbortController();
    try {
      const clip = await Promise.race([
        speaker.speak(text, language),
        pause(withinMs, undefined, { signal: late.signal }),
      ]);
      return clip === undefined ? this.say(spoken) : { play: clip.path };
    } catch (error) {
      report(error);
      return this.say(spoken);
    } finally {
      late.abort();
    }
  }
}
