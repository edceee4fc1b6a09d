/** Adam for arrays, and for the few rows that a batch touches; Kingma and Ba 2015, lazily. */

import type { WordFeatures } from './features';

export const decay1 = 0.9;
export const decay2 = 0.999;
const epsilon = 1e-8;

/** Adam's two moments of one array. */
export class Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;

  constructor(length: number) {
    this.first = new Float32Array(length);
    this.second = new Float32Array(length);
  }

  /** Steps the values from `at` on by the gradient from `from` on, and clears that gradient. */
  step(
    values: Float32Array,
    at: number,
    gradient: Float32Array,
    from: number,
    length: number,
    rate: number,
    scale: number,
  ): void {
    const { first, second } = this;
    for (let index = 0; index < length; index += 1) {
      const slope = (gradient[from + index] ?? 0) * scale;
      gradient[from + index] = 0;
      const one = decay1 * (first[at + index] ?? 0) + (1 - decay1) * slope;
      const two = decay2 * (second[at + index] ?? 0) + (1 - decay2) * slope * slope;
      first[at + index] = one;
      second[at + index] = two;
      values[at + index] = (values[at + index] ?? 0) - (rate * one) / (Math.sqrt(two) + epsilon);
    }
  }
}

/** Gradients of the rows that a batch touches, packed. */
export class RowGradients {
  private readonly slots: Int32Array;
  private touched: number[] = [];
  private values: Float32Array;

  constructor(
    features: number,
    private readonly length: number,
  ) {
    this.slots = new Int32Array(features).fill(-1);
    this.values = new Float32Array(4096 * length);
  }

  add({ count, ids, weights }: WordFeatures, gradient: Float32Array, offset: number): void {
    const { length } = this;
    for (let feature = 0; feature < count; feature += 1) {
      const id = ids[feature] ?? 0;
      const at = this.slotOf(id) * length;
      const weight = weights[feature] ?? 0;
      const { values } = this;
      for (let index = 0; index < length; index += 1)
        values[at + index] = (values[at + index] ?? 0) + weight * (gradient[offset + index] ?? 0);
    }
  }

  private slotOf(id: number): number {
    let slot = this.slots[id] ?? -1;
    if (slot >= 0) return slot;
    slot = this.touched.length;
    this.slots[id] = slot;
    this.touched.push(id);
    if ((slot + 1) * this.length > this.values.length) {
      const larger = new Float32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    return slot;
  }

  apply(rows: Float32Array, moments: Moments, rate: number, scale: number): void {
    this.touched.forEach((id, slot) => {
      moments.step(rows, id * this.length, this.values, slot * this.length, this.length, rate, scale);
      this.slots[id] = -1;
    });
    this.touched = [];
  }
}
