/** Services and equipment by the words that people use for them, in Slovenian and English. */

import type { EquipmentType, Service } from '../types';
import type { Token } from '../text/tokens';
import type { Candidate } from './candidate';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

/** A stem may be followed by an ending of at most four letters. */
const serviceStems: readonly (readonly [string, Service])[] = [
  ['internet', 'internet'],
  ['televizij', 'tv'],
  ['televiz', 'tv'],
  ['television', 'tv'],
  ['telefon', 'phone'],
  ['telephon', 'phone'],
  ['stacionar', 'phone'],
  ['landline', 'phone'],
  ['broadband', 'internet'],
];
const serviceWords: Readonly<Record<string, Service>> = {
  net: 'internet',
  neta: 'internet',
  netu: 'internet',
  netom: 'internet',
  wifi: 'internet',
  tv: 'tv',
  tvja: 'tv',
  tvju: 'tv',
  teve: 'tv',
  teveja: 'tv',
  tele: 'tv',
  telka: 'tv',
  telko: 'tv',
  telke: 'tv',
  telki: 'tv',
  telly: 'tv',
  phone: 'phone',
  phones: 'phone',
  voip: 'phone',
  kabelvoip: 'phone',
  fiksni: 'phone',
  fiksno: 'phone',
};

/** "all" only with a noun or where something is done with it: "odklopite vse", not "to je vse". */
const allWords = new Set([
  'vse',
  'vsega',
  'vseh',
  'vsemi',
  'vsem',
  'all',
  'everything',
  'cel',
  'cele',
  'celoten',
  'celotno',
]);
const allNouns = ['storit', 'skupaj', 'tri', 'trojcek', 'services', 'service', 'three', 'paket', 'narocnin'];
const doingStems = [
  'odklop',
  'izklop',
  'vklop',
  'vklap',
  'odklap',
  'izklap',
  'zamrz',
  'ustav',
  'prekin',
  'mir',
  'pavz',
  'priklop',
  'aktivir',
  'ugasn',
  'disconnect',
  'pause',
  'suspend',
  'freeze',
  'stop',
  'reconnect',
  'resume',
  'turn',
  'restore',
  'switch',
  'hold',
];

const equipmentStems: readonly (readonly [string, EquipmentType])[] = [
  ['modem', 'modem'],
  ['router', 'router'],
  ['ruter', 'router'],
  ['rauter', 'router'],
  ['usmerjevalnik', 'router'],
  ['komunikator', 'setTopBox'],
  ['dekoder', 'setTopBox'],
  ['decoder', 'setTopBox'],
  ['skatl', 'setTopBox'],
  ['sprejemnik', 'setTopBox'],
  ['settop', 'setTopBox'],
  ['stb', 'setTopBox'],
];

const endingLength = 4;

function byStem<T>(form: string, stems: readonly (readonly [string, T])[]): T | undefined {
  for (const [stem, value] of stems)
    if (form.startsWith(stem) && form.length - stem.length <= endingLength) return value;
  return undefined;
}

/** "po telefonu", "over the phone" */
const byPhone = new Set(['po', 'preko', 'prek', 'by', 'over']);

function serviceOf(tokens: readonly Token[], index: number): Service | undefined {
  const form = formAt(tokens, index);
  const service = Object.hasOwn(serviceWords, form) ? serviceWords[form] : byStem(form, serviceStems);
  // A telephone number is no telephone service, nor is the line that is meant by "on the phone".
  if (service === 'phone' && formAt(tokens, index + 1).startsWith('stevilk')) return undefined;
  const before = formAt(tokens, index - (formAt(tokens, index - 1) === 'the' ? 2 : 1));
  if (service === 'phone' && (formAt(tokens, index + 1).startsWith('number') || byPhone.has(before))) return undefined;
  return service;
}

const notTv = ['internet', 'povezav', 'prikljuc', 'omrez', 'modem', 'paket', 'telefon', 'operater'];

