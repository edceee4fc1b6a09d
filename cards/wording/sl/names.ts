/** What each thing is called. */
import type { RequestKind } from '../../../services/requests';
import type { Service } from '../../../services/understanding';
import type { FlowId, OfferedIntent } from '../terms';

export const flowNames: Readonly<Record<FlowId, string>> = {
  planChange: 'menjavi paketa',
  suspension: 'začasnem odklopu',
  resumption: 'ponovnem vklopu',
  eracun: 'eRačunu',
  requestStatus: 'stanju vloge',
  callback: 'povratnemu klicu',
  fault: 'prijavi napake',
  payment: 'podatkih za plačilo',
  documents: 'dokumentu',
};

/** What the bot calls each thing that may be wanted, on buttons. */
export const tasks: Readonly<Record<OfferedIntent, string>> = {
  changePlan: 'Menjava paketa',
  suspendService: 'Začasni odklop',
  resumeService: 'Ponovni vklop',
  signUpEracun: 'eRačun',
  swapEquipment: 'Zamenjava opreme',
  reportFault: 'Prijava napake',
  requestStatus: 'Stanje vloge',
  talkToAgent: 'Pogovor s svetovalcem',
  askPayment: 'Plačevanje',
  askContact: 'Kontakti',
  askFieldService: 'Obisk tehnika',
  askDocuments: 'Pošiljanje dokumentov',
  askServiceStatus: 'Delovanje storitev',
  askPlans: 'Paketi in cene',
  askMeasures: 'Ukrepi',
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

/** Services as a subject ("je odklopljena televizija"), as what there is none of ("ni televizije") and as an object. */
export const serviceNames: Readonly<
  Record<Service, { readonly is: string; readonly of: string; readonly object: string }>
> = {
  internet: { is: 'internet', of: 'interneta', object: 'internet' },
  tv: { is: 'televizija', of: 'televizije', object: 'televizijo' },
  phone: { is: 'telefon', of: 'telefona', object: 'telefon' },
  all: { is: 'vse storitve', of: 'storitev', object: 'vse storitve' },
};
