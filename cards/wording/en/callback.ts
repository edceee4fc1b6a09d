/** Call-back. */
import type { sl } from '../sl';

export const callback: (typeof sl)['callback'] = {
  offer: (phone, email) => `You reach an adviser on ${phone} or ${email}. We can also call you: on which number?`,
  message: 'Leave a message',
  recordNow:
    'After the tone, say your name, your subscriber number and what you need, two minutes at most, and press hash when you are done. Only this message is recorded; we keep it for 30 days.',
  recorded: 'Thank you, we have your message. A colleague will call you in office hours.',
  notRecorded: 'I did not hear a message.',
  notNeeded: 'No need',
  phoneInvalid: 'I do not recognise this number. Please type it like 041 123 456.',
  caller: (phone) => `On ${phone}`,
  when: 'When does a call suit you best?',
  anyTime: 'Any time',
  confirm: (phone, wanted) =>
    `We will call you on ${phone}${wanted === undefined ? '' : ` (preferred time: ${wanted})`}. Is that right?`,
  yes: 'Yes, that is right',
  edit: 'Another number',
  editWanted: 'Say a time',
  done: (reference) =>
    `Thank you, we will call you as soon as we can in office hours. Your reference number is ${reference}.`,
};
