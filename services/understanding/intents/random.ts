/** A small seeded generator, so that training and noise give the same every time. */

export interface Random {
  /** 0 to 1, 1 exclusive. */
  (): number;
}

/** The mulberry32 generator; any 32-bit seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A random order of 0 … count − 1. */
export function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const letters = 'abcdefghijklmnoprstuvz';

/** Each letter is, with the given probability, left out, doubled by a wrong one, replaced, or swapped with the next. */
export function withTypos(text: string, probability: number, random: Random): string {
  let noisy = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === ' ' || random() >= probability) {
      noisy += character;
      continue;
    }
    const other = letters[Math.floor(random() * letters.length)] ?? 'e';
    const way = Math.floor(random() * 4);
    if (way === 0) continue;
    if (way === 1) noisy += character + other;
    else if (way === 2) noisy += other;
    else {
      noisy += (text[index + 1] ?? '') + character;
      index += 1;
    }
  }
  return noisy;
}
