/** What the rules that both languages share need to know of a language. */

export interface Speller {
  /** Digit by digit: "041" → "nič štiri ena". */
  digits(text: string): string;
  /** A number by itself: "17" → "sedemnajst". */
  number(value: number): string;
  /** A word letter by letter. */
  letters(word: string): string;
  /** A word in capitals: letter by letter, or as a word where people read it so. */
  capitals(word: string): string;
  /** Names of `. @ - _ + /` in addresses. */
  readonly signs: Readonly<Record<string, string>>;
  /** Parts of addresses that are read otherwise than they are written. */
  readonly parts: Readonly<Record<string, string>>;
  /** Whether what follows a number is what it counts; else a long one is a reference. */
  counts(after: string): boolean;
  /** Words behind which a number is read by its digits however short it is. */
  readonly codeWords: ReadonlySet<string>;
  /** Stands between such a word and the number: "koda je 1234". */
  readonly is: string;
}
