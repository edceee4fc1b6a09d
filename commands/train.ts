/** `npm run train`: trains the model of the intents and writes its evaluation to docs/understanding.md. */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { understandingFile } from '../services/understanding/files';
import { Classifier } from '../services/understanding/intents/classifier';
import {
  evaluationUtterances,
  trainingHash,
  trainingPatterns,
  trainingUtterances,
} from '../services/understanding/intents/dataset';
import { saveModel } from '../services/understanding/intents/modelFile';
import { loadOwnModel, modelPath, ownTraining, trainModel } from '../services/understanding/intents/ownModel';
import { crossValidate } from '../services/understanding/report/crossValidation';
import { confusionPicture, reliabilityPicture } from '../services/understanding/report/figures';
import {
  atTemperature,
  confusion,
  fitTemperature,
  predict,
  reliability,
} from '../services/understanding/report/predictions';
import { measuredPart, withMeasuredPart } from '../services/understanding/report/report';

const usage = `Usage: npm run train [-- --folds N]

Trains the model of the intents on services/understanding/training, writes it to services/understanding/model.bin, and its
evaluation (cross-validated, and on services/understanding/evaluation) to docs/understanding.md and the pictures beside it.

  --folds  of the cross validation (5)
`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (since: number): number => (performance.now() - since) / 1000;

// eslint-disable-next-line @typescript-eslint/require-await -- every command has this shape
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { folds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const folds = Number(values.folds);
  if (!Number.isInteger(folds) || folds < 2) {
    process.stderr.write(`--folds ${values.folds}: a whole number from 2.\n\n${usage}`);
    return 2;
  }
  const utterances = trainingUtterances();
  const patterns = trainingPatterns();
  const raw = crossValidate(utterances, patterns, ownTraining, folds, (fold) => print(`fold ${fold + 1} of ${folds}`));
  const temperature = fitTemperature(raw);
  const start = performance.now();
  const before = process.cpuUsage();
  saveModel(modelPath(), trainModel(utterances, patterns, { ...ownTraining, temperature }, trainingHash()));
  const { user, system } = process.cpuUsage(before);
  const trainingSeconds = { processor: (user + system) / 1e6, clock: seconds(start) };
  const loading = performance.now();
  const classifier = new Classifier(loadOwnModel());
  const loadMilliseconds = performance.now() - loading;
  const crossValidated = atTemperature(raw, temperature);
  const part = measuredPart({
    utterances: utterances.length,
    patterns: patterns.length,
    trainingSeconds,
    modelBytes: statSync(modelPath()).size,
    loadMilliseconds,
    temperature,
    folds,
    crossValidated,
    evaluation: {
      first: predict(classifier, evaluationUtterances('first')),
      second: predict(classifier, evaluationUtterances('second')),
    },
  });
  const docs = join(understandingFile('.'), '..', '..', 'docs');
  const document = join(docs, 'understanding.md');
  writeFileSync(document, withMeasuredPart(readFileSync(document, 'utf8'), part));
  writeFileSync(join(docs, 'understanding-confusion.svg'), confusionPicture(confusion(crossValidated)));
  writeFileSync(join(docs, 'understanding-calibration.svg'), reliabilityPicture(reliability(crossValidated)));
  print(part.split('\n### By intent')[0] ?? '');
  return 0;
}
