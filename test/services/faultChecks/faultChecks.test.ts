/** The checks before a report: few, each with its words, and safe to follow. */
import { checksFor } from '../../../services/faultChecks';

const kinds = [
  ['internet', undefined],
  ['internet', 'wifi'],
  ['internet', 'wired'],
  ['tv', undefined],
  ['phone', undefined],
  ['all', undefined],
] as const;

test.each(kinds)('%s (%s) has two or three, each told in both languages and none a question', (service, connection) => {
  const checks = checksFor(service, connection);
  expect(checks.length).toBeGreaterThanOrEqual(2);
  expect(checks.length).toBeLessThanOrEqual(3);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { sl, en } of checks) for (const { text } of [sl, en]) expect(text).toMatch(/^[^?]{40,}\.$/);
});

test('whoever restarts the modem of a telephone hears that no calls are possible meanwhile', () => {
  const restart = checksFor('phone').find(({ id }) => id === 'restart');
  expect([restart?.sl.text, restart?.en.text]).toEqual([
    expect.stringContaining('tudi na 112 ne'),
    expect.stringContaining('not even to 112'),
  ]);
});
