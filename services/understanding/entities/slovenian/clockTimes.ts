/** Slovenian clock times: "pol treh" is 02:30, "četrt na tri" 02:15, "ob 14.30", "ob sedmih zvečer". */

import type { Token } from '../../text/tokens';
import type { TimeOfDayAtom } from '../time';
import { readNumber, readOneWord } from './numbers';
import { hourWords, partsOfDay } from './timeWords';

export interface TimeHints {
  /** The open question asks for a time: a bare number is one. */
  readonly expected: boolean;
  readonly partOfDay?: 'morning' | 'afternoon';
}

const cueWords = new Set(['ob', 'okrog', 'okoli', 'priblizno', 'po', 'pred']);
const minuteWords = new Set(['minut', 'minuta', 'minute', 'min']);
const halfWords = new Set(['pol', 'pou', 'poli']);
const quarterWords = new Set(['cetrt', 'frtl', 'frtalj']);
const noonWords = new Set(['opoldne', 'poldne', 'poldan', 'poldneva', 'poldnevom']);
const midnightWords = new Set(['opolnoci', 'polnoci', 'polnocjo']);
const moneyWords = new Set(['eur', 'evrov', 'evra', 'evro', 'evre', '€', '%']);

/** Cardinals of hours, "do šestih"; other nouns have them too, so that nothing more may follow. */
const hourCardinal = /(?:enih|dveh|treh|tirih|etih|estih|edmih|smih|jstih)$/;
/** What may follow an hour that no noun follows. */
const afterHour = new Set('in do pa ali al naprej dalje jutri danes v na ce prosim hvala me zaradi'.split(' '));

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
    if (hour !== undefined && hour.hour >= 1)
      return { ...before(hour.hour, 60 - quarters * 15), next: hour.next, spelled: true };
    if (quarters === 3) return undefined;
  }
  const minutes = readMinutes(tokens, from);
  if (minutes === undefined) return undefined;
  const link = formAt(tokens, minutes.next);
  if (link !== 'do' && link !== 'cez') return undefined;
  const hour = readHour(tokens, minutes.next + 1, 12) ?? readNamedHour(tokens, minutes.next + 1);
  if (hour === undefined || hour.hour < 1) return undefined;
  // "pet do osem" may be an amount, "pet do osmih" and "pet čez osem" are times.
  const isSure =
    link === 'cez'
      ? endsHour(tokens, hour.next)
      : hourCardinal.test(formAt(tokens, hour.next - 1)) || tokens[hour.next - 1]?.form.startsWith('pol') === true;
  const cued = hints.expected || cueWords.has(formAt(tokens, from - 1)) || minutes.sure;
  if (!cued && !isSure) return undefined;
  const time = link === 'do' ? before(hour.hour, minutes.value) : { hour: hour.hour, minute: minutes.value };
  return { ...time, next: hour.next, spelled: true };
}

/** "pet", "deset minut", "četrt" before "do" or "čez". */
function readMinutes(
  tokens: readonly Token[],
  from: number,
): { value: number; next: number; sure: boolean } | undefined {
  if (quarterWords.has(formAt(tokens, from))) return { value: 15, next: from + 1, sure: true };
  const number = readNumber(tokens, from);
  if (number === undefined || ![5, 10, 15, 20, 25].includes(number.value)) return undefined;
  const named = minuteWords.has(formAt(tokens, number.next));
  return { value: number.value, next: number.next + (named ? 1 : 0), sure: named };
}

/** "polnoči", "poldneva" */
function readNamedHour(tokens: readonly Token[], from: number): { hour: number; next: number } | undefined {
  const form = formAt(tokens, from);
  if (noonWords.has(form)) return { hour: 12, next: from + 1 };
  return midnightWords.has(form) ? { hour: 24, next: from + 1 } : undefined;
}

/** Whether nothing follows that the number could count. */
function endsHour(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token === undefined ||
    token.kind === 'mark' ||
    hourWords.has(token.form) ||
    partsOfDay.has(token.form) ||
    afterHour.has(token.form)
  );
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
  if (mark === '-' && formAt(tokens, from + 2) === 'ih')
    return { hour: Number(hour.form), minute: 0, next: from + 3, spelled };
  if (mark === 'h' || mark === 'ih') return { hour: Number(hour.form), minute: 0, next: from + 2, spelled };
  const afterDot = mark === '.' ? from + 2 : from + 1;
  if (cued && hourWords.has(formAt(tokens, afterDot))) {
    return { hour: Number(hour.form), minute: 0, next: afterDot + 1, spelled };
  }
  return undefined;
}

