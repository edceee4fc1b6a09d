/** Places as people say them: "v Rovtah", "na Hotedršici", "iz Logatca", without č š ž too. Pure functions. */
import { withinOneEdit } from '../understanding/text/distance';
import { tokenise } from '../understanding/text/tokens';

/** What nouns and adjectives end with in their cases, after their stems. */
const endings = ['', ...'a e i o u ah ih am em om im ami imi ega emu ov ev'.split(' ')];

/** A slip in a shorter word makes another word of it. */
const shortestSlip = 7;

/**
 * The place that an utterance names; of two, that with more words ("Dolenji Logatec" before "Logatec").
 *
 * @param places in the nominative, as on file
 */
export function placeIn(text: string, places: readonly string[]): string | undefined {
  const said = wordsOf(text);
  return [...places]
    .map((place) => ({ place, words: wordsOf(place) }))
    .sort((a, b) => b.words.length - a.words.length)
    .find(
      ({ words }) => words.length > 0 && said.some((_, from) => words.every((word, n) => isForm(said[from + n], word))),
    )?.place;
}

/** Whether two names are of one place, however they are written. */
export const samePlace = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

const wordsOf = (text: string): readonly string[] =>
  tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ form }) => form);

function isForm(said: string | undefined, name: string): boolean {
  if (said === undefined) return false;
  const forms = stemsOf(name).flatMap((stem) => endings.map((ending) => stem + ending));
  return (
    said === name || forms.some((form) => said === form || (form.length >= shortestSlip && withinOneEdit(said, form)))
  );
}

/** Rovte: rovt-; Logatec: logatc-, since its e drops out. */
function stemsOf(name: string): readonly string[] {
  const stem = name.replace(/[aeiou]$/, '');
  return stem === name ? [name, name.replace(/e([^aeiou])$/, '$1')] : [stem];
}
