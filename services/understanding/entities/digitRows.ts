/** Telephone numbers and rows of digits, written and dictated. */

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Token } from '../text/tokens';
import type { Candidate } from './candidate';
import type { NumberReader } from './numberReader';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

interface DigitRow {
  readonly digits: string;
  readonly groups: number;
  readonly next: number;
  readonly spelled: boolean;
  readonly international: boolean;
  /** A slash stands in it, as in telephone numbers only. */
  readonly slashed: boolean;
  /** Two numbers of three digits: "sto dvajset tristo petinštirideset". */
  readonly halves: boolean;
}

const rowSeparators = new Set(['-', '/', '.', ',', '(', ')']);
const repeatWords: Readonly<Record<string, number>> = { dvakrat: 2, trikrat: 3, stirikrat: 4, double: 2, triple: 3 };

const zeros = new Set(['nicli', 'nicle', 'nicel', 'nuli', 'nule', 'nul', 'zeros', 'zeroes']);

/** "tri nule" is 000. */
function readZeros(tokens: readonly Token[], from: number, readNumber: NumberReader): string {
  if (!zeros.has(formAt(tokens, from + 1))) return '';
  const count = readNumber(from)?.value ?? 0;
  return count >= 2 && count <= 6 ? '0'.repeat(count) : '';
}

/** Digits said or written one by one or in groups; separators may stand between groups. */
function readRow(tokens: readonly Token[], from: number, readNumber: NumberReader): DigitRow | undefined {
  let digits = '';
  let groups = 0;
  let index = from;
  let spelled = false;
  let slashed = false;
  let first = '';
  const plus = formAt(tokens, from) === '+' || formAt(tokens, from) === 'plus';
  if (plus) index += 1;
  let next = index;
  while (digits.length < 20) {
    const repeat = repeatWords[formAt(tokens, index)] ?? 1;
    const token = tokens[repeat > 1 ? index + 1 : index];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if (groups === 0 ? token.form !== '(' : !rowSeparators.has(token.form)) break;
      slashed ||= token.form === '/' && tokens[index + 1]?.kind === 'digits';
      index += 1;
      continue;
    }
    const at = repeat > 1 ? index + 1 : index;
    const manyZeros = repeat > 1 ? '' : readZeros(tokens, at, readNumber);
    if (manyZeros !== '') {
      digits += manyZeros;
      index = at + 2;
      spelled = true;
      groups += manyZeros.length - 1;
    } else if (token.kind === 'digits') {
      // "1.250,50" is a number, not a row of digits.
      if (!plus && groups === 0 && readNumber(at)?.digits === undefined) break;
      digits += token.form.repeat(repeat);
      index = at + 1;
    } else {
      const number = readNumber(at);
      if (number?.digits === undefined || number.value > 999_999) break;
      digits += number.digits.repeat(repeat);
      spelled = true;
      index = number.next;
    }
    if (groups === 0) first = digits;
    groups += repeat;
    next = index;
  }
  const halves = groups === 2 && spelled && digits.length === 6 && first.length === 3 && !/00$/.test(first);
  return groups === 0 ? undefined : { digits, groups, next, spelled, international: plus, slashed, halves };
}

const cueStems = [
  'stevilk',
  'narocnis',
  'referenc',
  'kod',
  'serijsk',
  'sklic',
  'vlog',
  'zahtev',
  'id',
  'sifr',
  'number',
  'code',
  'reference',
  'serial',
  'subscriber',
];

function hasCue(tokens: readonly Token[], from: number): boolean {
  for (let index = Math.max(0, from - 4); index < from; index += 1) {
    const form = formAt(tokens, index);
    if (cueStems.some((stem) => form.startsWith(stem))) return true;
  }
  return false;
}

/** E.164 of a valid number, Slovenian when it says no country. */
function phoneOf(digits: string, international: boolean): string | undefined {
  const text = international ? `+${digits}` : digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
  const phone = parsePhoneNumberFromString(text, 'SI');
  return phone?.isValid() === true ? phone.number : undefined;
}

/** "29.2.2027" is a day that no year has, not a row of digits. */
function isDateLike(tokens: readonly Token[], from: number, next: number): boolean {
  const text = tokens
    .slice(from, next)
    .map(({ form }) => form)
    .join('');
  return /^\d{1,2}\.\d{1,2}\.(?:20)?\d\d$/.test(text) && next - from === 5;
}

/** Rows of digits and telephone numbers; `expected` lowers what a row must have to count as one. */
export function readDigitRows(
  tokens: readonly Token[],
  readNumber: NumberReader,
  expected: 'digits' | 'phone' | undefined,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const row = readRow(tokens, index, readNumber);
    if (row === undefined) {
      index += 1;
      continue;
    }
    const { digits, groups, next } = row;
    const looksLikePhone =
      row.international || digits.startsWith('0') || expected === 'phone' || /^386\d{8}$/.test(digits);
    const phone =
      looksLikePhone && digits.length >= 8 && digits.length <= 15 ? phoneOf(digits, row.international) : undefined;
    const isRow =
      expected === 'digits' ||
      (groups >= 3 && digits.length >= 3) ||
      (groups === 2 && digits.length >= 5 && !row.spelled) ||
      row.halves ||
      (groups === 1 && !row.spelled && (digits.length >= 5 || (digits.length >= 2 && digits.startsWith('0')))) ||
      (digits.length >= 3 && hasCue(tokens, index) && (groups > 1 || row.spelled || digits.length >= 4));
    if (phone !== undefined) candidates.push({ type: 'phone', value: phone, from: index, next });
    if (isRow && !row.international && !row.slashed && !isDateLike(tokens, index, next))
      candidates.push({ type: 'digits', value: digits, from: index, next });
    index = Math.max(next, index + 1);
  }
  return candidates;
}
