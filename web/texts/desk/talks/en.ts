/** English texts that sum up a talk which is over. */
import type { TalkTexts } from './types';

const minutes = (count: number): string => (count === 0 ? 'less than a minute' : `${count} min`);

export const talks: TalkTexts = {
  heading: 'Talks with an agent that are over',
  who: (number, proof, channel) => {
    const where = channel === 'phone' ? 'by phone' : 'on the website';
    return number === null
      ? `The subscriber number is not known; ${where}.`
      : `Subscriber ${number}, identity ${proof}; ${where}.`;
  },
  wish: (at, reason) => `An agent was wanted: ${at}, ${reason}.`,
  taken: (agent, waited, talked) => `Agent: ${agent}; waited ${minutes(waited)}, talked ${minutes(talked)}.`,
  end(at, outcome, channel) {
    if (channel === 'phone') return `Ended: ${at}.`;
    return `Ended: ${at}, ${outcome === 'done' ? 'by the agent' : 'the subscriber went back to the bot'}.`;
  },
  before: (flow) => `Begun with the bot: ${flow}.`,
  noFlow: 'Nothing was begun with the bot.',
  steps: (steps) => `Steps done: ${steps}.`,
  requests: 'Requests from this conversation:',
  noRequests: 'No request was saved in this conversation.',
  rating: (score, comment) => `Rating: ${score} of 5${comment === '' ? '' : `, “${comment}”`}.`,
  noRating: 'The talk is not rated.',
  remark: 'The agent’s summary',
  remarkLabel: 'Summary in one line (optional)',
  remarkHint: 'For colleagues; the subscriber does not see it.',
  remarkBy: (agent, at) => `${agent}, ${at}`,
  add: 'Add a summary',
  edit: 'Edit the summary',
  save: 'Save',
  cancel: 'Cancel',
};
