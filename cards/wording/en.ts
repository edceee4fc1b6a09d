/** The English twin of each sentence in `sl.ts`. */
import type { RequestKind } from '../../services/requests';
import type { FlowId, OfferedIntent } from './terms';
import type { sl } from './sl';
import { formatDay, formatMoney, plural } from '../format';

const money = (cents: number): string => formatMoney(cents, 'en');
const day = (value: string): string => formatDay(value, 'en');
const count = (value: number, one: string, other: string): string => `${value} ${plural(value, 'en', { one, other })}`;

const flowNames: Readonly<Record<FlowId, string>> = { planChange: 'your package change', callback: 'your call-back' };

const tasks: Readonly<Record<OfferedIntent, string>> = {
  changePlan: 'Change my package',
  suspendService: 'Temporary disconnection',
  resumeService: 'Reconnection',
  signUpEracun: 'Bills by e-mail (eRačun)',
  swapEquipment: 'Equipment replacement',
  reportFault: 'Fault report',
  requestStatus: 'Status of a request',
  talkToAgent: 'Talk to an adviser',
  askPayment: 'Payments',
  askContact: 'Contacts',
  askFieldService: 'Technician visits',
  askDocuments: 'Sending documents',
  askServiceStatus: 'Are services running',
  askPlans: 'Packages and prices',
  askMeasures: 'Emergency measures',
};

const kinds: Readonly<Record<RequestKind, string>> = {
  planChange: 'package change',
  suspension: 'temporary disconnection',
  resumption: 'reconnection',
  eracun: 'eRačun',
  equipmentSwap: 'equipment replacement',
  fault: 'fault report',
  callback: 'call-back',
};

