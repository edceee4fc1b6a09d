/** English texts of the tabs of notices and answers. */
import type { AnswerTexts, ContentTexts, NoticeTexts } from './types';

export const content: ContentTexts = {
  languages: { sl: 'Slovenian', en: 'English' },
  text: 'Text',
  textHint: 'At most 1,000 characters. {phone} and {email} stand for the phone and the e-mail of the office.',
  speech: 'Said differently on the phone (optional)',
  speechHint: 'Fill it in only where the chat and the phone differ.',
  preview: 'What the subscriber sees',
  save: 'Save',
  cancel: 'Cancel',
  faulty: 'Not saved. Please put the marked fields right.',
  fault(message) {
    if (message === 'is empty') return 'Fill in this field.';
    if (message.startsWith('is longer than')) return 'The text is too long.';
    if (message === 'is not after from') return 'The end must be after the beginning.';
    if (message.startsWith('must be a moment')) return 'Give a day and a time.';
    if (message.startsWith('must be a day')) return 'Give a day.';
    if (message === 'is before validFrom') return 'The last day is before the first.';
    if (message.endsWith('is not a place on file'))
      return `No subscriber on file lives in “${message.replace(' is not a place on file', '')}”.`;
    if (message.includes('is not known;')) return 'Only {phone} and {email} can stand in braces.';
    if (message.startsWith('has a brace')) return 'A brace lacks its other one.';
    if (message.startsWith('needs one at the end')) return 'The last text must hold always: without days and measure.';
    if (message.startsWith('is never told')) return 'This text is never told, since the one before holds always.';
    return 'Check this field.';
  },
  conflict: {
    heading: 'Somebody else has changed this meanwhile',
    text: 'Your change is not saved yet. This holds now:',
    leave: 'Drop my change',
    repeat: 'Save my change all the same',
    impossible: 'Your change can no longer be saved.',
  },
};

export const notices: NoticeTexts = {
  heading: 'Notices',
  lead: 'What you publish, the digital assistant tells subscribers within seconds.',
  publish: 'Publish a notice',
  edit: 'Edit',
  end: 'End now',
  saved: 'Saved. The digital assistant goes by it within seconds.',
  changed: 'Somebody else has changed the notice meanwhile. Load the page again and look at it.',
  states: { current: 'Hold now', later: 'To come', over: 'Over' },
  kinds: { outage: 'Outage', maintenance: 'Maintenance', announcement: 'Announcement' },
  everywhere: 'everywhere',
  untilFurther: 'until further notice',
  kind: 'Kind',
  places: 'Places',
  placesHint: (places) => `Separated by commas; empty means everywhere. On file: ${places.join(', ')}.`,
  services: 'Services',
  serviceNames: { internet: 'internet', tv: 'television', phone: 'telephone' },
  servicesHint: 'None marked means all of them.',
  from: 'Beginning',
  until: 'Expected end',
  untilHint: 'Empty if it is not known yet. After that moment the notice holds no more.',
  greet: 'The assistant tells it at the beginning of every conversation',
};

export const answers: AnswerTexts = {
  heading: 'Answers',
  lead: 'This is what the digital assistant answers today.',
  questions: {
    askPayment: 'Payments',
    askContact: 'Contacts',
    askFieldService: 'A technician’s visit',
    askDocuments: 'Sending documents',
    askServiceStatus: 'State of the services',
    askPlans: 'Packages and prices',
    askMeasures: 'Measures',
  },
  edit: 'Edit',
  saved: 'Saved. The digital assistant answers so within seconds.',
  order: 'The first text that holds on the day is told. The last one holds always.',
  text: (number) => `Text ${number}`,
  today: 'told today',
  validFrom: 'First day',
  validUntil: 'Last day',
  during: 'Only during the measure',
  always: 'whatever the measures',
  measures: {
    emergency: 'the emergency',
    freeSuspension: 'free temporary disconnection',
    freeEquivalentChange: 'free change between equivalent packages',
    noHomeVisits: 'no home visits',
  },
  add: 'Add a text at the beginning',
  remove: 'Remove',
};
