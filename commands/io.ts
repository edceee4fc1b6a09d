/** What a command reads from and writes to: the process's own, or a test's. */
import type { Writable } from 'node:stream';

export interface Io {
  /** The result, and nothing else. */
  readonly stdout: Writable;
  /** Everything else: progress, faults, usage. */
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const processIo: Io = { stdout: process.stdout, stderr: process.stderr, env: process.env };

/** How much is enough between two lines of progress, in milliseconds: on a terminal, and in a log. */
const [onTerminal, inLog] = [200, 5_000];

/** A line on standard error that tells how far a long work is; short work ends before the first. */
export class Progress {
  private last: number;
  private open = false;

  constructor(
    private readonly io: Io,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.last = now();
  }

  /** @param text such as `Writing: 12000 of 50000` */
  tell(text: string): void {
    const terminal = 'isTTY' in this.io.stderr && this.io.stderr.isTTY === true;
    if (this.now() - this.last < (terminal ? onTerminal : inLog)) return;
    this.last = this.now();
    this.io.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`);
    this.open = terminal;
  }

  /** Takes the line away, so that what comes next begins on one of its own. */
  end(): void {
    if (this.open) this.io.stderr.write('\r\u001b[K');
    this.open = false;
  }
}
