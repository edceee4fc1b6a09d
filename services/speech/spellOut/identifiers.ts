/** What is written down or keyed in rather than counted: phone numbers, references, codes, serial and account numbers. */
import { grouped, phoneGroups } from './digits';
import { rule, type Rule } from './scanner';
import type { Speller } from './speller';

/** Nothing that would make the digits a part of something else stands before them. */
export const notInNumber = String.raw`(?<![\p{L}\d][.,]?)`;

/** Groups with a pause between them, so that they can be written down. */
const inGroups = (speller: Speller, groups: readonly string[]): string =>
  groups
    .map((group) =>
      group.startsWith('+') ? `${speller.signs['+'] ?? ''} ${speller.digits(group.slice(1))}` : speller.digits(group),
    )
    .join(', ');

export const digitGroups = (speller: Speller, digits: string): string => inGroups(speller, grouped(digits));

/** Letters with digits; to be tried before numbers and words. */
export function serialRules(speller: Speller): readonly Rule[] {
  /** "SI56 0201 0001 2345 678": an account by the groups that it is written in. */
  const account = rule(
    /(?<![\p{L}\d])(\p{Lu}{2})(\d{2})((?: ?\d{4}){2,7}(?: ?\d{1,3})?)(?![\p{L}\d])/u,
    ([, country = '', check = '', rest = '']) => {
      const groups = rest.replaceAll(' ', '').match(/\d{1,4}/g) ?? [];
      return [speller.letters(country), speller.digits(check), ...groups.map((group) => speller.digits(group))].join(
        ', ',
      );
    },
  );

  const part = (text: string): string =>
    (text.match(/\p{L}+|\d+/gu) ?? [])
      .map((piece) => (/\d/.test(piece) ? digitGroups(speller, piece) : speller.letters(piece)))
      .join(', ');

  /** "CM-1000-17", "SN12345678", "00:1A:2B:3C:4D:5E": letters by name, digits in groups. */
  const serial = rule(
    /(?<![\p{L}\d])(?=[\p{L}\d:-]{0,24}\d)(?=[\p{L}\d:-]{0,24}\p{Lu})[\p{Lu}\d]{1,24}(?:[-:][\p{Lu}\d]{1,24}){0,9}(?![\p{L}\d]|-\d)/u,
    ([whole = '']) => {
      const parts = whole.split(/[-:]/);
      if (whole.replace(/\P{Nd}/gu, '').length < 3 && parts.length < 4) return undefined;
      return parts.map(part).join(', ');
    },
  );

  /** "2026-11-000123": the parts of a document's number. */
  const document = rule(/(?<![\p{L}\d][.,:/-]?)\d{1,8}(?:[-/]\d{1,8}){2,5}(?![\p{L}\d]|[,.]\d)/u, ([whole = '']) =>
    whole
      .split(/[-/]/)
      .map((one) => digitGroups(speller, one))
      .join(', '),
  );

  /** "MP3", "5G", "T-2", "IPv6", "12a": a few letters with a short number. */
  const short = rule(
    /(?<![\p{L}\d])(?:(\p{L}{1,5})-?(\d{1,4})|(\d{1,4})(\p{L}{1,2}))(?![\p{L}\d])/u,
    ([, word, number, first, last]) => {
      const read = (digits: string): string =>
        digits.length < 3 && !digits.startsWith('0') ? speller.number(Number(digits)) : speller.digits(digits);
      if (first !== undefined && last !== undefined) return `${read(first)} ${speller.letters(last)}`;
      if (word === undefined || number === undefined) return undefined;
      if (word.length === 1 || /^\p{Lu}{2}v$/u.test(word)) return `${speller.letters(word)} ${read(number)}`;
      return `${word === word.toUpperCase() ? speller.capitals(word) : word} ${read(number)}`;
    },
  );

  return [account, serial, document, short];
}

/** Digits alone; to be tried before counts, and after days, times and amounts. */
export function digitRules(speller: Speller): readonly Rule[] {
  /** "041 621 365", "01/234-56-78", "+386 41 621 365": begins with a zero or a plus. */
  const phone = rule(
    new RegExp(`${notInNumber}(?:\\+\\d{1,3}|\\(?0\\d{1,4}\\)?)(?:[ /-]{0,2}\\(?\\d{1,9}\\)?){1,5}(?!\\d|[.,]\\d)`),
    ([whole = '']) => {
      const length = whole.replace(/\D/g, '').length;
      return length >= 6 && length <= 15 ? inGroups(speller, phoneGroups(whole)) : undefined;
    },
  );

  /** Emergency numbers are said digit by digit, unless something is counted. */
  const emergency = rule(new RegExp(`${notInNumber}(11[23])(?![\\d%]|[.,:/-]\\d)`), ([, number = ''], { after }) =>
    speller.counts(after) ? undefined : speller.digits(number),
  );

  /** "koda 1234", "koda je 1234". */
  const code = rule(
    new RegExp(`${notInNumber}(\\d{3,12})(?!\\d|[,.]\\d)`),
    ([, number = ''], { before, beforeThat }) =>
      speller.codeWords.has(before === speller.is ? beforeThat : before) ? digitGroups(speller, number) : undefined,
  );

  /** "100016", "1234 5674": five digits and more that count nothing, or a zero in front. */
  const reference = rule(
    new RegExp(`${notInNumber}(?:\\d{2,4}(?: \\d{2,4}){1,4}|\\d{5,40}|0\\d{1,40})(?!\\d|[,.]\\d)`),
    ([whole = ''], { after }) => {
      const parts = whole.split(' ');
      const length = whole.replaceAll(' ', '').length;
      // "2026 12": two numbers, not one in groups.
      if (parts.length > 1 && (length < 6 || parts.some((part) => part.length !== parts[0]?.length))) return undefined;
      if (!whole.startsWith('0') && (speller.counts(after) || length < 5)) return undefined;
      return inGroups(speller, parts.length > 1 ? parts : grouped(whole));
    },
  );

  return [phone, emergency, code, reference];
}

/** Whatever digits are left; to be tried last. */
export const anyDigits = (speller: Speller): Rule => rule(/\d{1,40}/u, ([whole = '']) => digitGroups(speller, whole));
