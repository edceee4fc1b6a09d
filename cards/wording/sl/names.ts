/** What each thing is called. */
import type { RequestKind } from '../../../services/requests';
import type { FlowId, OfferedIntent } from '../terms';

export const flowNames: Readonly<Record<FlowId, string>> = {
  planChange: 'menjavi paketa',
  callback: 'povratnemu klicu',
};

/** What the bot calls each thing that may be wanted, as the start of a sentence. */
export const tasks: Readonly<Record<OfferedIntent, string>> = {
  changePlan: 'Menjavo paketa',
  suspendService: 'Začasni odklop',
  resumeService: 'Ponovni vklop',
  signUpEracun: 'eRačun',
  swapEquipment: 'Zamenjavo opreme',
  reportFault: 'Prijavo napake',
  requestStatus: 'Stanje vloge',
  talkToAgent: 'Pogovor s svetovalcem',
  askPayment: 'Plačevanje',
  askContact: 'Kontakte',
  askFieldService: 'Obisk tehnika',
  askDocuments: 'Pošiljanje dokumentov',
  askServiceStatus: 'Delovanje storitev',
  askPlans: 'Pakete in cene',
  askMeasures: 'Ukrepe',
};

export const kinds: Readonly<Record<RequestKind, string>> = {
  planChange: 'menjava paketa',
  suspension: 'začasni odklop',
  resumption: 'ponovni vklop',
  eracun: 'eRačun',
  equipmentSwap: 'zamenjava opreme',
  fault: 'prijava napake',
  callback: 'povratni klic',
};
