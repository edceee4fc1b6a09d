/** What only the phone says. */
import type { phone as sl } from '../sl/phone';
import { flowNames } from './names';

export const phone: typeof sl = {
  say: {
    repeat: 'repeat',
    back: 'back',
    human: 'adviser',
    yes: 'yes',
    no: 'no',
    otherLanguage: 'slovensko, prosim',
    fromChat: 'continue the chat',
    link: 'send the link',
  },
  options: (titles) => titles.map((title, place) => `${title}: press ${place + 1}.`).join(' '),
  yesNo: 'For yes press 1, for no press 2.',
  keyIn: {
    digits: 'You can key in the number and end with the hash key.',
    phone: 'You can key in the number and end with the hash key.',
    date: 'For another day, say it or key in two digits for the day and two for the month.',
    number: 'You can key in the number and end with the hash key.',
    email: 'To enter it in a browser, press 7.',
    time: 'You can key in the time with four digits.',
  },
  digitOptions: (titles) => titles.map((title, place) => `${title}: press ${place + 1} and hash.`).join(' '),
  again: {
    subscriberNumber: 'Say or key in your subscriber number and press hash.',
    code: 'Key in the code of six digits.',
    purpose: 'What do you need the internet for?',
    plan: 'Which package would you like?',
    services: 'Which services shall we disconnect?',
    startDate: 'From which day?',
    endDate: 'Until when?',
    reference: 'Say or key in the number of the request and press hash.',
    phone: 'Which number shall we call?',
    email: 'Say the e-mail address, such as: ana dot novak at gmail dot com.',
    symptom: 'Say what you notice.',
    note: 'Say what it is about.',
    mode: 'Would you like to order a new device, or connect the one that has come?',
    equipment: 'Which device is it?',
    address: 'Say the street, the house number and the place.',
    serial: 'Say or key in the serial number.',
    step: 'Say next when it is done, or repeat.',
    rating: 'Press a number from one to five.',
    callCode: 'Say or key in the six-digit code from the chat and press hash.',
    choose: 'Which one do you choose?',
    confirm: 'Do you agree?',
  },
  silent: 'I did not hear you.',
  company: {
    code: 'I am waiting for the code. When you have it, key it in.',
    serial: 'Take your time. When you find the serial number, say it or key it in.',
    step: 'I am here. When it is done, say next.',
  },
  onceMore: 'Once more.',
  whisper: {
    call: 'A call for an adviser.',
    who: (subscriberNumber, isProven) =>
      subscriberNumber === null
        ? 'The caller has given no subscriber number.'
        : `Subscriber number ${subscriberNumber}, ${isProven ? 'confirmed by a code' : 'not confirmed'}.`,
    reasons: {
      asked: 'They want an adviser.',
      misses: 'The assistant did not understand them.',
      silence: 'The assistant did not hear them.',
      codes: 'The code was wrong five times.',
      swapFailed: 'The new device did not register.',
      faultUnsolved: 'The fault could not be solved.',
      anger: 'They are upset.',
      contract: 'They ask about the contract.',
    },
    flows: flowNames,
    open: (flow) => `They stopped at ${flow}.`,
    said: (text) => `They said last: ${text}.`,
    accept: 'To take the call, press 1.',
    gone: 'The call has been taken already, or is over. Thank you.',
  },
  wait: 'One moment, please.',
  notCaught: 'I am sorry, I did not catch that. Please say it again.',
  trouble: (email) =>
    `I am sorry, I cannot go on just now. Your answers are saved. Please call again in a few minutes or write to ${email}.`,
  otherLanguage: 'For English, press 8.',
};
