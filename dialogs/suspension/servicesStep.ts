/** Which services? One, several or all of those that the subscriber has. */
import { option } from '../../cards/reply';
import type { PlanService } from '../../services/plans';
import type { Service } from '../../services/understanding';
import type { Asking, Heard, Step } from '../step';
import { currentPlan } from '../onFile';
import { plainWords } from '../plainWords';
import type { DialogTurn } from '../turn';
import { asNamed, meantOf, notIn, wantedServices } from './services';
import type { Suspension } from './suspension';

/** What is to be disconnected; none as long as that is not clear. Who has one service means that one. */
export async function chosenServices(draft: Suspension, turn: DialogTurn): Promise<readonly Service[]> {
  const plan = await currentPlan(turn);
  const { wanted } = draft;
  if (plan === undefined) return wanted === undefined ? [] : asNamed(wanted);
  if (wanted === undefined) return plan.services.length === 1 ? plan.services : [];
  return notIn(wanted, plan.services).length > 0 ? [] : meantOf(wanted, plan.services);
}

export const servicesStep: Step<Suspension> = {
  name: 'services',
  about: 'which services',
  filled: async (draft, turn) => (await chosenServices(draft, turn)).length > 0,
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.suspension;
    const plan = await currentPlan(turn);
    const missing = plan === undefined || draft.wanted === undefined ? [] : notIn(draft.wanted, plan.services);
    delete draft.wanted;
    const explained = plan === undefined || missing.length === 0 ? '' : `${words.notYours(missing, plan.name)} `;
    const possible: readonly PlanService[] = plan?.services ?? ['internet', 'tv', 'phone'];
    return {
      prompt: 'services',
      text: `${explained}${words.services}`,
      options: [
        ...possible.map((service) => option(service, words.serviceOptions[service])),
        ...(possible.length > 1
          ? [option('all', words.serviceOptions.all, 'vse', 'oboje', 'vse skupaj', 'all', 'both', 'everything')]
          : []),
      ],
      expecting: 'service',
    };
  },
  hear(draft, turn, open, asked): Heard {
    const { text, entities, choice } = turn.understood;
    const wanted = wantedServices(text, entities, draft.wanted);
    if (wanted !== undefined && (open || asked === undefined || isMeant(turn))) {
      draft.wanted = wanted;
      return 'taken';
    }
    const named = choice?.id;
    if (!open || (named !== 'internet' && named !== 'tv' && named !== 'phone' && named !== 'all')) return undefined;
    draft.wanted = { services: [named], except: [] };
    return 'taken';
  },
  forget(draft) {
    delete draft.wanted;
  },
};

const correcting = [' samo ', ' raje ', ' tudi ', ' ne ', ' se ', ' le ', ' odklop', ' only ', ' just ', ' rather ', ' also ', ' not ', ' instead ', ' disconnect']; // prettier-ignore

/** Beside the open question a service counts when it is said to be meant: "pošljite na drug telefon" is not. */
function isMeant(turn: DialogTurn): boolean {
  const { intent, choice, text } = turn.understood;
  if (choice !== undefined) return false;
  return intent.name === 'suspendService' || correcting.some((word) => plainWords(text).includes(word));
}
