/** Trains and loads the model of the product's own intents. */

import { understandingFile } from '../files';
import { fold } from '../text/tokens';
import { intentNames } from '../types';
import { languages, readLexicon, trainingHash, type LabelledUtterance } from './dataset';
import { buildVocabulary, wordsOf } from './features';
import { loadModel, quantise, type Model } from './modelFile';
import type { Shape } from './network';
import { defaultOptions, Trainer, type TrainingOptions } from './training';
import { combinations, defaultVariety, examples, variedWords } from './variety';

export const modelPath = (): string => understandingFile('model.bin');

export interface OwnTraining {
  readonly size: Pick<Shape, 'bag' | 'pair' | 'triple' | 'hidden'>;
  readonly options: TrainingOptions;
  readonly nets: number;
  readonly minimum: number;
  /** Added to the logit of `none`, which must win over a wrong guess. */
  readonly noneBias: number;
  readonly temperature: number;
}

export const ownTraining: OwnTraining = {
  size: { bag: 24, pair: 12, triple: 12, hidden: 96 },
  options: { ...defaultOptions, epochs: 9, batch: 64, rate: 6e-3 },
  nets: 2,
  minimum: 3,
  noneBias: 1.1,
  temperature: 1,
};

/** "stop" and "bye" tell no language, nor do wishes for the other one. */
function inBothLanguages(utterances: readonly LabelledUtterance[]): ReadonlySet<string> {
  const texts = (language: string): ReadonlySet<string> =>
    new Set(utterances.filter((utterance) => utterance.language === language).map(({ text }) => fold(text)));
  const english = texts('en');
  return new Set([...texts('sl')].filter((text) => english.has(text)));
}

/** An epoch sees so many of a pattern's utterances. */
const repetitions = (pattern: string): number =>
  Math.max(2, Math.min(10, Math.round(Math.sqrt(combinations(pattern)) / 2)));

/** `labels`: the intents, then the languages. */
export function trainModel(
  utterances: readonly LabelledUtterance[],
  patterns: readonly LabelledUtterance[],
  training: OwnTraining,
  hash: string,
): Model {
  const vocabulary = buildVocabulary(
    [...utterances.map(({ text }) => text), ...patterns.flatMap(({ text }) => examples(text))].map(wordsOf),
    training.minimum,
    readLexicon(),
  );
  const heads = [intentNames.length, languages.length];
  const shape: Shape = { ...training.size, evened: true, heads, features: vocabulary.features.size };
  const repeated = patterns.flatMap((pattern) => Array.from({ length: repetitions(pattern.text) }, () => pattern));
  const shared = inBothLanguages(utterances);
  const samples = [...utterances, ...repeated].map((utterance) => ({
    targets: [
      intentNames.indexOf(utterance.intent),
      utterance.intent === 'changeLanguage' || shared.has(fold(utterance.text))
        ? -1
        : languages.indexOf(utterance.language),
    ],
    words: (random: () => number) => variedWords(utterance, defaultVariety, random),
  }));
  const nets = Array.from({ length: training.nets }, (_, index) => {
    const trainer = new Trainer(shape, vocabulary, { ...training.options, seed: training.options.seed + index });
    const parameters = trainer.train(samples);
    const none = intentNames.indexOf('none');
    parameters.outputBias[none] = (parameters.outputBias[none] ?? 0) + training.noneBias;
    return quantise(parameters, shape);
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
