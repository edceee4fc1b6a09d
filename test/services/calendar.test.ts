/** Days move by whole months, weeks and days, as people count them. */
import { addMonths, addPeriod } from '../../services/calendar';

test.each([
  ['2026-12-01', 'P2M', '2027-02-01'],
  ['2026-11-30', 'P3M', '2027-02-28'],
  ['2026-12-01', 'P14D', '2026-12-15'],
  ['2026-12-01', 'P3W', '2026-12-22'],
  ['2026-12-01', 'P1Y', '2027-12-01'],
  ['2026-12-01', 'P1M2D', '2027-01-03'],
])('%s and %s later is %s', (day, period, later) => {
  expect(addPeriod(day, period)).toBe(later);
});

test.each(['PT2H', 'P', '', 'P0.5Y', '2M'])('%j is no period of days', (period) => {
  expect(addPeriod('2026-12-01', period)).toBeUndefined();
});

test('a month that has no such day ends with its last', () => {
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
});
