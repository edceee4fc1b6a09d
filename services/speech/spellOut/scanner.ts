/** Reads a text once from left to right and has rules put what they know into words; linear in the length of the text. */

/** Where a rule stands: enough to the left and right to tell a case, a gender, the end of a sentence. */
export interface Place {
  /** The word before, in lower case; empty after a mark. */
  readonly before: string;
  /** The word before that one, and the one before both. */
  readonly beforeThat: string;
  readonly earlier: string;
  /** What follows, its beginning only. */
  readonly after: string;
  /** A sentence begins here. */
  readonly opens: boolean;
}

export interface Rule {
  /** Sticky, and bounded: no `+` or `*` over what may be long. */
  readonly pattern: RegExp;
  /** The words for what was found; `undefined` when it is something else after all. */
  readonly say: (found: readonly string[], place: Place) => string | undefined;
}

/** A rule whose pattern is found only where it begins. */
export function rule(pattern: RegExp, say: (found: readonly string[], place: Place) => string | undefined): Rule {
  return { pattern: new RegExp(pattern.source, [...new Set(`${pattern.flags}yu`)].join('')), say };
}

/** As far as rules look ahead. */
const ahead = 80;

const plainWord = /[\p{L}\p{M}']+/uy;
const space = /\s+/uy;

/** Puts a text into words: at each place the first rule that knows what stands there; what none knows stays. */
export function scan(text: string, rules: readonly Rule[]): string {
  let said = '';
  let at = 0;
  let before = '';
  let beforeThat = '';
  let earlier = '';
  let opens = true;
  const pass = (source: string, words: string): void => {
    at += source.length;
    said += words;
  };
  while (at < text.length) {
    space.lastIndex = at;
    const gap = space.exec(text);
    if (gap !== null) {
      pass(gap[0], ' ');
      continue;
    }
    const found = firstOf(rules, text, at, { before, beforeThat, earlier, opens });
    plainWord.lastIndex = at;
    const source = found?.source ?? plainWord.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 32);
    const isWord = /^[\p{L}\d]/u.test(source);
    // What rules put into words stands apart from what is written right beside it.
    const glued = found !== undefined && /[\p{L}\d]$/u.test(said) && /^[\p{L}]/u.test(found.words) ? ' ' : '';
    const loose = found !== undefined && /^[\p{L}\d]/u.test(text.slice(at + source.length, at + source.length + 2));
    pass(source, `${glued}${found?.words ?? source}${loose ? ' ' : ''}`);
    if (isWord) {
      earlier = beforeThat;
      beforeThat = before;
      before = source.toLowerCase();
      opens = /[.!?]$/u.test(found?.words ?? source);
    } else if (found === undefined && /[»«"'“”„‘’]/u.test(source)) {
      // Quotes stand between words without parting them.
    } else {
      if (!/^[(–-]$/u.test(source.trim())) before = beforeThat = earlier = '';
      opens = /^[.!?:]$/u.test(source);
    }
  }
  return said;
}

function firstOf(
  rules: readonly Rule[],
  text: string,
  at: number,
  known: Omit<Place, 'after'>,
): { readonly source: string; readonly words: string } | undefined {
  for (const { pattern, say } of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') continue;
    const end = at + found[0].length;
    const words = say(found, { ...known, after: text.slice(end, end + ahead) });
    if (words !== undefined) return { source: found[0], words };
  }
  return undefined;
}
