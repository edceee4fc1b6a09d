/** What is undefined is left out before it can become null. */
import { withoutUndefined } from '../../../services/shared/withoutUndefined';

it('leaves out what is undefined, also further in, and nothing else', () => {
  const at = new Date(0);
  const given = { a: undefined, b: null, c: { d: undefined, e: 0 }, f: [undefined], at };
  expect(withoutUndefined(given)).toStrictEqual({ b: null, c: { e: 0 }, f: [undefined], at });
  expect(Object.keys(given)).toContain('a');
});
