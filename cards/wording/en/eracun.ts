/** eRačun: bills by e-mail. */
import type { EracunAction } from '../../../services/requests';
import type { sl } from '../sl';
import { plural } from '../../format';

/** What is asked for, after a colon: "eRačun to ana@example.com". */
export function eracunWhat(action: EracunAction, email: string | null): string {
  if (action === 'leave') return 'leaving eRačun';
  return action === 'signUp' ? `eRačun to ${email ?? ''}` : `eRačun at a new address, ${email ?? ''}`;
}

export const eracun: (typeof sl)['eracun'] = {
  bank: (phone) =>
    `A bill in your bank is another service: order it in your web or mobile bank, under “e-invoices”, with KabelNET Logatec as the issuer. Have your subscriber number, tax number, and your name and address as on the bill at hand. If you do not find us among the issuers, or receive bills through UJP, call ${phone}.`,
  bankOr: 'We can also send your bills by e-mail. Would you like that?',
  bankOptions: { email: 'Bills by e-mail', enough: 'No, thank you' },

  current: (email) => (email === undefined ? 'You already receive eRačun.' : `You already receive eRačun at ${email}.`),
  whatToDo: 'Would you like to change the address or leave eRačun?',
  options: { changeAddress: 'Change the address', leave: 'Leave eRačun', keep: 'Leave it as it is' },
  kept: 'All right, everything stays as it is. Is there anything else I can do for you?',
  nothingToLeave:
    'You do not have eRačun; we send your bills by ordinary post. If you would like it, type “bills by e-mail”.',
  existing: (what, reference) => `Your request ${reference} is still open: ${what}. What shall I do with it?`,
  confirmExisting: 'Confirm the address',

  email: 'Which e-mail address shall we send your bills to?',
  emailOrFile: (email) =>
    `Which e-mail address shall we send your bills to? On file we have ${email}; you can also type another one.`,
  emailInvalid: 'I do not recognise this address. Please type it in full, such as ana.novak@example.com.',
  otherEmail: 'All right. Please type another address.',
  sameEmail: (email) => `You already receive eRačun at ${email}. Please type another address.`,
  mistyped: (typed, meant) => `The address ${typed} may have a slip in it. Did you mean ${meant}?`,
  mistypedOptions: { meant: (email) => `Yes, ${email}`, keep: 'No, the address is right' },

  summary(action, email, former) {
    const check = 'Please check and confirm:';
    if (action === 'leave')
      return `${check} we stop sending your bills by e-mail${email === null ? '' : ` to ${email}`}; you receive them by ordinary post again.`;
    if (action === 'signUp') return `${check} we send your bills to ${email ?? ''} instead of by ordinary post.`;
    return `${check} from now on we send your bills to ${email ?? ''}${former === undefined ? '' : `, no longer to ${former}`}.`;
  },
  attached: 'The filled-in application is attached.',
  consent:
    'By confirming you agree to receive your bills by e-mail. E-mail is not a secured channel: somebody else may read a message on its way. You can withdraw your consent at any time. Shall I send this application?',
  leaveConsent: 'Shall I send this application?',
  items: { action: 'Application', email: 'E-mail address', former: 'Address until now' },
  confirm: 'I confirm',
  editEmail: 'Change the address',
  cancel: 'Cancel',

  done: (what, reference) =>
    `Done. Your application is in: ${what}. Your reference number is ${reference}. We are sending a confirmation to the contact that we have on file.`,
  donePending: (what, reference) =>
    `Your application is in: ${what}. Your reference number is ${reference}. We carry it out once you confirm the address.`,
  doneUnverified: (what, reference) =>
    `We have received your application: ${what}. Your reference number is ${reference}. Before we carry it out, we will call you on the number that we have on file.`,

  proof: {
    ask: (email) =>
      `We have sent a message with a 6-digit code and a link to ${email}. Please type the code (valid for 10 minutes) or open the link.`,
    again: (email) => `Please type the 6-digit code from the message to ${email}, or open the link in it.`,
    sentAgain: (email) => `We have sent a new code to ${email}. The earlier one is no longer valid.`,
    tooMany: (minutes) =>
      `For safety we cannot accept or send more codes for this address now. Try again in ${minutes} ${plural(minutes, 'en', { one: 'minute', other: 'minutes' })}; the link in the message, if you have received it, is valid for 7 days.`,
    notYet: 'We do not have your confirmation yet.',
    later: (reference) =>
      `Request ${reference} is saved. You can confirm the address within 7 days by the link in the message; until then bills come as before. If there is no message, type “eRačun” here and we will send it again.`,
    laterUnverified: (reference) =>
      `Request ${reference} is saved. You can confirm the address within 7 days by the link in the message, or when we call you; until then bills come as before.`,
    givenUp: (reference) =>
      `Request ${reference} stays as it is, only the address is not confirmed yet: you can confirm it within 7 days by the link in the message. If you no longer want it, type “withdraw my request”.`,
    right: (email) =>
      `Thank you, the address ${email} is confirmed. We are sending a confirmation with the application to it.`,
    options: { again: 'Send it again', other: 'Another address', later: 'I will confirm later' },
  },
};
