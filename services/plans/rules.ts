/** The rules of a package change: what is possible, what it costs, what to recommend. Pure functions. */
import type { Plan, PlanService } from './plans';

/** The packages one can change to: on the same network (another one needs a new line into the house), less one's own. */
export function possiblePlans(plans: readonly Plan[], current: Plan): readonly Plan[] {
  return plans.filter((plan) => plan.network === current.network && plan.id !== current.id);
}

/** Equivalent packages hold the same services; changing between them is free of charge as long as that measure holds. */
export function areEquivalent(a: Plan, b: Plan): boolean {
  return holdsAll(a, b.services) && holdsAll(b, a.services);
}

/** What changes on the monthly bill; negative when it gets smaller. */
export function monthlyDifferenceCents(from: Plan, to: Plan): number {
  return to.monthlyCents - from.monthlyCents;
}

/** What the package is for. `people` counts those in a call at the same time; one when not said. */
export interface Need {
  readonly purpose: 'work' | 'school' | 'tv' | 'smaller' | 'faster';
  readonly people?: number;
}

/** A line in Mb/s. */
export interface Line {
  readonly downMbps: number;
  readonly upMbps: number;
}

/** Why a package is recommended, for the wording to say. */
export type Reason =
  /** It carries that many calls at once; `line` is what they need. */
  | { readonly key: 'enoughForWork' | 'enoughForSchool'; readonly people: number; readonly line: Line }
  /** No equivalent package carries that many calls; this one comes nearest. */
  | { readonly key: 'mostThereIs'; readonly people: number; readonly line: Line }
  /** It adds television; `slower` when none that does keeps the speed. */
  | { readonly key: 'addsTv'; readonly slower: boolean }
  | { readonly key: 'nextFaster'; readonly line: Line }
  | { readonly key: 'nextSmaller'; readonly savesCents: number };

export interface Recommendation {
  readonly plan: Plan;
  readonly reason: Reason;
}

/**
 * The package that fits a need at the lowest price, out of the possible ones.
 *
 * @param current the subscriber's own; without it (who has not proven who they are) every package of `plans` is possible,
 *   and the relative needs, `smaller` and `faster`, have no answer
 * @returns undefined when there is no better one than the current, which the bot then says
 */
export function recommend(plans: readonly Plan[], current: Plan | undefined, need: Need): Recommendation | undefined {
  const possible = [...(current === undefined ? plans : possiblePlans(plans, current))].sort(byPrice);
  const equivalent =
    current === undefined
      ? possible.filter((plan) => plan.services.includes('internet'))
      : possible.filter((plan) => areEquivalent(plan, current));
  switch (need.purpose) {
    case 'work':
    case 'school':
      return forCalls(equivalent, current, need.purpose, need.people ?? 1);
    case 'tv':
      return withTv(possible, current);
    case 'faster':
      return current === undefined ? undefined : nextFaster(equivalent, current);
    case 'smaller':
      return current === undefined ? undefined : nextSmaller(equivalent, current);
  }
}

/**
 * What one person needs, in Mb/s.
 *
 * Work: Microsoft Teams asks 4 up and 4 down for the best picture in a group call ("Prepare your organization's network for
 * Teams", bandwidth requirements); 6 more down for files and mail beside it.
 * School: Zoom asks 2.6 up and 1.8 down for a 720p group call, 3.8 down for 1080p ("Zoom system requirements"); 5 more down
 * for a lesson on video in HD (Netflix's recommendation for 1080p).
 */
const perPerson = {
  work: { downMbps: 10, upMbps: 4 },
  school: { downMbps: 9, upMbps: 2.6 },
} as const;

/** Above three quarters of a line, queues build up and calls stutter; and speeds on coax are shared in the evening. */
const usableShare = 0.75;

/** The slowest line on which that many people can be in a call at once, in whole Mb/s. */
export function lineFor(purpose: 'work' | 'school', people: number): Line {
  const one = perPerson[purpose];
  return {
    downMbps: Math.ceil((one.downMbps * people) / usableShare),
    upMbps: Math.ceil((one.upMbps * people) / usableShare),
  };
}

function forCalls(
  equivalent: readonly Plan[],
  current: Plan | undefined,
  purpose: 'work' | 'school',
  people: number,
): Recommendation | undefined {
  const line = lineFor(purpose, people);
  if (current !== undefined && isEnough(current, line)) return undefined;
  const enough = equivalent.find((plan) => isEnough(plan, line));
  if (enough !== undefined) {
    return { plan: enough, reason: { key: purpose === 'work' ? 'enoughForWork' : 'enoughForSchool', people, line } };
  }
  const best = [...equivalent].sort(byUploadThenDownload)[0];
  return best === undefined || (current !== undefined && !isFaster(best, current))
    ? undefined
    : { plan: best, reason: { key: 'mostThereIs', people, line } };
}

/** Television without losing a service that one has, nor speed where that can be kept. */
function withTv(possible: readonly Plan[], current: Plan | undefined): Recommendation | undefined {
  if (current?.services.includes('tv') === true) return undefined;
  const adding = possible.filter((plan) => holdsAll(plan, [...(current?.services ?? []), 'tv']));
  const plan = adding.find((one) => current === undefined || isEnough(one, current)) ?? adding[0];
  if (plan === undefined) return undefined;
  return { plan, reason: { key: 'addsTv', slower: current !== undefined && !isEnough(plan, current) } };
}

function nextFaster(equivalent: readonly Plan[], current: Plan): Recommendation | undefined {
  const plan = equivalent.find((one) => isFaster(one, current));
  return plan === undefined
    ? undefined
    : { plan, reason: { key: 'nextFaster', line: { downMbps: plan.downMbps, upMbps: plan.upMbps } } };
}

function nextSmaller(equivalent: readonly Plan[], current: Plan): Recommendation | undefined {
  const plan = equivalent.findLast((one) => one.monthlyCents < current.monthlyCents);
  return plan === undefined
    ? undefined
    : { plan, reason: { key: 'nextSmaller', savesCents: -monthlyDifferenceCents(current, plan) } };
}

const holdsAll = (plan: Plan, services: readonly PlanService[]): boolean =>
  services.every((service) => plan.services.includes(service));

const isEnough = (plan: Line, line: Line): boolean => plan.downMbps >= line.downMbps && plan.upMbps >= line.upMbps;

/** Slower in nothing, faster in something. */
const isFaster = (plan: Line, than: Line): boolean =>
  isEnough(plan, than) && (plan.downMbps > than.downMbps || plan.upMbps > than.upMbps);

const byPrice = (a: Plan, b: Plan): number => a.monthlyCents - b.monthlyCents;

/** Calls run out of upload first. */
const byUploadThenDownload = (a: Plan, b: Plan): number =>
  b.upMbps - a.upMbps || b.downMbps - a.downMbps || byPrice(a, b);
