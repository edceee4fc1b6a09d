/** Package change. */
import type { sl } from '../sl';
import { formatDay, formatMoney, plural } from '../../format';

const money = (cents: number): string => formatMoney(cents, 'en');
const day = (value: string): string => formatDay(value, 'en');
const count = (value: number, one: string, other: string): string => `${value} ${plural(value, 'en', { one, other })}`;

export const planChange: (typeof sl)['planChange'] = {
  purpose: 'What will you need the internet for most, and how many of you are online at once?',
  purposeOptions: {
    work: 'Working from home',
    school: 'School from home',
    tv: 'Television and films',
    smaller: 'A smaller package',
  },
  current: (plan, speed, cents) => `Now you have ${plan} (${speed}) for ${money(cents)} a month.`,
  recommend: (plan, speed, cents, why) => `I recommend ${plan}: ${speed} for ${money(cents)} a month, ${why}.`,
  enough: 'Your package is enough for this, so I do not recommend a change. You can still choose another one.',
  why: {
    enoughForWork: (people, down, up) =>
      `because working from home with video calls for ${count(people, 'person', 'people')} needs at least ${down} Mb/s to you and ${up} Mb/s from you`,
    enoughForSchool: (people, down, up) =>
      `because school from home for ${count(people, 'person', 'people')} needs at least ${down} Mb/s to you and ${up} Mb/s from you`,
    mostThereIs: (people) =>
      `because it is the fastest on your connection; it comes closest to what ${count(people, 'person needs', 'people need')} at once`,
    addsTv: (slower) =>
      slower ? 'because it adds television, though the internet is slower than now' : 'because it adds television',
    nextFaster: 'because it is the next faster one',
    nextSmaller: (saves) => `because you save ${money(saves)} a month for the same services`,
  },
  more: 'If more of you are online at once, tell me how many.',
  whichPlan: 'Which package would you like?',
  otherPlans: 'All right. You can choose any of the packages or keep yours.',
  perMonth: (price) => `${price} a month`,
  recommended: 'Recommended',
  yours: 'Your present package',
  keep: 'Keep my package',
  kept: 'All right, everything stays as it is. Is there anything else I can do for you?',
  noOther: 'There is no other package for your connection. Is there anything else I can do for you?',
  isCurrent: (plan) => `You already have ${plan}. Which other package would you like?`,
  noSuchPlan: 'This package is no longer offered.',
  otherNetwork: (plan, network) =>
    `${plan} is not possible on your ${network === 'coax' ? 'cable' : 'fibre'} connection. Please choose one of those below.`,
  severalPlans: 'Several packages have this name. Which one do you mean?',
  startDate: 'From which day should the new package apply?',
  startDateOptions: { tomorrow: (value) => `Tomorrow, ${value}`, month: (value) => value },
  tooEarly: (first) => `The earliest day for the change is ${day(first)}.`,
  tooLate: (last) => `You can order the change up to ${day(last)}.`,
  whichDay: (days) => `Did you mean ${days.map(day).join(' or ')}? Please type the day with the month's name.`,
  existing: (plan, date, reference) =>
    `You already have an open change to ${plan} from ${day(date)} (number ${reference}). What shall I do with it?`,
  summary: 'Please check and confirm:',
  items: {
    number: 'Subscriber number',
    from: 'Present package',
    plan: 'New package',
    startDate: 'Applies from',
    price: 'Monthly price',
    cost: 'Cost of the change',
  },
  price: (cents, difference) =>
    difference === null || difference === 0
      ? money(cents)
      : `${money(cents)} (${money(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than now)`,
  free: 'free, no new commitment',
  freeByLaw: 'no cost for the change, no new commitment',
  unverifiedCost: 'confirmed when we call you',
  consent: 'Do you order this change?',
  confirm: 'I confirm',
  editPlan: 'Edit the package',
  editDate: 'Edit the date',
  cancel: 'Cancel',
  done: (plan, date, reference) =>
    `Done. The change to ${plan} from ${day(date)} is ordered. Your reference number is ${reference}. We are sending a confirmation to the contact that we have on file.`,
  doneUnverified: (plan, date, reference) =>
    `We have received your request to change to ${plan} from ${day(date)}. Your reference number is ${reference}. Before we carry it out, we will call you on the number on file.`,
};
