/** `npm run -s import`: loads subscribers, plans or content from a file, all of it or nothing. */
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { ImportBusyError } from '../services/subscribers';
import { contentKinds } from './content';
import type { Options } from './import/file';
import { importPlans } from './import/plans';
import { importSubscribers } from './import/subscribers';
import { processIo, type Io } from './io';
import { withDatabase, type Lent } from './withDatabase';

const usage = `Usage: npm run -s import -- subscribers FILE.csv [--replace] [--check]
       npm run -s import -- plans FILE.json [--force] [--check]
       npm run -s import -- answers FILE.yaml [--check]
       npm run -s import -- notices FILE.yaml [--replace] [--check]
       npm run -s import -- measures FILE.yaml [--check]
       npm run -s import -- replies FILE.yaml [--check]

Loads the file into the database of the service, also while the service runs. A file with any fault is refused whole: every
fault is named by its line, and nothing is changed.

  subscribers  adds the subscribers of the file and overwrites those whose number is on file
  plans        puts the catalogue of the file in place of the old one; plans that subscribers have must stay in it
  answers      puts the answers of the file in place of those with the same ids
  notices      adds the outages, maintenance and announcements of the file and overwrites those with the same ids
  measures     puts the emergency measures of the file in place of those with the same ids
  replies      puts the canned replies of the file in place of those with the same ids

  --replace    takes away the subscribers or notices that are not in the file
  --force      imports plans even if subscribers have one that the file lacks; import the subscribers next
  --check      reads and checks the file, and changes nothing

docs/commands.md describes the files of subscribers and plans, docs/content.md the others; demo/ and content/ hold one of each.
`;

type Import = (io: Io, lent: Lent, options: Options) => Promise<number>;

const imports: ReadonlyMap<string, Import> = new Map<string, Import>([
  ['subscribers', importSubscribers],
  ['plans', importPlans],
  ...[...contentKinds].map(([name, kind]): [string, Import] => [name, (...args) => kind.import(...args)]),
]);

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
  const [what = '', file, ...more] = positionals;
  if (file === undefined || more.length > 0) return refuse(io, 'Name what to import and one file.');
  const { replace, force, check } = values;
  const run = imports.get(what);
  if (run === undefined) return refuse(io, `${what} cannot be imported.`);
  if (force && what !== 'plans') return refuse(io, 'Only plans can be forced.');
  if (replace && what === 'plans') return refuse(io, 'Plans are always replaced.');
  if (replace && what !== 'subscribers' && what !== 'notices')
    return refuse(io, 'Only subscribers and notices can be replaced.');
  return importFile(io, { file, replace, force, check }, run);
}

function refuse(io: Io, reason: string): number {
  io.stderr.write(`${reason}\n\n${usage}`);
  return 2;
}

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
