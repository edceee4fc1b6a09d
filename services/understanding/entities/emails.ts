/** E-mail addresses, written and dictated. */

import type { Token } from '../text/tokens';
import type { Candidate } from './candidate';
import type { NumberReader } from './numberReader';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

const atWords = new Set(['@', 'afna', 'afno', 'afne', 'afnca', 'at', 'et', 'opica']);
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

/** "novak na gmail pika com": "na" is the sign only in front of a known provider. */
const providers = new Set('gmail siol hotmail yahoo outlook icloud amis volja live telemach email'.split(' '));

/** A word that a connector or a numeral ties to the one before it. */
const isJoined = (tokens: readonly Token[], index: number): boolean =>
  connectors[formAt(tokens, index - 1)] !== undefined || tokens[index]?.kind === 'digits';

const isAt = (tokens: readonly Token[], index: number): boolean =>
  atWords.has(formAt(tokens, index)) ||
  (formAt(tokens, index) === 'na' && providers.has(formAt(tokens, index + 1)) && isJoined(tokens, index - 1));

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
  if (first.form === 'skupaj') return joinedPart(tokens, from);
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

const maxJoined = 3;

/** "marko kranjc vse skupaj afna …": the words before are one. */
function joinedPart(tokens: readonly Token[], together: number): { from: number; text: string } | undefined {
  const end = formAt(tokens, together - 1) === 'vse' ? together - 1 : together;
  let from = end;
  while (from > 0 && end - from < maxJoined && tokens[from - 1]?.kind !== 'mark') {
    if (beforeAddress.has(formAt(tokens, from - 1))) break;
    from -= 1;
  }
  const text = tokens
    .slice(from, end)
    .map(({ form }) => form)
    .join('');
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
    if (!isAt(tokens, index)) continue;
    const local = localPart(tokens, index, readNumber);
    const domain = domainPart(tokens, index + 1, readNumber);
    if (local === undefined || domain === undefined) continue;
    // Slovenians say "kom", and recognisers write what they hear; there is no such domain.
    const host = domain.text.replace(/\.kom$/, '.com');
    candidates.push({ type: 'email', value: `${local.text}@${host}`, from: local.from, next: domain.next });
  }
  return candidates;
}
