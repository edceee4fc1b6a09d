/** Accounts and references with their check digits. */
import { formatIban, formatReference, readIban, referenceFor } from '../../../services/upn';

test.each([
  ['SI56 0201 7001 4356 205', 'SI56020170014356205'],
  ['si56191000000123438', 'SI56191000000123438'],
  ['SI56 2633 0001 2039 086', 'SI56263300012039086'],
])('%s is a Slovenian account', (text, iban) => {
  expect(readIban(text)).toBe(iban);
});

test.each(['SI56 0201 7001 4356 204', 'SI56 0201 7001 4365 205', 'HR1210010051863000160', 'SI5602017001435620', ''])(
  '%j is none',
  (text) => {
    expect(readIban(text)).toBeUndefined();
  },
);

// The check digit by hand: 100016 is 6·2 + 1·3 + 1·7 = 22, and 11 − 22 mod 11 is 11, which is 0.
test.each([
  ['100016', 'SI121000160'],
  ['100024', 'SI121000241'],
  ['100032', 'SI121000322'],
  ['1', 'SI1219'],
  ['6', 'SI1260'],
  ['123456789012', 'SI121234567890120'],
])('the reference of %s is %s', (number, reference) => {
  expect(referenceFor(number)).toBe(reference);
});

test.each(['', '1234567890123', '12a'])('%j has no reference', (number) => {
  expect(() => referenceFor(number)).toThrow(RangeError);
});

test('people read both in groups', () => {
  expect(formatIban('SI56020170014356205')).toBe('SI56 0201 7001 4356 205');
  expect(formatReference('SI121000160')).toBe('SI12 1000160');
});
