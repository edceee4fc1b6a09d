/** Documents that the subscriber sends in the chat. */
import type { sl } from '../sl';
import { plural } from '../../format';

const these = (count: number): string => plural(count, 'en', { one: 'document', other: 'documents' });

export const documents: (typeof sl)['documents'] = {
  received: (count) => `Thank you, I have received the ${these(count)}.`,
  whatFor: (count) =>
    `What ${plural(count, 'en', { one: 'is', other: 'are' })} the ${these(count)} for? Please type the number of the request, or in a few words what it is about.`,
  newMatter: 'Something new',
  drop: 'Nothing, by mistake',
  dropped: 'All right, I do not pass it on to the office. Is there anything else I can do for you?',
  note: 'Please write in a few words what it is about, for which subscriber, and how we may answer you (phone or e-mail).',
  attached: (count, reference) => `I have added the ${these(count)} to request ${reference}.`,
  addedTo: (count, reference) => `Thank you. The office gets the ${these(count)} for request ${reference} to look at.`,
  handedOver: (count) =>
    `Thank you. The office gets the ${these(count)} and your message, and will answer in working hours.`,
  refused: {
    size: 'I am afraid I could not take this file, since it is larger than 10 MB. Please send a smaller one, or a photo of the document.',
    type: 'I am afraid I could not take this file. Please send a PDF or a photo (JPEG, PNG, HEIC).',
    number: 'You can send at most 5 files at once. Please send them in several messages.',
  },
};
