/** What a recogniser makes of something that is said: small letters, no punctuation, numbers in words. */
import { spellOut } from '../../../services/speech';
import type { Language } from '../../../services/understanding';

/** Capitals are spelled out letter by letter; whole words are not. */
export const recognised = (text: string, language: Language): string =>
  spellOut(
    text
      .replace(/\b(cm|rt|tv) (\d{4}) (\d{2})\b/gi, (serial) => serial.toUpperCase().replace(/ /g, '-'))
      .replace(/wi-fi/gi, 'wifi')
      .replace(/\p{Lu}{2,}(?![\p{L}\d-])/gu, (word) => word.toLowerCase()),
    language,
  )
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’]+/gu, ' ')
    .replace(/wye fye|vaj ?faj/g, 'wifi')
    .trim();
