/** Yes, no and the choice among the offered ones, where the utterance holds them. */

import { withinOneEdit, sameWord } from './text/distance';
import { tokenise, type Token } from './text/tokens';
import { spokenSize } from './entities/plans';
import type { Choice, Entity, Expecting, Understanding } from './types';

const phrases = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** Words that alone, or in front of more, mean yes; a phrase is joined by spaces. */
const yesPhrases = phrases(
  'ja|da|jap|jep|jp|jaja|seveda|jasno|mhm|mhmm|aha|ok|okej|okay|oki|velja|drzi|potrjujem|ja potrjujem|potrdim|strinjam se|se strinjam|tako je|v redu|vredu|kar daj|kar dajte|lahko|absolutno|vsekakor|pravilno|tocno|tocno tako|itak|kajpak|prav|prav je|prav tako|prosim ja|ja prosim|dobro|sevede|sigurno|gotovo|naj bo|ajde|dajmo|je prav|to je prav|se da|ustreza|mi ustreza|yes|yeah|yep|yup|sure|of course|correct|right|i confirm|confirm|confirmed|absolutely|go ahead|sounds good|fine|exactly|indeed|definitely|affirmative|please do|i agree|agreed|thats right|that is right',
);
const noPhrases = phrases(
  'ne|nak|nikakor|nocem|noce|ne hvala|ni treba|ne bi|ne zelim|ne rabim|raje ne|ni prav|to ni prav|ne drzi|napacno|narobe|ni res|ne strinjam se|se ne strinjam|nikoli|nea|neee|nene|ne ne|pa ne|se ne|ni potrebno|ne potrjujem|no|nope|nah|not really|no thanks|no thank you|no way|wrong|incorrect|never|dont|i dont want|not correct|thats wrong|that is wrong|negative|id rather not|not at all',
);
const longestPhrase = 4;

/** What follows "ne" in a sentence that is no answer: "ne dela", "ne vem". */
const verbsAfterNo = new Set(
  'dela delajo deluje delujejo vem veva vemo razumem morem moremo pride prihaja gre slisim vidim najdem uspe uspeva odpre sveti svetijo znam poznam dobim dobivam prikazuje kaze laufa spomnim'.split(
    ' ',
  ),
);
const polite = new Set('prosim hvala pa kar jaz to je se bi please thanks just i'.split(' '));
const continuing = new Set(
  'ampak vendar samo le raje od s z na do pa potem sele jutri danes in toda and but only just from on with rather instead make lepo bi'.split(
    ' ',
  ),
);

/** Length in tokens of the longest phrase of the set that begins at `from`. */
function phraseLength(words: readonly string[], from: number, set: ReadonlySet<string>): number {
  for (let length = longestPhrase; length > 0; length -= 1) {
    if (from + length <= words.length && set.has(words.slice(from, from + length).join(' '))) return length;
  }
  return 0;
}

export interface Answer {
  readonly answer: 'yes' | 'no';
  /** Nothing else was said. */
  readonly whole: boolean;
}

/**
 * The answer that the utterance is or begins with. Where yes or no is expected the first word is enough; elsewhere the rest must be a
 * continuation ("ja, ampak od petka").
 */
export function readAnswer(tokens: readonly Token[], expecting: Expecting | undefined): Answer | undefined {
  const words: string[] = [];
  const breaks = new Set<number>();
  tokens.forEach(({ form, kind, glued }, index) => {
    const isApostrophe = form === "'" || form === '’';
    if (kind === 'mark' && !isApostrophe) breaks.add(words.length);
    else if (kind === 'digits') words.push('#');
    else if (kind === 'word') {
      // "that's" is one word, "thats".
      const joins = glued && ["'", '’'].includes(tokens[index - 1]?.form ?? '') && words.length > 0;
      if (joins) words.push((words.pop() ?? '') + form);
      else words.push(form);
    }
  });
  let at = 0;
  while (at < 2 && (polite.has(words[at] ?? '') || words[at] === 'oh' || words[at] === 'mja') && words.length > at + 1)
    at += 1;
  for (const from of at > 0 ? [0, at] : [0]) {
    const yes = phraseLength(words, from, yesPhrases);
    const no = phraseLength(words, from, noPhrases);
    const length = Math.max(yes, no);
    if (length === 0) continue;
    const answer = no >= yes ? 'no' : 'yes';
    const next = words[from + length];
    if (next === undefined) return { answer, whole: true };
    const whole = words.slice(from + length).every((word) => polite.has(word));
    if (answer === 'no' && length === 1 && words[from] === 'ne' && verbsAfterNo.has(next)) return undefined;
    // "da" is also a conjunction: "da bi le delalo".
    if (words[from] === 'da' && length === 1 && !breaks.has(from + 1) && ['bi', 'se', 'je', 'ne'].includes(next))
      return undefined;
    const goesOn = breaks.has(from + length) || expecting?.kind === 'yesNo' || continuing.has(next) || polite.has(next);
    if (goesOn || words.length - from <= length + 1) return { answer, whole };
  }
  return undefined;
}

