/** English texts of the tab of calls. */
import type { CallTexts } from './types';

const minute = (minutes: number): string => (minutes === 0 ? 'less than a minute' : `${minutes} min`);

export const calls: CallTexts = {
  heading: 'Calls',
  now: (count) => `Calls now (${count})`,
  none: 'Nobody waits to be put through, and nobody talks with an agent.',
  hidden: 'hidden number',
  ringing: (minutes) => `agents’ phones ring, waiting ${minute(minutes)}`,
  talking: (agent, minutes) => `talking: ${agent}, ${minute(minutes)}`,
  mine: 'your call',
  back: '← All calls',
  caller: 'Calls from',
  rings: 'The agents’ phones ring; take the call on your own phone with key 1.',
  yours: 'You talk with the caller by phone.',
  withAgent: (agent) => `${agent} talks with the caller.`,
  byPhone:
    'Nobody can write to a caller. What was said to the bot is written here; the talk with an agent is neither recorded nor written down.',
  over: 'The call with an agent is over.',
  voicemails: (open) => (open === 0 ? 'Voicemails' : `Voicemails (to be seen to: ${open})`),
  voicemailsLead: 'Each one is deleted by itself after 30 days.',
  noVoicemails: 'There are no voicemails.',
  voicemail: (caller, at) => `Voicemail: ${caller}, ${at}`,
  length: (minutes) => `length ${minutes}`,
  until: (days) => (days === 0 ? 'deleted today' : `deleted in ${days} ${days === 1 ? 'day' : 'days'}`),
  fetching: 'The recording is still on its way.',
  done: (by, at) => `Seen to: ${by}, ${at}`,
  markDone: 'Mark as seen to',
  reopen: 'Not seen to after all',
  makeCallback: 'Make a call-back request',
  callbackReason: 'What the caller wants',
  callbackHint: 'It will be among the open requests, and the voicemail will be seen to.',
  callbackMissing: 'Write what the caller wants.',
  callbackMade: 'Call-back request:',
  noCallback: 'The number is hidden, so nobody can be called back.',
};
