/** A change is open already: replace it, withdraw it, or leave it. Never two. */
import { option } from '../../cards/reply';
import type { SavedRequest } from '../../services/requests';
import type { Asking, Heard, Step } from '../flow';
import type { DialogTurn } from '../turn';
import type { PlanChange } from './planChange';

async function openChange(turn: DialogTurn): Promise<SavedRequest | undefined> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return undefined;
  return turn.services.requests.openFor(identity.subscriberNumber, 'planChange');
}

export const existingChangeStep: Step<PlanChange> = {
  name: 'existing',
  needed: async (_draft, turn) => (await openChange(turn)) !== undefined,
  filled: (draft) => draft.replaces !== undefined,
  async ask(_draft, turn): Promise<Asking> {
    const words = turn.words.planChange;
    const open = await openChange(turn);
    const { replace, withdraw, keep } = words.existingOptions;
    if (open?.kind !== 'planChange') return { prompt: 'choose', text: words.whatToEdit };
    const plan = await turn.services.plans.find(open.details.toPlan);
    return {
      prompt: 'choose',
      text: words.existing(plan?.name ?? open.details.toPlan, open.details.effectiveDate, open.reference),
      options: [option('replace', replace), option('withdraw', withdraw, 'umakni'), option('keep', keep, 'pusti')],
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    if (!open) return undefined;
    const words = turn.words.planChange;
    const existing = await openChange(turn);
    if (existing === undefined) return undefined;
    const { reference, status } = existing;
    const subscriberNumber = turn.memory.identity?.subscriberNumber ?? '';
    const begun = { ended: { text: words.existingInProgress(reference, turn.services.settings.officePhone) } };
    switch (turn.understood.choice?.id) {
      case 'replace':
        if (status !== 'received') return begun;
        draft.replaces = reference;
        return 'taken';
      case 'withdraw':
        if (status !== 'received') return begun;
        turn.withdraw({ reference, subscriberNumber, at: turn.now });
        return { ended: { text: words.existingWithdrawn(reference) } };
      case 'keep':
        return { ended: { text: words.existingKept } };
      default:
        return undefined;
    }
  },
};
