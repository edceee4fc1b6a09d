/** What calls will hear in the same words again and again, clip by clip: to be spoken before anybody calls. */
import { fixedPrompts } from '../../../cards/wording/fixedTexts';
import { wordings } from '../../../cards/wording';
import type { Language } from '../../../services/understanding';
import { sentences, type Spoken } from './spoken';

/** Menus and choices, which are put together of fixed words. */
function menus(language: Language): readonly Spoken[] {
  const { phone, greeting, identification } = wordings[language];
  return [
    phone.options(Object.values(greeting.buttons)),
    phone.digitOptions(Object.values(identification.options)),
  ].map((text) => ({ text, language }));
}

/** English is spoken by Twilio's own voice, so only the Slovenian ones need to be ready. */
export const spokenAhead: readonly Spoken[] = [
  ...menus('sl'),
  ...fixedPrompts
    .filter(({ language }) => language === 'sl')
    .flatMap(({ text, language }) => sentences(text).map((one) => ({ text: one, language }))),
];
