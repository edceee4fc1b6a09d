/** Runs a command in this process on a database of its own and keeps what it writes. */
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Io } from '../../commands/io';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** @param env the settings of the command */
export async function run(command: Command, args: readonly string[], env: Io['env'] = {}): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await command(args, { stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}

/** A reader that goes away after so many bytes, as `head` does. */
export class ClosedPipe extends Writable {
  read = 0;

  constructor(private readonly after: number) {
    super();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.read += chunk.length;
    done(this.read > this.after ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : undefined);
  }
}
