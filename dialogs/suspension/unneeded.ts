/** Whether a service is said to be of no use for now: "telefona zdaj ne rabimo". A pure function over plain words. */
import type { Entity } from '../../services/understanding';
import { plainWords, says } from '../plainWords';

const noUse = says(
  'ne (rabim*|rabi|rabva|potrebuj*|uporablja*|gleda*|koristi*)|(ni|niso) (potrebn*|treba)|nima* (denarja|za placat|kaj od)',
  '(don t|do not|dont|doesn t|no longer|not) (need|use|using|watch)|(no|out of) (money|use for)|can t afford',
);

/** A service is named and said to be of no use: it may be disconnected for a while. */
export const saysUnneeded = (text: string, entities: readonly Entity[]): boolean =>
  entities.some(({ type }) => type === 'service') && noUse(plainWords(text));