/** "ob treh", "ob petnajstih trideset", "ob 15". */
function readCued(tokens: readonly Token[], from: number): Clock12 | undefined {
  const hour = hourCardinal.test(formAt(tokens, from)) ? oneWordHour(tokens, from) : readHour(tokens, from, 24);
  if (hour === undefined) return undefined;
  let next = hour.next;
  let minute = 0;
  if (formAt(tokens, next) === '.' && hourWords.has(formAt(tokens, next + 1))) next += 1;
  if (hourWords.has(formAt(tokens, next))) next += 1;
  else if (formAt(tokens, next) === 'in' && formAt(tokens, next + 1) === 'pol') {
    return { hour: hour.hour, minute: 30, next: next + 2, spelled: true };
  } else if (formAt(tokens, next) === 'in' && readMinutes(tokens, next + 1)?.sure === true) {
    // "ob osmih in dvajset minut"
    const minutes = readMinutes(tokens, next + 1);
    minute = minutes?.value ?? 0;
    next = minutes?.next ?? next;
  } else if (isZero(tokens, next) && isZero(tokens, next + 1)) {
    next += 2;
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

const isZero = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'word' && readNumber(tokens, index)?.value === 0;

/** "osmih" also before "in dvajset", which would be twenty-eight. */
function oneWordHour(
  tokens: readonly Token[],
  from: number,
): { hour: number; next: number; spelled: boolean } | undefined {
  const number = readOneWord(tokens[from]);
  if (number === undefined || number.value > 24) return undefined;
  return { hour: number.value, next: from + 1, spelled: true };
}

const openingCues = new Set(['od', 'do', 'po', 'pred', 'med']);

/** "po peti", "do šestih", "med osmo in deseto", "8. in 10. uro": an hour whose form or whose "uro" tells that it is one. */
function readInflected(tokens: readonly Token[], from: number): Clock12 | undefined {
  if (tokens[from]?.kind === 'mark' || from === 0) return undefined;
  const dotted = readDottedHour(tokens, from);
  const hour = dotted ?? oneWordHour(tokens, from);
  if (hour === undefined || hour.hour < 1) return undefined;
  const named = hourWords.has(formAt(tokens, hour.next));
  const isPair = ['in', 'do'].includes(formAt(tokens, hour.next)) && hourWords.has(formAt(tokens, hour.next + 3));
  const isOrdinal = dotted === undefined ? isFeminineOrdinal(tokens, from) : named || isPair;
  if (!isOrdinal && !hourCardinal.test(formAt(tokens, from))) return undefined;
  if (!endsHour(tokens, hour.next) || !(opens(tokens, from) || closes(tokens, from, isOrdinal && named)))
    return undefined;
  return { hour: hour.hour, minute: 0, next: hour.next + (named ? 1 : 0), spelled: hour.hour <= 12 };
}

const opens = (tokens: readonly Token[], from: number): boolean =>
  openingCues.has(formAt(tokens, from - 1)) || cueWords.has(formAt(tokens, from - 1));

/** The second of "med osmo in deseto", "od osmih do desetih"; also the first of them is one then. */
function closes(tokens: readonly Token[], from: number, named: boolean): boolean {
  return named || (['in', 'do', 'pa'].includes(formAt(tokens, from - 1)) && opens(tokens, from - 2));
}

/** "8. in 10. uro": digits with their full stop. */
function readDottedHour(
  tokens: readonly Token[],
  from: number,
): { hour: number; next: number; spelled: boolean } | undefined {
  const digits = tokens[from];
  if (digits?.kind !== 'digits' || digits.form.length > 2 || Number(digits.form) > 24) return undefined;
  if (formAt(tokens, from + 1) !== '.') return undefined;
  return { hour: Number(digits.form), next: from + 2, spelled: false };
}

function isFeminineOrdinal(tokens: readonly Token[], from: number): boolean {
  const number = readOneWord(tokens[from]);
  return number?.ordinal === true && number.value <= 24 && /[aoei]$/.test(formAt(tokens, from));
}

/** "med tretjo in četrto popoldne": the part of the day is that of both. */
function partAfterSecond(tokens: readonly Token[], next: number): 'morning' | 'afternoon' | undefined {
  if (!['in', 'do', 'pa', 'ali'].includes(formAt(tokens, next))) return undefined;
  return partsOfDay.get(formAt(tokens, next + 2)) ?? partsOfDay.get(formAt(tokens, next + 3));
}

function atom(tokens: readonly Token[], from: number, time: Clock12, hints: TimeHints): TimeOfDayAtom | undefined {
  const after = partsOfDay.get(formAt(tokens, time.next));
  const beforeCue = cueWords.has(formAt(tokens, from - 1)) ? from - 2 : from - 1;
  const part =
    after ?? partAfterSecond(tokens, time.next) ?? partsOfDay.get(formAt(tokens, beforeCue)) ?? hints.partOfDay;
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
  if (noonWords.has(form)) {
    return { kind: 'time', from, next: from + 1, minutes: 720, twelveHour: false };
  }
  if (midnightWords.has(form)) return { kind: 'time', from, next: from + 1, minutes: 0, twelveHour: false };
  const cued = hints.expected || cueWords.has(formAt(tokens, from - 1));
  const surelyCued = hints.expected || ['ob', 'okrog', 'okoli'].includes(formAt(tokens, from - 1));
  const time =
    readRelative(tokens, from, hints) ??
    readNumeric(tokens, from, cued) ??
    (surelyCued ? readCued(tokens, from) : undefined) ??
    readInflected(tokens, from);
  return time === undefined ? undefined : atom(tokens, from, time, hints);
}

/** `HH:MM` */
export function clockText(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
