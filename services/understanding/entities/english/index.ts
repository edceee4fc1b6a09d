/** English numbers, days and times: the recognisers see only the stretches that hold such words, so that long texts cost little. */

import { partsOf } from '../../calendar';
import type { Token } from '../../text/tokens';
import type { TimeGrammar } from '../ranges';
import type { TimeHints } from '../slovenian/clockTimes';
import { remembered } from '../numberReader';
import { readDigits, type ReadNumber } from '../slovenian/numbers';
import type { Clock, TimeAtom } from '../time';
import { afterNow, daysAfter, isRelative, ownAtoms } from './ownTimes';
import { recogniseNumbers, recogniseTimes, type FoundTime } from './recognizers';
import { atomOf } from './timex';
import * as words from './words';

export interface EnglishReaders {
  readonly numberAt: (from: number) => ReadNumber | undefined;
  readonly times: (clock: Clock, hints: TimeHints) => TimeGrammar;
}

const separators = { decimal: '.', thousands: ',' };
/** UTF-16 units that the recognisers see of an utterance: their time grows faster than the text. */
const maxNumberLength = 120;
const maxTimeLength = 80;
const maxStretches = 3;
/** Tokens around a date word that may belong to it: "the first of next". */
const reach = 7;

interface Stretch {
  readonly from: number;
  readonly next: number;
}

/** Runs of tokens for which `belongs` holds. */
function stretchesOf(tokens: readonly Token[], belongs: (index: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -1;
  for (let index = 0; index <= tokens.length; index += 1) {
    const inside = index < tokens.length && belongs(index);
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      stretches.push({ from, next: index });
      from = -1;
    }
  }
  return stretches;
}

const textOf = (
  utterance: string,
  tokens: readonly Token[],
  { from, next }: Stretch,
  max: number,
): { text: string; offset: number } => {
  const offset = tokens[from]?.start ?? 0;
  const end = Math.min(tokens[next - 1]?.end ?? offset, offset + max);
  return { text: utterance.slice(offset, end).toLowerCase(), offset };
};

/** Token indices of a found stretch of text; undefined when it does not begin and end with tokens. */
function tokenSpan(tokens: readonly Token[], start: number, end: number): Stretch | undefined {
  const from = tokens.findIndex((token) => token.start === start);
  const last = from < 0 ? -1 : tokens.findIndex((token, index) => index >= from && token.end === end);
  return last < 0 ? undefined : { from, next: last + 1 };
}

function numbersOf(utterance: string, tokens: readonly Token[]): ReadonlyMap<number, ReadNumber> {
  const isNumber = ({ form }: Token): boolean => words.numberWords.has(form) || words.ordinalWords.has(form);
  const isOne = (index: number): boolean =>
    tokens[index]?.form === 'a' && words.scales.has(tokens[index + 1]?.form ?? '');
  const isNumberWithin = (index: number, step: number): boolean =>
    [tokens[index + step], tokens[index + 2 * step]].some((token) => token !== undefined && isNumber(token));
  const belongs = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return false;
    if (isNumber(token) || isOne(index)) return true;
    // "two and a half": up to two links between two number words.
    return words.numberLinks.has(token.form) && isNumberWithin(index, -1) && isNumberWithin(index, 1);
  };
  const found = new Map<number, ReadNumber>();
  let budget = maxNumberLength;
  for (const stretch of stretchesOf(tokens, belongs)) {
    const { text, offset } = textOf(utterance, tokens, stretch, budget);
    budget -= text.length;
    if (text === '') break;
    for (const { start, end, value, ordinal } of recogniseNumbers(text)) {
      const span = tokenSpan(tokens, offset + start, offset + end);
      if (span === undefined) continue;
      const known = found.get(span.from);
      if (known !== undefined && known.next >= span.next) continue;
      const digits = !ordinal && Number.isInteger(value) ? { digits: String(value) } : {};
      found.set(span.from, { value, ordinal, next: span.next, spelled: true, ...digits });
    }
  }
  return found;
}

/** "1st", "22nd": glued, so that "1 the" is none. */
function numeralOrdinal(tokens: readonly Token[], from: number): ReadNumber | undefined {
  const digits = tokens[from];
  const suffix = tokens[from + 1];
  if (digits?.kind !== 'digits' || digits.form.length > 4 || suffix?.glued !== true) return undefined;
  if (!['st', 'nd', 'rd', 'th'].includes(suffix.form)) return undefined;
  return { value: Number(digits.form), ordinal: true, next: from + 2, spelled: true };
}

function numberReader(utterance: string, tokens: readonly Token[]): EnglishReaders['numberAt'] {
  let spelled: ReadonlyMap<number, ReadNumber> | undefined;
  const isDigitLike = (index: number): boolean =>
    tokens[index]?.kind === 'digits' ||
    words.numberWords.has(tokens[index]?.form ?? '') ||
    ['oh', 'o'].includes(tokens[index]?.form ?? '');
  return remembered((from) => {
    const token = tokens[from];
    if (token === undefined) return undefined;
    if (token.kind === 'digits') return numeralOrdinal(tokens, from) ?? readDigits(tokens, from, separators);
    if (token.kind === 'mark') return undefined;
    if ((token.form === 'oh' || token.form === 'o') && (isDigitLike(from - 1) || isDigitLike(from + 1))) {
      return { value: 0, ordinal: false, next: from + 1, digits: '0', spelled: true };
    }
    spelled ??= numbersOf(utterance, tokens);
    return spelled.get(from);
  });
}

