/** Keeping mongod running, with a mongod that ends when the test says so. */
import { keepRunning } from '../../../services/database/keeper';
import { type Mongod } from '../../../services/database/mongodProcess';

/** Honest but without a process: `fail` is its death, `stop` its orderly end. */
class FakeMongod implements Mongod {
  readonly ended: Promise<string>;
  stopped = false;
  fail: (how: string) => void = () => undefined;
  constructor(readonly pid: number) {
    this.ended = new Promise((resolve) => (this.fail = resolve));
  }
  stop(): Promise<void> {
    this.stopped = true;
    this.fail('exit code 0');
    return Promise.resolve();
  }
  rotateLog(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a kept mongod', () => {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const line = async (text: string) => {
    while (!lines.some((found) => found.includes(text))) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  beforeEach(() => (lines.length = 0));

  it('is started again, and tried again when that fails', async () => {
    const first = new FakeMongod(1);
    const second = new FakeMongod(2);
    let attempts = 0;
    const start = () => {
      attempts += 1;
      return attempts < 3 ? Promise.reject(new Error('the disk is full')) : Promise.resolve(second);
    };
    const keeper = keepRunning(first, start, log);
    first.fail('signal SIGKILL');
    await line('MongoDB runs again (process 2)');
    expect(lines).toEqual([
      'MongoDB has ended (signal SIGKILL); starting it again',
      'MongoDB could not be started again: the disk is full; trying on',
      'MongoDB could not be started again: the disk is full; trying on',
      'MongoDB runs again (process 2)',
    ]);
    await keeper.stop(1000);
    expect(second.stopped).toBe(true);
  });

  it('stays ended after a stop, also when it was just being started again', async () => {
    const first = new FakeMongod(1);
    const start = (signal: AbortSignal) =>
      new Promise<Mongod>((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
    const keeper = keepRunning(first, start, log);
    first.fail('signal SIGSEGV');
    await line('starting it again');
    await keeper.stop(1000);
    expect(lines).toEqual(['MongoDB has ended (signal SIGSEGV); starting it again']);
  });

  it('says nothing when it ends because it was told to', async () => {
    const keeper = keepRunning(new FakeMongod(1), () => Promise.reject(new Error('never called')), log);
    await keeper.stop(1000);
    expect(lines).toEqual([]);
  });
});
