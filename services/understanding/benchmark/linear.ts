/** The plain linear model that the net is compared with: a one-vs-rest support vector machine over n-grams of letters and words. */

import { seededRandom, shuffled } from '../intents/random';
import { wordsOf } from '../intents/features';
import type { Labelled } from './massive';
import type { TrainedClassifier } from './nets';

interface Sparse {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

const epochs = 12;
const penalty = 1;

function gramsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const grams = new Map<string, number>();
  const add = (gram: string): void => void grams.set(gram, (grams.get(gram) ?? 0) + 1);
  words.forEach((word, index) => {
    add(`w ${word}`);
    if (index > 0) add(`w ${words[index - 1] ?? ''} ${word}`);
  });
  const line = ` ${words.join(' ')} `;
  for (let length = 2; length <= 5; length += 1) {
    for (let at = 0; at + length <= line.length; at += 1) add(line.slice(at, at + length));
  }
  return grams;
}

/** Dual coordinate descent for the L2-loss machine (Hsieh et al. 2008), a class against the rest. */
function trainClass(
  samples: readonly Sparse[],
  positive: readonly boolean[],
  features: number,
  seed: number,
): Float32Array {
  const weights = new Float32Array(features);
  const alphas = new Float32Array(samples.length);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const index of shuffled(samples.length, random)) {
      const sample = samples[index];
      if (sample === undefined) continue;
      const sign = positive[index] === true ? 1 : -1;
      const alpha = alphas[index] ?? 0;
      const gradient = sign * dot(weights, sample) - 1 + alpha / (2 * penalty);
      if (alpha === 0 && gradient >= 0) continue;
      const next = Math.max(0, alpha - gradient / (1 + 1 / (2 * penalty)));
      alphas[index] = next;
      const step = (next - alpha) * sign;
      for (let at = 0; at < sample.ids.length; at += 1) {
        const id = sample.ids[at] ?? 0;
        weights[id] = (weights[id] ?? 0) + step * (sample.values[at] ?? 0);
      }
    }
  }
  return weights;
}

function dot(weights: Float32Array, { ids, values }: Sparse): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1) sum += (weights[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

export function trainLinear(train: readonly Labelled[]): TrainedClassifier {
  const documents = new Map<string, number>();
  const bags = train.map(({ text }) => gramsOf(text));
  for (const bag of bags) for (const gram of bag.keys()) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  const ids = new Map<string, number>();
  const idf: number[] = [];
  for (const [gram, count] of documents) {
    if (count < 2) continue;
    ids.set(gram, ids.size);
    idf.push(Math.log(train.length / count) + 1);
  }
  const vectorOf = (bag: ReadonlyMap<string, number>): Sparse => {
    const known = [...bag].flatMap(([gram, count]) => {
      const id = ids.get(gram);
      return id === undefined ? [] : [{ id, value: (1 + Math.log(count)) * (idf[id] ?? 0) }];
    });
    const norm = Math.sqrt(known.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    return {
      ids: Int32Array.from(known, ({ id }) => id),
      values: Float32Array.from(known, ({ value }) => value / norm),
    };
  };
  const samples = bags.map(vectorOf);
  const labels = [...new Set(train.map(({ intent }) => intent))];
  const machines = labels.map((label, index) =>
    trainClass(
      samples,
      train.map(({ intent }) => intent === label),
      ids.size,
      index + 1,
    ),
  );
  return {
    bytes: machines.length * ids.size * 4 + [...ids.keys()].reduce((sum, gram) => sum + gram.length, 0),
    classify: (text) => {
      const vector = vectorOf(gramsOf(text));
      let best = 0;
      let highest = -Infinity;
      machines.forEach((weights, index) => {
        const score = dot(weights, vector);
        if (score <= highest) return;
        highest = score;
        best = index;
      });
      return labels[best] ?? '';
    },
  };
}
