/** Sound as numbers: one channel of 16-bit samples. */

export interface Pcm {
  readonly samples: Int16Array;
  /** Samples a second. */
  readonly rate: number;
}
