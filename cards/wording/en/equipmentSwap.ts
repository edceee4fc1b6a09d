/** Equipment: a replacement ordered, or the new one put in its place step by step. */
import type { Address } from '../../../services/subscribers';
import { plural } from '../../format';
import type { sl } from '../sl';
import { equipmentNames } from './names';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const full = ({ street, postcode, place }: Address): string => `${street}, ${postcode} ${place}`;

export const equipmentSwap: (typeof sl)['equipmentSwap'] = {
  mode: 'Do you have the new device already, or do you need one?',
  modeOptions: { guided: 'I have the new one', delivery: 'I need a new one' },
  equipment: 'Which device is it about?',
  equipmentOptions: { modem: 'Modem', router: 'Router', setTopBox: 'Set-top box' },

  resume: (equipment, step) =>
    `Last time we got as far as “${step}” in swapping the ${equipmentNames[equipment]}. Shall we go on there?`,
  resumeOptions: { yes: 'Go on', anew: 'From the start' },

  serial: (equipment, where, example) =>
    `Please read the serial number of the new ${equipmentNames[equipment]}, such as ${example}. ${where} The digits are enough.`,
  serialSpeech: (equipment, where, digits) =>
    `I need the serial number of the new ${equipmentNames[equipment]}. ${where} Key in the digits only; there are ${digits}.`,
  serialPicture: 'The label on the device, with the serial number marked',
  serialWaiting: 'Of course, I will wait. Tell me the number when you have it.',
  serialSimilar: (serial) => `Is it ${serial}?`,
  serialSimilarOptions: { yes: 'Yes, that is right', no: 'No, I will correct it' },
  serialLength: (digits, example) =>
    `The serial number has ${digits} ${plural(digits, 'en', { one: 'digit', other: 'digits' })}, as in ${example}. Please check it on the label.`,
  serialCheck: 'There seems to be a slip in the serial number. Please check it on the label and give it again.',
  serialOther: (other, equipment, example) =>
    `That is the number of a ${equipmentNames[other]}. I need the number of the ${equipmentNames[equipment]}, such as ${example}.`,
  serialOld: 'That is the number of the device you already have. Please read the label of the new one.',
  serialTaken: (serial) => `Thank you, I have noted ${serial}.`,

  connection: (equipment) =>
    `The next step interrupts the connection for a few minutes. Are you writing or calling over this ${equipmentNames[equipment]} now?`,
  connectionOptions: { yes: 'Yes', no: 'No', unsure: 'I do not know' },
  move: 'Then let us go on over the mobile network, so that we do not lose each other. How would you like to?',
  moveOptions: { sms: 'A link by SMS', call: 'By phone', stay: 'I stay in this conversation' },
  moveCall: (phone, code) =>
    code === undefined
      ? `Call ${phone} from your mobile phone and give your subscriber number; an adviser will go on at the same step.`
      : `Call ${phone} from your mobile phone, press 8 for English, then say “continue the chat” or press 7, and say or key in the code **${code}**, which is valid for 30 minutes; we will go on at the same step.`,
  moveStay: {
    text: 'All right. Switch Wi-Fi off on your phone so that the chat uses mobile data; this conversation will wait for you.',
    speech: 'All right. If the call is cut off, call again: we will go on at the same step.',
  },
  mobile: 'Which mobile number shall I send the link to?',
  mobileOnFile: 'The contact on file',
  mobileInvalid: 'I can only send the link to a Slovenian mobile number, such as 041 123 456.',
  linkSent:
    'We have sent the link. Open it on your phone and tap “Continue”; it is valid for 30 minutes. Or let us just go on here.',
  linksMany: (phone) =>
    `We have sent the link three times. If you did not get it, call ${phone}, or let us go on here.`,

  step: (place, count, title, text, see) =>
    `${place}/${count} ${capital(title)}\n\n${text}\n\nThis is how it should be: ${see}`,
  stepSpeech: (place, count, text) => `Step ${place} of ${count}. ${text} When it is done, say next or press 1.`,
  lightsSpeech: (place, count, text) => `Step ${place} of ${count}. ${text}`,
  intro: (equipment) =>
    `Let us swap the ${equipmentNames[equipment]}. Take your time: at each step you can say “next”, “back”, “repeat”, “it does not work” or “wait”.`,
  stepOptions: { next: 'Next', stuck: 'It does not work', back: 'Back', wait: 'Wait' },
  waiting: 'Of course, I will wait. When you are ready, say “next”.',
  stillHere: 'I am still here. No hurry; when it is done, say “next”.',
  lightsLater:
    'We do not need the lights yet: the new device lights up once we switch it on. When this step is done, say “next”.',
  onceItWorks: 'Once it works, say “next”.',
  orHuman: 'If it does not work, say “adviser”: I will hand you over to a colleague with all that we have done.',
  pictureOf: (equipment, title) => `Drawing: ${equipmentNames[equipment]}, with the place for “${title}” marked`,

  symptom: (equipment) => `What is wrong with the ${equipmentNames[equipment]}?`,
  symptomOptions: {
    dead: 'It does not switch on',
    modem: 'No internet',
    router: 'No internet',
    setTopBox: 'No picture',
    drops: 'It drops out',
    damaged: 'It is damaged',
  },
  danger:
    'Safety first: pull the power supply out of the socket at once, do not switch the device on again, and do not touch it while it is wet or hot.',
  checkIntro: 'Before we order a new device, let us check three things; often that is enough.',
  check: (title, text) => `${capital(title)}: ${text}\n\nDoes it work now?`,
  checkSpeech: (title, text) => `${capital(title)}. ${text} Does it work now?`,
  checkOptions: { works: 'It works now', not: 'It still does not work', wait: 'Wait' },
  worksNow: 'And now, does it work?',
  checkWaiting: 'Of course, I will wait. Tell me when you have checked.',

  address: (equipment) =>
    `Where shall we send the new ${equipmentNames[equipment]}? Tell me the street, the house number, the postcode and the place, or choose the address on file. If you confirm your number with a code, we need not call you first.`,
  addressProven: (equipment, address) => `Shall we send the new ${equipmentNames[equipment]} to ${full(address)}?`,
  addressOther: 'Please tell me the street, the house number and the place, such as Tržaška cesta 1, 1370 Logatec.',
  addressPlace: (street) => `${street}, all right. Please add the postcode and the place, such as 1370 Logatec.`,
  addressInvalid: 'I do not understand that address. Please write it like Tržaška cesta 1, 1370 Logatec.',
  addressOptions: {
    onFile: 'The address on file',
    code: 'Confirm with a code',
    proven: 'Yes, to that address',
    other: 'To another address',
  },

  existing: (reference, equipment) =>
    `A replacement of the ${equipmentNames[equipment]} is already ordered (number ${reference}). What shall I do with it?`,

  items: { number: 'Subscriber number', equipment: 'Device', symptom: 'What is wrong', address: 'Delivery' },
  onFile: 'to the address on file',
  summary: (equipment, address) =>
    `Please check and confirm: we send the new ${equipmentNames[equipment]} to ${address === 'onFile' ? 'the address on file' : full(address)}. The delivery is contactless: we leave the parcel at your door and call you. Do not throw the old one away; return it in the same box within 14 days of the swap, as the instructions in the parcel say. Do you order this replacement?`,
  fullAddress: full,
  confirm: 'I confirm',
  edits: { equipment: 'Another device', symptom: 'Edit what is wrong', address: 'Edit the address' },
  ordered: (reference, equipment) =>
    `Done. The new ${equipmentNames[equipment]} is ordered; your reference number is ${reference}. We are sending a confirmation to the contact that we have on file. When it arrives, type “my new ${equipmentNames[equipment]} arrived” and we will swap it step by step.`,
  orderedUnverified: (reference, equipment) =>
    `We have received the order; your reference number is ${reference}. Before we send the new ${equipmentNames[equipment]}, we will call you on the number on file. When it arrives, type “my new ${equipmentNames[equipment]} arrived” and we will swap it step by step.`,
  solved: (reference) =>
    `Excellent, it works again! No replacement is needed. I have noted what helped; the number is ${reference}. If the fault comes back, get in touch.`,

  registering: (equipment) =>
    `I am registering the ${equipmentNames[equipment]} in the network now. This takes a few seconds; please wait, I will tell you.`,
  stillRegistering: 'The registration is still under way. I will tell you as soon as it is done.',
  registerOptions: { look: 'Look now' },
  notRegistered: (retry) => `The device has not registered yet, so let us try again. ${retry} Then say “next”.`,
  retryOptions: { next: 'Next', serial: 'Correct the number', wait: 'Wait' },
  registrationTitle: 'registration in the network',
  completed: (equipment, reference, tip) =>
    `It worked: the new ${equipmentNames[equipment]} is registered in the network. The number of the swap is ${reference}. ${tip} Keep the old ${equipmentNames[equipment]} and return it in the same box within 14 days, as the instructions in the parcel say.`,
  completedByOffice: (equipment, reference, tip) =>
    `Thank you, the new ${equipmentNames[equipment]} is connected. We will register it in the network during office hours, and call you if anything is missing. The number of the swap is ${reference}. ${tip} Keep the old ${equipmentNames[equipment]} and return it in the same box within 14 days.`,
  failed: (reference) =>
    `I am sorry, the device did not register at the third try either. I have noted all steps (number ${reference}) and am handing you over to a colleague.`,
  handedOver: (reference) => `Of course. I have noted all that we have done; the number is ${reference}.`,
  abandoned: (reference, equipment, phone) =>
    `I have stopped the swap and noted how far we got; the number is ${reference}. To begin again, type “new ${equipmentNames[equipment]}” or call ${phone}.`,

  what({ equipment, outcome }) {
    const name = equipmentNames[equipment];
    switch (outcome) {
      case 'ordered':
        return `delivery of a new ${name}`;
      case 'completed':
        return `swap of the ${name}, completed`;
      case 'escalated':
        return `swap of the ${name}, handed over to a colleague`;
      case 'abandoned':
        return `swap of the ${name}, stopped`;
    }
  },
};
