/** Trains the net: lazy Adam with warm-up and linear decay, label smoothing, dropout and fresh typos each epoch, the last epochs averaged. */

import { FeatureReader, type Vocabulary, type WordFeatures } from './features';
import {
  activate,
  addWord,
  bagScale,
  dense,
  emptyParameters,
  initialParameters,
  inputLength,
  poolWords,
  rowLength,
  score,
  softmax,
  Workspace,
  type Parameters,
  type Shape,
} from './network';
import { decay1, decay2, Moments, RowGradients } from './optimiser';
import { seededRandom, shuffled, type Random } from './random';

export interface Sample {
  /** Class by head; −1 where the head learns nothing of it. */
  readonly targets: readonly number[];
  /** The utterance's words, anew for each epoch: here typos and other variety come in. */
  readonly words: (random: Random) => readonly string[];
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  readonly smoothing: number;
  readonly hiddenDropout: number;
  readonly featureDropout: number;
  readonly wordDropout: number;
  /** So many of the last epochs are averaged. */
  readonly averaged: number;
  /** Standard deviation of the rows at the start. */
  readonly spread: number;
  readonly seed: number;
}

export const defaultOptions: TrainingOptions = {
  epochs: 10,
  batch: 32,
  rate: 4e-3,
  smoothing: 0.05,
  hiddenDropout: 0.3,
  featureDropout: 0.2,
  wordDropout: 0.1,
  averaged: 4,
  spread: 0.05,
  seed: 1,
};

const maxWords = 64;
export class Trainer {
  private readonly parameters: Parameters;
  private readonly gradients: Parameters;
  private readonly moments: readonly Moments[];
  private readonly rowMoments: Moments;
  private readonly rowGradients: RowGradients;
  private readonly work: Workspace;
  private readonly random: Random;
  private readonly reader: FeatureReader;
  private readonly vectors: Float32Array;
  private readonly vectorGradients: Float32Array;
  private readonly mask: Float32Array;
  private readonly inputGradient: Float32Array;
  /** The features of a sample's words, used again for the next one. */
  private readonly kept: { count: number; readonly ids: Int32Array; readonly weights: Float32Array }[] = [];
  private steps = 0;

  constructor(
    private readonly shape: Shape,
    vocabulary: Vocabulary,
    private readonly options: TrainingOptions,
  ) {
    this.random = seededRandom(options.seed);
    this.parameters = initialParameters(shape, options.spread, this.random);
    this.gradients = emptyParameters({ ...shape, features: 0 });
    this.moments = dense(this.parameters).map(({ length }) => new Moments(length));
    this.rowMoments = new Moments(this.parameters.rows.length);
    this.rowGradients = new RowGradients(shape.features, rowLength(shape));
    this.work = new Workspace(shape);
    this.reader = new FeatureReader(vocabulary);
    this.vectors = new Float32Array((maxWords + 2) * rowLength(shape));
    this.vectorGradients = new Float32Array(this.vectors.length);
    this.mask = new Float32Array(shape.hidden);
    this.inputGradient = new Float32Array(inputLength(shape));
  }

