/** The language of a page from what it says of itself; Slovenian unless it is English. */
import type { Language } from '../texts/types';

export function readLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  const wish = wishes.map((value) => value?.trim().toLowerCase() ?? '').find((value) => /^(sl|en)\b/.test(value));
  return wish?.startsWith('en') === true ? 'en' : 'sl';
}
