/** Who is it: the number and the one-time code. */
import type { sl } from '../sl';
import { plural } from '../../format';

const count = (value: number, one: string, other: string): string => `${value} ${plural(value, 'en', { one, other })}`;

export const identification: (typeof sl)['identification'] = {
  number: (digits) => `What is your subscriber number (${count(digits, 'digit', 'digits')})? You find it on your bill.`,
  numberLength: (digits) =>
    `A subscriber number has ${count(digits, 'digit', 'digits')}. Please check it on your bill.`,
  numberCheck: 'There seems to be a slip in the number. Please check it on your bill and type it again.',
  code: 'If the number exists, we have sent a code to the contact that we have on file. Please type the 6-digit code; it is valid for 10 minutes.',
  codeAgain: 'Please type the 6-digit code that we sent.',
  sentAgain: 'If the number exists, we have sent a new code. The earlier one is no longer valid.',
  sentToSecond:
    'If the number exists and we have another contact on file, we have sent a new code there. The earlier one is no longer valid.',
  wrong: (left) => `The code is not right. You have ${count(left, 'try', 'tries')} left.`,
  numberAgain: 'That is your subscriber number, thank you, I have it. Now I need the 6-digit code from the message.',
  codeLength: 'The code has 6 digits.',
  expired: 'This code is no longer valid. For a new one, choose “Send it again”.',
  triesUsed:
    'This code is no longer valid. Choose “Send it again” for a new one, or “Talk to an adviser” if you are stuck.',
  tooMany: (minutes) =>
    `For safety we cannot accept or send more codes for this number now. Try again in ${count(minutes, 'minute', 'minutes')}, go on without a code (we will confirm the request by a call), or choose to talk to an adviser.`,
  verified: 'Thank you, the number is confirmed.',
  without:
    'All right, we go on without a code. We accept the request and call you to confirm it before we carry it out.',
  options: {
    again: 'Send it again',
    second: 'To my other contact',
    without: 'Go on without a code',
    human: 'Talk to an adviser',
  },
};
