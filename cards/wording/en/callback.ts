/** Call-back. */
import type { sl } from '../sl';

export const callback: (typeof sl)['callback'] = {
  offer: (phone, email) => `You reach an adviser on ${phone} or ${email}. We can also call you: on which number?`,
  notNeeded: 'No need',
  phoneInvalid: 'I do not recognise this number. Please type it like 041 123 456.',
  confirm: (phone) => `We will call you on ${phone}. Is that right?`,
  yes: 'Yes, that is right',
  edit: 'Another number',
  done: (reference) =>
    `Thank you, we will call you as soon as we can in office hours. Your reference number is ${reference}.`,
};
