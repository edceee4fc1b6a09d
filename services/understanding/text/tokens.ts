/** Splits an utterance into tokens with their places, in a form without case and diacritics. */

export type TokenKind = 'word' | 'digits' | 'mark';

export interface Token {
  /** Lower case, without diacritics; for digits the digits, for a mark the character. */
  readonly form: string;
  readonly kind: TokenKind;
  /** UTF-16 offsets into the utterance, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;
}

/** Longer utterances are understood by their beginning only; the transcript keeps them whole. */
export const maxUtteranceLength = 500;

const combiningMark = /\p{M}/u;
const letter = /\p{L}/u;
const specialFolds: Readonly<Record<string, string>> = { đ: 'd', ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe' };

/** Every character is folded once only: the alphabet that people type in is small. */
const folded = new Map<string, string>();
const maxFolded = 4096;

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const lower = character.toLowerCase();
  let form = specialFolds[lower] ?? '';
  if (form === '') {
    for (const part of lower.normalize('NFD')) if (!combiningMark.test(part)) form += part;
  }
  if (folded.size < maxFolded) folded.set(character, form);
  return form;
}

/** Lower case, without diacritics: `Čakalnica` becomes `cakalnica`. */
export function fold(text: string): string {
  let form = '';
  for (const character of text) form += foldCharacter(character);
  return form;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function kindOf(character: string, form: string): TokenKind | 'space' | 'combining' {
  const code = character.charCodeAt(0);
  if (isDigit(code)) return 'digits';
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
  if (code <= 32 || code === 160 || code === 0x200b || code === 0xfeff) return 'space';
  if (code < 128) return 'mark';
  if (letter.test(character)) return 'word';
  if (form === '') return 'combining';
  if (character.trim() === '') return 'space';
  return 'mark';
}

/**
 * Tokens of the first 500 characters. A run of letters is one token, a run of digits is one, every other character is one of its own;
 * combining marks belong to the letter before them. Linear in the length.
 */
export function tokenise(utterance: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = utterance.length > maxUtteranceLength ? utterance.slice(0, maxUtteranceLength) : utterance;
  let place = 0;
  let open: { form: string; kind: TokenKind; start: number; end: number } | undefined;
  let lastEnd = 0;
  const close = (): void => {
    if (open === undefined) return;
    const { form, kind, start, end } = open;
    tokens.push({ form, kind, start, end, glued: start > 0 && start === lastEnd });
    lastEnd = end;
    open = undefined;
  };
  for (const character of text) {
    const start = place;
    place += character.length;
    const form = foldCharacter(character);
    const kind = kindOf(character, form);
    if (kind === 'combining') {
      if (open !== undefined) open.end = place;
      continue;
    }
    if (open !== undefined && open.kind === kind && kind !== 'mark') {
      open.form += form;
      open.end = place;
      continue;
    }
    close();
    if (kind !== 'space') open = { form, kind, start, end: place };
  }
  close();
  return tokens;
}
