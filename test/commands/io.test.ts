/** The line of progress: for long work only, and in its own manner on a terminal and in a log. */
import { PassThrough } from 'node:stream';
import { Progress } from '../../commands/io';

function progressOn(terminal: boolean) {
  const stderr = Object.assign(new PassThrough(), { isTTY: terminal });
  let clock = 0;
  const progress = new Progress({ stdout: new PassThrough(), stderr, env: {} }, () => clock);
  return {
    progress,
    at: (milliseconds: number, text: string): void => {
      clock = milliseconds;
      progress.tell(text);
    },
    written: (): string => String(stderr.read() ?? ''),
  };
}

it('says nothing of short work', () => {
  const { progress, at, written } = progressOn(false);
  at(100, 'a');
  at(4_000, 'b');
  progress.end();
  expect(written()).toBe('');
});

it('writes a line now and then into a log', () => {
  const { progress, at, written } = progressOn(false);
  for (let second = 1; second <= 11; second += 1) at(second * 1_000, `${second}`);
  progress.end();
  expect(written()).toBe('5\n10\n');
});

it('keeps one line up to date on a terminal, and takes it away in the end', () => {
  const { progress, at, written } = progressOn(true);
  at(250, 'a');
  at(300, 'b');
  at(500, 'c');
  progress.end();
  progress.end();
  expect(written()).toBe('\r\u001b[Ka\r\u001b[Kc\r\u001b[K');
});
