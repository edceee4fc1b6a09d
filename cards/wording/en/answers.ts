/** Questions answered on the spot. */
import type { sl } from '../sl';

export const answers: (typeof sl)['answers'] = {
  askPayment:
    'Paying slips at banks and post offices is difficult now, so we recommend web or mobile banking. Instead of a slip you can receive your bill by e-mail (eRačun).',
  askContact: 'Call us on 041 621 365 or write to logatec@kabelnet.net.',
  askFieldService:
    'For safety, home visits are not possible during the emergency. We deliver replacement equipment and guide you through the swap by phone. Faults in the network are repaired as always.',
  askDocuments: 'Send documents to logatec@kabelnet.net or info@kabelnetlogatec.net. Ordinary post is accepted too.',
  askServiceStatus:
    'All services run in full; we maintain the network and repair faults. Support by phone and e-mail is available as always.',
  askPlans: (list) => `Our packages:\n\n${list.map((one) => `- ${one}`).join('\n')}`,
  askMeasures:
    'All services keep running. During the emergency, changes between equivalent packages are free, and so is a temporary disconnection. Please pay by web bank or sign up for eRačun. There are no home visits, but we deliver equipment and guide you by phone.',
};
