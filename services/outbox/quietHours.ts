/** When nobody is to be woken by what can wait. */
import { addDays, instantAt, localDay, localMinutes } from '../calendar';
import type { TemplateName } from './outbox';

/** Local time, in minutes of the day. */
const from = 21 * 60;
const until = 8 * 60;

/** What nobody waits for at this moment; everything else answers something that was asked for just now. */
const canWait: ReadonlySet<TemplateName> = new Set<TemplateName>(['callbackAgreed', 'equipmentOnItsWay']);

/** When an SMS of that kind may leave, if not now. */
export function quietUntil(template: TemplateName, now: Date): Date | undefined {
  const minutes = localMinutes(now);
  if (!canWait.has(template) || (minutes >= until && minutes < from)) return undefined;
  const today = localDay(now);
  return instantAt(minutes < until ? today : addDays(today, 1), '08:00');
}
