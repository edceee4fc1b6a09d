/** Speech: text in, sound for a telephone out. */
import type { Language } from '../understanding';

/** Where clips are served: this, the id, and `.wav` for the sound or `.txt` for the words spoken in it. */
export const clipsPath = '/voice/audio/';

/** Something spoken. */
export interface Clip {
  /** Cannot be guessed, and is the same for the same words of the same voice. */
  readonly id: string;
  /** The path of its sound on this service. */
  readonly path: string;
  /** Exactly what the voice was given. */
  readonly words: string;
}

/** A clip with its sound: a WAV file, 8 kHz µ-law. */
export interface Sound extends Clip {
  readonly wav: Buffer;
  readonly durationMs: number;
}

export interface Prompt {
  readonly text: string;
  readonly language: Language;
}

/** What came of prompts that were to be ready. */
export interface Prepared {
  readonly known: number;
  readonly rendered: number;
  readonly failed: number;
}

export interface ReadyOptions {
  readonly signal?: AbortSignal;
  /** Leaves half of the time to others. */
  readonly gently?: boolean;
  /** Called before each prompt with how many are done. */
  readonly tell?: (done: number) => void;
}

export interface Speech {
  prepare(): Promise<void>;
  /**
   * Puts a text into words and has it spoken; resolves when the sound may be fetched. A voice that speaks well is not waited for: its
   * sound is made while the answer is on its way, and who fetches it sooner waits for it.
   *
   * @throws SpeechError when no voice could, or none within the time that a caller can wait
   */
  speak(text: string, language: Language): Promise<Clip>;
  /** Speaks, one after another, what is not yet spoken; what fails is counted and left. */
  ready(prompts: readonly Prompt[], options?: ReadyOptions): Promise<Prepared>;
  /**
   * The clip of an id, once it is spoken, and spoken again where its sound is gone; `undefined` for an id that was never given.
   *
   * @throws SpeechError when no voice can speak it
   */
  find(id: string): Promise<Sound | undefined>;
  close(): Promise<void>;
}

/** Speaking that failed: the operation, the reason and the way out. */
export class SpeechError extends Error {
  constructor(operation: string, reason: string, fix: string, options?: ErrorOptions) {
    super(`${operation} failed: ${reason.replace(/\.?\s*$/, '')}. ${fix}`, options);
    this.name = 'SpeechError';
  }
}

/** The voice was not ready in time; it goes on speaking, so that the clip is there when it is asked for again. */
export class SpeechTimeoutError extends SpeechError {
  constructor(voice: string, milliseconds: number) {
    super(`Speaking with ${voice}`, `it took more than ${milliseconds} ms`, 'The machine or the voice is overloaded.');
    this.name = 'SpeechTimeoutError';
  }
}
