/** What each thing is called. */
import type { RequestKind } from '../../../services/requests';
import type { Service } from '../../../services/understanding';
import type { FlowId, OfferedIntent } from '../terms';

export const flowNames: Readonly<Record<FlowId, string>> = {
  planChange: 'your package change',
  suspension: 'your disconnection',
  resumption: 'your reconnection',
  eracun: 'eRačun',
  requestStatus: 'the status of your request',
  callback: 'your call-back',
  fault: 'the fault report',
  payment: 'your payment data',
  documents: 'your document',
};

export const tasks: Readonly<Record<OfferedIntent, string>> = {
  changePlan: 'Change my package',
  suspendService: 'Temporary disconnection',
  resumeService: 'Reconnection',
  signUpEracun: 'Bills by e-mail (eRačun)',
  swapEquipment: 'Equipment replacement',
  reportFault: 'Fault report',
  requestStatus: 'Status of a request',
  talkToAgent: 'Talk to an adviser',
  askPayment: 'Payments',
  askContact: 'Contacts',
  askFieldService: 'Technician visits',
  askDocuments: 'Sending documents',
  askServiceStatus: 'Are services running',
  askPlans: 'Packages and prices',
  askMeasures: 'Emergency measures',
};

export const kinds: Readonly<Record<RequestKind, string>> = {
  planChange: 'package change',
  suspension: 'temporary disconnection',
  resumption: 'reconnection',
  eracun: 'eRačun',
  equipmentSwap: 'equipment replacement',
  fault: 'fault report',
  callback: 'call-back',
};

export const serviceNames: Readonly<Record<Service, string>> = {
  internet: 'internet',
  tv: 'television',
  phone: 'telephone',
  all: 'all services',
};
