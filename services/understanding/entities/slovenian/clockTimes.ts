/** Slovenian clock times: "pol treh" is 02:30, "četrt na tri" 02:15, "ob 14.30", "ob sedmih zvečer". */

import type { Token } from '../../text/tokens';
import type { TimeOfDayAtom } from '../time';
import { readNumber } from './numbers';
import { partsOfDay } from './timeWords';

export interface TimeHints {
  /** The open question asks for a time: a bare number is one. */
  readonly expected: boolean;
  readonly partOfDay?: 'morning' | 'afternoon';
}

const cueWords = new Set(['ob', 'okrog', 'okoli', 'priblizno', 'po', 'pred']);
const hourWords = new Set(['ura', 'uri', 'uro', 'ure', 'ur', 'h']);
const halfWords = new Set(['pol', 'pou', 'poli']);
const quarterWords = new Set(['cetrt', 'frtl', 'frtalj']);
const moneyWords = new Set(['eur', 'evrov', 'evra', 'evro', 'evre', '€', '%']);

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

interface Clock12 {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  readonly spelled: boolean;
}

function readHour(
  tokens: readonly Token[],
  from: number,
  max: number,
): { hour: number; next: number; spelled: boolean } | undefined {
  const number = readNumber(tokens, from);
  if (number === undefined || !Number.isInteger(number.value) || number.value > max || number.value < 0)
    return undefined;
  if (tokens[from]?.kind === 'digits' && formAt(tokens, from).length > 2) return undefined;
  return { hour: number.value, next: number.next, spelled: number.spelled };
}

function before(hour: number, minutes: number): { hour: number; minute: number } {
  const total = (hour * 60 - minutes + 1440) % 1440;
  return { hour: Math.floor(total / 60), minute: total % 60 };
}

/** "pol treh", "četrt na tri", "tri četrt na tri", "deset do treh", "pet čez tri". */
function readRelative(tokens: readonly Token[], from: number, hints: TimeHints): Clock12 | undefined {
  const form = formAt(tokens, from);
  if (halfWords.has(form)) {
    const hour = readHour(tokens, from + 1, 12);
    if (hour === undefined || hour.hour < 1) return undefined;
    return { ...before(hour.hour, 30), next: hour.next, spelled: true };
  }
  const isThree = (form === 'tri' || form === '3') && quarterWords.has(formAt(tokens, from + 1));
  const quarters = quarterWords.has(form) ? 1 : isThree || form === 'tricetrt' || form === 'trifrtl' ? 3 : 0;
  if (quarters > 0) {
    const index = from + (isThree ? 2 : 1);
    const hour = formAt(tokens, index) === 'na' ? readHour(tokens, index + 1, 12) : undefined;
    if (hour === undefined || hour.hour < 1) return undefined;
    return { ...before(hour.hour, 60 - quarters * 15), next: hour.next, spelled: true };
  }
  const minutes = readNumber(tokens, from);
  if (minutes === undefined || ![5, 10, 15, 20, 25].includes(minutes.value)) return undefined;
  const link = formAt(tokens, minutes.next);
  const cued = hints.expected || cueWords.has(formAt(tokens, from - 1));
  if (!cued || (link !== 'do' && link !== 'cez')) return undefined;
  const hour = readHour(tokens, minutes.next + 1, 12);
  if (hour === undefined || hour.hour < 1) return undefined;
  const time = link === 'do' ? before(hour.hour, minutes.value) : { hour: hour.hour, minute: minutes.value };
  return { ...time, next: hour.next, spelled: true };
}

