/** Slovenian numbers in words and digits: what number, if any, begins at a token. */

import type { Token } from '../../text/tokens';
import { remembered, type NumberReader } from '../numberReader';
import { numberWordsOf, type NumberWord } from './numberWords';

export interface ReadNumber {
  readonly value: number;
  readonly ordinal: boolean;
  /** Index of the token after it. */
  readonly next: number;
  /** The digits as said, where they can be a part of a longer row of digits. */
  readonly digits?: string;
  /** In words; `false` for digits. */
  readonly spelled: boolean;
}

interface Cursor {
  /** Number words left of a token that is several of them. */
  readonly words: readonly { readonly word: NumberWord; readonly after: number }[];
  at: number;
}

const andWord = 'in';
const decimalWords = new Set(['cela', 'celi', 'cele', 'celo', 'celih', 'cel', 'vejica']);
const maxWords = 14;

/** The row of number words that begins at a token, with "in" kept where a tens word follows it. */
function rowFrom(tokens: readonly Token[], from: number): Cursor {
  const words: { word: NumberWord; after: number }[] = [];
  let index = from;
  while (words.length < maxWords) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    const parts = numberWordsOf(token.form);
    if (parts.length === 0) break;
    for (const word of parts) words.push({ word, after: index + 1 });
    index += 1;
  }
  return { words, at: 0 };
}

const peek = (cursor: Cursor): NumberWord | undefined => cursor.words[cursor.at]?.word;

/** Reads a number below a thousand off the cursor; undefined when none stands there. */
function takeBelowThousand(cursor: Cursor): { value: number; ordinal: boolean } | undefined {
  let value = 0;
  let found = false;
  const first = peek(cursor);
  if (first === undefined) return undefined;
  if (first.role === 'hundreds') {
    cursor.at += 1;
    value = first.value;
    found = true;
    if (first.ordinal) return { value, ordinal: true };
  } else if (first.role === 'unit' && !first.ordinal && first.value > 1) {
    const second = cursor.words[cursor.at + 1]?.word;
    if (second?.role === 'hundreds' && second.value === 100) {
      cursor.at += 2;
      value = first.value * 100;
      found = true;
      if (second.ordinal) return { value, ordinal: true };
    }
  }
  const rest = peek(cursor);
  if (rest !== undefined && (rest.role === 'unit' || rest.role === 'teen' || rest.role === 'tens')) {
    cursor.at += 1;
    return { value: value + rest.value, ordinal: rest.ordinal };
  }
  return found ? { value, ordinal: false } : undefined;
}

function takeSpelled(cursor: Cursor): { value: number; ordinal: boolean } | undefined {
  const first = peek(cursor);
  if (first === undefined) return undefined;
  if (first.role === 'zero') {
    cursor.at += 1;
    return { value: 0, ordinal: false };
  }
  let total = 0;
  let group = takeBelowThousand(cursor);
  if (group?.ordinal) return group;
  for (const [role, scale] of [
    ['million', 1_000_000],
    ['thousand', 1000],
  ] as const) {
    const word = peek(cursor);
    if (word?.role !== role) continue;
    cursor.at += 1;
    total += (group?.value ?? 1) * scale;
    if (word.ordinal) return { value: total, ordinal: true };
    const place = cursor.at;
    group = takeBelowThousand(cursor);
    if (group?.ordinal && peek(cursor)?.role === 'thousand') {
      cursor.at = place;
      group = undefined;
    }
    if (group?.ordinal) return { value: total + group.value, ordinal: true };
  }
  if (group === undefined && total === 0) return undefined;
  return { value: total + (group?.value ?? 0), ordinal: false };
}

/** "ena in dvajset" as recognisers write it; never after "med", where "in" stands between two numbers. */
function readApart(tokens: readonly Token[], from: number): ReadNumber | undefined {
  if (tokens[from + 1]?.form !== andWord || tokens[from - 1]?.form === 'med') return undefined;
  const [unit] = numberWordsOf(tokens[from]?.form ?? '');
  const [ten] = numberWordsOf(tokens[from + 2]?.form ?? '');
  if (unit?.role !== 'unit' || unit.ordinal || ten?.role !== 'tens') return undefined;
  const value = unit.value + ten.value;
  return {
    value,
    ordinal: ten.ordinal,
    next: from + 3,
    spelled: true,
    ...(ten.ordinal ? {} : { digits: String(value) }),
  };
}

/** "tri cele pet" is 3.5, "tri cele nič pet" 3.05, "tri in pol" 3.5. */
function withFraction(tokens: readonly Token[], whole: ReadNumber): ReadNumber {
  const after = tokens[whole.next];
  if (whole.ordinal || after === undefined) return whole;
  if (after.form === andWord && tokens[whole.next + 1]?.form === 'pol') {
    return { value: whole.value + 0.5, ordinal: false, next: whole.next + 2, spelled: true };
  }
  if (!decimalWords.has(after.form)) return whole;
  let digits = '';
  let index = whole.next + 1;
  while (digits.length < 9) {
    const part = readSpelled(tokens, index);
    if (part === undefined || part.ordinal) break;
    digits += String(part.value);
    index = part.next;
    if (part.value !== 0) break;
  }
  if (digits === '') return whole;
  return { value: Number(`${whole.value}.${digits}`), ordinal: false, next: index, spelled: true };
}

