/** Which services are meant, as people say it: "internet in televizijo", "vse razen telefona", "še telefon". Pure functions. */
import type { PlanService } from '../../services/plans';
import type { Entity, Service } from '../../services/understanding';
import { plainWords } from '../plainWords';

/** What is wanted: as named, less what is to stay. */
export interface Wanted {
  readonly services: readonly Service[];
  readonly except: readonly PlanService[];
}

const order = ['internet', 'tv', 'phone'] as const;

/** From there on, everything that is named is to stay: "vse razen interneta in telefona". */
const exceptWords = [' razen ', ' brez ', ' except ', ' but not ', ' apart from ', ' without '];
/** The next one that is named is to stay. */
const keepingBefore = / (ne|not|pusti|pustite|obdrzi|obdrzite|keep|leave) $/;
const keepingAfter = /^ (pa )?(ne|naj ostane|naj dela|ostane|pustite|stays|should stay|not) /;
const adding = [' tudi ', ' se ', ' zraven ', ' also ', ' too ', ' as well ', ' add '];

/**
 * What the utterance wants, together with what was wanted before; `undefined` when it names no service.
 *
 * @param before what earlier utterances wanted; "še telefon" adds to it, "interneta ne" takes from it
 */
export function wantedServices(text: string, entities: readonly Entity[], before?: Wanted): Wanted | undefined {
  const named: Service[] = [];
  const kept: PlanService[] = [];
  const services = entities.filter((entity) => entity.type === 'service');
  let past = 0;
  let exceptFrom = false;
  services.forEach((entity, place) => {
    const between = text.slice(past, entity.start);
    // A comma ends what the "ne" before it was about: "ne, internet".
    const words = plainWords(/[,.;!?]\s*$/.test(between) ? '' : between);
    exceptFrom ||= exceptWords.some((word) => plainWords(between).includes(word));
    const after = plainWords(text.slice(entity.end, services[place + 1]?.start));
    past = entity.end;
    if (entity.value !== 'all' && (exceptFrom || keepingBefore.test(words) || keepingAfter.test(after)))
      kept.push(entity.value);
    else named.push(entity.value);
  });
  if (services.length === 0) return undefined;
  if (named.length === 0) {
    const { services: all = ['all'] as const, except = [] } = before ?? {};
    const less = all.includes('all') ? all : all.filter((service) => !kept.some((one) => one === service));
    return { services: less, except: all.includes('all') ? [...except, ...kept] : [] };
  }
  const more = before !== undefined && kept.length === 0 && adding.some((word) => plainWords(text).includes(word));
  return { services: unique(more ? [...before.services, ...named] : named), except: kept };
}

/** The services of a package that are meant, in the order of the catalogue. */
export function meantOf(wanted: Wanted, plan: readonly PlanService[]): readonly PlanService[] {
  return order.filter(
    (service) =>
      plan.includes(service) &&
      (wanted.services.includes('all') || wanted.services.includes(service)) &&
      !wanted.except.includes(service),
  );
}

/** Those named that the package does not hold. */
export function notIn(wanted: Wanted, plan: readonly PlanService[]): readonly PlanService[] {
  return order.filter((service) => wanted.services.includes(service) && !plan.includes(service));
}

/** As named, where no file tells what "all" holds. */
export function asNamed(wanted: Wanted): readonly Service[] {
  if (wanted.services.includes('all') && wanted.except.length === 0) return ['all'];
  return meantOf(wanted, order);
}

/** Whether two requests concern the same service. */
export const shareService = (a: readonly Service[], b: readonly Service[]): boolean =>
  a.includes('all') || b.includes('all') || a.some((service) => b.includes(service));

const unique = (services: readonly Service[]): readonly Service[] => [...new Set(services)];
