/** The emergency measures hold from their first to their last day, both included. */
import { isSuspensionFree } from '../../../services/measures';

test.each([
  [{}, '2026-11-23', true],
  [{ until: '2026-12-31' }, '2026-12-31', true],
  [{ until: '2026-12-31' }, '2027-01-01', false],
  [{ since: '2026-11-01' }, '2026-10-31', false],
  [{ since: '2026-11-01', until: '2026-12-31' }, '2026-11-01', true],
])('with %j a disconnection ordered on %s is free: %s', (emergency, day, free) => {
  expect(isSuspensionFree(emergency, day)).toBe(free);
});
