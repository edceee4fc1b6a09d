/** The application form for eRačun. */
import type { sl } from '../sl';

export const eracunForm: (typeof sl)['eracunForm'] = {
  fileName: 'eracun-application.pdf',
  title: 'Application for eRačun',
  reference: (reference) => `Reference number: ${reference}`,
  kind: 'Kind of application',
  actions: {
    signUp: 'sign up for eRačun',
    changeAddress: 'change of address',
    leave: 'leave eRačun',
  },
  subscriber: 'Subscriber',
  email: 'E-mail address',
  labels: {
    number: 'Subscriber number',
    name: 'Name',
    address: 'Address',
    email: 'Address for bills',
    formerEmail: 'Address until now',
    day: 'Date',
    proof: 'Identity of the applicant',
  },
  statement: 'Statement of the subscriber',
  statements: {
    signUp: [
      'I wish my bills to be sent by e-mail to the address above instead of by ordinary post, and I agree to receive them so. I will tell you of any change of address in time.',
      'I know that e-mail is not a secured channel and that somebody else may read a message on its way. I can withdraw my consent at any time; from then on you send my bills by ordinary post again.',
    ],
    changeAddress: [
      'I wish my bills to be sent by e-mail to the address above from now on, and I agree to receive them so. I will tell you of any change of address in time.',
      'I know that e-mail is not a secured channel and that somebody else may read a message on its way. I can withdraw my consent at any time; from then on you send my bills by ordinary post again.',
    ],
    leave: [
      'I withdraw my consent to receive bills by e-mail. Please send them by ordinary post again, to the address that you have on file.',
    ],
  },
  proven: 'proven by a code to a contact on file',
  notProven: 'not proven; call before carrying it out',
  office: 'For KabelNET Logatec',
  officeLabels: ['Received on', 'Applies from bill for', 'Processed on', 'Signature'],
  footer: (phone, email) =>
    `This application was made in a conversation with the digital assistant of KabelNET Logatec. For questions, changes or to withdraw it, reach us on ${phone} and ${email}.`,
};
