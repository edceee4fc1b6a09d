/** A human takes over. */
import { plural } from '../../format';
import type { handoff as sl } from '../sl/handoff';

const ahead = (count: number): string =>
  plural(count, 'en', { one: `There is ${count} person before you.`, other: `There are ${count} people before you.` });

export const handoff: typeof sl = {
  connecting:
    'I am connecting you with an adviser, who will see the whole conversation, so you need not repeat anything.',
  next: 'You are next.',
  ahead,
  minutes: (count) => `In about ${count} ${plural(count, 'en', { one: 'minute', other: 'minutes' })}.`,
  meanwhile:
    'Meanwhile you can go on here. If you would rather not wait, type “call me instead” or “I am not waiting any more”.',
  options: { callback: 'Call me instead', leave: 'I am not waiting any more' },
  moved: (position) => (position === 1 ? 'You are next now.' : `The queue has moved. ${ahead(position - 1)}`),
  leftQueue: 'All right, you are no longer waiting for an adviser.',
  puttingThrough: 'I am putting you through to an adviser. One moment, please.',
  unanswered: 'I am afraid no adviser answers just now.',
  closed: (day, time) => `Advisers are there again on ${day} at ${time}.`,
  closedForLong: 'There are no advisers just now.',
  nobody: 'There is no adviser in the chat just now.',
  accepted: (name) => `You are now talking to ${name} of KabelNET Logatec.`,
  transferred: (name) => `${name} takes over the conversation.`,
  vanished:
    'I am sorry, the connection with the adviser broke. You are in the queue again, before others, and need not repeat anything.',
  back: 'The talk with the adviser has ended. I am here again, the digital assistant.',
  leftTalk: 'All right, I am here again, the digital assistant.',
  rate: 'How satisfied are you with the talk, from 1 (bad) to 5 (excellent)?',
  comment: 'Thank you. Would you like to add anything? Write it, or choose “No, thanks”.',
  noComment: 'No, thanks',
  rated: 'Thank you for your opinion.',
};
