/** The net of the product, in a larger size, on any labelled utterances; several are trained side by side and averaged. */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Classifier } from '../intents/classifier';
import { buildVocabulary, wordsOf, type Vocabulary } from '../intents/features';
import { encodeModel, quantise, type Model, type QuantisedNet } from '../intents/modelFile';
import type { Parameters, Shape } from '../intents/network';
import { withTypos } from '../intents/random';
import { defaultOptions, Trainer, type TrainingOptions } from '../intents/training';
import { fold } from '../text/tokens';
import type { Labelled } from './massive';

const size = { bag: 64, pair: 32, triple: 32, hidden: 128, evened: false };
const noisyShare = 0.3;
const noise = 0.06;

export const largeOptions: TrainingOptions = {
  ...defaultOptions,
  smoothing: 0.1,
  spread: 0.02,
  wordDropout: 0.2,
};

interface Prepared {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly shape: Shape;
}

function prepare(train: readonly Labelled[]): Prepared {
  const labels = [...new Set(train.map(({ intent }) => intent))];
  const vocabulary = buildVocabulary(
    train.map(({ text }) => wordsOf(text)),
    2,
  );
  return { labels, vocabulary, shape: { ...size, features: vocabulary.features.size, heads: [labels.length] } };
}

/** One net; the same seed gives the same net. */
export function trainNet(train: readonly Labelled[], seed: number): Parameters {
  const { labels, vocabulary, shape } = prepare(train);
  const samples = train.map(({ intent, text }) => {
    const words = wordsOf(text);
    const folded = fold(text);
    return {
      targets: [labels.indexOf(intent)],
      words: (random: () => number) => (random() < noisyShare ? wordsOf(withTypos(folded, noise, random)) : words),
    };
  });
  return new Trainer(shape, vocabulary, { ...largeOptions, seed }).train(samples);
}

export interface WorkerTask {
  readonly train: readonly Labelled[];
  readonly seed: number;
}

const trainInWorker = (task: WorkerTask): Promise<Parameters> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'netWorker.js'), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** `count` nets, at most `parallel` at once. */
async function trainNets(train: readonly Labelled[], count: number, parallel: number): Promise<readonly Parameters[]> {
  const nets: Parameters[] = [];
  for (let first = 0; first < count; first += parallel) {
    const seeds = Array.from({ length: Math.min(parallel, count - first) }, (_, index) => first + index + 1);
    nets.push(...(await Promise.all(seeds.map((seed) => trainInWorker({ train, seed })))));
  }
  return nets;
}

export interface TrainedClassifier {
  readonly classify: (text: string) => string;
  readonly bytes: number;
}

export async function trainEnsembles(
  train: readonly Labelled[],
  count: number,
  parallel: number,
): Promise<readonly TrainedClassifier[]> {
  const { labels, vocabulary, shape } = prepare(train);
  const nets = (await trainNets(train, count, parallel)).map((parameters) => quantise(parameters, shape));
  return [nets.slice(0, 1), nets].map((members) => classifierOf(labels, vocabulary, shape, members));
}

function classifierOf(
  labels: readonly string[],
  vocabulary: Vocabulary,
  shape: Shape,
  nets: readonly QuantisedNet[],
): TrainedClassifier {
  const model: Model = {
    head: {
      trainingHash: '',
      labels: [[...labels]],
      temperature: 1,
      shape,
      nets: nets.length,
      features: shape.features,
      words: vocabulary.words.length,
    },
    vocabulary,
    nets,
  };
  const classifier = new Classifier(model);
  return {
    bytes: encodeModel(model).length,
    classify: (text) => {
      const probabilities = classifier.classify(text);
      return labels[probabilities.indexOf(Math.max(...probabilities))] ?? '';
    },
  };
}
