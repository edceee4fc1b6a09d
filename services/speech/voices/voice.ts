/** A voice: words in, sound out. */
import type { Language } from '../../understanding';
import type { Pcm } from '../audio';

export interface Voice {
  /** Names the voice and how it speaks; the same words of another name are another clip. */
  readonly name: string;
  /**
   * Speaks words that are spelled out.
   *
   * @throws SpeechError naming what to look at; at once when the signal aborts
   */
  speak(words: string, language: Language, signal: AbortSignal): Promise<Pcm>;
  close(): Promise<void>;
}
