/** Messages outside a conversation: mail and SMS. */
import type { sl } from '../sl';
import { formatDay } from '../../format';
import { equipmentNames, kinds, serviceNames } from './names';
import { period, suspension } from './suspension';

const day = (value: string): string => formatDay(value, 'en');

export const messages: (typeof sl)['messages'] = {
  codeSms: (code) => `KabelNET: code ${code}, valid for 10 minutes. Tell it to nobody, not even to us on the phone.`,
  codeSubject: 'Your code for KabelNET Logatec',
  code: (code, minutes) =>
    `Hello,\n\nyour code is ${code}. It is valid for ${minutes} minutes. Tell it to nobody; our staff will never ask you for it.\n\nIf you did not ask for it, you need not do anything.\n\nKabelNET Logatec`,
  planChangeSubject: (reference) => `Package change, request ${reference}`,
  planChange: (plan, date, reference) =>
    `KabelNET Logatec: we have received your request to change to ${plan} from ${day(date)}. Reference number: ${reference}. If you did not make it, call 041 621 365.`,
  suspensionSubject: (reference) => `Temporary disconnection, request ${reference}`,
  suspension: (reference, services, start, end, replaces) =>
    `KabelNET Logatec: we have received your request for a temporary disconnection (${suspension.list(services)}) ${period(start, end)}. Reference number: ${reference}.${replaces.length === 0 ? '' : ` It takes the place of ${replaces.join(', ')}.`} If you did not make it, call 041 621 365.`,
  resumptionSubject: (reference) => `Reconnection, request ${reference}`,
  resumption: (reference, date) =>
    `KabelNET Logatec: we have received your request for a reconnection on ${day(date)}. Reference number: ${reference}. If you did not make it, call 041 621 365.`,
  swapOrderSubject: (reference) => `Equipment replacement, request ${reference}`,
  swapOrder: (reference, equipment) =>
    `KabelNET Logatec: a new ${equipmentNames[equipment]} is ordered. Reference number: ${reference}. If you did not order it, call 041 621 365.`,
  swapCompletedSubject: (reference) => `A new device is registered, number ${reference}`,
  swapCompleted: (reference, equipment) =>
    `KabelNET Logatec: a new ${equipmentNames[equipment]} is registered for your subscriber number. Number: ${reference}. If you did not swap it, call 041 621 365.`,
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
    services: 'Services',
    until: 'Until',
    untilFurther: 'further notice',
    suspension: 'Ends the disconnection',
    phone: 'Phone',
    reason: 'Message',
    details: 'Details',
    state: 'State',
    done: 'done in the conversation, nothing is to be carried out',
    equipment: 'Device',
    outcome: 'What next',
    symptom: 'What is wrong',
    delivery: 'Contactless delivery',
    deliveryOnFile: 'to the address on file',
    newSerial: 'New serial number',
    steps: 'Steps done',
  },
  continueSubject: 'Continue your conversation with KabelNET Logatec',
  continueLink: (url) => `KabelNET: continue the conversation at ${url}`,
  verified: {
    otp: 'yes',
    callerId: 'no, a call from a number on file; call the subscriber before changing the contract',
    none: 'no; call the subscriber before carrying it out',
  },
  kinds,
  equipmentName: (equipment) => equipmentNames[equipment],
  swapOutcomes: {
    ordered: 'send a new device, the old one comes back',
    completed: 'the new device is connected, the old one comes back',
    escalated: 'the swap did not work, call the subscriber',
    abandoned: 'the subscriber stopped the swap',
    solved: 'the device works again, no replacement is needed',
  },
  serviceName: (service) => serviceNames[service],
};
