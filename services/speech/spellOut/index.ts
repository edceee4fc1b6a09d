/** Puts a text into the words that a voice is to speak: no digit, sign, abbreviation or Markdown is left to it. */
import type { Language } from '../../understanding';
import { english } from './english';
import { plainText } from './plainText';
import { scan, type Rule } from './scanner';
import { slovenian } from './slovenian';
import { tidy } from './tidy';

const rules: Readonly<Record<Language, readonly Rule[]>> = { sl: slovenian, en: english };

/**
 * "24,90 € do 1. 12. 2026" → "Štiriindvajset evrov in devetdeset centov do prvega decembra dva tisoč šestindvajset".
 *
 * Pure; what it has put into words it leaves as it is. Whatever the text holds, it takes time linear in its length.
 */
export const spellOut = (text: string, language: Language): string => tidy(scan(plainText(text), rules[language]));
