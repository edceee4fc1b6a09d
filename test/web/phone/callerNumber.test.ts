/** What is typed as the number that calls, as Twilio would tell it. */
import { callerNumber } from '../../../web/phone/call/callerNumber';

it.each([
  ['+386 41 000 017', '+38641000017'],
  ['041 000 017', '+38641000017'],
  ['00386 41/000-017', '+38641000017'],
  ['(01) 754 00 00', '+38617540000'],
  ['+43 660 1234567', '+436601234567'],
  ['anonymous', 'anonymous'],
  ['', 'anonymous'],
])('%j calls as %s', (typed, told) => {
  expect(callerNumber(typed)).toBe(told);
});
