/** Imports the catalogue of plans: `npm run -s import -- plans FILE.json`. */
import { readFile } from 'node:fs/promises';
import { MongoPlans, readPlanFile, type Plan } from '../../services/plans';
import { MongoSubscribers } from '../../services/subscribers';
import type { Io } from '../io';
import type { Lent } from '../withDatabase';
import { counted, done, refuseFile, type Options } from './file';

export async function importPlans(io: Io, { connection }: Lent, options: Options): Promise<number> {
  const now = (): Date => new Date();
  const [plans, subscribers] = [new MongoPlans(connection, now), new MongoSubscribers(connection, now)];
  await Promise.all([plans.prepare(), subscribers.prepare()]);
  const read = readPlanFile(await readFile(options.file, 'utf8'));
  const faults = read.ok ? (options.force ? [] : await inUse(read.plans, plans, subscribers)) : read.faults;
  if (!read.ok || faults.length > 0) {
    refuseFile(io, faults);
    return 1;
  }
  const count = counted(read.plans.length, 'plan');
  if (options.check) return done(io, `${count} without a fault; nothing was changed.`);
  await plans.replaceAll(read.plans);
  return done(io, `${count} imported. A service that runs uses them within seconds.`);
}

/** Plans that subscribers have must stay, on the network that their line is on. */
async function inUse(
  catalogue: readonly Plan[],
  plans: MongoPlans,
  subscribers: MongoSubscribers,
): Promise<readonly string[]> {
  const [before, users] = await Promise.all([plans.all(), subscribers.countByPlan()]);
  return [...users].flatMap(([id, count]) => {
    const plan = catalogue.find((one) => one.id === id);
    const old = before.find((one) => one.id === id);
    if (plan === undefined) return [`${id}: is missing, but ${haveIt(count)}`];
    if (old === undefined || old.network === plan.network) return [];
    return [`${id}: is on the network ${plan.network} now, but ${haveIt(count)} on ${old.network}`];
  });
}

const haveIt = (count: number): string => `${counted(count, 'subscriber')} ${count === 1 ? 'has' : 'have'} it`;
