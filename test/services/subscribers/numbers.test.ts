/** The subscriber number and its check digit. */
import { checkNumber, luhnDigit, passesLuhn } from '../../../services/subscribers';

describe('the Luhn check digit', () => {
  it.each([
    ['7992739871', '3'], // the example of ISO/IEC 7812-1
    ['10001', '6'],
    ['10002', '4'],
    ['0', '0'],
  ])('of %s is %s', (digits, digit) => {
    expect(luhnDigit(digits)).toBe(digit);
    expect(passesLuhn(digits + digit)).toBe(true);
  });

  it('catches every wrong digit', () => {
    for (let place = 0; place < 6; place += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        const typed = `100016`.slice(0, place) + String(digit) + `100016`.slice(place + 1);
        expect(passesLuhn(typed)).toBe(typed === '100016');
      }
    }
  });

  it('catches two neighbours that changed places, except 0 and 9', () => {
    expect(passesLuhn('100061')).toBe(false);
    expect(passesLuhn('109012'.replace('109', '190'))).toBe(passesLuhn('109012'));
  });

  it.each(['', 'a', '1a', '5'])('is not there in %p', (text) => {
    expect(passesLuhn(text)).toBe(false);
  });

  it('of no digits is a mistake of the caller', () => {
    expect(() => luhnDigit('12 3')).toThrow(RangeError);
  });
});

describe('a subscriber number', () => {
  const format = { digits: 6, check: 'luhn' } as const;

  it.each(['100016', ' 100 016 ', '100-016', '10 00 16', '100–016', '100.016', '100/016'])(
    'is read from %p',
    (text) => {
      expect(checkNumber(text, format)).toEqual({ ok: true, number: '100016' });
    },
  );

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['10001', 'length'],
    ['1000160', 'length'],
    ['10001a', 'length'],
    ['moja', 'length'],
    ['100017', 'checkDigit'],
  ])('%p is none: %s', (text, reason) => {
    expect(checkNumber(text, format)).toEqual({ ok: false, reason });
  });

  it('has as many digits as the operator says, and a check digit only if the operator says so', () => {
    expect(checkNumber('0012345678', { digits: 10, check: 'none' })).toEqual({ ok: true, number: '0012345678' });
    expect(checkNumber('100017', { digits: 6, check: 'none' })).toEqual({ ok: true, number: '100017' });
  });
});
