/** Contacts: which numbers get SMS, and who is tried first. */
import { contactsOf, takesSms, toE164 } from '../../../services/subscribers';

describe('a phone number', () => {
  it.each([
    ['041 621 365', '+38641621365'],
    ['041/621-365', '+38641621365'],
    ['+386 41 621 365', '+38641621365'],
    ['00386 41 621 365', '+38641621365'],
    ['01 754 12 34', '+38617541234'],
    ['+39 333 123 4567', '+393331234567'],
  ])('%s is %s', (text, e164) => {
    expect(toE164(text)).toBe(e164);
  });

  it.each(['', '112', '041', '99999999999999', 'moja'])('%p is none', (text) => {
    expect(toE164(text)).toBeUndefined();
  });

  it.each([
    ['+38641621365', true],
    ['+38631123456', true],
    ['+38617541234', false],
    ['+38690123456', false],
    ['+393331234567', false],
    ['041621365', false],
  ])('%s takes an SMS: %s', (e164, takes) => {
    expect(takesSms(e164)).toBe(takes);
  });
});

describe('contacts', () => {
  it('begin with the phone that takes SMS', () => {
    expect(contactsOf({ phone: '+38641000017', email: 'a@example.com' }).map(({ channel }) => channel)).toEqual([
      'sms',
      'email',
    ]);
    expect(contactsOf({ phone: '+38617541234', email: 'a@example.com' }).map(({ channel }) => channel)).toEqual([
      'email',
    ]);
    expect(contactsOf({ phone: '+38617541234' })).toEqual([]);
    expect(contactsOf({})).toEqual([]);
  });
});
