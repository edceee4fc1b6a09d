/** What is read seldom: once for a few seconds, anew after them, after a write of one's own and after a failure. */
import { Kept } from '../../../services/shared/kept';

let now = 0;
let reads = 0;
let broken = false;
const read = () => (broken ? Promise.reject(new Error('no primary')) : Promise.resolve((reads += 1)));
const kept = () => new Kept(read, () => new Date(now), 5_000);
beforeEach(() => {
  [now, reads, broken] = [1_000_000, 0, false];
});

test('it is read once for a few seconds, however many ask', async () => {
  const one = kept();
  expect(await Promise.all([one.get(), one.get()])).toEqual([1, 1]);
  now += 4_999;
  expect(await one.get()).toBe(1);
  now += 1;
  expect(await one.get()).toBe(2);
});

test('it is read anew when told to forget, and when the clock was set back', async () => {
  const one = kept();
  await one.get();
  one.forget();
  expect(await one.get()).toBe(2);
  now -= 60_000;
  expect(await one.get()).toBe(3);
});

test('a failure is not kept', async () => {
  const one = kept();
  broken = true;
  await expect(one.get()).rejects.toThrow('no primary');
  broken = false;
  expect(await one.get()).toBe(1);
});
