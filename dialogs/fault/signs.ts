/** What is out of order and how it shows, as people say it. Pure functions over plain words. */
import type { Entity, Service } from '../../services/understanding';
import { plainWords } from '../plainWords';

const holds = (text: string, signs: readonly string[]): boolean =>
  signs.some((sign) => plainWords(text).includes(sign));

/** Beginnings of words or whole phrases that tell the service where none is named; the first row with a hit wins. */
const serviceSigns: readonly (readonly [Service, readonly string[]])[] = [
  ['all', [' nic ne de', ' nic mi ne', ' nic nam ne', ' nic od ', ' vse je ', ' vse nam ', ' vse mi ', ' vsega', ' nothing works', ' nothing is working', ' everything is', ' all services']],
  ['tv', [' slik', ' kanal', ' program', ' ekran', ' kock', ' kocka', ' televizor', ' picture', ' channel', ' screen', ' pixel']],
  ['phone', [' ton ', ' tona', ' slusalk', ' zvoni', ' klicat', ' poklicat', ' klicem', ' sumi ', ' hresc', ' dial tone', ' make calls', ' call anyone', ' ring ', ' rings ', ' handset']],
  ['internet', [' strani ', ' splet', ' povezav', ' hitrost', ' zoom', ' teams', ' sestank', ' mega', ' wi fi', ' brezzicn', ' pages', ' website', ' connection', ' speed', ' online', ' meeting']],
]; // prettier-ignore

/** "Internet dela, televizija pa ne": that one is not at fault. */
const worksAfter =
  /^ (pa |mi |nam |se |vedno |lepo |normalno )*(dela|deluje|works|is working|is fine|is ok|je v redu|je ok) /;
const notBefore = / (ne|not) $/;
/** "Na telefonu mi ne dela internet": the telephone is what it shows on. */
const onPhone = / (na|prek|preko|z|s|on|my|from) $/;

/** The service that is at fault; of several, all. `undefined` when none is meant beyond doubt. */
export function serviceOf(text: string, entities: readonly Entity[]): Service | undefined {
  const named = new Set<Service>();
  const phones = new Set<Service>();
  for (const entity of entities) {
    const [before, after] = [plainWords(text.slice(0, entity.start)), plainWords(text.slice(entity.end))];
    if (entity.type === 'equipment') named.add(entity.value === 'setTopBox' ? 'tv' : 'internet');
    if (entity.type !== 'service' || notBefore.test(before) || worksAfter.test(after)) continue;
    const shownOn = entity.value === 'phone' && onPhone.test(before);
    (shownOn ? phones : named).add(entity.value);
  }
  const [one, ...others] = named.size > 0 ? named : phones;
  if (one !== undefined) return others.length === 0 ? one : 'all';
  return serviceSigns.find(([, signs]) => holds(text, signs))?.[0];
}

const symptomSigns = [
  ' ne de', ' ne mor', ' ne gre', ' ne vid', ' ne slis', ' ne odp', ' ne nal', ' ne laufa', ' ne zvoni', ' ne prikaz', ' ne kaze', ' ne svet', ' ni ', ' nimam', ' nima ', ' brez ',
  ' zmrz', ' zamrz', ' kock', ' steka', ' cuka', ' pocas', ' prekinj', ' trga', ' pada', ' pade', ' vrze', ' mece', ' preskak', ' ustavlj', ' crk', ' mrtv', ' sumi', ' hresc', ' crn',
  ' manjk', ' izgin', ' zmanjk', ' pretrg', ' strga', ' slab', ' obupn', ' nehal', ' rdec', ' utrip', ' moten', ' napaka e', ' gre pa ne', ' visi ',
  ' not work', ' doesn t', ' does not', ' don t', ' isn t', ' won t', ' can t', ' cannot', ' no ', ' slow', ' drop', ' freez', ' frozen', ' pixel', ' down ', ' dead', ' black', ' lost', ' cut ',
  ' cuts ', ' crackl', ' nois', ' is out ', ' without ', ' broken', ' missing', ' stopped', ' lag', ' buffer', ' red light', ' blink', ' nothing work',
]; // prettier-ignore

const brokenSigns = [' ne dela', ' ne deluje', ' ne laufa', ' zmrz', ' kocka', ' crkn', ' mrtv', ' ni slik', ' ni signal', ' ni internet', ' ni ton', ' not work', ' doesn t work', ' isn t work', ' no signal', ' no picture', ' is down', ' is dead']; // prettier-ignore

/** A service is named and said to be out of order: beyond doubt a fault, whatever else is said along. */
export const saysBroken = (text: string, entities: readonly Entity[]): boolean =>
  entities.some(({ type }) => type === 'service') && holds(text, brokenSigns);

const outageSigns = [' izpad', ' outage'];
const troubleSigns = [...outageSigns, ' okvar', ' napak', ' narobe', ' motnj', ' vzdrzev', ' fault', ' wrong', ' maintenance', ' problem', ' disrupt']; // prettier-ignore
const asking = /^ (a|ali|je|so|imate|ste|kje|kdaj|is|are|do you|any|where|when) /;

