/** Known outages and maintenance, for the place that was said. What is on file tells a place only to who has proven who they are. */
import type { Notice } from '../../services/notices';
import { placeIn, samePlace } from '../../services/notices';
import { subscriberOnFile } from '../onFile';
import type { DialogTurn } from '../turn';
import type { Fault } from './draft';

/** What is out of order now, for the service at fault, if that is known. */
async function current(draft: Fault, turn: DialogTurn): Promise<readonly Notice[]> {
  const { service } = draft;
  return (await turn.services.notices.current(turn.now)).filter(
    ({ kind, services }) =>
      kind !== 'announcement' &&
      (service === undefined || service === 'all' || services.length === 0 || services.includes(service)),
  );
}

/** Where it is: said, or on file for who is verified. `undefined` as long as that is not known. */
async function placeOf(draft: Fault, turn: DialogTurn): Promise<string | null | undefined> {
  return draft.place === undefined ? (await subscriberOnFile(turn))?.address.place : draft.place;
}

/** The outages that explain the fault, newest first. */
export async function outagesFor(draft: Fault, turn: DialogTurn): Promise<readonly Notice[]> {
  // "Prijavil bi napako" alone is explained by none yet.
  if (draft.service === undefined && draft.asks !== true) return [];
  const place = await placeOf(draft, turn);
  return (await current(draft, turn)).filter(
    ({ places }) => places.length === 0 || (typeof place === 'string' && places.some((one) => samePlace(one, place))),
  );
}

/** Places with an outage that could explain it, for who may not be told what is on file. They are the same for every number. */
export async function placesToAsk(draft: Fault, turn: DialogTurn): Promise<readonly string[]> {
  if (draft.service === undefined && draft.asks !== true) return [];
  if ((await subscriberOnFile(turn)) !== undefined) return [];
  return [...new Set((await current(draft, turn)).flatMap(({ places }) => places))];
}

/** The place that was said, of those on file and those in notices. */
export async function saidPlace(turn: DialogTurn): Promise<string | undefined> {
  const { subscribers, notices } = turn.services;
  const [onFile, announced] = await Promise.all([subscribers.places(), notices.current(turn.now)]);
  return placeIn(turn.understood.text, [...onFile, ...announced.flatMap(({ places }) => places)]);
}
