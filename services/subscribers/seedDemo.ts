/** Demo mode's data: plans and subscribers from `demo/`, loaded when there are none. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlanFile, type Plans } from '../plans';
import { projectFolder } from '../shared/projectFolder';
import { readSubscriberCsv } from './subscriberCsv';
import { ImportBusyError, type Subscribers } from './subscribers';

/** The demo files are wrong or missing, which only a change of theirs can have caused. */
export class DemoDataError extends Error {
  constructor(reason: string) {
    super(`Loading the demo data: ${reason}. Restore demo/ from the repository.`);
    this.name = 'DemoDataError';
  }
}

/** The numbers of the demo file, whatever format the settings name: they are what its subscribers are. */
const format = { digits: 6, check: 'luhn' } as const;

/** Loads what is missing; to be called at start in demo mode, harmless to repeat. */
export async function seedDemo(services: { readonly plans: Plans; readonly subscribers: Subscribers }): Promise<void> {
  const { plans, subscribers } = services;
  const [catalogue, count] = await Promise.all([plans.all(), subscribers.count()]);
  if (catalogue.length > 0 && count > 0) return;
  const folder = projectFolder('demo');
  const seedsPlans = catalogue.length === 0;
  if (seedsPlans) {
    const read = readPlanFile(await readFile(join(folder, 'plans.json'), 'utf8'));
    if (!read.ok) throw new DemoDataError(`plans.json: ${read.faults.join('; ')}`);
    await plans.replaceAll(read.plans);
  }
  if (count === 0) await seedSubscribers(folder, services, seedsPlans);
}

async function seedSubscribers(
  folder: string,
  { plans, subscribers }: { readonly plans: Plans; readonly subscribers: Subscribers },
  withDemoPlans: boolean,
): Promise<void> {
  const networks = new Map((await plans.all()).map(({ id, network }) => [id, network]));
  const bytes = createReadStream(join(folder, 'subscribers.csv'));
  const read = await readSubscriberCsv(bytes, { format, plans: networks });
  if (!read.ok) {
    // A catalogue of the operator's own, to which the demo's subscribers do not fit.
    if (!withDemoPlans) return;
    const faults = read.faults.map(({ line, column, reason }) => `line ${line}, ${column ?? 'whole'}: ${reason}`);
    throw new DemoDataError(`subscribers.csv: ${faults.join('; ')}`);
  }
  try {
    await subscribers.upsertMany(read.subscribers);
  } catch (error) {
    // Another process that started at the same time is loading the same.
    if (!(error instanceof ImportBusyError)) throw error;
  }
}
