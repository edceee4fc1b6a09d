/** Temporary disconnection. */
import type { Service } from '../../../services/understanding';
import type { sl } from '../sl';
import { formatDay, plural } from '../../format';
import { serviceNames } from './names';

const day = (value: string): string => formatDay(value, 'en');
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const list = (services: readonly Service[]): string => and.format(services.map((service) => serviceNames[service]));

/** "from 1 December 2026 to 31 January 2027 inclusive" */
export const period = (start: string, end: string | null): string =>
  `from ${day(start)} ${end === null ? 'until further notice' : `to ${day(end)} inclusive`}`;

export const suspension: (typeof sl)['suspension'] = {
  list,
  services: 'Which services shall we disconnect for a while?',
  serviceOptions: { internet: 'Internet', tv: 'Television', phone: 'Telephone', all: 'All services' },
  notYours: (services, plan) =>
    `Your package ${plan} has no ${or.format(services.map((service) => serviceNames[service]))}.`,
  startDate: 'From which day shall they be disconnected?',
  startDateOptions: { tomorrow: (value) => `Tomorrow, ${value}`, month: (value) => value },
  tooEarly: (first) => `The earliest day for the disconnection is ${day(first)}.`,
  tooLate: (last) => `The disconnection can begin on ${day(last)} at the latest.`,
  whichDay: (days) => `Did you mean ${days.map(day).join(' or ')}? Please type the day with the month's name.`,
  endDate: 'Until when? Tell me a day, a duration or “until further notice”.',
  endOptions: { month: 'One month', threeMonths: 'Three months', open: 'Until further notice' },
  endBeforeStart: (start) => `The disconnection begins on ${day(start)}, so it cannot end before that day.`,
  tooLong: (months, last) =>
    `A disconnection can last at most ${months} ${plural(months, 'en', { one: 'month', other: 'months' })}, which is up to ${day(last)}.`,
  item: ({ reference, details }) =>
    `${list(details.services)} ${period(details.startDate, details.endDate)} (number ${reference})`,
  existing: (items) =>
    items.length === 1
      ? `There is already a disconnection for that time: ${items.join('')}. What shall I do with it?`
      : `There are already disconnections for that time: ${items.join('; ')}. What shall I do with them?`,
  items: { services: 'We disconnect', start: 'From', end: 'To', cost: 'Cost of the disconnection' },
  lastDay: (end) => `${day(end)} inclusive`,
  free: 'free of charge',
  ordinary: 'by the price list in force',
  summary: (services, start, end) =>
    `Please check and confirm: we disconnect ${services.includes('all') ? '' : 'your '}${list(services)} ${period(start, end)}.`,
  noEmergencyCalls:
    'Please note: as long as the telephone is disconnected it cannot make calls, not even to the emergency number 112.',
  noEmergencyCallsIfPhone:
    'Please note: if you have a telephone with us, it cannot make calls during that time, not even to the emergency number 112.',
  stays: (free) =>
    `The disconnection is ${free ? 'free of charge' : 'charged by the price list in force'}, and there is no bill for these services meanwhile. You keep the equipment, the telephone number and the e-mail address.`,
  comeBack: (phone) => `To come back sooner, type “reconnect us” here or call ${phone}.`,
  consent: 'Do you order this disconnection?',
  confirm: 'I confirm',
  edits: { services: 'Edit the services', start: 'Edit the start', end: 'Edit the end' },
  done: ({ reference, details }) =>
    `Done. The temporary disconnection (${list(details.services)}) ${period(details.startDate, details.endDate)} is ordered. Your reference number is ${reference}. We are sending a confirmation to the contact that we have on file.`,
  doneUnverified: ({ reference, details }) =>
    `We have received your request for a temporary disconnection (${list(details.services)}) ${period(details.startDate, details.endDate)}. Your reference number is ${reference}. Before we carry it out, we will call you on the number on file.`,
};
