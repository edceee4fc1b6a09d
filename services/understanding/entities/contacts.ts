/** E-mail addresses and telephone numbers, written and dictated, and rows of digits. */

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Token } from '../text/tokens';
import type { Candidate } from './candidate';
import type { ReadNumber } from './slovenian/numbers';

/** Reads the number in words or digits at a token, in the language of the utterance. */
export type NumberReader = (from: number) => ReadNumber | undefined;

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

const atWords = new Set(['@', 'afna', 'afno', 'afne', 'at', 'opica']);
const connectors: Readonly<Record<string, string>> = {
  '.': '.',
  pika: '.',
  piko: '.',
  dot: '.',
  _: '_',
  podcrtaj: '_',
  podcrtano: '_',
  underscore: '_',
  '-': '-',
  minus: '-',
  pomisljaj: '-',
  vezaj: '-',
  dash: '-',
  hyphen: '-',
  '+': '+',
  plus: '+',
};
const topLevelDomains = new Set([
  'com',
  'si',
  'net',
  'org',
  'eu',
  'info',
  'de',
  'at',
  'hr',
  'it',
  'biz',
  'me',
  'io',
  'co',
]);
const maxEmailTokens = 24;

/** Words before an address that are no part of it, also where it begins with a number. */
const beforeAddress = new Set('je na mail mejl email e naslov moj moja is my at to address mail'.split(' '));

interface Part {
  readonly text: string;
  readonly connector: boolean;
  readonly next: number;
}

/** One part of an address: a connector, a word, digits or a number in words. */
function partAt(tokens: readonly Token[], index: number, readNumber: NumberReader): Part | undefined {
  const token = tokens[index];
  if (token === undefined || atWords.has(token.form)) return undefined;
  const connector = connectors[token.form];
  if (connector !== undefined) return { text: connector, connector: true, next: index + 1 };
  if (token.kind === 'digits') return { text: token.form, connector: false, next: index + 1 };
  if (token.kind === 'mark') return undefined;
  const number = readNumber(index);
  if (number?.digits !== undefined && token.form.length > 1)
    return { text: number.digits, connector: false, next: number.next };
  return { text: token.form, connector: false, next: index + 1 };
}

/** The local part that ends before `at`: words joined by connectors, glued together, or single letters spelled out. */
function localPart(
  tokens: readonly Token[],
  at: number,
  readNumber: NumberReader,
): { from: number; text: string } | undefined {
  let from = at - 1;
  const first = tokens[from];
  if (first === undefined || first.kind === 'mark') return undefined;
  const lowest = Math.max(0, at - maxEmailTokens);
  while (from > lowest) {
    const token = tokens[from];
    const before = tokens[from - 1];
    if (token === undefined || before === undefined) break;
    const connected = connectors[token.form] !== undefined || connectors[before.form] !== undefined;
    const spelled = before.kind === 'word' && before.form.length === 1 && before.form !== 'z' && before.form !== 's';
    const numeric = token.kind === 'digits' || readNumber(from) !== undefined;
    const numbered = numeric && before.kind === 'word' && !beforeAddress.has(before.form);
    const joins = token.glued || connected || spelled || numbered;
    if (!joins || atWords.has(before.form) || (before.kind === 'mark' && connectors[before.form] === undefined)) break;
    from -= 1;
  }
  while (from < at - 1 && connectors[formAt(tokens, from)] !== undefined) from += 1;
  let text = '';
  let index = from;
  while (index < at) {
    const part = partAt(tokens, index, readNumber);
    if (part === undefined) return undefined;
    text += part.text;
    index = part.next;
  }
  return text === '' ? undefined : { from, text };
}

/** The domain that begins at the token: "gmail pika com", "gmail com", "siol.net". */
function domainPart(
  tokens: readonly Token[],
  from: number,
  readNumber: NumberReader,
): { next: number; text: string } | undefined {
  let text = '';
  let index = from;
  let accepted: { next: number; text: string } | undefined;
  let lastWasConnector = true;
  const end = from + maxEmailTokens;
  while (index < end) {
    const part = partAt(tokens, index, readNumber);
    if (part === undefined) break;
    if (part.connector) {
      if (lastWasConnector || (part.text !== '.' && part.text !== '-')) break;
      text += part.text;
    } else {
      const glued = tokens[index]?.glued === true;
      if (!lastWasConnector && !glued) {
        if (!topLevelDomains.has(part.text) || text.includes('.')) break;
        text += '.';
      }
      text += part.text;
      const label = text.slice(text.lastIndexOf('.') + 1);
      if (text.includes('.') && label.length >= 2 && /^[a-z]+$/.test(label)) accepted = { next: part.next, text };
    }
    lastWasConnector = part.connector;
    index = part.next;
  }
  return accepted;
}

export function readEmails(tokens: readonly Token[], readNumber: NumberReader): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 1; index < tokens.length - 1; index += 1) {
    if (!atWords.has(formAt(tokens, index))) continue;
    const local = localPart(tokens, index, readNumber);
    const domain = domainPart(tokens, index + 1, readNumber);
    if (local === undefined || domain === undefined) continue;
    candidates.push({ type: 'email', value: `${local.text}@${domain.text}`, from: local.from, next: domain.next });
  }
  return candidates;
}

interface DigitRow {
  readonly digits: string;
  readonly groups: number;
  readonly next: number;
  readonly spelled: boolean;
  readonly international: boolean;
  /** A slash stands in it, as in telephone numbers only. */
  readonly slashed: boolean;
}

const rowSeparators = new Set(['-', '/', '.', ',', '(', ')']);
const repeatWords: Readonly<Record<string, number>> = { dvakrat: 2, trikrat: 3, stirikrat: 4, double: 2, triple: 3 };

/** Digits said or written one by one or in groups; separators may stand between groups. */
function readRow(tokens: readonly Token[], from: number, readNumber: NumberReader): DigitRow | undefined {
  let digits = '';
  let groups = 0;
  let index = from;
  let spelled = false;
  let slashed = false;
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
    if (token.kind === 'digits') {
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
    groups += repeat;
    next = index;
  }
  return groups === 0 ? undefined : { digits, groups, next, spelled, international: plus, slashed };
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
    const looksLikePhone = row.international || digits.startsWith('0') || expected === 'phone';
    const phone =
      looksLikePhone && digits.length >= 8 && digits.length <= 15 ? phoneOf(digits, row.international) : undefined;
    const isRow =
      expected === 'digits' ||
      (groups >= 3 && digits.length >= 3) ||
      (groups === 2 && digits.length >= 5 && !row.spelled) ||
      (groups === 1 && !row.spelled && (digits.length >= 5 || (digits.length >= 2 && digits.startsWith('0')))) ||
      (digits.length >= 3 && hasCue(tokens, index) && (groups > 1 || row.spelled || digits.length >= 4));
    if (phone !== undefined) candidates.push({ type: 'phone', value: phone, from: index, next });
    if (isRow && !row.international && !row.slashed)
      candidates.push({ type: 'digits', value: digits, from: index, next });
    index = Math.max(next, index + 1);
  }
  return candidates;
}
