/** The English twin of each sentence in `sl`. */
import type { sl } from '../sl';
import { callback } from './callback';
import { documents } from './documents';
import { eracun } from './eracun';
import { eracunForm } from './eracunForm';
import { fault } from './fault';
import { elsewhere } from './elsewhere';
import { equipmentSwap } from './equipmentSwap';
import { handoff } from './handoff';
import { handoffNote } from './handoffNote';
import { identification } from './identification';
import { messages } from './messages';
import { flowNames, tasks } from './names';
import { payment } from './payment';
import { phone } from './phone';
import { planChange } from './planChange';
import { requestStatus } from './requestStatus';
import { resumption } from './resumption';
import { suspension } from './suspension';

export const en: typeof sl = {
  greeting: {
    text: (phone) =>
      `Hello! I am KabelNET's digital assistant. I take care of equipment and faults, packages, temporary disconnections and bills, and answer questions. To reach a person, type “adviser” or call ${phone}.`,
    question: 'How can I help you?',
    speech: 'Hello! This is the digital assistant of KabelNET Logatec.',
    spokenQuestion: 'Say what you need, or choose.',
    again: 'Hello! How can I help you?',
    buttons: {
      equipment: 'Equipment and faults',
      changePlan: 'Change my package',
      suspendService: 'Temporary disconnection',
      bills: 'Bills and payments',
    },
    whichOf: 'Which of these do you need?',
  },

  social: {
    thank: 'You are welcome. Is there anything else I can do for you?',
    thankInFlow: 'You are welcome.',
    greetInFlow: 'Hello!',
    goodbye: 'Thank you and goodbye. If you need anything else, just write.',
    goodbyeInFlow:
      'Thank you for stopping by. Your answers are kept: when you are back, just write and we go on from here.',
    askBot: 'Yes, I am a digital assistant, not a person. To talk to a person, type “adviser”.',
    more: 'Is there anything else I can do for you?',
    yesToWhat: 'Gladly. Please tell me what you would like to arrange.',
    no: 'All right. If you need anything, just write.',
    language: 'Of course, let us continue in English.',
    languageFollowed: 'I see that you write in English, so I go on in English. Za slovenščino napišite “slovensko”.',
  },

  help: {
    text: 'I can replace equipment, report a fault, change your package, disconnect services for a while and reconnect them, sign you up for bills by e-mail (eRačun), prepare the data for a payment, tell you the status of a request, and take documents. I also answer questions about our services. You can type “back”, “repeat”, “cancel” or “adviser” at any time.',
    inFlow: 'Answer the question in your own words. You can also type “back”, “repeat”, “cancel” or “adviser”.',
  },

  offer: {
    payment: 'Shall I prepare the data for the payment?',
    anger: 'I am sorry that you are upset. Shall I connect you with an adviser?',
    contract: 'An adviser can answer questions about the contract reliably. Shall I connect you?',
    yes: 'Yes, please',
    no: 'No, thank you',
  },

  anger: {
    calm: 'I see that you are upset. I will do my best to get it done soon.',
    whatNext: 'Please tell me what I shall arrange, or type “adviser”.',
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
    third: 'I am sorry, I did not understand this time either, so let an adviser help you.',
    outside:
      'I am afraid I cannot help with that. I take care of equipment and faults, package changes, temporary disconnection and reconnection, eRačun, payments, the status of requests and documents, and answer questions about the services of KabelNET Logatec.',
    silence: 'I am afraid I cannot hear you.',
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
    resume: (id) => `Welcome back. Last time we stopped at ${flowNames[id]}. Would you like to go on?`,
    resumeYes: 'Go on',
    resumeNo: 'Begin again',
    stillThere: 'Are you still there? Your answers are kept; you can go on now or later.',
    continued: 'We go on here. What we have done so far is kept.',
    switchTo: 'Something is still open. What shall I do?',
    switchFirst: 'The new one first, then back',
    switchDrop: 'Drop the open one',
    switchStay: 'Stay with the open one',
    tasks,
  },

  confirmation: {
    whatToEdit: 'What would you like to change?',
    back: 'Back to the summary',
    cancel: 'Cancel',
  },

  existing: {
    options: { replace: 'Replace it with a new one', withdraw: 'Withdraw it', keep: 'Leave it as it is' },
    kept: 'All right, the request stays as it is. Is there anything else I can do for you?',
    withdrawn: (reference) => `I have withdrawn request ${reference}. Is there anything else I can do for you?`,
    inProgress: (reference, phone) =>
      `We are already carrying out request ${reference}, so I can no longer change it here. Please call ${phone}.`,
  },

  identification,
  planChange,
  suspension,
  resumption,
  elsewhere,
  equipmentSwap,
  requestStatus,
  callback,
  eracun,
  eracunForm,
  fault,
  payment,
  documents,
  handoff,
  handoffNote,

  answers: {
    lastResort: (phone, email) => `We gladly tell you about this on ${phone} or ${email}.`,
    announced: 'Present notices:',
  },
  messages,
  phone,
};
