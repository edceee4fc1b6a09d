/** Imports subscribers: `npm run -s import -- subscribers FILE.csv`. */
import { createReadStream } from 'node:fs';
import { MongoPlans } from '../../services/plans';
import { MongoSubscribers, readSubscriberCsv, seedDemo, type CsvFault } from '../../services/subscribers';
import { Progress, type Io } from '../io';
import type { Lent } from '../withDatabase';
import { counted, done, refuseFile, type Options } from './file';

export async function importSubscribers(io: Io, { connection, settings }: Lent, options: Options): Promise<number> {
  const now = (): Date => new Date();
  const [plans, subscribers] = [new MongoPlans(connection, now), new MongoSubscribers(connection, now)];
  await Promise.all([plans.prepare(), subscribers.prepare()]);
  // As the service does when it starts: who tries the demo out may import before the first start.
  if (settings.mode === 'demo') await seedDemo({ plans, subscribers });
  const catalogue = await plans.all();
  if (catalogue.length === 0) {
    io.stderr.write('There are no plans yet: import them first (npm run -s import -- plans FILE.json).\n');
    return 1;
  }
  const progress = new Progress(io);
  const rules = {
    format: settings.subscriberNumber,
    plans: new Map(catalogue.map(({ id, network }) => [id, network])),
  };
  const read = await readSubscriberCsv(createReadStream(options.file), rules, (lines) =>
    progress.tell(`Reading: line ${lines}`),
  );
  progress.end();
  if (!read.ok) {
    refuseFile(io, read.faults.map(worded), read.more);
    return 1;
  }
  const { length } = read.subscribers;
  if (options.check) return done(io, `${counted(length, 'subscriber')} without a fault; nothing was changed.`);
  const written = (count: number): void => progress.tell(`Writing: ${count} of ${length}`);
  if (options.replace) await subscribers.replaceAll(read.subscribers, written);
  else await subscribers.upsertMany(read.subscribers, written);
  progress.end();
  return done(io, `${counted(length, 'subscriber')} imported; on file: ${await subscribers.count()}.`);
}

const worded = ({ line, column, reason }: CsvFault): string =>
  `line ${line}${column === undefined ? '' : `, column ${column}`}: ${reason}`;
