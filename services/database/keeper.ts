/** Keeps mongod running: starts it again whenever it ends, and keeps its log from filling the disk. */
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from './errors';
import type { Mongod } from './mongodProcess';

export interface Keeper {
  /** The process id of the mongod of the moment. */
  pid(): number;
  /** Ends mongod for good; `limit` milliseconds after SIGTERM comes SIGKILL. */
  stop(limit: number): Promise<void>;
}

/** Who has run this long, in milliseconds, is started again at once; who has not, after ever longer waits. */
const SOUND = 60_000;
const LONGEST_WAIT = 10_000;
const LOG_CHECK = 600_000;

/** Takes over a running mongod; `start` must give up when its signal aborts. */
export function keepRunning(
  first: Mongod,
  start: (signal: AbortSignal) => Promise<Mongod>,
  log: (line: string) => void,
): Keeper {
  const closing = new AbortController();
  const { signal } = closing;
  let current = first;
  let restart = Promise.resolve();
  let failures = 0;
  const logCheck = setInterval(() => void current.rotateLog().catch(() => undefined), LOG_CHECK).unref();

  const watch = (mongod: Mongod) => {
    current = mongod;
    const since = Date.now();
    void mongod.ended.then((how) => {
      if (signal.aborted) return;
      if (Date.now() - since > SOUND) failures = 0;
      log(`MongoDB has ended (${how}); starting it again`);
      restart = startAgain();
    });
  };
  const startAgain = async (): Promise<void> => {
    const wait = failures === 0 ? 0 : Math.min(LONGEST_WAIT, 100 * 2 ** failures);
    failures += 1;
    try {
      await sleep(wait, undefined, { signal });
      watch(await start(signal));
      log(`MongoDB runs again (process ${current.pid})`);
    } catch (error) {
      if (signal.aborted) return;
      log(`MongoDB could not be started again: ${messageOf(error)}; trying on`);
      await startAgain();
    }
  };
  watch(first);
  return {
    pid: () => current.pid,
    async stop(limit) {
      closing.abort();
      clearInterval(logCheck);
      await restart;
      await current.stop(limit);
    },
  };
}
