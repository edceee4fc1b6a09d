import { KeyedLock } from '../../bots/keyedLock';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('tasks of one key run one after another, in the order in which they came', async () => {
  const lock = new KeyedLock();
  const seen: string[] = [];
  const task = (name: string, ms: number) => () =>
    (async () => {
      seen.push(`${name} begins`);
      await later(ms);
      seen.push(`${name} ends`);
    })();
  await Promise.all([lock.run('k', task('a', 10)), lock.run('k', task('b', 0))]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('tasks of different keys run side by side', async () => {
  const lock = new KeyedLock();
  let release = (): void => undefined;
  const held = lock.run('a', () => new Promise<void>((resolve) => (release = resolve)));
  await expect(lock.run('b', () => Promise.resolve('done'))).resolves.toBe('done');
  release();
  await held;
});

test('a task that fails does not keep the next one from running', async () => {
  const lock = new KeyedLock();
  const failing = lock.run('k', () => Promise.reject(new Error('no')));
  const next = lock.run('k', () => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});
