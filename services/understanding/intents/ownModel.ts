/** Trains and loads the model of the product's own intents. */

import { understandingFile } from '../files';
import { intentNames } from '../types';
import { languages, readLexicon, trainingHash, type LabelledUtterance } from './dataset';
import { buildVocabulary, wordsOf } from './features';
import { loadModel, quantise, type Model } from './modelFile';
import type { Shape } from './network';
import { defaultOptions, Trainer, type TrainingOptions } from './training';
import { defaultVariety, variedWords } from './variety';

export const modelPath = (): string => understandingFile('model.bin');

const ownShape = { bag: 48, pair: 24, triple: 24, hidden: 96, heads: [intentNames.length, languages.length] };

export interface OwnTraining {
  readonly options: TrainingOptions;
  readonly nets: number;
  readonly minimum: number;
  readonly temperature: number;
}

export const ownTraining: OwnTraining = {
  options: { ...defaultOptions, epochs: 12 },
  nets: 1,
  minimum: 2,
  temperature: 1,
};

/** `labels`: the intents, then the languages. */
export function trainModel(utterances: readonly LabelledUtterance[], training: OwnTraining, hash: string): Model {
  const vocabulary = buildVocabulary(
    utterances.map(({ text }) => wordsOf(text)),
    training.minimum,
    readLexicon(),
  );
  const shape: Shape = { ...ownShape, features: vocabulary.features.size };
  const samples = utterances.map((utterance) => ({
    targets: [intentNames.indexOf(utterance.intent), languages.indexOf(utterance.language)],
    words: (random: () => number) => variedWords(utterance, defaultVariety, random),
  }));
  const nets = Array.from({ length: training.nets }, (_, index) => {
    const trainer = new Trainer(shape, vocabulary, { ...training.options, seed: training.options.seed + index });
    return quantise(trainer.train(samples), shape);
  });
  return {
    head: {
      trainingHash: hash,
      labels: [[...intentNames], [...languages]],
      temperature: training.temperature,
      shape,
      nets: nets.length,
      features: vocabulary.features.size,
      words: vocabulary.words.length,
    },
    vocabulary,
    nets,
  };
}

/** The checked-in model; throws when it is stale. */
export const loadOwnModel = (): Model => loadModel(modelPath(), trainingHash(), readLexicon());
