/** Trains one net in a thread of its own. */

import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { trainNet } from './nets';

const task = z.object({ train: z.array(z.object({ intent: z.string(), text: z.string() })), seed: z.number() });

const { train, seed } = task.parse(workerData);
parentPort?.postMessage(trainNet(train, seed));
