/** The language of a conversation: changed when it is asked for, and followed when the subscriber simply writes in the other one. */
import type { Language } from '../services/understanding';
import { plainWords } from './plainWords';
import type { DialogTurn } from './turn';

/** So many words tell the language; "modem router wifi" does not. */
const fewestWords = 4;

/** Changes to the language that is named; to the other one where none is. */
export async function changeLanguage(turn: DialogTurn): Promise<void> {
  const said = plainWords(turn.understood.text);
  const wanted: Language | undefined = / angl| english/.test(said) ? 'en' : / slov/.test(said) ? 'sl' : undefined;
  turn.memory.language = wanted ?? (turn.language === 'sl' ? 'en' : 'sl');
  await turn.tell(turn.words.social.language);
}

/** Goes on in the language that was surely written in, and says how to change back, the first time. */
export async function followLanguage(turn: DialogTurn): Promise<void> {
  const { language, text, intent } = turn.understood;
  if (language === turn.language || intent.name === 'changeLanguage' || turn.understood.choice !== undefined) return;
  const words = plainWords(text).match(/\p{L}{2,}/gu) ?? [];
  // What a device shows is English ("piše no signal").
  if (words.length < fewestWords || (language === 'en' && /[čšž]/i.test(text))) return;
  turn.memory.language = language;
  if (turn.memory.languageTold === true) return;
  turn.memory.languageTold = true;
  await turn.tell(turn.words.social.languageFollowed);
}
