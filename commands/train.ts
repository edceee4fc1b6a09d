/** `npm run train`: trains the model of the intents and writes its evaluation to docs/understanding.md. */

import { performance } from 'node:perf_hooks';
import { trainingHash, trainingUtterances } from '../services/understanding/intents/dataset';
import { saveModel } from '../services/understanding/intents/modelFile';
import { modelPath, ownTraining, trainModel } from '../services/understanding/intents/ownModel';

const usage = `Usage: npm run train

Trains the model of the intents on services/understanding/training and writes it to services/understanding/model.bin.
`;

// eslint-disable-next-line @typescript-eslint/require-await -- every command has this shape
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const start = performance.now();
  const utterances = trainingUtterances();
  saveModel(modelPath(), trainModel(utterances, ownTraining, trainingHash()));
  process.stdout.write(`${utterances.length} utterances, ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return 0;
}
