/** What each intent leads to. A missing intent is a compile error. */
import type { FlowId } from '../cards/wording';
import type { AnswerId } from '../services/answers';
import type { Intent } from '../services/understanding';
import { wantsPaymentData } from './payment/paymentWish';

export type Route =
  /** A conversation of its own. */
  | { readonly to: 'flow'; readonly flow: FlowId }
  /** Something that is still arranged by phone or e-mail. */
  | { readonly to: 'office' }
  /** A question that is answered on the spot, also in the middle of a conversation. */
  | { readonly to: 'answer'; readonly answer: AnswerId }
  /** Steers the open conversation. */
  | { readonly to: 'steer'; readonly steer: 'repeat' | 'back' | 'cancel' | 'help' | 'changeLanguage' }
  | { readonly to: 'social'; readonly social: 'greet' | 'thank' | 'goodbye' | 'askBot' }
  /** Answers a question; means nothing without one. */
  | { readonly to: 'reply'; readonly reply: 'affirm' | 'deny' }
  | { readonly to: 'nothing' };

/** Buttons of the greeting that stand for several wishes. */
export const topics: Readonly<Record<string, readonly Intent[]>> = {
  equipment: ['swapEquipment', 'reportFault'],
  bills: ['signUpEracun', 'askPayment'],
};

export const routes: Readonly<Record<Intent, Route>> = {
  changePlan: { to: 'flow', flow: 'planChange' },
  suspendService: { to: 'flow', flow: 'suspension' },
  resumeService: { to: 'flow', flow: 'resumption' },
  signUpEracun: { to: 'flow', flow: 'eracun' },
  swapEquipment: { to: 'office' },
  reportFault: { to: 'flow', flow: 'fault' },
  requestStatus: { to: 'flow', flow: 'requestStatus' },
  talkToAgent: { to: 'flow', flow: 'callback' },
  askPayment: { to: 'answer', answer: 'askPayment' },
  askContact: { to: 'answer', answer: 'askContact' },
  askFieldService: { to: 'answer', answer: 'askFieldService' },
  askDocuments: { to: 'answer', answer: 'askDocuments' },
  askServiceStatus: { to: 'answer', answer: 'askServiceStatus' },
  askPlans: { to: 'answer', answer: 'askPlans' },
  askMeasures: { to: 'answer', answer: 'askMeasures' },
  greet: { to: 'social', social: 'greet' },
  thank: { to: 'social', social: 'thank' },
  goodbye: { to: 'social', social: 'goodbye' },
  affirm: { to: 'reply', reply: 'affirm' },
  deny: { to: 'reply', reply: 'deny' },
  repeat: { to: 'steer', steer: 'repeat' },
  back: { to: 'steer', steer: 'back' },
  cancel: { to: 'steer', steer: 'cancel' },
  help: { to: 'steer', steer: 'help' },
  changeLanguage: { to: 'steer', steer: 'changeLanguage' },
  askBot: { to: 'social', social: 'askBot' },
  none: { to: 'nothing' },
};

/** Where an utterance leads to. Who asks about payments is answered; who wants the data to pay with gets it. */
export const routeOf = (intent: Intent, text: string): Route =>
  intent === 'askPayment' && wantsPaymentData(text) ? { to: 'flow', flow: 'payment' } : routes[intent];
