/** What a recogniser makes of something that is said: small letters, no punctuation, numbers in words. */
import { spellOut } from '../../../services/speech';
import type { Language } from '../../../services/understanding';

export const recognised = (text: string, language: Language): string =>
  spellOut(text.replace(/wi-fi/gi, 'wifi').replace(/\p{Lu}{2,}(?![\p{L}\d-])/gu, (word) => word.toLowerCase()), language)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’]+/gu, ' ')
    .trim();
