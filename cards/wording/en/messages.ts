/** Messages outside a conversation: mail and SMS. */
import type { sl } from '../sl';
import type { RequestStatus } from '../../../services/requests';
import { formatDay, plural } from '../../format';
import { eracunForm } from './eracunForm';
import { equipmentNames, kinds, serviceNames } from './names';
import { period, suspension } from './suspension';

const day = (value: string): string => formatDay(value, 'en');

export const messages: (typeof sl)['messages'] = {
  codeSms: (code) => `KabelNET: code ${code}, valid for 10 minutes. Enter it yourself and tell it to nobody.`,
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
  eracunSubject: (reference) => `eRačun, request ${reference}`,
  eracun(action, email, reference) {
    const what = {
      signUp: `to send your bills by e-mail to ${email ?? ''}`,
      changeAddress: `to send your eRačun to ${email ?? ''} from now on`,
      leave: 'to end your eRačun and send your bills by ordinary post again',
    }[action];
    return `KabelNET Logatec: we have received a request ${what}. Reference number: ${reference}. If you did not make it, call 041 621 365 at once.`;
  },
  emailConfirmationSubject: 'Confirm your e-mail address for eRačun',
  emailConfirmation: (code, minutes, url, days, reference) =>
    `Hello,\n\nwe have received request ${reference} to send bills of KabelNET Logatec to this address. Please confirm it:\n\n- type the code ${code} in the conversation with the digital assistant (valid for ${minutes} minutes), or\n- open the link (valid for ${days} days): ${url}\n\nTell the code to nobody. If you did not make the request, you need not do anything: without a confirmation we send no bills to this address.\n\nKabelNET Logatec`,
  emailConfirmedSubject: (reference) => `Address for eRačun confirmed, request ${reference}`,
  emailConfirmed: (reference) =>
    `Hello,\n\nthank you, the address is confirmed. Your application ${reference} is attached; we will look at it in office hours. To change the address or leave eRačun, type “eRačun” in the chat or call 041 621 365.\n\nKabelNET Logatec`,
  swapOrderSubject: (reference) => `Equipment replacement, request ${reference}`,
  swapOrder: (reference, equipment) =>
    `KabelNET Logatec: a new ${equipmentNames[equipment]} is ordered. Reference number: ${reference}. If you did not order it, call 041 621 365.`,
  swapCompletedSubject: (reference) => `A new device is registered, number ${reference}`,
  swapCompleted: (reference, equipment) =>
    `KabelNET Logatec: a new ${equipmentNames[equipment]} is registered for your subscriber number. Number: ${reference}. If you did not swap it, call 041 621 365.`,
  withdrawnSubject: (reference) => `Request ${reference} is withdrawn`,
  withdrawn: (reference) =>
    `KabelNET Logatec: we have withdrawn request ${reference} as you asked. If you did not want this, call 041 621 365.`,
  statusSubject: (reference: string) => `Your request ${reference}`,
  status(status: RequestStatus, reference: string, kind: string, reason: string | undefined): string {
    const what = {
      received: `your request ${reference} (${kind}) is waiting to be dealt with.`,
      inProgress: `we have begun to work on your request ${reference} (${kind}).`,
      done: `your request ${reference} (${kind}) is done.`,
      rejected: `unfortunately we cannot grant your request ${reference} (${kind}).`,
      cancelled: `we have cancelled your request ${reference} (${kind}).`,
    }[status];
    return `KabelNET Logatec: ${what}${reason === undefined ? '' : ` ${reason}`} If you have questions, call 041 621 365.`;
  },
  officeSubject: (kind, reference) => `New request ${reference}: ${kind}`,
  office: (lines) => `A new request was made.\n\n${lines.join('\n')}\n`,
  officeWithdrawnSubject: (reference) => `Withdrawn request ${reference}`,
  officeWithdrawn: (reference, subscriberNumber) =>
    `Subscriber ${subscriberNumber} has withdrawn request ${reference}. It need not be carried out.`,
  officeEmailConfirmedSubject: (reference) => `Confirmed address, request ${reference}`,
  officeEmailConfirmed: (reference) =>
    `The e-mail address of request ${reference} is confirmed: the recipient typed the code or opened the link of our message.`,
  officeVoicemailSubject: 'A message on the answering machine',
  officeVoicemail: (seconds, lines) =>
    `A caller has left a message of ${seconds} s.\n\n${lines.join('\n')}\n\nThe recording can be heard for 30 days at the agent desk, on the page /agent.\n`,
  officeDocumentsSubject: (reference) =>
    reference === undefined ? 'Documents from the chat' : `Documents for request ${reference}`,
  officeDocuments: (count, lines) =>
    `The subscriber has sent ${plural(count, 'en', { one: 'a document', other: 'documents' })} in the chat.\n\n${lines.join('\n')}\n\nThe files are written by: npm run -s export -- documents FOLDER\n`,
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
    wanted: 'Preferred time',
    reason: 'Message',
    symptom: 'What is seen',
    since: 'Since',
    connection: 'Connection',
    checked: 'Checked',
    outage: 'Known fault',
    documents: 'Documents',
    conversation: 'Conversation',
    eracun: 'eRačun',
    email: 'E-mail address',
    confirmed: 'confirmed',
    unconfirmed: 'not confirmed yet; wait for the confirmation',
    state: 'State',
    done: 'done in the conversation, nothing is to be carried out',
    equipment: 'Device',
    outcome: 'What next',
    wrong: 'What is wrong',
    delivery: 'Contactless delivery',
    deliveryOnFile: 'to the address on file',
    newSerial: 'New serial number',
    steps: 'Steps done',
  },
  connections: { wired: 'by cable', wifi: 'by Wi-Fi' },
  checks: {
    power: 'power',
    cables: 'cables',
    restart: 'restart of the modem',
    nearer: 'closer to the modem',
    otherDevice: 'another device',
    tvInput: 'television on and its input',
    tvCables: 'cables of the set-top box',
    tvRestart: 'restart of the set-top box',
    phoneCable: 'telephone cable',
  },
  continueSubject: 'Continue your conversation with KabelNET Logatec',
  referenceSms: (reference) => `KabelNET: we have received request ${reference}. Questions: 041 621 365.`,
  referenceSubject: (reference) => `Your request ${reference}`,
  callbackSms: (reference) => `KabelNET: we will call you as soon as we can (${reference}).`,
  callbackSubject: 'We will call you',
  onItsWaySms: (equipment) => `KabelNET: your new ${equipmentNames[equipment]} is on its way.`,
  onItsWaySubject: 'Your equipment is on its way',
  onItsWay: (equipment, reference) =>
    `Hello,\n\nyour new ${equipmentNames[equipment]} is on its way (request ${reference}). When it arrives, we will swap it together step by step: type “my new ${equipmentNames[equipment]} arrived” in the chat or call 041 621 365.\n\nKabelNET Logatec`,
  smsOut: 'KabelNET: you will get no more SMS from us, except codes. To get them again, reply START.',
  smsIn: 'KabelNET: you get our SMS again. To stop them, reply STOP.',
  smsReach: (phone, email) => `We do not read SMS here. Please call ${phone} or write to ${email}. To opt out: STOP.`,
  continueLink: (url) => `KabelNET: continue the conversation at ${url}`,
  verified: {
    otp: 'yes',
    callerId: 'no, a call from a number on file; call the subscriber before changing the contract',
    none: 'no; call the subscriber before carrying it out',
  },
  kinds,
  eracunActions: eracunForm.actions,
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
