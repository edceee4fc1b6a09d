/** Serial numbers read from labels, said and keyed: in any spacing, with slips, with a check digit where there is one. */
import { digitsOf, guides, namedSerial, readSerial } from '../../../services/guides';

const { serial } = guides.modem;

test.each([
  ['CM-1000-90'],
  ['cm-1000-90'],
  ['cm 1000 90'],
  ['cm100090'],
  ['c m 1000 90'],
  ['CM–1000–90'],
  ['CM.1000.90'],
  ['serijska številka je CM 1000-90, hvala'],
  ['it is cm-1000-90 I think'],
])('“%s” is CM-1000-90', (text) => {
  expect(namedSerial(text, serial)).toEqual({ ok: true, serial: 'CM-1000-90' });
});

test.each(['100090', '1000 90', '1000-90', 'sn 100090', 'SN100090'])('the digits of “%s” are enough', (text) => {
  expect(readSerial(text, serial, text)).toEqual({ ok: true, serial: 'CM-1000-90' });
});

test.each(['CM-1OOO-9O', 'CM-lOOO-90', 'CM-1000-9D', 'cm-1ooo-90'])(
  '“%s” is asked for: letters look like digits',
  (text) => {
    expect(namedSerial(text, serial)).toEqual({ ok: false, reason: 'similar', serial: 'CM-1000-90' });
  },
);

test.each(['CM-1000-9', 'CM-1000-900', 'cm 100'])('“%s” has too few or too many digits', (text) => {
  expect(namedSerial(text, serial)).toEqual({ ok: false, reason: 'length' });
});

test.each(['12345', 'XY-1000-90', 'TV-1000-90'])('the digits of “%s” are those of something else', (text) => {
  expect(readSerial(text, serial, text)).toEqual({ ok: false, reason: 'length' });
});

test.each(['ne najdem nalepke', 'kje je to', 'prvi december', '12', ''])('“%s” is no serial number', (text) => {
  expect(readSerial(text, serial, text)).toBeUndefined();
});

test('a check digit catches a slip', () => {
  const checked = { ...serial, format: 'CM-####-##', check: 'luhn' } as const;
  expect(namedSerial('CM-1000-16', checked)).toEqual({ ok: true, serial: 'CM-1000-16' });
  expect(namedSerial('CM-1000-17', checked)).toEqual({ ok: false, reason: 'check' });
});

test('a phone is told how many digits to wait for', () => {
  expect(digitsOf(serial)).toBe(6);
});
