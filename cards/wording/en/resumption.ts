/** Reconnection. */
import type { Service } from '../../../services/understanding';
import type { sl } from '../sl';
import { formatDay, formatShortDay } from '../../format';
import { serviceNames } from './names';

const day = (value: string): string => formatDay(value, 'en');
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const list = (services: readonly Service[]): string => and.format(services.map((service) => serviceNames[service]));

export const resumption: (typeof sl)['resumption'] = {
  reference: 'Please type the 8-digit number of the request for the disconnection. You find it in our message.',
  noneOpen: (phone) =>
    `I find no open disconnection of yours. If your services are off all the same, call ${phone}. Is there anything else I can do for you?`,
  which: 'Several disconnections are open. Which one shall end?',
  option: (services, start) => `${list(services)} from ${formatShortDay(start, 'en')}`,
  notBegun: (item) => `This disconnection has not begun yet: ${item}. Shall I withdraw it?`,
  notBegunOptions: { withdraw: 'Withdraw it', later: 'Reconnect later', keep: 'Leave it as it is' },
  startDate: 'From which day shall the services be connected again?',
  startDateOptions: { tomorrow: (value) => `Tomorrow, ${value}`, month: (value) => value },
  tooEarly: (first) => `The earliest day for the reconnection is ${day(first)}.`,
  tooLate: (last) => `You can order the reconnection up to ${day(last)}.`,
  whichDay: (days) => `Did you mean ${days.map(day).join(' or ')}? Please type the day with the month's name.`,
  existing: (date, reference) =>
    `A reconnection on ${day(date)} is ordered already (number ${reference}). What shall I do with that request?`,
  items: { suspension: 'Disconnection', services: 'We reconnect', date: 'From', cost: 'Cost of the reconnection' },
  summary: (services, date, free) =>
    `Please check and confirm: we reconnect ${services === undefined ? 'your services' : `your ${list(services)}`} on ${day(date)}, ${free ? 'free of charge' : 'by the price list in force'}. From then on they are billed by your package again.`,
  consent: 'Do you order this reconnection?',
  confirm: 'I confirm',
  done: (date, reference) =>
    `Done. The reconnection on ${day(date)} is ordered. Your reference number is ${reference}. We are sending a confirmation to the contact that we have on file.`,
  doneUnverified: (date, reference) =>
    `We have received your request for a reconnection on ${day(date)}. Your reference number is ${reference}. Before we carry it out, we will call you on the number on file.`,
};
