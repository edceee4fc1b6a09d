/** E-mail and web addresses as people say them. */
import { digitGroups } from './identifiers';
import { rule, type Rule } from './scanner';
import type { Speller } from './speller';

/** The rules for addresses, in the words of a language. */
export function addressRules(speller: Speller): readonly Rule[] {
  /** A word is read, what has no vowel is spelled. */
  const sayPart = (part: string): string => {
    const lower = part.toLowerCase();
    const known = speller.parts[lower] ?? speller.signs[part];
    if (known !== undefined) return known;
    if (/^\d/.test(part)) return digitGroups(speller, part);
    return part.length === 1 || !/[aeiou]/.test(lower) ? speller.letters(part) : lower;
  };
  const say = (address: string): string => (address.match(/[\p{L}\p{M}]+|\d+|[.@_+/-]/gu) ?? []).map(sayPart).join(' ');

  const email = rule(
    /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/u,
    ([address = '']) => say(address.replace(/-{1,63}$/, '')),
  );

  /** What a link leads to is long and for the eye: its site is said, and its path where it is made of words. */
  const link = rule(
    /(?<![\p{L}\d@])(?:https?:\/\/|www\.)((?:[\p{L}\d-]{1,63}\.){0,5}[\p{L}\d-]{1,63})(?::\d{1,5})?([/?#][^\s»«"<>()]{0,500})?/iu,
    ([address = '', host = '', path = '']) => {
      const words = /^(?:\/[a-zčšž-]{1,20}){1,3}(?=\/?[.,!?]?$)/iu.exec(path)?.[0] ?? '';
      const site = /^www\./i.test(address) ? `www.${host}` : host;
      return say(`${site}${words}`) + (/[.,;!?]$/.exec(path)?.[0] ?? '');
    },
  );

  /** "kabelnet.net" with nothing before it. */
  const site = rule(
    /(?<![\p{L}\d@.])[\p{L}\d][\p{L}\d-]{1,62}\.(?:si|net|com|org|eu|info|io)(?:\/[a-zčšž-]{1,20}){0,3}(?![\p{L}\d]|\.\p{L})/iu,
    ([address = '']) => say(address),
  );

  return [email, link, site];
}
