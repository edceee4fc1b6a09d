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

/** Adds a word's rows, weighted, to `target` at `offset`; four rows at a time, which halves the loads and stores. */
export function addWord(
  rows: Float32Array | Int8Array,
  length: number,
  { count, ids, weights }: WordFeatures,
  target: Float32Array,
  offset: number,
): void {
  const whole = count - (count % 4);
  for (let feature = 0; feature < whole; feature += 4) {
    const row0 = (ids[feature] ?? 0) * length;
    const row1 = (ids[feature + 1] ?? 0) * length;
    const row2 = (ids[feature + 2] ?? 0) * length;
    const row3 = (ids[feature + 3] ?? 0) * length;
    const weight0 = weights[feature] ?? 0;
    const weight1 = weights[feature + 1] ?? 0;
    const weight2 = weights[feature + 2] ?? 0;
    const weight3 = weights[feature + 3] ?? 0;
    for (let at = 0; at < length; at += 1) {
      target[offset + at] =
        (target[offset + at] ?? 0) +
        weight0 * (rows[row0 + at] ?? 0) +
        weight1 * (rows[row1 + at] ?? 0) +
        weight2 * (rows[row2 + at] ?? 0) +
        weight3 * (rows[row3 + at] ?? 0);
    }
  }
  for (let feature = whole; feature < count; feature += 1) {
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
 * From word vectors (`count` rows with an empty row before and after, so that neighbours need no check) to the input of the hidden layer:
 * the sums of the bag, the highest of each pair and triple.
 */
export function poolWords(vectors: Float32Array, count: number, parameters: Parameters, work: Workspace): void {
  const { shape, input, best } = work;
  const { bag, pair, triple } = shape;
  const length = rowLength(shape);
  const scale = bagScale(shape, count);
  const { placeBias } = parameters;
  input.fill(0, 0, bag);
  input.fill(-Infinity, bag);
  for (let word = 1; word <= count; word += 1) {
    const row = word * length;
    for (let at = 0; at < bag; at += 1) input[at] = (input[at] ?? 0) + scale * (vectors[row + at] ?? 0);
  }
  for (let word = 0; word <= count; word += 1) {
    const left = word * length + bag;
    const right = left + length + pair;
    for (let at = 0; at < pair; at += 1) {
      const value = (vectors[left + at] ?? 0) + (vectors[right + at] ?? 0);
      if (value > (input[bag + at] ?? 0)) {
        input[bag + at] = value;
        best[at] = word;
      }
    }
  }
  const tripled = bag + pair;
  for (let word = 1; word <= Math.max(1, count); word += 1) {
    const middle = word * length + bag + 2 * pair + triple;
    const left = middle - length - triple;
    const right = middle + length + triple;
    for (let at = 0; at < triple; at += 1) {
      const value = (vectors[left + at] ?? 0) + (vectors[middle + at] ?? 0) + (vectors[right + at] ?? 0);
      if (value > (input[tripled + at] ?? 0)) {
        input[tripled + at] = value;
        best[pair + at] = word;
      }
    }
  }
  for (let at = 0; at < pair + triple; at += 1)
    input[bag + at] = Math.max(0, (input[bag + at] ?? 0) + (placeBias[at] ?? 0));
}

/** `output = weights · input + bias`, four rows at a time: each number of the input is loaded once for all of them. */
function affine(weights: Float32Array, bias: Float32Array, input: Float32Array, output: Float32Array): void {
  const inputs = input.length;
  const rows = output.length;
  const whole = rows - (rows % 4);
  for (let row = 0; row < whole; row += 4) {
    let one = bias[row] ?? 0;
    let two = bias[row + 1] ?? 0;
    let three = bias[row + 2] ?? 0;
    let four = bias[row + 3] ?? 0;
    const first = row * inputs;
    const second = first + inputs;
    const third = second + inputs;
    const fourth = third + inputs;
    for (let at = 0; at < inputs; at += 1) {
      const value = input[at] ?? 0;
      one += value * (weights[first + at] ?? 0);
      two += value * (weights[second + at] ?? 0);
      three += value * (weights[third + at] ?? 0);
      four += value * (weights[fourth + at] ?? 0);
    }
    output[row] = one;
    output[row + 1] = two;
    output[row + 2] = three;
    output[row + 3] = four;
  }
  for (let row = whole; row < rows; row += 1) {
    let sum = bias[row] ?? 0;
    for (let at = 0; at < inputs; at += 1) sum += (weights[row * inputs + at] ?? 0) * (input[at] ?? 0);
    output[row] = sum;
  }
}

/** Input to hidden layer; `mask` scales units in training. */
export function activate(parameters: Parameters, { input, hidden }: Workspace, mask?: Float32Array): void {
  affine(parameters.hiddenWeights, parameters.hiddenBias, input, hidden);
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const value = hidden[unit] ?? 0;
    hidden[unit] = value > 0 ? value * (mask?.[unit] ?? 1) : 0;
  }
}

/** Hidden layer to logits. */
export function score(parameters: Parameters, { hidden, outputs }: Workspace): void {
  affine(parameters.outputWeights, parameters.outputBias, hidden, outputs);
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
