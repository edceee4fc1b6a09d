/** Payments: what is open, and the data to pay it with. */
import type { sl } from '../sl';
import { formatDay } from '../../format';

export const payment: (typeof sl)['payment'] = {
  needsCode: (phone) =>
    `Without a code I may not show the amount and the payment data, for your safety. You find them on your last bill, or call ${phone}.`,
  notOnFile: (phone) => `I cannot find the data of this number just now. Please call ${phone}.`,
  nothing: 'Everything is paid, thank you.',
  ahead: (amount) => `Everything is paid, thank you. You have a credit of ${amount}.`,
  open: (amount, due) => `You have ${amount} to pay${due === undefined ? '' : `, by ${formatDay(due, 'en')}`}.`,
  overdue: (amount, due) =>
    `It may have slipped your mind: ${amount} was due on ${formatDay(due, 'en')}. If you have paid it since, thank you, and please disregard this reminder.`,
  howTo: 'Scan the QR code with your mobile bank, or copy the data to your web bank.',
  dataOnBill: 'The account (IBAN) and the reference are on your bill; you can pay by web or mobile bank.',
  dataFollows: 'The payment data:',
  purpose: (number) => `KabelNET services, subscriber ${number}`,
  pictureDescription: 'QR code for the payment (UPN QR)',
  items: {
    amount: 'Amount',
    due: 'Due',
    iban: 'IBAN',
    reference: 'Reference',
    purpose: 'Purpose',
    purposeCode: 'Purpose code',
    payee: 'Payee',
  },
};