function readSpelled(tokens: readonly Token[], from: number): ReadNumber | undefined {
  const apart = readApart(tokens, from);
  if (apart !== undefined) return apart;
  const cursor = rowFrom(tokens, from);
  const taken = takeSpelled(cursor);
  const last = cursor.words[cursor.at - 1];
  if (taken === undefined || last === undefined) return undefined;
  // A word that is only read in part ("stosto") is no number.
  if (cursor.words[cursor.at]?.after === last.after) return undefined;
  return { ...taken, next: last.after, spelled: true, ...(taken.ordinal ? {} : { digits: String(taken.value) }) };
}

/** The decimal mark and the mark between thousands, by language. */
export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
}

export const slovenianSeparators: Separators = { decimal: ',', thousands: '.' };

/** "1.250,50", "1250", "3,5"; a full stop behind it makes an ordinal only where the grammar of dates says so. */
export function readDigits(
  tokens: readonly Token[],
  from: number,
  { decimal, thousands }: Separators,
): ReadNumber | undefined {
  const first = tokens[from];
  if (first?.kind !== 'digits' || first.form.length > 15) return undefined;
  let whole = first.form;
  let next = from + 1;
  const follows = (mark: string, length: number): boolean => {
    const digits = tokens[next + 1];
    return (
      tokens[next]?.form === mark &&
      tokens[next]?.glued === true &&
      digits?.kind === 'digits' &&
      digits.glued &&
      (length === 0 ? digits.form.length <= 6 : digits.form.length === length)
    );
  };
  let grouped = false;
  while (whole.length < 15 && first.form.length <= 3 && !first.form.startsWith('0') && follows(thousands, 3)) {
    whole += tokens[next + 1]?.form ?? '';
    next += 2;
    grouped = true;
  }
  if (follows(decimal, 0)) {
    const fraction = tokens[next + 1]?.form ?? '';
    return { value: Number(`${whole}.${fraction}`), ordinal: false, next: next + 2, spelled: false };
  }
  return { value: Number(whole), ordinal: false, next, spelled: false, ...(grouped ? {} : { digits: whole }) };
}

/** "100 tisoč 16" */
function withRest(tokens: readonly Token[], whole: ReadNumber, scale: number): ReadNumber {
  const token = tokens[whole.next];
  const rest =
    token?.kind === 'digits' ? readDigits(tokens, whole.next, slovenianSeparators) : readSpelled(tokens, whole.next);
  if (rest === undefined || rest.ordinal || rest.value >= scale || !Number.isInteger(rest.value)) return whole;
  return { ...whole, value: whole.value + rest.value, next: rest.next };
}

const moneyWords = new Set(['eur', 'evrov', 'evra', 'evro', 'evre', '€']);

/** "39.90 eur": the full stop is a decimal mark where two digits and a currency follow. */
function readPrice(tokens: readonly Token[], from: number): ReadNumber | undefined {
  const [whole, mark, cents, currency] = tokens.slice(from, from + 4);
  if (whole?.kind !== 'digits' || mark?.form !== '.' || cents?.form.length !== 2 || currency === undefined)
    return undefined;
  if (cents.kind !== 'digits' || !cents.glued || !mark.glued || !moneyWords.has(currency.form)) return undefined;
  return { value: Number(`${whole.form}.${cents.form}`), ordinal: false, next: from + 3, spelled: false };
}

const readers = new WeakMap<readonly Token[], NumberReader>();

/** The longest number that begins at the token; undefined when none does. */
export function readNumber(tokens: readonly Token[], from: number): ReadNumber | undefined {
  let reader = readers.get(tokens);
  if (reader === undefined) {
    reader = remembered((index) => computeNumber(tokens, index));
    readers.set(tokens, reader);
  }
  return reader(from);
}

/** The number that the one word is, whatever follows. */
export function readOneWord(token: Token | undefined): ReadNumber | undefined {
  return token?.kind === 'word' ? readSpelled([token], 0) : undefined;
}

function computeNumber(tokens: readonly Token[], from: number): ReadNumber | undefined {
  const token = tokens[from];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'digits') {
    const price = readPrice(tokens, from);
    if (price !== undefined) return price;
    const digits = readDigits(tokens, from, slovenianSeparators);
    if (digits === undefined) return undefined;
    const scale = numberWordsOf(tokens[digits.next]?.form ?? '')[0];
    if (scale !== undefined && !scale.ordinal && (scale.role === 'thousand' || scale.role === 'million')) {
      const whole = { value: digits.value * scale.value, ordinal: false, next: digits.next + 1, spelled: true };
      return withRest(tokens, whole, scale.value);
    }
    return withFraction(tokens, digits);
  }
  const spelled = readSpelled(tokens, from);
  return spelled === undefined ? undefined : withFraction(tokens, spelled);
}
