/** Cross validation: each utterance is predicted by a model that did not learn it. */

import { Classifier } from '../intents/classifier';
import type { LabelledUtterance } from '../intents/dataset';
import { trainModel, type OwnTraining } from '../intents/ownModel';
import { seededRandom, shuffled } from '../intents/random';
import { predict, type Prediction } from './predictions';

export function crossValidate(
  utterances: readonly LabelledUtterance[],
  patterns: readonly LabelledUtterance[],
  training: OwnTraining,
  folds: number,
  onFold: (fold: number) => void,
): readonly Prediction[] {
  const order = shuffled(utterances.length, seededRandom(11));
  const predictions: Prediction[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held: LabelledUtterance[] = [];
    const learnt: LabelledUtterance[] = [];
    order.forEach((index, place) => {
      const utterance = utterances[index];
      if (utterance !== undefined) (place % folds === fold ? held : learnt).push(utterance);
    });
    const classifier = new Classifier(trainModel(learnt, patterns, { ...training, temperature: 1 }, ''));
    predictions.push(...predict(classifier, held));
    onFold(fold);
  }
  return predictions;
}
