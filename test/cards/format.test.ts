/** Amounts, days, counts and phones as each language writes them. */
import { formatDay, formatMoney, formatPhone, formatShortDay, plural } from '../../cards/format';

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

test.each([
  [1990, '19,90 €', '€19.90'],
  [0, '0,00 €', '€0.00'],
  [5, '0,05 €', '€0.05'],
  [123_456, '1234,56 €', '€1,234.56'],
])('%i cents are %s and %s', (cents, sl, en) => {
  expect([plain(formatMoney(cents, 'sl')), plain(formatMoney(cents, 'en'))]).toEqual([sl, en]);
});

test.each([
  ['2026-12-01', '1. decembra 2026', '1 December 2026', '1. 12. 2026', '1 Dec 2026'],
  ['2027-01-31', '31. januarja 2027', '31 January 2027', '31. 1. 2027', '31 Jan 2027'],
  ['2028-02-29', '29. februarja 2028', '29 February 2028', '29. 2. 2028', '29 Feb 2028'],
])('%s is %s and %s', (day, sl, en, shortSl, shortEn) => {
  expect([formatDay(day, 'sl'), formatDay(day, 'en')]).toEqual([sl, en]);
  expect([formatShortDay(day, 'sl'), formatShortDay(day, 'en')]).toEqual([shortSl, shortEn]);
});

test('a day is the same day in every time zone', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'America/Los_Angeles';
  expect(formatDay('2026-12-01', 'en')).toBe('1 December 2026');
  process.env.TZ = zone;
});

test.each([
  [0, 'oseb', 'people'],
  [1, 'oseba', 'person'],
  [2, 'osebi', 'people'],
  [3, 'osebe', 'people'],
  [4, 'osebe', 'people'],
  [5, 'oseb', 'people'],
  [11, 'oseb', 'people'],
  [100, 'oseb', 'people'],
  [101, 'oseba', 'people'],
  [102, 'osebi', 'people'],
  [103, 'osebe', 'people'],
  [105, 'oseb', 'people'],
])('%i %s, %i %s', (count, sl, en) => {
  expect(plural(count, 'sl', { one: 'oseba', two: 'osebi', few: 'osebe', other: 'oseb' })).toBe(sl);
  expect(plural(count, 'en', { one: 'person', other: 'people' })).toBe(en);
});

test('a form that a noun has not falls back on the last', () => {
  expect(plural(2, 'sl', { one: 'dan', other: 'dni' })).toBe('dni');
});

test.each([
  ['+38641123456', '041 123 456'],
  ['+38617541234', '017 541 234'],
  ['+4366412345678', '+4366412345678'],
])('the phone %s reads %s', (phone, text) => {
  expect(formatPhone(phone)).toBe(text);
});
