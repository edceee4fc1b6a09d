/** The built service as `npm start` runs it: a process of its own with its own mongod, to be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Much longer than it takes, on the slowest machine. */
const startLimitMs = 60_000;

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export class ServiceProcess {
  readonly url: string;
  /** What it has printed. */
  output = '';
  private child: ChildProcess | undefined;

  constructor(
    private readonly options: {
      readonly dataDir: string;
      readonly port: number;
      readonly environment?: Readonly<Record<string, string>>;
    },
  ) {
    this.url = `http://127.0.0.1:${options.port}`;
  }

  /** Starts it; resolves when it takes requests. */
  async start(): Promise<void> {
    const { MONGODB_URI: _elsewhere, ...environment } = process.env;
    this.child = spawn(process.execPath, ['-e', 'require("./dist/index.js").main()'], {
      cwd: root,
      env: {
        ...environment,
        MODE: 'demo',
        DATA_DIR: this.options.dataDir,
        PORT: String(this.options.port),
        LOG_LEVEL: 'error',
        CONVERSATIONS_PER_MINUTE: '1000000',
        MESSAGES_PER_MINUTE: '1000000',
        PHONE: 'off',
        ...this.options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (data: Buffer): void => {
      this.output = (this.output + data.toString()).slice(-20_000);
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    const { child } = this;
    const deadline = Date.now() + startLimitMs;
    for (;;) {
      if (Date.now() > deadline) throw new Error(`The service has not come up:\n${this.output}`);
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The service ended at its start:\n${this.output}`);
      const ready = await fetch(`${this.url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get pid(): number {
    if (this.child?.pid === undefined) throw new Error('The service has not been started');
    return this.child.pid;
  }

  /** Ends it with a signal; resolves with its exit code when it is gone. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (child === undefined) return null;
    if (child.exitCode !== null) return child.exitCode;
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return exited;
  }

  /** The process id of its mongod, by the lock that mongod itself holds. */
  get mongodPid(): number {
    return Number(readFileSync(path.join(this.options.dataDir, 'mongodb', 'db', 'mongod.lock'), 'utf8').trim());
  }
}