  train(samples: readonly Sample[], onEpoch?: (epoch: number, loss: number) => void): Parameters {
    const { epochs, batch, averaged } = this.options;
    const total = epochs * Math.ceil(samples.length / batch);
    const average = emptyParameters(this.shape);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const order = shuffled(samples.length, this.random);
      let loss = 0;
      for (let start = 0; start < order.length; start += batch) {
        const end = Math.min(start + batch, order.length);
        for (let index = start; index < end; index += 1) {
          const sample = samples[order[index] ?? 0];
          if (sample !== undefined) loss += this.learn(sample);
        }
        this.update(total, end - start);
      }
      onEpoch?.(epoch, loss / samples.length);
      if (epoch >= epochs - averaged) accumulate(average, this.parameters, 1 / Math.min(averaged, epochs));
    }
    return average;
  }

  private learn(sample: Sample): number {
    const { featureDropout, wordDropout, hiddenDropout, smoothing } = this.options;
    const length = rowLength(this.shape);
    let count = 0;
    for (const word of sample.words(this.random)) {
      if (count >= maxWords) break;
      if (this.random() < wordDropout) continue;
      this.thin(this.reader.read(word), featureDropout, count);
      count += 1;
    }
    const kept = this.kept.slice(0, count);
    this.vectors.fill(0, 0, (count + 2) * length);
    kept.forEach((features, index) => {
      addWord(this.parameters.rows, length, features, this.vectors, (index + 1) * length);
    });
    for (let unit = 0; unit < this.mask.length; unit += 1) {
      this.mask[unit] = this.random() < hiddenDropout ? 0 : 1 / (1 - hiddenDropout);
    }
    poolWords(this.vectors, count, this.parameters, this.work);
    activate(this.parameters, this.work, this.mask);
    score(this.parameters, this.work);
    const loss = this.lossAndSlope(sample.targets, smoothing);
    this.backward(count);
    kept.forEach((features, index) => {
      this.rowGradients.add(features, this.vectorGradients, (index + 1) * length);
    });
    return loss;
  }

  /** Leaves the word's features, some of them dropped, at that place of `kept`. */
  private thin({ count, ids, weights }: WordFeatures, dropout: number, place: number): void {
    let target = this.kept[place];
    if (target === undefined || target.ids.length < count) {
      target = { count: 0, ids: new Int32Array(count * 2), weights: new Float32Array(count * 2) };
      this.kept[place] = target;
    }
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      if (this.random() < dropout) continue;
      target.ids[kept] = ids[index] ?? 0;
      target.weights[kept] = (weights[index] ?? 0) / (1 - dropout);
      kept += 1;
    }
    target.count = kept;
  }

  /** Cross entropy of each head; leaves the slope of the logits in the workspace's outputs. */
  private lossAndSlope(targets: readonly number[], smoothing: number): number {
    const { outputs } = this.work;
    let loss = 0;
    let from = 0;
    this.shape.heads.forEach((size, head) => {
      const target = targets[head] ?? -1;
      softmax(outputs, from, size);
      if (target >= 0) loss -= Math.log(Math.max(1e-9, outputs[from + target] ?? 0));
      for (let at = 0; at < size; at += 1) {
        const wanted = smoothing / size + (at === target ? 1 - smoothing : 0);
        outputs[from + at] = target < 0 ? 0 : (outputs[from + at] ?? 0) - wanted;
      }
      from += size;
    });
    return loss;
  }

  private backward(count: number): void {
    const { parameters, gradients, work, mask, inputGradient } = this;
    const { input, hidden, outputs } = work;
    const inputs = input.length;
    const units = hidden.length;
    inputGradient.fill(0);
    for (let output = 0; output < outputs.length; output += 1) {
      const slope = outputs[output] ?? 0;
      gradients.outputBias[output] = (gradients.outputBias[output] ?? 0) + slope;
    }
    for (let unit = 0; unit < units; unit += 1) {
      const value = hidden[unit] ?? 0;
      if (value <= 0) continue;
      let slope = 0;
      for (let output = 0; output < outputs.length; output += 1) {
        const at = output * units + unit;
        const above = outputs[output] ?? 0;
        slope += above * (parameters.outputWeights[at] ?? 0);
        gradients.outputWeights[at] = (gradients.outputWeights[at] ?? 0) + above * value;
      }
      slope *= mask[unit] ?? 0;
      gradients.hiddenBias[unit] = (gradients.hiddenBias[unit] ?? 0) + slope;
      const row = unit * inputs;
      for (let at = 0; at < inputs; at += 1) {
        gradients.hiddenWeights[row + at] = (gradients.hiddenWeights[row + at] ?? 0) + slope * (input[at] ?? 0);
        inputGradient[at] = (inputGradient[at] ?? 0) + slope * (parameters.hiddenWeights[row + at] ?? 0);
      }
    }
    this.backwardToWords(count);
  }

  private backwardToWords(count: number): void {
    const { gradients, work, inputGradient, vectorGradients, shape } = this;
    const { input, best } = work;
    const { bag, pair, triple } = shape;
    const length = rowLength(shape);
    vectorGradients.fill(0, 0, (count + 2) * length);
    const scale = bagScale(shape, count);
    for (let word = 1; word <= count; word += 1) {
      for (let at = 0; at < bag; at += 1) vectorGradients[word * length + at] = (inputGradient[at] ?? 0) * scale;
    }
    const add = (place: number, slope: number): void => {
      vectorGradients[place] = (vectorGradients[place] ?? 0) + slope;
    };
    for (let at = 0; at < pair; at += 1) {
      if ((input[bag + at] ?? 0) <= 0) continue;
      const slope = inputGradient[bag + at] ?? 0;
      const word = best[at] ?? 0;
      add(word * length + bag + at, slope);
      add((word + 1) * length + bag + pair + at, slope);
      gradients.placeBias[at] = (gradients.placeBias[at] ?? 0) + slope;
    }
    const start = bag + 2 * pair;
    for (let at = 0; at < triple; at += 1) {
      if ((input[bag + pair + at] ?? 0) <= 0) continue;
      const slope = inputGradient[bag + pair + at] ?? 0;
      const word = best[pair + at] ?? 0;
      for (let part = 0; part < 3; part += 1) add((word - 1 + part) * length + start + part * triple + at, slope);
      gradients.placeBias[pair + at] = (gradients.placeBias[pair + at] ?? 0) + slope;
    }
  }

  private update(total: number, count: number): void {
    this.steps += 1;
    const warmUp = Math.max(1, Math.round(total * 0.06));
    const schedule = Math.min(this.steps / warmUp, Math.max(0, (total - this.steps) / (total - warmUp)) + 0.01);
    const correction = Math.sqrt(1 - decay2 ** this.steps) / (1 - decay1 ** this.steps);
    const rate = this.options.rate * schedule * correction;
    const scale = 1 / count;
    const gradients = dense(this.gradients);
    dense(this.parameters).forEach((values, index) => {
      const gradient = gradients[index];
      if (gradient !== undefined) this.moments[index]?.step(values, 0, gradient, 0, values.length, rate, scale);
    });
    this.rowGradients.apply(this.parameters.rows, this.rowMoments, rate, scale);
  }
}

function accumulate(average: Parameters, parameters: Parameters, share: number): void {
  const targets = [average.rows, ...dense(average)];
  [parameters.rows, ...dense(parameters)].forEach((values, index) => {
    const target = targets[index];
    if (target === undefined) return;
    for (let at = 0; at < values.length; at += 1) target[at] = (target[at] ?? 0) + share * (values[at] ?? 0);
  });
}
