/** The requests that documents may belong to. */
import type { SavedRequest } from '../../services/requests';
import type { DialogTurn } from '../turn';

/** More buttons than that, with the two that are always there, are too many for the phone. */
const shown = 2;
const looked = 10;

/** The newest open requests of who has proven who they are; none for others. */
export async function openRequests(turn: DialogTurn): Promise<readonly SavedRequest[]> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return [];
  const requests = await turn.services.requests.listFor(identity.subscriberNumber, looked);
  return requests.filter(({ status }) => status === 'received' || status === 'inProgress').slice(0, shown);
}

/**
 * Whether documents may be added to the request. Who has proven who they are may name only their own; for others every number
 * gets the same words, and the office looks whose it is.
 */
export async function isOwn(reference: string, turn: DialogTurn): Promise<boolean> {
  const { identity } = turn.memory;
  if (identity?.verification !== 'otp') return true;
  const found = await turn.services.requests.find(reference);
  return found?.subscriberNumber === identity.subscriberNumber && found.verification !== 'none';
}
