/** Programs that stay: each takes a line and answers with a line, one at a time; they are started when needed, and again when they end. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { SpeechError } from '../speech';

interface Work {
  readonly line: string;
  readonly signal: AbortSignal;
  readonly done: (answer: string) => void;
  readonly failed: (error: Error) => void;
  /** A program that ends in the middle of a line gets a successor; two in a row are the line's own fault. */
  tries: number;
}

interface Program {
  readonly child: ChildProcessWithoutNullStreams;
  readonly gone: Promise<void>;
  work: Work | undefined;
}

export interface LineProgramOptions {
  /** What it is called in errors. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What to look at when it cannot be run. */
  readonly fix: string;
  /** At most so many at once. */
  readonly atOnce: number;
}

export class LinePrograms {
  private readonly programs = new Set<Program>();
  private waiting: Work[] = [];
  private closed = false;

  constructor(private readonly options: LineProgramOptions) {}

  /**
   * The program's answer to a line.
   *
   * @throws SpeechError when it cannot be run, ends twice over the line, or the signal aborts
   */
  ask(line: string, signal: AbortSignal): Promise<string> {
    return new Promise((resolve, reject) => {
      const settle = (): void => signal.removeEventListener('abort', abort);
      const work: Work = {
        line,
        signal,
        tries: 0,
        done: (answer) => {
          settle();
          resolve(answer);
        },
        failed: (error) => {
          settle();
          reject(error);
        },
      };
      const abort = (): void => this.giveUp(work);
      signal.addEventListener('abort', abort, { once: true });
      if (this.closed || signal.aborted) work.failed(this.error('it is no longer wanted'));
      else this.waiting.push(work);
      this.assign();
    });
  }

  /** Ends the programs; what waits fails. */
  async close(): Promise<void> {
    this.closed = true;
    for (const work of this.waiting.splice(0)) work.failed(this.error('the service is closing'));
    const programs = [...this.programs];
    // Each ends by itself when nothing can come any more; one in the middle of a line is not waited for.
    for (const { child, work } of programs)
      if (work === undefined) child.stdin.end();
      else child.kill('SIGKILL');
    await Promise.all(programs.map(({ gone }) => gone));
  }

  private error(reason: string): SpeechError {
    return new SpeechError(`Speaking with ${this.options.name}`, reason, this.options.fix);
  }

  /** Gives waiting lines to programs that are free, or to new ones. */
  private assign(): void {
    while (this.waiting.length > 0) {
      const free = [...this.programs].find(({ work }) => work === undefined);
      if (free === undefined && this.programs.size >= this.options.atOnce) return;
      const work = this.waiting.shift();
      if (work === undefined) return;
      const program = free ?? this.start();
      program.work = work;
      work.tries += 1;
      program.child.stdin.write(`${work.line}\n`);
    }
  }

  private start(): Program {
    const child = spawn(this.options.command, [...this.options.args], { stdio: 'pipe' });
    let over = (): void => undefined;
    const gone = new Promise<void>((resolve) => (over = resolve));
    const program: Program = { child, gone, work: undefined };
    this.programs.add(program);
    const end = (reason: string, final: boolean): void => {
      if (!this.programs.delete(program)) return;
      over();
      const { work } = program;
      if (work !== undefined && !work.signal.aborted) {
        if (final || work.tries > 1 || this.closed) work.failed(this.error(reason));
        else this.waiting.unshift(work);
      }
      this.assign();
    };
    child.once('error', (error) => end(error.message, true));
    child.once('exit', (code, signal) => end(`it ended (${signal ?? `exit code ${code}`})`, false));
    // A program that is gone is told of by its exit.
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    createInterface({ input: child.stdout }).on('line', (answer) => {
      const { work } = program;
      program.work = undefined;
      work?.done(answer);
      this.assign();
    });
    return program;
  }

  /** The line is no longer wanted: a program that works on it is ended, since it cannot be told to stop. */
  private giveUp(work: Work): void {
    this.waiting = this.waiting.filter((one) => one !== work);
    for (const { child, work: own } of this.programs) if (own === work) child.kill('SIGKILL');
    work.failed(this.error('it was not done in time'));
  }
}
