/** Days move by whole months, weeks and days, as people count them. */
import { addMonths, addPeriod, instantAt, localDay, localTime } from '../../services/calendar';

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

test.each([
  ['2026-11-23', '14:30', '2026-11-23T13:30:00.000Z'],
  ['2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
  // The hour that comes twice is meant the first time.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
])('on %s at %s it is %s', (day, time, instant) => {
  expect(instantAt(day, time)?.toISOString()).toBe(instant);
  expect([localDay(new Date(instant)), localTime(new Date(instant))]).toEqual([day, time]);
});

test('a time that the clocks jump over is no time', () => {
  expect(instantAt('2026-03-29', '02:30')).toBeUndefined();
});