/** "kabelska" alone is television, as is "kabelska televizija"; "wi-fi" is internet. */
function readDescribed(tokens: readonly Token[], from: number): Candidate | undefined {
  const form = formAt(tokens, from);
  const following = formAt(tokens, from + 1);
  if (form === 'wi' && following === '-' && formAt(tokens, from + 2) === 'fi')
    return { type: 'service', value: 'internet', from, next: from + 3 };
  if (!['kabelska', 'kabelsko', 'kabelske'].includes(form) || notTv.some((stem) => following.startsWith(stem)))
    return undefined;
  return { type: 'service', value: 'tv', from, next: from + (serviceOf(tokens, from + 1) === 'tv' ? 2 : 1) };
}

/** "moj telefon je 031 …", "my phone is …": the number's name, no service. */
function announcesNumber(tokens: readonly Token[], from: number): boolean {
  const after = formAt(tokens, from + 1);
  const at = from + (after === 'je' || after === 'is' || after === ':' ? 2 : 1);
  const first = tokens[at];
  if (first === undefined || serviceOf(tokens, from) !== 'phone') return false;
  return (
    (first.kind === 'digits' && first.form.length >= 2) ||
    ['nic', 'nula', 'zero', 'oh', '+', 'plus'].includes(first.form)
  );
}

export function readServices(tokens: readonly Token[], expected: boolean): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const isDoing = tokens.some(({ form }) => doingStems.some((stem) => form.startsWith(stem)));
  tokens.forEach(({ form }, from) => {
    if (allWords.has(form) || (expected && (form === 'oboje' || form === 'both'))) {
      const noun = allNouns.some((stem) => formAt(tokens, from + 1).startsWith(stem));
      if (noun || expected || (isDoing && (form === 'vse' || form === 'everything'))) {
        candidates.push({ type: 'service', value: 'all', from, next: from + (noun ? 2 : 1) });
      }
      return;
    }
    const more = readDescribed(tokens, from);
    if (more !== undefined) candidates.push(more);
    const service = serviceOf(tokens, from);
    if (service === undefined || announcesNumber(tokens, from)) return;
    // "stacionarni telefon" is one.
    const described =
      (form.startsWith('stacionar') || form.startsWith('fiksn')) && serviceOf(tokens, from + 1) === service;
    candidates.push({ type: 'service', value: service, from, next: from + (described ? 2 : 1) });
  });
  return candidates;
}

const tvWords = new Set([
  'tv',
  'teve',
  'televizijska',
  'televizijsko',
  'televizijske',
  'televizijski',
  'digitalni',
  'digitalnega',
  'cable',
]);
const boxWords = new Set(['box', 'boxa', 'boks', 'boksa', 'boxes', 'receiver']);

/** "set-top box", "tv škatla", "cable box" are one. */
function readBox(tokens: readonly Token[], from: number): number | undefined {
  let index = from;
  const setTop = formAt(tokens, index) === 'set';
  if (setTop) {
    index += formAt(tokens, index + 1) === '-' ? 2 : 1;
    if (formAt(tokens, index) !== 'top') return undefined;
    index += 1;
    if (formAt(tokens, index) === '-') index += 1;
    return boxWords.has(formAt(tokens, index)) ? index + 1 : index;
  }
  if (!tvWords.has(formAt(tokens, index))) return undefined;
  index += 1;
  if (formAt(tokens, index) === '-') index += 1;
  const form = formAt(tokens, index);
  return boxWords.has(form) || byStem(form, equipmentStems) === 'setTopBox' ? index + 1 : undefined;
}

export function readEquipment(tokens: readonly Token[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  tokens.forEach(({ form }, from) => {
    const box = readBox(tokens, from);
    // "v škatli" is what it came in.
    const isCarton = form === 'skatli' && formAt(tokens, from - 1) === 'v';
    const type = box === undefined ? (isCarton ? undefined : byStem(form, equipmentStems)) : 'setTopBox';
    if (type !== undefined) candidates.push({ type: 'equipment', value: type, from, next: box ?? from + 1 });
    else if (boxWords.has(form)) candidates.push({ type: 'equipment', value: 'setTopBox', from, next: from + 1 });
  });
  return candidates;
}

/** The service that a single word names; plan names hold such words too. */
export function isServiceWord(form: string): boolean {
  return Object.hasOwn(serviceWords, form) || byStem(form, serviceStems) !== undefined;
}
