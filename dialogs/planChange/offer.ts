/** What can be offered to this subscriber: their package, the possible ones, and the one to recommend. */
import { possiblePlans, recommend, type Plan, type Reason, type Recommendation } from '../../services/plans';
import type { Wording } from '../../cards/wording';
import { currentPlan } from '../onFile';
import type { DialogTurn } from '../turn';
import type { PlanChange } from './draft';

export interface Offer {
  readonly current?: Plan;
  /** The packages that can be chosen, the recommended one first, then the nearest in price. */
  readonly possible: readonly Plan[];
  readonly recommended?: Recommendation;
}

/** What there is to choose from. Without a file to look at, every package is possible and the office checks. */
export async function offerFor(draft: PlanChange, turn: DialogTurn): Promise<Offer> {
  const plans = await turn.services.plans.all();
  const current = await currentPlan(turn);
  const recommended =
    draft.purpose === undefined
      ? undefined
      : recommend(plans, current, { purpose: draft.purpose, people: draft.people ?? 1 });
  const base = current?.monthlyCents ?? recommended?.plan.monthlyCents ?? 0;
  const near = (plan: Plan): number => Math.abs(plan.monthlyCents - base);
  const others = (current === undefined ? plans : possiblePlans(plans, current))
    .filter(({ id }) => id !== recommended?.plan.id)
    .sort((a, b) => sharedFirst(a, b, current) || near(a) - near(b));
  return {
    ...(current === undefined ? {} : { current }),
    ...(recommended === undefined ? {} : { recommended }),
    possible: recommended === undefined ? others : [recommended.plan, ...others],
  };
}

/** The package that was chosen: the one possible one that what was named fits. */
export async function chosenPlan(draft: PlanChange, turn: DialogTurn): Promise<Plan | undefined> {
  const { plans: named = [] } = draft;
  if (named.length === 0) return undefined;
  const [plan, ...others] = (await offerFor(draft, turn)).possible.filter(({ id }) => named.includes(id));
  return others.length === 0 ? plan : undefined;
}

/** Packages with the same services come first. */
function sharedFirst(a: Plan, b: Plan, current: Plan | undefined): number {
  const same = (plan: Plan): number => (plan.services.join() === current?.services.join() ? 0 : 1);
  return same(a) - same(b);
}

/** Why it is recommended, in words. */
export function reasonText(reason: Reason, words: Wording['planChange']): string {
  switch (reason.key) {
    case 'enoughForWork':
    case 'enoughForSchool':
      return words.why[reason.key](reason.people, reason.line.downMbps, reason.line.upMbps);
    case 'mostThereIs':
      return words.why.mostThereIs(reason.people);
    case 'addsTv':
      return words.why.addsTv(reason.slower);
    case 'nextFaster':
      return words.why.nextFaster;
    case 'nextSmaller':
      return words.why.nextSmaller(reason.savesCents);
  }
}
