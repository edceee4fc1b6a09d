/** Changes the sampling rate without aliasing: a polyphase low-pass filter (windowed sinc, Kaiser window). */
import { setImmediate } from 'node:timers/promises';
import type { Pcm } from './pcm';

/**
 * What a telephone lets through, and where nothing may be left, in Hz. What is between 4,000 and 4,600 comes back above 3,400, where no
 * telephone hears it; a filter that may leave it is half as long.
 */
const passes = 3400;
const stops = 4600;
/** What is above is this much weaker; µ-law's own noise is at −38 dB. */
const attenuationDb = 60;
const kaiserBeta = 0.1102 * (attenuationDb - 8.7);

/** A filter for a ratio of rates: for each of its phases the weights of the samples around. */
interface Filter {
  readonly up: number;
  readonly down: number;
  readonly taps: number;
  readonly weights: Float32Array;
}

const filters = new Map<number, Filter>();

/** As much as is made at a time, 0.5 s: others get their turn in between, for a sentence takes 20 ms and more. */
const slice = 4000;

/** The sound at 8,000 samples a second. */
export async function toEightKilohertz({ samples, rate }: Pcm): Promise<Int16Array> {
  if (rate === 8000) return samples;
  const filter = filterFor(rate);
  // Silence on both sides saves asking for the ends.
  const padded = new Float32Array(samples.length + 2 * filter.taps);
  padded.set(samples, filter.taps);
  const out = new Int16Array(Math.floor((samples.length * filter.up) / filter.down));
  for (let from = 0; from < out.length; from += slice) {
    fill(out, from, Math.min(out.length, from + slice), padded, filter);
    await setImmediate();
  }
  return out;
}

function fill(out: Int16Array, from: number, until: number, padded: Float32Array, filter: Filter): void {
  const { up, down, taps, weights } = filter;
  for (let n = from; n < until; n += 1) {
    const position = n * down;
    const phase = position % up;
    let place = (position - phase) / up + taps / 2 + 1;
    let sum = 0;
    for (let weight = phase * taps, end = weight + taps; weight < end; weight += 1, place += 1)
      sum += (weights[weight] ?? 0) * (padded[place] ?? 0);
    out[n] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
}

function filterFor(rate: number): Filter {
  const known = filters.get(rate);
  if (known !== undefined) return known;
  const divisor = greatestCommonDivisor(rate, 8000);
  const [up, down] = [8000 / divisor, rate / divisor];
  // Kaiser's estimate of the length that the transition needs.
  const taps = 2 * Math.ceil(((attenuationDb - 7.95) * rate) / (2.285 * 2 * Math.PI * (stops - passes)) / 2);
  const cutoff = (passes + stops) / 2 / rate;
  const weights = new Float32Array(up * taps);
  for (let phase = 0; phase < up; phase += 1) {
    const own = weights.subarray(phase * taps, (phase + 1) * taps);
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - taps / 2 + 1 - phase / up;
      const x = 2 * cutoff * distance;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      const weight = sinc * bessel(kaiserBeta * Math.sqrt(Math.max(0, 1 - (distance / (taps / 2)) ** 2)));
      own[tap] = weight;
      sum += weight;
    }
    for (let tap = 0; tap < taps; tap += 1) own[tap] = (own[tap] ?? 0) / sum;
  }
  const filter = { up, down, taps, weights };
  filters.set(rate, filter);
  return filter;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** The modified Bessel function of order zero, by its series. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > 1e-9 * sum; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
