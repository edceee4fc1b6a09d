/** Predictions for labelled utterances and what is counted of them: accuracy, calibration, confusion. */

import type { Classifier } from '../intents/classifier';
import type { LabelledUtterance } from '../intents/dataset';
import { intentNames, type Intent, type Language } from '../types';

export interface Prediction {
  readonly text: string;
  readonly language: Language;
  readonly expected: Intent;
  /** By intent, in the order of `intentNames`. */
  readonly probabilities: Float32Array;
}

export function predict(classifier: Classifier, utterances: readonly LabelledUtterance[]): readonly Prediction[] {
  return utterances.map(({ text, language, intent }) => ({
    text,
    language,
    expected: intent,
    probabilities: classifier.classify(text).slice(0, intentNames.length),
  }));
}

export interface Best {
  readonly intent: Intent;
  readonly score: number;
}

export function bestOf({ probabilities }: Pick<Prediction, 'probabilities'>): Best {
  let best = 0;
  probabilities.forEach((probability, index) => {
    if (probability > (probabilities[best] ?? 0)) best = index;
  });
  return { intent: intentNames[best] ?? 'none', score: probabilities[best] ?? 0 };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Share of the predictions whose likeliest intent is the expected one. */
export function accuracy(predictions: readonly Prediction[]): number {
  return share(
    predictions.filter((prediction) => bestOf(prediction).intent === prediction.expected).length,
    predictions.length,
  );
}

/** The same probabilities at another temperature: `p^(1/T)`, made to sum to one. */
export function atTemperature(predictions: readonly Prediction[], temperature: number): readonly Prediction[] {
  return predictions.map((prediction) => {
    const powers = prediction.probabilities.map((probability) => Math.max(probability, 1e-9) ** (1 / temperature));
    const sum = powers.reduce((total, power) => total + power, 0);
    return { ...prediction, probabilities: powers.map((power) => power / sum) };
  });
}

function logLoss(predictions: readonly Prediction[]): number {
  let loss = 0;
  for (const { expected, probabilities } of predictions) {
    loss -= Math.log(Math.max(1e-9, probabilities[intentNames.indexOf(expected)] ?? 0));
  }
  return loss / predictions.length;
}

/** The temperature at which the probabilities fit what happened best. */
export function fitTemperature(predictions: readonly Prediction[]): number {
  let best = 1;
  let lowest = Infinity;
  for (let temperature = 0.4; temperature <= 2; temperature += 0.02) {
    const loss = logLoss(atTemperature(predictions, temperature));
    if (loss < lowest) {
      lowest = loss;
      best = temperature;
    }
  }
  return Math.round(best * 100) / 100;
}

export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/** Ten bins of equal width over the score of the likeliest intent. */
export function reliability(predictions: readonly Prediction[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const inside = predictions.filter((prediction) => Math.min(9, Math.floor(bestOf(prediction).score * 10)) === bin);
    const confidence = inside.reduce((sum, prediction) => sum + bestOf(prediction).score, 0);
    return {
      from: bin / 10,
      count: inside.length,
      confidence: share(confidence, inside.length),
      accuracy: accuracy(inside),
    };
  });
}

/** Expected calibration error: how far score and truth are apart, weighted by the bins' sizes. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + share(bin.count, total) * Math.abs(bin.confidence - bin.accuracy), 0);
}

/** Rows are the expected intents, columns the predicted ones. */
export function confusion(predictions: readonly Prediction[]): readonly (readonly number[])[] {
  const counts = intentNames.map(() => intentNames.map(() => 0));
  for (const prediction of predictions) {
    const row = counts[intentNames.indexOf(prediction.expected)];
    const column = intentNames.indexOf(bestOf(prediction).intent);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return counts;
}