/** "14:30", "14.30", "8h", "15ih", "15. uri". */
function readNumeric(tokens: readonly Token[], from: number, cued: boolean): Clock12 | undefined {
  const hour = tokens[from];
  if (hour?.kind !== 'digits' || hour.form.length > 2 || Number(hour.form) > 24) return undefined;
  const mark = formAt(tokens, from + 1);
  const minute = tokens[from + 2];
  const isMinute = minute?.kind === 'digits' && minute.form.length === 2 && Number(minute.form) < 60 && minute.glued;
  const spelled = hour.form.length === 1 || Number(hour.form) <= 12;
  if ((mark === ':' || mark === '.') && isMinute && tokens[from + 1]?.glued === true) {
    const certain = mark === ':' || cued || hourWords.has(formAt(tokens, from + 3)) || Number(minute.form) > 12;
    const continues = formAt(tokens, from + 3) === '.' && tokens[from + 4]?.kind === 'digits';
    if (!certain || continues || moneyWords.has(formAt(tokens, from + 3))) return undefined;
    const next = from + (hourWords.has(formAt(tokens, from + 3)) && mark === '.' ? 4 : 3);
    return { hour: Number(hour.form), minute: Number(minute.form), next, spelled: hour.form.length === 1 };
  }
  if (mark === 'h' || mark === 'ih') return { hour: Number(hour.form), minute: 0, next: from + 2, spelled };
  const afterDot = mark === '.' ? from + 2 : from + 1;
  if (cued && hourWords.has(formAt(tokens, afterDot))) {
    return { hour: Number(hour.form), minute: 0, next: afterDot + 1, spelled };
  }
  return undefined;
}

/** "ob treh", "ob petnajstih trideset", "ob 15". */
function readCued(tokens: readonly Token[], from: number): Clock12 | undefined {
  const hour = readHour(tokens, from, 24);
  if (hour === undefined) return undefined;
  let next = hour.next;
  let minute = 0;
  if (formAt(tokens, next) === '.' && hourWords.has(formAt(tokens, next + 1))) next += 1;
  if (hourWords.has(formAt(tokens, next))) next += 1;
  else if (formAt(tokens, next) === 'in' && formAt(tokens, next + 1) === 'pol') {
    return { hour: hour.hour, minute: 30, next: next + 2, spelled: true };
  } else {
    const minutes = readNumber(tokens, next);
    if (
      minutes !== undefined &&
      !minutes.ordinal &&
      minutes.value >= 10 &&
      minutes.value < 60 &&
      Number.isInteger(minutes.value)
    ) {
      minute = minutes.value;
      next = minutes.next;
    }
  }
  return { hour: hour.hour, minute, next, spelled: hour.hour <= 12 };
}

function atom(tokens: readonly Token[], from: number, time: Clock12, hints: TimeHints): TimeOfDayAtom | undefined {
  const after = partsOfDay.get(formAt(tokens, time.next));
  const beforeCue = cueWords.has(formAt(tokens, from - 1)) ? from - 2 : from - 1;
  const part = after ?? partsOfDay.get(formAt(tokens, beforeCue)) ?? hints.partOfDay;
  let hour = time.hour === 24 ? 0 : time.hour;
  const couldBeLater = hour < 12 && time.hour !== 24 && time.spelled;
  if (part === 'afternoon' && hour < 12) hour += 12;
  return {
    kind: 'time',
    from,
    next: time.next + (after === undefined ? 0 : 1),
    minutes: hour * 60 + time.minute,
    twelveHour: part === undefined && couldBeLater,
  };
}

/** The clock time that begins at the token. */
export function readTime(tokens: readonly Token[], from: number, hints: TimeHints): TimeOfDayAtom | undefined {
  const form = formAt(tokens, from);
  if (form === 'opoldne' || form === 'poldne' || form === 'poldan') {
    return { kind: 'time', from, next: from + 1, minutes: 720, twelveHour: false };
  }
  if (form === 'opolnoci' || form === 'polnoci')
    return { kind: 'time', from, next: from + 1, minutes: 0, twelveHour: false };
  const cued = hints.expected || cueWords.has(formAt(tokens, from - 1));
  const surelyCued = hints.expected || ['ob', 'okrog', 'okoli'].includes(formAt(tokens, from - 1));
  const time =
    readRelative(tokens, from, hints) ??
    readNumeric(tokens, from, cued) ??
    (surelyCued ? readCued(tokens, from) : undefined);
  return time === undefined ? undefined : atom(tokens, from, time, hints);
}

/** `HH:MM` */
export function clockText(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
