/** When somebody is at the office: hours as a setting writes them, work-free days of Slovenia, summer and winter time. */
import { OfficeHours, readHours } from '../../../services/officeHours';

function officeOf(setting: string): OfficeHours {
  const read = readHours(setting);
  if ('fault' in read) throw new Error(read.fault);
  return new OfficeHours(read.hours);
}

const office = officeOf('mon-fri 08:00-16:00, sat 08:00-12:00');

test.each([
  ['2026-11-23T07:00:00Z', true, 'Monday at eight'],
  ['2026-11-23T06:59:00Z', false, 'a minute before'],
  ['2026-11-23T14:59:00Z', true, 'a minute before the end'],
  ['2026-11-23T15:00:00Z', false, 'at the end'],
  ['2026-11-28T10:00:00Z', true, 'Saturday before noon'],
  ['2026-11-28T11:00:00Z', false, 'Saturday at noon'],
  ['2026-11-29T09:00:00Z', false, 'Sunday'],
  ['2026-12-25T09:00:00Z', false, 'Christmas, a Friday'],
  ['2026-07-01T06:00:00Z', true, 'eight in summer'],
  ['2026-07-01T14:30:00Z', false, 'half past four in summer'],
  ['2026-04-06T08:00:00Z', false, 'Easter Monday'],
])('%s: open %s (%s)', async (instant, open) => {
  expect(await office.isOpen(new Date(instant))).toBe(open);
});

test.each([
  ['2026-11-23T05:00:00Z', '2026-11-23T07:00:00.000Z', 'later the same day'],
  ['2026-11-23T16:00:00Z', '2026-11-24T07:00:00.000Z', 'the next day'],
  ['2026-11-28T12:00:00Z', '2026-11-30T07:00:00.000Z', 'over a Sunday'],
  ['2026-12-24T16:00:00Z', '2026-12-28T07:00:00.000Z', 'over Christmas, Independence Day on a Saturday, and a Sunday'],
  ['2027-03-27T12:00:00Z', '2027-03-30T06:00:00.000Z', 'over Easter and the change to summer time'],
])('after %s it opens at %s (%s)', async (instant, opens) => {
  expect((await office.opensAt(new Date(instant)))?.toISOString()).toBe(opens);
});

test('an office that never opens says so', async () => {
  expect(await new OfficeHours([[], [], [], [], [], [], []]).opensAt(new Date())).toBeUndefined();
});

test.each(['mon 8-16', 'mon-fri', 'fri-mon 08:00-16:00', 'mon 16:00-08:00', 'mon 08:00-25:00', 'pon 08:00-16:00', ''])(
  'hours that cannot be read are named: %s',
  (text) => {
    const read = readHours(text);
    expect('fault' in read ? read.fault : '').toContain('mon-fri 08:00-16:00');
  },
);

test('a day may have two spells', async () => {
  const two = officeOf('mon 13:00-17:00, mon 08:00-12:00');
  const at = (time: string) => two.isOpen(new Date(`2026-11-23T${time}:00Z`));
  expect(await Promise.all(['08:00', '11:30', '12:30', '16:30'].map(at))).toEqual([true, false, true, false]);
});

test('an office that is always open is so on a work-free night too', async () => {
  expect(await officeOf('always').isOpen(new Date('2026-12-25T02:00:00Z'))).toBe(true);
});
