/** One run of mongod as a child process: started in a group of its own, watched so that it never outlives us, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Folder } from './credentials';
import { REPLICA_SET } from './credentials';
import { explainLog } from './mongodLog';
import { accepts } from './ports';
import { waitUntil } from './processes';

/** A mongod that lives, or lived until `ended`. */
export interface Mongod {
  readonly pid: number;
  /** Resolves when it has ended, for whatever cause, with a phrase such as "signal SIGKILL". */
  readonly ended: Promise<string>;
  /** SIGTERM; after `limit` milliseconds SIGKILL. Resolves when it and its watcher are gone. */
  stop(limit: number): Promise<void>;
  /** Begins a new log file; mongod goes on writing to the fresh one. */
  rotateLog(): Promise<void>;
}

/** What is run, and where. */
export interface Program {
  readonly binary: string;
  readonly folder: Folder;
}

export interface StartOptions {
  /** Ends the attempt. */
  readonly signal?: AbortSignal;
  /** Called when mongod has been started and begins to read its data, half a second before it listens. */
  readonly onSpawned?: (() => void) | undefined;
}

/** mongod ended before it listened; `code` is its exit code, the message what its log gives as the reason. */
export class MongodStartError extends Error {
  constructor(
    readonly code: number | undefined,
    reason: string,
  ) {
    super(reason);
    this.name = 'MongodStartError';
  }
}

/** Data may need a recovery after a power cut, which takes its time; more than this is a fault. */
const LISTEN_LIMIT = 120_000;

/**
 * Reads the id of mongod from a line of standard input, then waits: a second line means that mongod has ended, the end
 * of input that our process has died, however that came about.
 */
const WATCHER = `
read -r pid || exit 0
read -r word && exit 0
kill -TERM "$pid" 2>/dev/null
n=0
while kill -0 "$pid" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done
[ $n -lt 100 ] || kill -KILL "$pid" 2>/dev/null
`;

/**
 * Starts mongod and resolves as soon as it listens.
 *
 * @throws MongodStartError when it ends before
 */
export async function startMongod(program: Program, port: number, options: StartOptions = {}): Promise<Mongod> {
  const { binary, folder } = program;
  const { signal } = options;
  await keepOldLog(folder);
  const log = await open(folder.log, 'a', 0o600);
  const logStart = (await log.stat()).size;
  // Groups of their own: Ctrl-C goes to the whole group of the terminal, and mongod must outlive the service's last write.
  const watcher = spawn('/bin/sh', ['-c', WATCHER], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  // The watcher may die before we tell it something; that is no reason to fall.
  watcher.stdin.on('error', () => undefined);
  const child = spawn(binary, argumentsFor(folder, port), { detached: true, stdio: ['ignore', 'ignore', log.fd] });
  watcher.stdin.write(`${child.pid ?? ''}\n`);
  // Before anything is waited for: a program that cannot be run tells so at once.
  const watcherGone = exitOf(watcher);
  const exit = exitOf(child).then(async (how) => {
    watcher.stdin.end('ended\n');
    await watcherGone;
    return how;
  });
  await log.close();
  options.onSpawned?.();

  const state = { over: false };
  void exit.then(() => (state.over = true));
  const listening = await waitUntil(
    async () => state.over || signal?.aborted === true || (await accepts(port)),
    LISTEN_LIMIT,
  );
  if (state.over || child.pid === undefined) {
    const how = await exit;
    throw new MongodStartError(how.code, (await explainLog(folder.log, logStart)) ?? how.phrase);
  }
  const mongod = handle(child, child.pid, exit, folder);
  if (listening && signal?.aborted !== true) return mongod;
  await mongod.stop(8_000);
  signal?.throwIfAborted();
  throw new MongodStartError(undefined, `mongod did not listen within ${LISTEN_LIMIT / 1000} s`);
}

function handle(child: ChildProcess, pid: number, exit: Promise<Exit>, folder: Folder): Mongod {
  return {
    pid,
    ended: exit.then((how) => how.phrase),
    async stop(limit) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), limit);
      await exit;
      clearTimeout(timer);
    },
    async rotateLog() {
      if (await keepOldLog(folder)) child.kill('SIGUSR1');
    },
  };
}

function argumentsFor(folder: Folder, port: number): string[] {
  return [
    ...['--dbpath', resolve(folder.db), '--storageEngine', 'wiredTiger', '--replSet', REPLICA_SET],
    ...['--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket', '--keyFile', resolve(folder.keyFile)],
    ...['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '64'],
    ...['--logpath', resolve(folder.log), '--logappend', '--logRotate', 'reopen', '--quiet'],
    // The recorder of server figures would take 200 MB of disk and some CPU for nobody to read.
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    // There is no second member that a stopping mongod would have to wait for.
    ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
  ];
}

interface Exit {
  readonly code: number | undefined;
  readonly phrase: string;
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolveExit) => {
    child.once('error', (error) => resolveExit({ code: undefined, phrase: error.message }));
    child.once('exit', (code, signal) =>
      resolveExit({
        code: code ?? undefined,
        phrase: signal === null ? `exit code ${code ?? '?'}` : `signal ${signal}`,
      }),
    );
  });
}

/** One old log is kept, and no log grows much beyond this many bytes. */
const LOG_LIMIT = 5_000_000;

async function keepOldLog(folder: Folder): Promise<boolean> {
  const size = await stat(folder.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LOG_LIMIT) return false;
  await rename(folder.log, `${folder.log}.1`);
  return true;
}

/** The id of the mongod that an earlier run left in this folder; mongod itself writes it and empties it at its end. */
export async function leftoverPid(folder: Folder): Promise<number | undefined> {
  const pid = Number(await readFile(`${folder.db}/mongod.lock`, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
