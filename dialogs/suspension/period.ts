/** Until when: a day, a duration or until further notice. Pure functions. */
import { addDays, addMonths, addPeriod } from '../../services/calendar';
import type { Entity } from '../../services/understanding';
import { plainWords } from '../plainWords';

/** A period as far as it is known; days are local and belong to it. */
export interface Period {
  startDate?: string;
  /** `null`: until further notice. */
  endDate?: string | null;
  /** ISO 8601, where the end was told as a duration; it moves with the start. */
  duration?: string;
}

export type HeardEnd =
  | { readonly endDate: null }
  | { readonly duration: string }
  /** The last days that can be meant, and the first where it was told along. */
  | { readonly days: readonly string[]; readonly from?: string };

const furtherNotice = [
  ' do preklica ', ' do nadaljn', ' nedolocen', ' dokler ne ', ' dokler vam ne ', ' brez konca', ' until further notice ', ' indefinite', ' until i ', ' until we ', ' open ended',
]; // prettier-ignore
const unknown = [' ne vem', ' se ne vem', ' bom javil', ' bomo javili', ' don t know', ' not sure', ' no idea'];
/** "Že dva meseca ne gledam televizije" tells a reason, not how long it is to last. */
const past = / (ze|zadnja|zadnje|zadnji|prejsnja|prejsnje|last|past|already) $/;

/** What an utterance tells of the end. `open`: it answers that question, so a day alone is one. */
export function heardEnd(text: string, entities: readonly Entity[], open: boolean): HeardEnd | undefined {
  const words = plainWords(text);
  if ([...furtherNotice, ...(open ? unknown : [])].some((sign) => words.includes(sign))) return { endDate: null };
  const ranges = entities.flatMap((entity) => (entity.type === 'dateRange' ? [entity] : []));
  const range = ranges.findLast(({ value }) => value.end !== null);
  if (range !== undefined) {
    const days = [range.value, ...(range.alternatives ?? [])].flatMap(({ end }) => end ?? []);
    return { days, ...(range.value.start === null ? {} : { from: range.value.start }) };
  }
  const lasting = entities.findLast(
    (entity) => entity.type === 'duration' && !past.test(plainWords(text.slice(0, entity.start))),
  );
  if (lasting?.type === 'duration' && addPeriod('2000-01-01', lasting.value) !== undefined)
    return { duration: lasting.value };
  const day = open ? entities.findLast((entity) => entity.type === 'date') : undefined;
  return day?.type === 'date' ? { days: [day.value, ...(day.alternatives ?? [])] } : undefined;
}

/** The last day; `null` until further notice, `undefined` as long as it is not known. */
export function endOf({ startDate, endDate, duration }: Period): string | null | undefined {
  if (endDate !== undefined) return endDate;
  if (startDate === undefined || duration === undefined) return undefined;
  const after = addPeriod(startDate, duration);
  return after === undefined ? undefined : addDays(after, -1);
}

/** The last day that a disconnection of at most so many months can have. */
export const latestEnd = (startDate: string, months: number): string => addDays(addMonths(startDate, months), -1);

/** What is wrong with an end; `undefined` when it is possible. */
export function faultOfEnd(
  end: string | null,
  startDate: string,
  months: number,
): 'beforeStart' | 'tooLong' | undefined {
  if (end === null) return undefined;
  if (end < startDate) return 'beforeStart';
  return end > latestEnd(startDate, months) ? 'tooLong' : undefined;
}

/** Whether two periods have a day in common. */
export function overlap(
  a: { readonly startDate: string; readonly endDate: string | null },
  b: { readonly startDate: string; readonly endDate: string | null },
): boolean {
  return (b.endDate === null || a.startDate <= b.endDate) && (a.endDate === null || b.startDate <= a.endDate);
}
