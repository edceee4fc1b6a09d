/** What is on file about the subscriber, for who has proven that it is theirs. */
import type { Plan } from '../services/plans';
import type { Subscriber } from '../services/subscribers';
import type { DialogTurn } from './turn';

/** The subscriber's file, only for who has proven that it is theirs. */
export async function subscriberOnFile(turn: DialogTurn): Promise<Subscriber | undefined> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return undefined;
  return turn.services.subscribers.find(identity.subscriberNumber);
}

/** The package on file; `undefined` for who is not verified. */
export async function currentPlan(turn: DialogTurn): Promise<Plan | undefined> {
  const subscriber = await subscriberOnFile(turn);
  return subscriber === undefined ? undefined : turn.services.plans.find(subscriber.plan);
}
