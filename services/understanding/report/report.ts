/** The measured part of docs/understanding.md, written by `npm run train`. */

import { certainScore } from '../certainty';
import { intentNames, type Intent, type Language } from '../types';
import { evaluationParts, type EvaluationPart } from '../intents/dataset';
import { accuracy, bestOf, calibrationError, confusion, reliability, type Prediction } from './predictions';

export interface Measured {
  readonly utterances: number;
  readonly patterns: number;
  /** Of the processor, and by the clock. */
  readonly trainingSeconds: { readonly processor: number; readonly clock: number };
  readonly modelBytes: number;
  readonly loadMilliseconds: number;
  readonly temperature: number;
  readonly folds: number;
  /** Of the training utterances, each by a model that did not learn it. */
  readonly crossValidated: readonly Prediction[];
  /** By part of the evaluation. */
  readonly evaluation: Readonly<Record<EvaluationPart, readonly Prediction[]>>;
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

const social: ReadonlySet<Intent> = new Set<Intent>([
  'greet',
  'thank',
  'goodbye',
  'affirm',
  'deny',
  'repeat',
  'back',
  'cancel',
  'help',
  'changeLanguage',
  'askBot',
  'none',
]);

/** Share of out-of-scope utterances that a task or a question would be made of. */
function takenForTask(predictions: readonly Prediction[], score: number): number {
  const outside = predictions.filter(({ expected }) => expected === 'none');
  const taken = outside.filter((prediction) => {
    const best = bestOf(prediction);
    return !social.has(best.intent) && best.score >= score;
  });
  return outside.length === 0 ? 0 : taken.length / outside.length;
}

const inScope = (predictions: readonly Prediction[]): readonly Prediction[] =>
  predictions.filter(({ expected }) => expected !== 'none');

/** Of the predictions that are acted on without asking back, the share that is right; and how many these are. */
function certain(predictions: readonly Prediction[]): readonly Prediction[] {
  return predictions.filter((prediction) => bestOf(prediction).score >= certainScore);
}

function summary(name: string, predictions: readonly Prediction[]): string {
  const scope = inScope(predictions);
  const sure = certain(scope);
  return `| ${[
    name,
    scope.length,
    percent(accuracy(scope)),
    percent(accuracy(sure)),
    percent(sure.length / Math.max(1, scope.length)),
    predictions.length - scope.length,
    percent(takenForTask(predictions, 0)),
    percent(takenForTask(predictions, certainScore)),
    calibrationError(reliability(predictions)).toFixed(3),
  ].join(' | ')} |`;
}

const of = (predictions: readonly Prediction[], language: Language): readonly Prediction[] =>
  predictions.filter((prediction) => prediction.language === language);

function byIntent({ crossValidated, evaluation }: Measured): string {
  const sets = [crossValidated, ...evaluationParts.map((part) => evaluation[part])];
  const rows = intentNames.map((intent) => {
    const cells = sets.flatMap((predictions) =>
      (['sl', 'en'] as const).map((language) => {
        const own = of(predictions, language).filter(({ expected }) => expected === intent);
        return `${percent(accuracy(own))} of ${own.length}`;
      }),
    );
    return `| \`${intent}\` | ${cells.join(' | ')} |`;
  });
  return [
    `| intent | cross-validated, sl | en | ${evaluationParts.map((part) => `${part} part, sl | en`).join(' | ')} |`,
    `| --- | --- | --- | ${evaluationParts.map(() => '--- | ---').join(' | ')} |`,
    ...rows,
  ].join('\n');
}

/** The confusion matrix without its zeros: what each intent was taken for. */
function confusionTable(predictions: readonly Prediction[]): string {
  const counts = confusion(predictions);
  const rows = intentNames.map((intent, row) => {
    const cells = (counts[row] ?? []).map((count, column) => ({ count, name: intentNames[column] ?? 'none' }));
    const right = cells.find(({ name }) => name === intent)?.count ?? 0;
    const wrong = cells.filter(({ count, name }) => count > 0 && name !== intent).sort((a, b) => b.count - a.count);
    return `| \`${intent}\` | ${right} | ${wrong.map(({ count, name }) => `${name} ${count}`).join(', ')} |`;
  });
  return ['| expected | right | taken for |', '| --- | --- | --- |', ...rows].join('\n');
}

export function measuredPart(measured: Measured): string {
  const { crossValidated, evaluation, folds, trainingSeconds } = measured;
  const parts = evaluationParts.flatMap((part) => [
    summary(`${part} part, sl`, of(evaluation[part], 'sl')),
    summary(`${part} part, en`, of(evaluation[part], 'en')),
    summary(`${part} part, both`, evaluation[part]),
  ]);
  return `Trained on ${measured.utterances} utterances and ${measured.patterns} patterns in ${trainingSeconds.clock.toFixed(1)} s (${trainingSeconds.processor.toFixed(1)} s of the processor);
the file is ${(measured.modelBytes / 1e6).toFixed(2)} MB and loads in ${measured.loadMilliseconds.toFixed(0)} ms. Temperature ${measured.temperature}.

| set | in scope | right | right when certain | certain | out of scope | taken for a task | the same when certain | calibration error |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${summary(`cross-validated (${folds} folds), sl`, of(crossValidated, 'sl'))}
${summary(`cross-validated (${folds} folds), en`, of(crossValidated, 'en'))}
${parts.join('\n')}

"Certain" is a score of at least ${certainScore}: below it the bot asks back with its two best guesses.

### By intent

${byIntent(measured)}

### Confusion

Cross-validated; green is right, red is wrong.

![Confusion matrix](understanding-confusion.svg)

${confusionTable(crossValidated)}

### Calibration

Cross-validated, after the temperature; the bars should meet the diagonal.

![Reliability diagram](understanding-calibration.svg)
`;
}

const startMark = '<!-- measured: written by `npm run train` -->';
const endMark = '<!-- /measured -->';

/** The document with its measured part replaced; throws when the marks are missing. */
export function withMeasuredPart(document: string, part: string): string {
  const start = document.indexOf(startMark);
  const end = document.indexOf(endMark);
  if (start < 0 || end < start) throw new Error(`docs/understanding.md has no "${startMark}" … "${endMark}".`);
  return `${document.slice(0, start + startMark.length)}\n\n${part}\n${document.slice(end)}`;
}
