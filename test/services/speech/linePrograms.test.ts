/** Programs that answer a line with a line: shared, restarted, given up on, closed. */
import { LinePrograms } from '../../../services/speech/voices/linePrograms';

const soon = (): AbortSignal => AbortSignal.timeout(20_000);

describe('programs that answer a line with a line', () => {
  const options = { name: 'a test', fix: 'Look at the test.', atOnce: 2 };
  const lines = (source: string): LinePrograms =>
    new LinePrograms({
      ...options,
      command: process.execPath,
      args: [
        '-e',
        `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => { ${source} })`,
      ],
    });

  test('take many lines, two at a time, each answered once', async () => {
    const programs = lines('setTimeout(() => console.log(line + " " + process.pid), 5)');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => programs.ask(`${n}`, soon())));
    expect(answers.map((answer) => answer.split(' ')[0])).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`));
    expect(new Set(answers.map((answer) => answer.split(' ')[1])).size).toBe(2);
    await programs.close();
  });

  test('that end over a line have it tried once more, and then it fails by name', async () => {
    const programs = lines('if (line === "end") process.exit(3); console.log(line)');
    await expect(programs.ask('end', soon())).rejects.toThrow('it ended (exit code 3). Look at the test.');
    expect(await programs.ask('on', soon())).toBe('on');
    await programs.close();
  });

  test('that hang are ended when the time is over, and the next line has a new one', async () => {
    const programs = lines('if (line !== "hang") console.log(line)');
    await expect(programs.ask('hang', AbortSignal.timeout(300))).rejects.toThrow('not done in time');
    expect(await programs.ask('on', soon())).toBe('on');
    await programs.close();
  });

  test('that cannot be run fail at once', async () => {
    const programs = new LinePrograms({ ...options, command: '/nowhere/nothing', args: [] });
    await expect(programs.ask('x', soon())).rejects.toThrow(/ENOENT.*Look at the test/);
    await programs.close();
  });

  test('fail what waits when they are closed', async () => {
    const programs = lines('');
    const asked = Promise.allSettled([1, 2, 3].map((n) => programs.ask(`${n}`, soon())));
    await programs.close();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
