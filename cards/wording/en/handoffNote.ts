/** What agents of another house read about a conversation. */
import type { handoffNote as sl } from '../sl/handoffNote';
import { kinds } from './names';

const languages = { sl: 'Slovenian', en: 'English' };

export const handoffNote: typeof sl = {
  contact: (subscriberNumber) =>
    subscriberNumber === null ? 'Subscriber without a number' : `Subscriber ${subscriberNumber} (not confirmed)`,
  title: 'Handed over by the digital assistant.',
  number: (subscriberNumber, isProven) =>
    subscriberNumber === null
      ? 'They have given no subscriber number.'
      : `Subscriber number ${subscriberNumber}, ${isProven ? 'confirmed by a code' : 'not confirmed'}.`,
  onFile: (name, plan) => `On file: ${name}, package ${plan}.`,
  language: (language) => `They speak ${languages[language]}.`,
  answers: (values) => `They have said so far: ${values.join('; ')}.`,
  steps: (titles) => `Steps done: ${titles.join('; ')}.`,
  kinds,
  requests: (list) => `Open requests: ${list.join(', ')}.`,
  said: 'The conversation so far:',
  subscriber: 'Subscriber',
  bot: 'Assistant',
};
