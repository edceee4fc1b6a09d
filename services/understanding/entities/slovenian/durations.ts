/** Slovenian durations: "štirinajst dni", "pol leta", "mesec in pol", "teden dni", "teden ali dva", "dvomesečni". */

import type { Duration, DurationUnit } from '../../calendar';
import type { DurationAtom } from '../time';
import type { Token } from '../../text/tokens';
import { numberWordsOf } from './numberWords';
import { readNumber } from './numbers';
import { units } from './timeWords';

const bareAfter = new Set(['za', 'cez']);
const about = new Set(['kak', 'kaksen', 'kaksno', 'priblizno', 'okoli', 'dober', 'dobro']);
const or = new Set(['ali', 'al', 'oz', 'oziroma']);
const maxAmount = 5000;

const adjectives: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(.{0,14}?)dnevn[aeiou]\w{0,3}$/, 'day'],
  [/^(.{0,14}?)tedensk[aeiou]\w{0,3}$/, 'week'],
  [/^(.{0,14}?)mesecn[aeiou]\w{0,3}$/, 'month'],
  [/^(.{0,14}?)letn[aeiou]\w{0,3}$/, 'year'],
];

/** "mesečni" with what stands before it in the word. */
function readAdjective(form: string): { beginning: string; unit: DurationUnit } | undefined {
  for (const [pattern, unit] of adjectives) {
    const beginning = pattern.exec(form)?.[1];
    if (beginning !== undefined) return { beginning, unit };
  }
  return undefined;
}

/** How compounds begin where the number alone is another word. */
const beginnings: Readonly<Record<string, number>> = { eno: 1, dvo: 2, pol: 0.5 };

/** "dvomesečni odklop", "polletna pavza". */
function adjectiveDuration(form: string): Duration | undefined {
  const adjective = readAdjective(form);
  if (adjective === undefined || adjective.beginning === '') return undefined;
  const { beginning, unit } = adjective;
  const [word, ...more] = numberWordsOf(beginning);
  const amount = beginnings[beginning] ?? (more.length === 0 && word?.ordinal === false ? word.value : 0);
  return amount > 0 ? { amount, unit } : undefined;
}

/** The longest duration that begins at the token; a bare "mesec" counts only behind "za" and "čez". */
export function readDuration(tokens: readonly Token[], from: number): DurationAtom | undefined {
  const form = tokens[from]?.form ?? '';
  const atom = (amount: number, unitIndex: number, other?: number): DurationAtom | undefined => {
    const unit = units.get(tokens[unitIndex]?.form ?? '');
    if (unit === undefined || amount <= 0 || amount > maxAmount) return undefined;
    let next = unitIndex + 1;
    let total = amount;
    if (tokens[next]?.form === 'in' && tokens[next + 1]?.form === 'pol' && Number.isInteger(amount)) {
      total += 0.5;
      next += 2;
    }
    if (tokens[next]?.form === 'dni' && unit !== 'day') next += 1;
    const duration = { amount: total, unit };
    return {
      kind: 'duration',
      from,
      next,
      duration,
      ...(other === undefined ? {} : { other: { amount: other, unit } }),
    };
  };
  if (form === 'pol') return atom(0.5, from + 1);
  if (form === 'poldrugi' || form === 'poldrugo' || form === 'poldruga') return atom(1.5, from + 1);
  if (form === 'cetrt') return units.get(tokens[from + 1]?.form ?? '') === 'year' ? atom(0.25, from + 1) : undefined;
  if (form === 'tri' && tokens[from + 1]?.form === 'cetrt') {
    const unit = units.get(tokens[from + 2]?.form ?? '');
    if (unit === 'year' || unit === 'hour') return atom(0.75, from + 2);
  }
  const unit = units.get(form);
  if (unit !== undefined) {
    const many = or.has(tokens[from + 1]?.form ?? '') ? readNumber(tokens, from + 2) : undefined;
    // "teden ali dva"
    if (many !== undefined && !many.ordinal && many.value > 1 && many.value < 13) {
      const other = { amount: many.value, unit };
      return { kind: 'duration', from, next: many.next, duration: { amount: 1, unit }, other };
    }
    const isFollowedByDays = tokens[from + 1]?.form === 'dni' && unit !== 'day';
    const isFollowedByHalf = tokens[from + 1]?.form === 'in' && tokens[from + 2]?.form === 'pol';
    const before = tokens[from - 1]?.form ?? '';
    const isBare = bareAfter.has(before) || (about.has(before) && bareAfter.has(tokens[from - 2]?.form ?? ''));
    return isFollowedByDays || isFollowedByHalf || isBare ? atom(1, from) : undefined;
  }
  const adjective = adjectiveDuration(form);
  if (adjective !== undefined) return { kind: 'duration', from, next: from + 1, duration: adjective };
  return readCounted(tokens, from, atom);
}

/** "tri mesece", "6-mesečni", "tri do štiri mesece". */
function readCounted(
  tokens: readonly Token[],
  from: number,
  atom: (amount: number, unitIndex: number, other?: number) => DurationAtom | undefined,
): DurationAtom | undefined {
  const number = readNumber(tokens, from);
  if (number === undefined || number.ordinal) return undefined;
  const plain = atom(number.value, number.next);
  if (plain !== undefined) return plain;
  const link = tokens[number.next]?.form ?? '';
  if (link === '-' && tokens[number.next]?.glued === true) {
    const adjective = readAdjective(tokens[number.next + 1]?.form ?? '');
    if (adjective?.beginning === '' && number.value > 0) {
      const duration = { amount: number.value, unit: adjective.unit };
      return { kind: 'duration', from, next: number.next + 2, duration };
    }
  }
  const isPair = link === 'do' || link === '-' || link === '–' || or.has(link);
  const second = isPair ? readNumber(tokens, number.next + 1) : undefined;
  if (second === undefined || second.ordinal || second.value <= number.value) return undefined;
  return atom(second.value, second.next, number.value);
}
