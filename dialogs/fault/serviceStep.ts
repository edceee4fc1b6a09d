/** Which service is it? Where it is not named, what is seen tells it. */
import { option } from '../../cards/reply';
import type { Service } from '../../services/understanding';
import type { Asking, Heard, Step } from '../step';
import type { Fault } from './draft';
import { serviceOf } from './signs';

const services = ['internet', 'tv', 'phone', 'all'] as const satisfies readonly Service[];

export const serviceStep: Step<Fault> = {
  name: 'service',
  filled: (draft) => draft.service !== undefined,
  ask: (_draft, turn): Asking => ({
    prompt: 'services',
    text: turn.words.fault.service,
    options: services.map((service) => option(service, turn.words.suspension.serviceOptions[service])),
    expecting: 'service',
  }),
  hear(draft, turn, open, asked): Heard {
    const { text, entities, choice, intent } = turn.understood;
    // Beside the open question only another report counts, and once it is known only a name: "ne, televizija ne dela".
    const named = draft.service === undefined || entities.some(({ type }) => type === 'service');
    if (!open && asked !== undefined && !(intent.name === 'reportFault' && named)) return undefined;
    const service = serviceOf(text, entities) ?? (open ? services.find((one) => one === choice?.id) : undefined);
    if (service === undefined || service === draft.service) return undefined;
    if (draft.service !== undefined) {
      // What was known and tried was about another one.
      delete draft.outage;
      delete draft.connection;
      delete draft.checked;
    }
    draft.service = service;
    return 'taken';
  },
  forget(draft) {
    delete draft.service;
  },
};
