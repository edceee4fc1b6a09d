/** `npm run -s import`: loads subscribers or plans from a file, all of it or nothing. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { MongoPlans, readPlanFile, type Plan } from '../services/plans';
import { ImportBusyError, MongoSubscribers, readSubscriberCsv, seedDemo, type CsvFault } from '../services/subscribers';
import { processIo, Progress, type Io } from './io';
import { withDatabase, type Lent } from './withDatabase';

const usage = `Usage: npm run -s import -- subscribers FILE.csv [--replace] [--check]
       npm run -s import -- plans FILE.json [--force] [--check]

Loads the file into the database of the service, also while the service runs. A file with any fault is refused whole: every
fault is named by line and column, and nothing is changed.

  subscribers  adds the subscribers of the file and overwrites those whose number is on file
  plans        puts the catalogue of the file in place of the old one; plans that subscribers have must stay in it

  --replace    takes away the subscribers that are not in the file
  --force      imports plans even if subscribers have one that the file lacks; import the subscribers next
  --check      reads and checks the file, and changes nothing

The columns of FILE.csv and the shape of FILE.json are described in docs/commands.md; demo/ holds one of each.
`;

interface Options {
  readonly file: string;
  readonly replace: boolean;
  readonly force: boolean;
  readonly check: boolean;
}

export async function main(args: readonly string[], io: Io = processIo): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        replace: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(io, isNativeError(error) ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) {
    io.stdout.write(usage);
    return 0;
  }
  const [what, file, ...more] = positionals;
  if (file === undefined || more.length > 0) return refuse(io, 'Name what to import and one file.');
  const { replace, force, check } = values;
  const chosen = { file, replace, force, check };
  if (what === 'subscribers') {
    return force ? refuse(io, 'Only plans can be forced.') : importFile(io, chosen, importSubscribers);
  }
  if (what !== 'plans') return refuse(io, `${what ?? ''} cannot be imported.`);
  return replace ? refuse(io, 'Plans are always replaced.') : importFile(io, chosen, importPlans);
}

function refuse(io: Io, reason: string): number {
  io.stderr.write(`${reason}\n\n${usage}`);
  return 2;
}

type Import = (io: Io, lent: Lent, options: Options) => Promise<number>;

async function importFile(io: Io, options: Options, run: Import): Promise<number> {
  try {
    return await withDatabase(io, (lent) => run(io, lent, options));
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    io.stderr.write(`${reason}\n`);
    return 1;
  }
}

/** Of what the user can put right; the rest is a fault of ours and shows its stack. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof ImportBusyError) return error.message;
  if (isNativeError(error) && 'syscall' in error && 'path' in error) {
    return `Reading the file failed: ${error.message}. Check its name and that it may be read.`;
  }
  return undefined;
}

async function importSubscribers(io: Io, { connection, settings }: Lent, options: Options): Promise<number> {
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
  if (options.check) return done(io, `${subscribersOf(length)} without a fault; nothing was changed.`);
  const written = (count: number): void => progress.tell(`Writing: ${count} of ${length}`);
  if (options.replace) await subscribers.replaceAll(read.subscribers, written);
  else await subscribers.upsertMany(read.subscribers, written);
  progress.end();
  return done(io, `${subscribersOf(length)} imported; on file: ${await subscribers.count()}.`);
}

async function importPlans(io: Io, { connection }: Lent, options: Options): Promise<number> {
  const now = (): Date => new Date();
  const [plans, subscribers] = [new MongoPlans(connection, now), new MongoSubscribers(connection, now)];
  await Promise.all([plans.prepare(), subscribers.prepare()]);
  const read = readPlanFile(await readFile(options.file, 'utf8'));
  const faults = read.ok ? (options.force ? [] : await inUse(read.plans, plans, subscribers)) : read.faults;
  if (!read.ok || faults.length > 0) {
    refuseFile(io, faults, 0);
    return 1;
  }
  const count = read.plans.length === 1 ? '1 plan' : `${read.plans.length} plans`;
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

const worded = ({ line, column, reason }: CsvFault): string =>
  `line ${line}${column === undefined ? '' : `, column ${column}`}: ${reason}`;

const subscribersOf = (count: number): string => (count === 1 ? '1 subscriber' : `${count} subscribers`);

const haveIt = (count: number): string => `${subscribersOf(count)} ${count === 1 ? 'has' : 'have'} it`;

function refuseFile(io: Io, faults: readonly string[], more: number): void {
  const all = faults.length + more;
  io.stderr.write(`The file has ${all === 1 ? 'a fault' : `${all} faults`}; nothing was imported:\n`);
  for (const fault of faults) io.stderr.write(`  ${fault}\n`);
  if (more > 0) io.stderr.write(`  and ${more} more\n`);
}

function done(io: Io, message: string): number {
  io.stderr.write(`${message}\n`);
  return 0;
}
