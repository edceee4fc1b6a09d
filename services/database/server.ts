/** Our own MongoDB under a data folder: found, locked, started, kept running, stopped. */
import { setTimeout as sleep } from 'node:timers/promises';
import { resolveBinary } from './binary';
import {
  type Access,
  type Folder,
  ensureAccess,
  ensureKeyFile,
  makeFolder,
  readAccess,
  uriOf,
  writeAccess,
} from './credentials';
import { DataDirInUseError, DatabaseError } from './errors';
import { keepRunning } from './keeper';
import { type Lock, holderOf, takeLock } from './lock';
import { type Mongod, MongodStartError, type Program, leftoverPid, startMongod } from './mongodProcess';
import { accepts, freePort } from './ports';
import { commandLineOf, hasProcess, waitUntil } from './processes';
import { prepareReplicaSet } from './replicaSet';

export interface ServerOptions {
  readonly dataDir: string;
  /** MONGOD_BINARY */
  readonly mongodBinary?: string | undefined;
  readonly log: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  /** Use the mongod of the process that holds the folder, where there is one, instead of failing. */
  readonly join?: boolean | undefined;
  /** See {@link StartOptions.onSpawned}. */
  readonly onSpawned?: (() => void) | undefined;
}

/** A mongod that is kept running until it is closed. */
export interface Server {
  /** Holds the password. */
  readonly uri: string;
  readonly port: number;
  close(): Promise<void>;
}

/** How long a mongod gets to stop by itself, in milliseconds. */
const STOP_LIMIT = 8_000;
/** How long we wait for the service that holds the folder to be ready, when we may use its mongod. */
const JOIN_LIMIT = 60_000;
/** Exit codes of mongod: src/mongo/util/exit_code.h. */
const [NET_ERROR, NEED_OTHER_VERSION] = [48, 62];

/** Starts mongod; resolves when it listens and its user can sign in (it may still be about to become primary). */
export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = await makeFolder(options.dataDir);
  let lock: Lock;
  try {
    lock = await takeLock(folder.home, options.dataDir);
  } catch (error) {
    if (options.join !== true || !(error instanceof DataDirInUseError) || error.pid === process.pid) throw error;
    return (await join(folder, error)) ?? startServer(options);
  }
  try {
    const [binary, access] = await Promise.all([
      resolveBinary({ named: options.mongodBinary, env: options.env ?? process.env, log: options.log }),
      ensureAccess(folder),
      ensureKeyFile(folder),
      endLeftover(folder, options.log),
    ]);
    return await startWith({ binary, folder }, access, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The server of the process that holds the folder; `undefined` when that process ended meanwhile. */
async function join(folder: Folder, held: DataDirInUseError): Promise<Server | undefined> {
  let server: Server | undefined;
  const settled = await waitUntil(async () => {
    if ((await holderOf(folder.home)) === undefined) return true;
    const access = await readAccess(folder);
    if (access?.port === undefined || !(await accepts(access.port))) return false;
    server = { uri: uriOf({ ...access, port: access.port }), port: access.port, close: () => Promise.resolve() };
    return true;
  }, JOIN_LIMIT);
  if (!settled) throw held;
  return server;
}

async function startWith(program: Program, access: Access, lock: Lock, options: ServerOptions): Promise<Server> {
  const { mongod, port } = await startSomewhere(program, access.port, options);
  if (port !== access.port) {
    if (access.port !== undefined) {
      options.log(`Another program is on port ${access.port}: MongoDB moves to ${port}, which can take half a minute`);
    }
    try {
      await prepareReplicaSet(port, access.password);
      await writeAccess(program.folder, { ...access, port });
    } catch (error) {
      await mongod.stop(STOP_LIMIT);
      throw error;
    }
  }
  const keeper = keepRunning(mongod, (signal) => startMongod(program, port, { signal }), options.log);
  const close = async (): Promise<void> => {
    await lock.markClosing();
    await keeper.stop(STOP_LIMIT);
    await lock.release();
  };
  let closed: Promise<void> | undefined;
  return {
    uri: uriOf({ ...access, port }),
    port,
    // Only once: by the second time the lock may be another one's.
    close: () => (closed ??= close()),
  };
}

/** On the port of the last run where that is free, else on another. */
async function startSomewhere(
  program: Program,
  lastPort: number | undefined,
  options: ServerOptions,
): Promise<{ mongod: Mongod; port: number }> {
  const patience = Date.now() + 15_000;
  let port = lastPort !== undefined && !(await accepts(lastPort)) ? lastPort : await freePort();
  for (;;) {
    try {
      return { mongod: await startMongod(program, port, { onSpawned: options.onSpawned }), port };
    } catch (error) {
      if (!(error instanceof MongodStartError)) throw error;
      const folderInUse = error.message.includes('DBPathInUse');
      if (Date.now() > patience || !(folderInUse || error.code === NET_ERROR)) {
        throw explained(error, program.binary, options.dataDir);
      }
      // Another program was faster than us at this port, or a mongod that is just ending still holds the folder.
      if (folderInUse) await sleep(250);
      else port = await freePort();
    }
  }
}

function explained(error: MongodStartError, binary: string, dataDir: string): DatabaseError {
  const operation = `Starting our own MongoDB (${binary})`;
  if (error.message.includes('DBPathInUse')) {
    return new DataDirInUseError(dataDir, undefined, 'another mongod holds it, perhaps in another container');
  }
  if (error.code === NEED_OTHER_VERSION) {
    return new DatabaseError(
      operation,
      'the data was written by another version of MongoDB',
      'Name the mongod that wrote it in MONGOD_BINARY, or move the data by mongodump and mongorestore; see docs/operating.md.',
    );
  }
  const fix = /No space left|ENOSPC/.test(error.message)
    ? 'Free some disk space (the database needs 0.5 GB at least).'
    : 'See mongod.log in the data folder, or name another mongod in MONGOD_BINARY.';
  return new DatabaseError(operation, error.message, fix);
}

/** A mongod whose service was killed is on its way out, or else was left alone: it must be gone before we start. */
async function endLeftover(folder: Folder, log: (line: string) => void): Promise<void> {
  const pid = await leftoverPid(folder);
  const command = pid === undefined ? undefined : await commandLineOf(pid);
  if (pid === undefined || command === undefined || !command.includes(folder.keyFile)) return;
  log(`MongoDB of an earlier run (process ${pid}) is ending; waiting for it`);
  for (const [signal, limit] of [
    ['SIGTERM', 15_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (hasProcess(pid)) process.kill(pid, signal);
    if (await waitUntil(async () => (await commandLineOf(pid)) === undefined, limit)) return;
  }
}
