/** From what a voice gives to what a telephone plays: 8 kHz µ-law in a WAV file, at one loudness. */
import { levelled } from './loudness';
import { encodeMulaw } from './mulaw';
import type { Pcm } from './pcm';
import { toEightKilohertz } from './resample';
import { mulawWav } from './wav';

export type { Pcm } from './pcm';
export { toEightKilohertz } from './resample';
export { mulawDurationMs, readWav, samplesOf } from './wav';

export async function telephoneWav(pcm: Pcm): Promise<Buffer> {
  return mulawWav(encodeMulaw(levelled(await toEightKilohertz(pcm))));
}

/** A moment of silence, for what nobody has to say or can. */
export const silence: Pcm = { samples: new Int16Array(1600), rate: 8000 };
export const silentWav: Buffer = mulawWav(encodeMulaw(silence.samples));