export const en: typeof sl = {
  greeting: {
    text: (phone) =>
      `Hello! I am KabelNET's digital assistant. I can change your package, answer questions, or put you in touch with a person (type “adviser” or call ${phone}). How can I help you?`,
    again: 'Hello! How can I help you?',
    buttons: {
      changePlan: 'Change my package',
      askMeasures: 'What applies now',
      askPayment: 'Payments',
      talkToAgent: 'Adviser',
    },
  },

  social: {
    thank: 'You are welcome. Is there anything else I can do for you?',
    goodbye: 'Thank you and goodbye. If you need anything else, just write.',
    askBot: 'Yes, I am a digital assistant, not a person. To talk to a person, type “adviser”.',
    more: 'Is there anything else I can do for you?',
    yesToWhat: 'Gladly. Please tell me what you would like to arrange.',
    no: 'All right. If you need anything, just write.',
    language: 'Of course, let us continue in English.',
  },

  help: {
    text: 'I can change your package and answer questions about services, payments, documents and home visits. You can type “back”, “repeat”, “cancel” or “adviser” at any time.',
    inFlow: 'Answer the question in your own words. You can also type “back”, “repeat”, “cancel” or “adviser”.',
  },

  steer: {
    nothingToCancel: 'Nothing is open. How can I help you?',
    cancelled: 'Stopped; nothing has been saved. Is there anything else I can do for you?',
    nothingBefore: 'This is the first question. If you do not want to go on, type “cancel”.',
    nothingToRepeat: 'How can I help you?',
  },

  miss: {
    first: 'I did not understand that.',
    second: (phone) =>
      `I am sorry, I did not understand again. Please try other words, or type “adviser” or call ${phone}.`,
    outside:
      'I am afraid I cannot help with that. I can change your package and answer questions about the services of KabelNET Logatec.',
    guess: 'I am not quite sure. What did you mean?',
    neither: 'Something else',
  },

  trouble: {
    text: (phone) =>
      `I am sorry, that did not work just now; your answers are kept. Please send it again in a minute or call ${phone}.`,
    restart: (phone) =>
      `I am sorry, this conversation got stuck, so let us begin again. If that does not help, call ${phone}. How can I help you?`,
    updated: 'The assistant was updated meanwhile, so we have to begin again. What you had confirmed is saved.',
  },

  flow: {
    backTo: (id) => `Let us go on with ${flowNames[id]}.`,
    switchTo: 'Something is still open. What shall I do?',
    switchFirst: 'The new one first, then back',
    switchDrop: 'Drop the open one',
    switchStay: 'Stay with the open one',
    notHere: (task, phone, email) =>
      `${task}: I cannot arrange this in the chat yet. Please call ${phone} or write to ${email} and we will arrange it. If you like, we call you: type “call me”.`,
    tasks,
  },

  identification: {
    number: (digits) =>
      `What is your subscriber number (${count(digits, 'digit', 'digits')})? You find it on your bill.`,
    numberLength: (digits) =>
      `A subscriber number has ${count(digits, 'digit', 'digits')}. Please check it on your bill.`,
    numberCheck: 'There seems to be a slip in the number. Please check it on your bill and type it again.',
    code: 'If the number exists, we have sent a code to the contact that we have on file. Please type the 6-digit code; it is valid for 10 minutes.',
    codeAgain: 'Please type the 6-digit code that we sent.',
    sentAgain: 'If the number exists, we have sent a new code. The earlier one is no longer valid.',
    sentToSecond:
      'If the number exists and we have another contact on file, we have sent a new code there. The earlier one is no longer valid.',
    wrong: (left) => `The code is not right. You have ${count(left, 'try', 'tries')} left.`,
    codeLength: 'The code has 6 digits.',
    expired: 'This code is no longer valid. For a new one, choose “Send it again”.',
    tooMany: (minutes) =>
      `For safety we cannot accept or send more codes for this number now. Try again in ${count(minutes, 'minute', 'minutes')}, or go on without a code: we will confirm the request by a call.`,
    verified: 'Thank you, the number is confirmed.',
    without:
      'All right, we go on without a code. We accept the request and call you to confirm it before we carry it out.',
    options: { again: 'Send it again', second: 'To my other contact', without: 'Go on without a code' },
  },

  planChange: {
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
    existingOptions: { replace: 'Replace it with a new one', withdraw: 'Withdraw it', keep: 'Leave it as it is' },
    existingKept: 'All right, the request stays as it is. Is there anything else I can do for you?',
    existingWithdrawn: (reference) => `I have withdrawn request ${reference}. Is there anything else I can do for you?`,
    existingInProgress: (reference, phone) =>
      `We are already carrying out request ${reference}, so I can no longer change it here. Please call ${phone}.`,
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
    whatToEdit: 'What would you like to change?',
    done: (plan, date, reference) =>
      `Done. The change to ${plan} from ${day(date)} is ordered. Your reference number is ${reference}. We are sending a confirmation to the contact that we have on file.`,
    doneUnverified: (plan, date, reference) =>
      `We have received your request to change to ${plan} from ${day(date)}. Your reference number is ${reference}. Before we carry it out, we will call you on the number on file.`,
  },

  callback: {
    offer: (phone, email) => `You reach an adviser on ${phone} or ${email}. We can also call you: on which number?`,
    notNeeded: 'No need',
    phoneInvalid: 'I do not recognise this number. Please type it like 041 123 456.',
    confirm: (phone) => `We will call you on ${phone}. Is that right?`,
    yes: 'Yes, that is right',
    edit: 'Another number',
    done: (reference) =>
      `Thank you, we will call you as soon as we can in office hours. Your reference number is ${reference}.`,
  },

  answers: {
    askPayment:
      'Paying slips at banks and post offices is difficult now, so we recommend web or mobile banking. Instead of a slip you can receive your bill by e-mail (eRačun).',
    askContact: 'Call us on 041 621 365 or write to logatec@kabelnet.net.',
    askFieldService:
      'For safety, home visits are not possible during the emergency. We deliver replacement equipment and guide you through the swap by phone. Faults in the network are repaired as always.',
    askDocuments: 'Send documents to logatec@kabelnet.net or info@kabelnetlogatec.net. Ordinary post is accepted too.',
    askServiceStatus:
      'All services run in full; we maintain the network and repair faults. Support by phone and e-mail is available as always.',
    askPlans: (list) => `Our packages:\n\n${list.map((one) => `- ${one}`).join('\n')}`,
    askMeasures:
      'All services keep running. During the emergency, changes between equivalent packages are free, and so is a temporary disconnection. Please pay by web bank or sign up for eRačun. There are no home visits, but we deliver equipment and guide you by phone.',
  },

  messages: {
    codeSms: (code) => `KabelNET: code ${code}, valid for 10 minutes. Tell it to nobody, not even to us on the phone.`,
    codeSubject: 'Your code for KabelNET Logatec',
    code: (code, minutes) =>
      `Hello,\n\nyour code is ${code}. It is valid for ${minutes} minutes. Tell it to nobody; our staff will never ask you for it.\n\nIf you did not ask for it, you need not do anything.\n\nKabelNET Logatec`,
    planChangeSubject: (reference) => `Package change, request ${reference}`,
    planChange: (plan, date, reference) =>
      `KabelNET Logatec: we have received your request to change to ${plan} from ${day(date)}. Reference number: ${reference}. If you did not make it, call 041 621 365.`,
    withdrawnSubject: (reference) => `Request ${reference} is withdrawn`,
    withdrawn: (reference) =>
      `KabelNET Logatec: we have withdrawn request ${reference} as you asked. If you did not want this, call 041 621 365.`,
    officeSubject: (kind, reference) => `New request ${reference}: ${kind}`,
    office: (lines) => `A new request was made.\n\n${lines.join('\n')}\n`,
    officeWithdrawnSubject: (reference) => `Withdrawn request ${reference}`,
    officeWithdrawn: (reference, subscriberNumber) =>
      `Subscriber ${subscriberNumber} has withdrawn request ${reference}. It need not be carried out.`,
    officeLines: {
      reference: 'Reference',
      kind: 'Kind',
      subscriberNumber: 'Subscriber number',
      notGiven: 'not given',
      verification: 'Confirmed by code',
      change: 'Package',
      from: 'Applies from',
      phone: 'Phone',
      reason: 'Message',
      details: 'Details',
    },
    continueSubject: 'Continue your conversation with KabelNET Logatec',
    continueLink: (url) => `KabelNET: continue the conversation at ${url}`,
    yes: 'yes',
    no: 'no; call the subscriber before carrying it out',
    kinds,
  },
};