/** "Je izpad v Rovtah?": a question about the network, not the report of one's own fault. */
export const asksAboutOutage = (text: string): boolean =>
  (asking.test(plainWords(text)) || text.trim().endsWith('?')) &&
  holds(text, troubleSigns) &&
  !holds(text, symptomSigns);

/** Whether the utterance tells what is seen, and not only that something is wrong. */
export const tellsSymptom = (text: string): boolean =>
  !asksAboutOutage(text) && (holds(text, symptomSigns) || holds(text, outageSigns));

const slowSigns = [' pocas', ' hitrost', ' steka', ' cuka', ' prekinj', ' trga', ' pada', ' vrze', ' mece', ' mega', ' slow', ' speed', ' lag', ' drop', ' buffer']; // prettier-ignore

/** Slow, or lost again and again: then it matters how the device is connected. */
export const isUnsteady = (text: string): boolean => holds(text, slowSigns);

/** How the device is connected. */
export function connectionOf(text: string): 'wired' | 'wifi' | undefined {
  if (holds(text, [' wifi', ' wi fi', ' brezzic', ' wireless', ' wlan'])) return 'wifi';
  return holds(text, [' kabl', ' kabel', ' zicn', ' po zici', ' cable', ' wired', ' ethernet', ' lan '])
    ? 'wired'
    : undefined;
}

const sinceSigns = [' od ', ' ze ', ' danes', ' vceraj', ' zjutraj', ' zvecer', ' ponoci', ' pravkar', ' ravnokar', ' since', ' yesterday', ' today', ' this morning', ' last night', ' just now']; // prettier-ignore

/** Since when, in the words that were said; `null` when it is told, but not to be cut out of them. */
export function sinceOf(text: string, entities: readonly Entity[]): string | null | undefined {
  const told = entities.find(({ type }) => type === 'dateRange' || type === 'date' || type === 'duration');
  return told?.text ?? (holds(text, sinceSigns) ? null : undefined);
}

/** Whether a time is all that was said: "od včeraj". */
export function isTimeAlone(text: string, entities: readonly Entity[]): boolean {
  const since = sinceOf(text, entities);
  return typeof since === 'string' && text.replace(since, '').replace(/\P{L}/gu, '').length < 4;
}

/** It cannot wait. */
export const isUrgent = (text: string): boolean =>
  holds(text, [' nujn', ' alarm', ' zdravstven', ' rdeci gumb', ' urgent', ' emergency', ' asap']);

/** Whether the fault is to be reported, as was asked. */
export function wishOf(text: string, answer?: 'yes' | 'no'): 'report' | 'no' | undefined {
  const not = [' ne prijav', ' ne shran', ' ni treba', ' don t report', ' don t save', ' no need'];
  const report = [' prijavi', ' shrani', ' zabelezi', ' vseeno', ' report', ' save '];
  if (holds(text, report) && !holds(text, not)) return 'report';
  if (answer === 'no' || holds(text, [...not, ' pocak', ' wait'])) return 'no';
  return answer === 'yes' ? 'report' : undefined;
}

/** It works again, said at whatever question. */
export function isSolved(text: string): boolean {
  const works = [' zdaj dela', ' spet dela', ' ze dela', ' zdaj deluje', ' spet deluje', ' ze deluje', ' works now', ' works again', ' working now', ' working again']; // prettier-ignore
  return holds(text, works) && !holds(text, [' ne ', ' pocas', ' not ', ' slow']);
}

/** What was told of a check. `undefined`: nothing of it. */
export function outcomeOf(text: string, answer?: 'yes' | 'no'): 'works' | 'still' | 'skip' | undefined {
  const skip = [' presko', ' ne morem', ' nimam', ' ne zdaj', ' kasneje', ' pozneje', ' skip', ' can t', ' cannot', ' not now', ' later']; // prettier-ignore
  if (holds(text, skip)) return 'skip';
  const still = [' ne ', ' ni ', ' nic', ' isto', ' enako', ' se vedno', ' svet', ' gori', ' prizgan', ' priklopljen', ' prikljucen', ' utrip', ' pocas', ' not ', ' no ', ' same', ' still', ' nothing', ' doesn t', ' isn t', ' light', ' plugged', ' is on ', ' are on ', ' slow']; // prettier-ignore
  if (holds(text, still) || answer === 'no') return 'still';
  const works = [' dela', ' deluje', ' pomaga', ' urejen', ' popravlj', ' resen', ' super', ' works', ' working', ' fixed', ' solved', ' helped']; // prettier-ignore
  return holds(text, works) || answer === 'yes' ? 'works' : undefined;
}

/** Numbers are kept apart: a subscriber's is no part of what is seen. */
export function ownWords(text: string, entities: readonly Entity[]): string {
  const numbers = entities.filter(({ type }) => type === 'digits' || type === 'phone');
  const kept = numbers.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return kept
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:-]+$/, '')
    .trim()
    .slice(0, 500);
}
