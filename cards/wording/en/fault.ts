/** Fault report. */
import type { sl } from '../sl';
import { formatDay } from '../../format';

export const fault: (typeof sl)['fault'] = {
  service: 'Which service does not work?',
  place: 'Which place are you in? This tells me whether it is a known fault.',
  elsewhere: 'Elsewhere',
  expectedEnd: (time, day) =>
    `We expect it to be fixed by ${time} ${day === undefined ? 'today' : `on ${formatDay(day, 'en')}`}.`,
  endUnknown: 'We do not know yet when it will be fixed.',
  reportAnyway: 'You need not do anything. Shall I save your report all the same?',
  outageOptions: { report: 'Yes, save my report', wait: 'No, I will wait' },
  waiting:
    'All right, thank you for your patience. If it does not work even then, please come back. Is there anything else I can do for you?',
  noneKnown: (place) =>
    `${place === undefined ? 'There is no known outage now.' : `There is no known outage in ${place} now.`} Would you like to report a fault?`,
  noneOptions: { report: 'Yes, report a fault', no: 'No, thanks' },
  symptom: 'What do you see? Describe it shortly or choose.',
  symptomOptions: {
    internet: ['No internet at all', 'The internet is slow', 'The connection drops'],
    tv: ['No picture', 'The picture freezes', 'Channels are missing'],
    phone: ['No dial tone', 'Calls are cut off', 'It is hard to hear'],
    all: ['Nothing works', 'Everything drops', 'Some things work'],
  },
  since: 'Since when?',
  sinceOptions: { today: 'Since today', yesterday: 'Since yesterday', longer: 'For longer', unknown: 'I do not know' },
  connection: 'Are you connected by Wi-Fi or by cable?',
  connectionOptions: { wifi: 'By Wi-Fi', wired: 'By cable' },
  firstCheck: 'Before I save the report, let us quickly see whether it can be solved right away.',
  doesItWork: 'Does it work now?',
  checkOptions: { works: 'It works now', still: 'It still does not', skip: 'Skip the checks' },
  solved: 'Great, I am glad that it works. No report is needed. Is there anything else I can do for you?',
  human: 'I will save the report. As it is urgent: would you also like to talk to an adviser?',
  humanOptions: { yes: 'Yes, to an adviser', no: 'No, the report is enough' },
  done: (reference, { isKnown, noHomeVisits, phoneDead }) =>
    [
      `Thank you, the fault is reported. Your reference number is ${reference}.`,
      isKnown
        ? 'We have added it to the known fault that we are repairing.'
        : noHomeVisits
          ? 'Faults in the network are repaired as always, but we do not come to homes during the emergency. If needed, we call you, help by phone or deliver replacement equipment.'
          : 'We will look into it; if a home visit is needed, we arrange it by phone.',
      ...(phoneDead ? ['In an emergency, call 112 from a mobile phone.'] : []),
    ].join(' '),
  ifUrgent: (phone) => ({
    text: `If it is urgent, type “adviser” or call ${phone}. Is there anything else I can do for you?`,
    speech: 'If it is urgent, say “adviser”. Is there anything else I can do for you?',
  }),
};
