/**
 * The net: one row of numbers a feature, summed to a vector a word; over the words a bag and two convolutions (over two and three
 * neighbours, maximum over the places), one hidden layer, a softmax a head. Forward and backward in typed arrays.
 */

import type { WordFeatures } from './features';
import { normal, type Random } from './random';

export interface Shape {
  readonly features: number;
  readonly bag: number;
  readonly pair: number;
  readonly triple: number;
  readonly hidden: number;
  /** Whether the bag is divided by the root of the number of words: better for wishes of very different length. */
  readonly evened: boolean;
  /** Classes of each head. */
  readonly heads: readonly number[];
}

export const rowLength = ({ bag, pair, triple }: Shape): number => bag + 2 * pair + 3 * triple;
/** What the bag's sum over so many words is multiplied by. */
export const bagScale = ({ evened }: Shape, count: number): number => (evened ? 1 / Math.sqrt(Math.max(1, count)) : 1);
export const inputLength = ({ bag, pair, triple }: Shape): number => bag + pair + triple;
export const outputLength = ({ heads }: Shape): number => heads.reduce((sum, size) => sum + size, 0);

export interface Parameters {
  /** A row a feature. */
  readonly rows: Float32Array;
  /** Of the convolutions, pair first. */
  readonly placeBias: Float32Array;
  readonly hiddenWeights: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly outputWeights: Float32Array;
  readonly outputBias: Float32Array;
}

export const dense = (parameters: Parameters): readonly Float32Array[] => [
  parameters.placeBias,
  parameters.hiddenWeights,
  parameters.hiddenBias,
  parameters.outputWeights,
  parameters.outputBias,
];

export function emptyParameters(shape: Shape): Parameters {
  const inputs = inputLength(shape);
  const outputs = outputLength(shape);
  return {
    rows: new Float32Array(shape.features * rowLength(shape)),
    placeBias: new Float32Array(shape.pair + shape.triple),
    hiddenWeights: new Float32Array(shape.hidden * inputs),
    hiddenBias: new Float32Array(shape.hidden),
    outputWeights: new Float32Array(outputs * shape.hidden),
    outputBias: new Float32Array(outputs),
  };
}

/** `spread`: standard deviation of the rows at the start. */
export function initialParameters(shape: Shape, spread: number, random: Random): Parameters {
  const parameters = emptyParameters(shape);
  const fill = (array: Float32Array, deviation: number): void => {
    for (let index = 0; index < array.length; index += 1) array[index] = normal(random) * deviation;
  };
  fill(parameters.rows, spread);
  fill(parameters.hiddenWeights, Math.sqrt(2 / inputLength(shape)));
  fill(parameters.outputWeights, Math.sqrt(1 / shape.hidden));
  return parameters;
}

/** Adds a word's rows, weighted, to `target` at `offset`. */
export function addWord(
  rows: Float32Array,
  length: number,
  { ids, weights }: WordFeatures,
  target: Float32Array,
  offset: number,
): void {
  for (let feature = 0; feature < ids.length; feature += 1) {
    const row = (ids[feature] ?? 0) * length;
    const weight = weights[feature] ?? 0;
    for (let at = 0; at < length; at += 1)
      target[offset + at] = (target[offset + at] ?? 0) + weight * (rows[row + at] ?? 0);
  }
}

/** The places at which the maxima of the last forward pass stood, and its layers; one a net, used again for each utterance. */
export class Workspace {
  readonly input: Float32Array;
  readonly best: Int32Array;
  readonly hidden: Float32Array;
  readonly outputs: Float32Array;

  constructor(readonly shape: Shape) {
    this.input = new Float32Array(inputLength(shape));
    this.best = new Int32Array(shape.pair + shape.triple);
    this.hidden = new Float32Array(shape.hidden);
    this.outputs = new Float32Array(outputLength(shape));
  }
}

/**
 * From word vectors (`count` rows with an empty row before and after, so that neighbours need no check) to the input of the hidden layer.
 */
export function poolWords(vectors: Float32Array, count: number, parameters: Parameters, work: Workspace): void {
  const { shape, input, best } = work;
  const { bag, pair, triple } = shape;
  const length = rowLength(shape);
  const scale = bagScale(shape, count);
  for (let at = 0; at < bag; at += 1) {
    let sum = 0;
    for (let word = 1; word <= count; word += 1) sum += vectors[word * length + at] ?? 0;
    input[at] = sum * scale;
  }
  for (let at = 0; at < pair; at += 1) {
    let highest = -Infinity;
    for (let word = 0; word <= count; word += 1) {
      const value = (vectors[word * length + bag + at] ?? 0) + (vectors[(word + 1) * length + bag + pair + at] ?? 0);
      if (value > highest) {
        highest = value;
        best[at] = word;
      }
    }
    input[bag + at] = Math.max(0, highest + (parameters.placeBias[at] ?? 0));
  }
  const start = bag + 2 * pair;
  for (let at = 0; at < triple; at += 1) {
    let highest = -Infinity;
    for (let word = 1; word <= Math.max(1, count); word += 1) {
      const value =
        (vectors[(word - 1) * length + start + at] ?? 0) +
        (vectors[word * length + start + triple + at] ?? 0) +
        (vectors[(word + 1) * length + start + 2 * triple + at] ?? 0);
      if (value > highest) {
        highest = value;
        best[pair + at] = word;
      }
    }
    input[bag + pair + at] = Math.max(0, highest + (parameters.placeBias[pair + at] ?? 0));
  }
}

/** Input to hidden layer; `mask` scales units in training. */
export function activate(parameters: Parameters, work: Workspace, mask?: Float32Array): void {
  const { input, hidden } = work;
  const { hiddenWeights, hiddenBias } = parameters;
  const inputs = input.length;
  for (let unit = 0; unit < hidden.length; unit += 1) {
    let sum = hiddenBias[unit] ?? 0;
    const row = unit * inputs;
    for (let at = 0; at < inputs; at += 1) sum += (hiddenWeights[row + at] ?? 0) * (input[at] ?? 0);
    hidden[unit] = sum > 0 ? sum * (mask === undefined ? 1 : (mask[unit] ?? 0)) : 0;
  }
}

/** Hidden layer to logits. */
export function score(parameters: Parameters, work: Workspace): void {
  const { hidden, outputs } = work;
  const { outputWeights, outputBias } = parameters;
  const units = hidden.length;
  for (let output = 0; output < outputs.length; output += 1) {
    let sum = outputBias[output] ?? 0;
    const row = output * units;
    for (let unit = 0; unit < units; unit += 1) sum += (outputWeights[row + unit] ?? 0) * (hidden[unit] ?? 0);
    outputs[output] = sum;
  }
}

/** Softmax in place over a part of the logits, divided by a temperature. */
export function softmax(values: Float32Array, from: number, size: number, temperature = 1): void {
  let highest = -Infinity;
  for (let at = from; at < from + size; at += 1) highest = Math.max(highest, values[at] ?? 0);
  let sum = 0;
  for (let at = from; at < from + size; at += 1) {
    const value = Math.exp(((values[at] ?? 0) - highest) / temperature);
    values[at] = value;
    sum += value;
  }
  for (let at = from; at < from + size; at += 1) values[at] = (values[at] ?? 0) / sum;
}
