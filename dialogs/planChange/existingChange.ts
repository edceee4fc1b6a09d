/** A change is open already: replace it, withdraw it, or leave it. Never two. */
import { existingStep } from '../prompts/existing';
import type { PlanChange } from './draft';

export const existingChangeStep = existingStep<PlanChange>({
  async find(_draft, turn) {
    const { identity } = turn.memory;
    if (identity?.verification !== 'otp') return [];
    const open = await turn.services.requests.openFor(identity.subscriberNumber, 'planChange');
    return open === undefined ? [] : [open];
  },
  async text([open], turn) {
    if (open?.kind !== 'planChange') return turn.words.confirmation.whatToEdit;
    const { toPlan, effectiveDate } = open.details;
    const plan = await turn.services.plans.find(toPlan);
    return turn.words.planChange.existing(plan?.name ?? toPlan, effectiveDate, open.reference);
  },
});