/** The day of the reference as a date of this process's zone, which is what the recogniser computes in. */
function referenceDate({ today }: Clock): Date {
  const { year, month, day } = partsOf(today);
  return new Date(year, month - 1, day, 12);
}

/** A date word, or what looks like a clock time. */
function isDateToken(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (words.dateWords.has(token.form)) return true;
  if (token.kind === 'digits')
    return [':', '/'].includes(tokens[index + 1]?.form ?? '') || tokens[index - 1]?.form === 'at';
  return words.numberWords.has(token.form) && ['at', 'around'].includes(tokens[index - 1]?.form ?? '');
}

function recognisedAtoms(
  utterance: string,
  tokens: readonly Token[],
  clock: Clock,
  hints: TimeHints,
): Map<number, TimeAtom[]> {
  const atoms = new Map<number, TimeAtom[]>();
  const dates = tokens.map((_, index) => isDateToken(tokens, index));
  if (hints.expected) dates.fill(true);
  if (!dates.includes(true)) return atoms;
  // To the recogniser "100016" is a day in the year 1000.
  const longs = tokens.map(({ kind, form }) => kind === 'digits' && form.length > 4);
  const near = (index: number): boolean =>
    longs[index] !== true && dates.slice(Math.max(0, index - reach), index + reach + 1).includes(true);
  const reference = referenceDate(clock);
  let budget = maxTimeLength;
  const add = (found: FoundTime, offset: number, partOfDay: TimeHints['partOfDay']): void => {
    const span = tokenSpan(tokens, offset + found.start, offset + found.end);
    const atom = span === undefined ? undefined : atomOf(found, span, clock.today, partOfDay);
    if (atom !== undefined) atoms.set(atom.from, [...(atoms.get(atom.from) ?? []), atom]);
  };
  const read = (text: string, offset: number, depth: number, partOfDay = hints.partOfDay): void => {
    for (const found of recogniseTimes(text, reference)) {
      const own = text.slice(found.start, found.end);
      const parts = depth > 0 ? partsToReadApart(own, found) : [];
      // "this evening at eight": the part of the day is that of the hour.
      const part = words.partOfDay(own) ?? partOfDay;
      for (const { text: inner, at } of parts) read(inner, offset + found.start + at, depth - 1, part);
      if (parts.length === 0 || found.type === 'daterange') add(withoutArticle(found), offset, part);
    }
  };
  for (const stretch of stretchesOf(tokens, near).slice(0, maxStretches)) {
    const { text, offset } = textOf(utterance, tokens, stretch, budget);
    budget -= text.length;
    if (text === '') break;
    read(text, offset, 2);
  }
  return atoms;
}

/** "the 30th of April" is found with its article, "the first of December" without. */
function withoutArticle(found: FoundTime): FoundTime {
  return /^the \d/.test(found.text) ? { ...found, start: found.start + 4, text: found.text.slice(4) } : found;
}

/** "until the end of March" and "tomorrow at 3" are one to the recogniser; the composer wants their parts. */
function partsToReadApart(text: string, { modifier, type }: FoundTime): readonly { text: string; at: number }[] {
  const space = text.indexOf(' ');
  if (
    space > 0 &&
    words.modifiers.has(text.slice(0, space)) &&
    ['before', 'before-end', 'since', 'after', 'until'].includes(modifier)
  ) {
    return [{ text: text.slice(space + 1), at: space + 1 }];
  }
  if (text.endsWith(' ago') && type === 'datetime') return [{ text: text.slice(0, -4), at: 0 }];
  const linksByType: Readonly<Record<string, readonly string[]>> = {
    datetime: [' at ', ' on '],
    date: [' from '],
    daterange: [' to ', ' until ', ' till ', ' through '],
  };
  const link = linksByType[type]?.find((words) => text.includes(words));
  if (link === undefined) return [];
  const at = text.indexOf(link);
  const left = text.startsWith('from ') ? 5 : 0;
  // The word "at" stays with the time: without it "3" would be no time.
  const right = link === ' at ' ? at + 1 : at + link.length;
  return [
    { text: text.slice(left, at), at: left },
    { text: text.slice(right), at: right },
  ];
}

export function readEnglish(utterance: string, tokens: readonly Token[]): EnglishReaders {
  const numberAt = numberReader(utterance, tokens);
  return {
    numberAt,
    times: (clock, hints) => {
      const found = recognisedAtoms(utterance, tokens, clock, hints);
      const at = (index: number): readonly TimeAtom[] => {
        const own = ownAtoms(tokens, index, clock, numberAt);
        return own.decided ? own.atoms : [...(found.get(index) ?? []), ...own.atoms];
      };
      const memory = new Map<number, readonly TimeAtom[]>();
      const atomsAt = (index: number): readonly TimeAtom[] => {
        const known = memory.get(index);
        if (known !== undefined) return known;
        const here = at(index);
        const later = afterNow(tokens, index, at(index + 1), clock) ?? daysAfter(tokens, here, at);
        const atoms = later === undefined ? here : [...here, later];
        memory.set(index, atoms);
        return atoms;
      };
      return { ...words, leadsToDay: (start) => isRelative(tokens, start), atomsAt };
    },
  };
}
