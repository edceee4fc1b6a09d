/** Status of a request. */
import type { KindAndDetails, RequestKind, RequestStatus } from '../../../services/requests';
import { formatDay, formatPhone } from '../../format';
import { equipmentSwap } from './equipmentSwap';
import { eracunWhat } from './eracun';
import { kinds } from './names';
import { period, suspension } from './suspension';

const day = (value: string): string => formatDay(value, 'sl');

export const requestStatus = {
  needsCode: (phone: string) =>
    `Brez kode stanja vlog zaradi varnosti ne smem pokazati. Pokličite ${phone} ali napišite »pokličite me«.`,
  referenceWrong: 'Številka vloge ima 8 števk. Preverite jo, prosim, v našem sporočilu.',
  notFound: (reference: string) => `Vloge ${reference} med vašimi ne najdem.`,
  none: (phone: string) =>
    `Med vašimi vlogami ni nobene, ki bi jo lahko pokazal. Če mislite, da bi morala biti, pokličite ${phone}. Vam lahko še kako pomagam?`,
  newest: (lines: readonly string[]) =>
    `Vaše zadnje vloge:\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\nO kateri želite izvedeti več ali jo umakniti?`,
  option: (kind: RequestKind, reference: string) => `${reference}, ${kinds[kind]}`,
  line: (reference: string, created: string, what: string, state: string) =>
    `Vloga ${reference}, oddana ${day(created)}: ${what}. Stanje: ${state}.`,
  what(request: KindAndDetails, plan: string): string {
    switch (request.kind) {
      case 'planChange':
        return `menjava na paket ${plan} od ${day(request.details.effectiveDate)}`;
      case 'suspension': {
        const { services, startDate, endDate } = request.details;
        return `začasni odklop (${suspension.list(services)}) ${period(startDate, endDate)}`;
      }
      case 'resumption':
        return `ponovni vklop ${day(request.details.date)}`;
      case 'eracun': {
        const { action, email, emailConfirmed } = request.details;
        const pending = action === 'leave' || emailConfirmed ? '' : ' (naslov še ni potrjen)';
        return `${eracunWhat(action, email)}${pending}`;
      }
      case 'callback':
        return `povratni klic na ${formatPhone(request.details.phone)}`;
      case 'equipmentSwap':
        return equipmentSwap.what(request.details);
      case 'fault':
        return kinds[request.kind];
    }
  },
  states: {
    received: 'prejeta',
    inProgress: 'v obdelavi',
    done: 'izvedena',
    rejected: 'zavrnjena',
    cancelled: 'umaknjena',
  } satisfies Record<RequestStatus, string>,
  next(status: RequestStatus, phone: string): string {
    switch (status) {
      case 'received':
        return 'Pregledali jo bomo v delovnem času; če bomo kaj potrebovali, vas pokličemo.';
      case 'inProgress':
        return 'Izvajamo jo; če bomo kaj potrebovali, vas pokličemo.';
      case 'done':
        return 'Vam ni treba storiti ničesar več.';
      case 'rejected':
        return `Razlog vam povemo na ${phone}.`;
      case 'cancelled':
        return 'Če jo spet potrebujete, jo lahko oddate znova.';
    }
  },
  tooLate: (phone: string) => `Tu je ni več mogoče umakniti; pokličite, prosim, ${phone}.`,
  anythingToDo: 'Naj jo pustim ali umaknem?',
  options: { withdraw: 'Umakni vlogo', leave: 'Pusti, kot je' },
  confirm: 'Ali jo res umaknem?',
  yes: 'Da, umakni',
};
