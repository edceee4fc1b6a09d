/** Makes what different voices say equally loud, and takes the silence from its ends. */

/** 20 ms at 8 kHz. */
const frame = 160;
/** Quieter than the loudest frame by this much is silence: −45 dB. */
const silence = 10 ** (-45 / 20);
/** What stays before and after the words: 40 and 160 ms. */
const [before, after] = [2 * frame, 8 * frame];
/** Of the words, −18 dB of full scale; peaks stay below −1 dB. */
const target = 32_768 * 10 ** (-18 / 20);
const highest = 32_768 * 10 ** (-1 / 20);
/** A voice that needs more than this is not a voice. */
const mostGain = 8;

/** The words at one loudness, with a breath of silence around; 8 kHz. */
export function levelled(samples: Int16Array): Int16Array {
  const frames = levelsOf(samples);
  const loudest = Math.max(0, ...frames);
  const heard = (level: number): boolean => level > loudest * silence;
  const first = frames.findIndex(heard);
  if (loudest === 0 || first < 0) return samples.subarray(0, Math.min(samples.length, before + after));
  const last = frames.findLastIndex(heard);
  const words = samples.subarray(
    Math.max(0, first * frame - before),
    Math.min(samples.length, (last + 1) * frame + after),
  );
  return amplified(words, gainFor(words, frames.filter(heard)));
}

/** The root mean square of each frame. */
function levelsOf(samples: Int16Array): number[] {
  const levels: number[] = [];
  for (let start = 0; start < samples.length; start += frame) {
    const end = Math.min(samples.length, start + frame);
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += (samples[at] ?? 0) ** 2;
    levels.push(Math.sqrt(sum / (end - start)));
  }
  return levels;
}

function gainFor(samples: Int16Array, heard: readonly number[]): number {
  const level = Math.sqrt(heard.reduce((sum, one) => sum + one * one, 0) / heard.length);
  let peak = 1;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return Math.min(target / level, highest / peak, mostGain);
}

const amplified = (samples: Int16Array, gain: number): Int16Array => samples.map((sample) => Math.round(sample * gain));
