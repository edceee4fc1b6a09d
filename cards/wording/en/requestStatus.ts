/** Status of a request. */
import type { KindAndDetails } from '../../../services/requests';
import type { sl } from '../sl';
import { formatDay, formatPhone } from '../../format';
import { equipmentSwap } from './equipmentSwap';
import { eracunWhat } from './eracun';
import { kinds } from './names';
import { period, suspension } from './suspension';

const day = (value: string): string => formatDay(value, 'en');

export const requestStatus: (typeof sl)['requestStatus'] = {
  needsCode: (phone) =>
    `For safety I may not show the state of requests without a code. Please call ${phone} or type “call me”.`,
  referenceWrong: 'The number of a request has 8 digits. Please check it in our message.',
  notFound: (reference) => `I do not find request ${reference} among yours.`,
  none: (phone) =>
    `There is no request of yours that I could show. If you think there should be, call ${phone}. Is there anything else I can do for you?`,
  newest: (lines) =>
    `Your latest requests:\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\nWhich one would you like to know more about or withdraw?`,
  option: (kind, reference) => `${reference}, ${kinds[kind]}`,
  line: (reference, created, what, state) => `Request ${reference}, made on ${day(created)}: ${what}. State: ${state}.`,
  what(request: KindAndDetails, plan: string): string {
    switch (request.kind) {
      case 'planChange':
        return `change to ${plan} from ${day(request.details.effectiveDate)}`;
      case 'suspension': {
        const { services, startDate, endDate } = request.details;
        return `temporary disconnection (${suspension.list(services)}) ${period(startDate, endDate)}`;
      }
      case 'resumption':
        return `reconnection on ${day(request.details.date)}`;
      case 'eracun': {
        const { action, email, emailConfirmed } = request.details;
        const pending = action === 'leave' || emailConfirmed ? '' : ' (the address is not confirmed yet)';
        return `${eracunWhat(action, email)}${pending}`;
      }
      case 'callback':
        return `call-back to ${formatPhone(request.details.phone)}`;
      case 'equipmentSwap':
        return equipmentSwap.what(request.details);
      case 'fault':
        return kinds[request.kind];
    }
  },
  states: {
    received: 'received',
    inProgress: 'in progress',
    done: 'done',
    rejected: 'rejected',
    cancelled: 'withdrawn',
  },
  next(status, phone) {
    switch (status) {
      case 'received':
        return 'We will look at it in office hours and call you if we need anything.';
      case 'inProgress':
        return 'We are carrying it out and will call you if we need anything.';
      case 'done':
        return 'There is nothing more for you to do.';
      case 'rejected':
        return `We tell you the reason on ${phone}.`;
      case 'cancelled':
        return 'If you need it again, you can make it anew.';
    }
  },
  tooLate: (phone) => `It can no longer be withdrawn here; please call ${phone}.`,
  anythingToDo: 'Shall I leave it or withdraw it?',
  options: { withdraw: 'Withdraw the request', leave: 'Leave it as it is' },
  confirm: 'Shall I really withdraw it?',
  yes: 'Yes, withdraw it',
};
