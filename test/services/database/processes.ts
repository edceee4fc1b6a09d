/** Starts holder.ts as a process of its own, to be killed in every way a service can be. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';

export interface HolderEvent {
  readonly event: string;
  readonly line?: string;
  readonly message?: string;
  readonly description?: string;
  readonly note?: string;
}

export interface Holder {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly events: HolderEvent[];
  /** Waits for the first event of this name. */
  event(name: string): Promise<HolderEvent>;
  /** Sends the signal and waits until the process is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

const root = resolve(__dirname, '../../..');

/** Builds the program once a test file; its folder is removed with the rest. */
export class Bench {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), 'kabelnet-bench-'));
    buildSync({
      entryPoints: [join(__dirname, 'holder.ts')],
      outfile: join(folder, 'holder.js'),
      bundle: true,
      platform: 'node',
      packages: 'external',
      // The packages are found by NODE_PATH, which only require() follows.
      supported: { 'dynamic-import': false },
      logLevel: 'error',
    });
    return new Bench(folder);
  }

  dataDir(name: string): string {
    return join(this.folder, name);
  }

  /** A group of its own stands for the terminal that `npm start` runs in. */
  start(dataDir: string, mode = 'hold'): Holder {
    const child = spawn(process.execPath, [join(this.folder, 'holder.js'), dataDir, mode], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    });
    if (child.pid === undefined) throw new Error('Starting the holder failed: node could not be run.');
    const gone = once(child, 'close');
    const events: HolderEvent[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      events.push(eventOf(JSON.parse(line)));
      child.emit('told');
    });
    return {
      child,
      pid: child.pid,
      events,
      event: async (name) => {
        for (;;) {
          const found = events.find((event) => event.event === name);
          if (found !== undefined) return found;
          // null until the process has ended.
          if (child.exitCode !== null || child.signalCode !== null) {
            await gone;
            if (!events.some((event) => event.event === name))
              throw new Error(`No "${name}" came: ${JSON.stringify(events)}`);
          } else {
            await Promise.race([once(child, 'told'), gone]);
          }
        }
      },
      end: async (signal) => {
        child.kill(signal);
        await gone;
      },
    };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function eventOf(value: unknown): HolderEvent {
  if (typeof value === 'object' && value !== null && 'event' in value && typeof value.event === 'string') {
    return { ...value, event: value.event };
  }
  throw new Error(`Reading from the holder failed: ${JSON.stringify(value)} is no event.`);
}

/** The id of the mongod at work in a data folder. */
export async function mongodIn(dataDir: string): Promise<number> {
  return Number(await readFile(join(dataDir, 'mongodb/db/mongod.lock'), 'utf8'));
}
