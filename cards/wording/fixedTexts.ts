/** What the bot says word for word, whoever it talks to: what can be spoken before anybody calls. */
import type { Language } from '../../services/understanding';
import { aloud } from '../aloud';
import { wordings, type Wording } from '.';

/** Every text without parameters, once, except mail and SMS. */
function fixedTexts({ messages: _messages, ...spoken }: Wording): readonly string[] {
  return [...new Set(textsIn(spoken).map(aloud))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const languages: readonly Language[] = ['sl', 'en'];

/** In the order in which they are likely to be needed: Slovenian first. */
export const fixedPrompts = languages.flatMap((language) =>
  fixedTexts(wordings[language]).map((text) => ({ text, language })),
);
