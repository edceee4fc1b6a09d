/** Reference numbers: a counter, scrambled so that one tells nothing of the next, with a Luhn check digit behind. */
import { luhnDigit } from '../subscribers/luhn';

/** Seven digits before the check digit. */
export const referenceCount = 10_000_000;

/**
 * The reference of the n-th request, 8 digits. No two numbers share one.
 *
 * @param serial 0 to {@link referenceCount} − 1
 */
export function referenceOf(serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= referenceCount) {
    throw new RangeError(`referenceOf: ${serial} is not from 0 to ${referenceCount - 1}`);
  }
  // Scrambling permutes 2^24 numbers; walking on until one below ten million comes makes it a permutation of those.
  let scrambled = scramble(serial);
  while (scrambled >= referenceCount) scrambled = scramble(scrambled);
  const digits = String(scrambled).padStart(7, '0');
  return digits + luhnDigit(digits);
}

/** Fixed for ever: other ones would give references a second time. */
const roundKeys = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0xd3a2646c] as const;

/** A Feistel network over two halves of 12 bits, which is a permutation whatever the mixing is. */
function scramble(value: number): number {
  let left = value >>> 12;
  let right = value & 0xfff;
  for (const key of roundKeys) [left, right] = [right, left ^ mix(right, key)];
  return (left << 12) | right;
}

function mix(half: number, key: number): number {
  let mixed = Math.imul(half + 1, key);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 8) & 0xfff;
}