const ordinalWords: readonly (readonly [number, string])[] = [
  [1, 'prvi prva prvo prvega prvo first'],
  [2, 'drugi druga drugo drugega second'],
  [3, 'tretji tretja tretje tretjo tretjega third'],
  [4, 'cetrti cetrta cetrto cetrtega fourth'],
  [5, 'peti peta peto petega fifth'],
];
const ordinals = new Map(
  ordinalWords.flatMap(([value, forms]) => forms.split(' ').map((form) => [form, value] as const)),
);
const lastWords = new Set('zadnji zadnja zadnjo zadnje zadnjega last'.split(' '));
const emptyWords = new Set(
  'ta to tista tisti tisto bi za od moznost moznosti opcija opcijo stevilka stevilko izbira izberem izbral izbrala hocem zelim rad rada vzamem vzel vzela prosim naj bo raje pa the one option number i want take choose please would like a in na v z s je kar dajte daj mi me it'.split(
    ' ',
  ),
);

/** How well what was said fits a label: the weight of the label's words that were said, 0 when none was. */
function labelScore(words: readonly string[], label: string): number {
  const labelWords = tokenise(label)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ form }) => form);
  let score = 0;
  let matched = 0;
  for (const labelWord of labelWords) {
    const isSaid = words.some(
      (word) => sameWord(word, labelWord) || (word.length >= 5 && withinOneEdit(word, labelWord)),
    );
    if (!isSaid || emptyWords.has(labelWord)) continue;
    matched += 1;
    score += Math.max(1, labelWord.length);
  }
  if (matched === 0) return 0;
  // "Odklopite televizijo" is no part of "Televizija in filmi": most of what is said must be in the label.
  const telling = words.filter((word) => !emptyWords.has(word)).length;
  if (matched < labelWords.length && matched * 2 <= telling && telling > 1) return 0;
  // Whole labels before partial ones, longer before shorter.
  return score + (matched === labelWords.length ? 2 : 0) - (labelWords.length - matched) * 0.01;
}

/** The choice that was meant: by name, part of the name, number or ordinal; several that fit alike are alternatives. */
export function readChoice(
  tokens: readonly Token[],
  entities: readonly Entity[],
  choices: readonly Choice[],
): Understanding['choice'] {
  if (choices.length === 0) return undefined;
  const words = tokens.filter(({ kind }) => kind !== 'mark').map(({ form }) => spokenSize(form) ?? form);
  const scored = choices
    .map(({ id, labels }) => ({ id, score: Math.max(0, ...labels.map((label) => labelScore(words, label))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best !== undefined) {
    const alternatives = scored
      .filter(({ id, score }) => id !== best.id && best.score - score < 0.5)
      .map(({ id }) => id);
    return alternatives.length > 0 ? { id: best.id, alternatives } : { id: best.id };
  }
  const position = positionOf(words, entities, choices.length);
  const chosen = position === undefined ? undefined : choices[position - 1];
  return chosen === undefined ? undefined : { id: chosen.id };
}

function positionOf(words: readonly string[], entities: readonly Entity[], count: number): number | undefined {
  const telling = words.filter((word) => !emptyWords.has(word));
  if (telling.length > 2) return undefined;
  for (const word of telling) {
    if (lastWords.has(word)) return count;
    const ordinal = ordinals.get(word);
    // "drugi" also means another one: among other words it chooses nothing.
    if (ordinal !== undefined && (ordinal !== 2 || telling.length === 1)) return ordinal;
  }
  for (const { type, value } of entities) {
    if ((type === 'number' || type === 'ordinal') && Number.isInteger(value)) return value;
    if (type === 'digits' && value.length <= 2) return Number(value);
  }
  return undefined;
}
