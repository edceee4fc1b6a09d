/** Plan names as people say them: inflected, without diacritics, in part, with the size's letter spelled. */

import { sameWord } from '../text/distance';
import { fold, tokenise, type Token } from '../text/tokens';
import type { PlanName } from '../types';
import type { Candidate } from './candidate';
import { isServiceWord } from './names';

const formAt = (tokens: readonly Token[], index: number): string => tokens[index]?.form ?? '';

interface CataloguePlan {
  readonly id: string;
  readonly words: readonly string[];
}

export interface PlanCatalogue {
  readonly plans: readonly CataloguePlan[];
  /** Every word of every name once. */
  readonly words: readonly string[];
}

export function catalogueOf(plans: readonly PlanName[]): PlanCatalogue {
  const read = plans.map(({ id, name }) => ({ id, words: tokenise(name).map(({ form }) => form) }));
  return { plans: read, words: [...new Set(read.flatMap(({ words }) => words))] };
}

/** How the letters of sizes are said. */
const spokenLetters: Readonly<Record<string, string>> = {
  es: 's',
  eska: 's',
  esko: 's',
  eske: 's',
  ska: 's',
  sko: 's',
  em: 'm',
  emka: 'm',
  emko: 'm',
  emke: 'm',
  mka: 'm',
  mko: 'm',
  el: 'l',
  elka: 'l',
  elko: 'l',
  elke: 'l',
  lka: 'l',
  lko: 'l',
  ell: 'l',
  iksel: 'xl',
  ikselka: 'xl',
  ikselko: 'xl',
  xlka: 'xl',
  xlko: 'xl',
  iksl: 'xl',
  xel: 'xl',
};
/** "elko" is the size L. */
export const spokenSize = (form: string): string | undefined =>
  Object.hasOwn(spokenLetters, form) ? spokenLetters[form] : undefined;

/** English and colloquial words for words that stand in names. */
const otherNames: Readonly<Record<string, string>> = {
  duo: 'dvojcek',
  dvojc: 'dvojcek',
  trio: 'trojcek',
  cable: 'kabel',
  fibre: 'optika',
  fiber: 'optika',
  optic: 'optika',
  optics: 'optika',
  optical: 'optika',
  large: 'l',
  medium: 'm',
  small: 's',
};
/** "optični trojček", "kabelski internet": only in front of another word of a name. */
const adjectives: readonly (readonly [string, string])[] = [
  ['opticn', 'optika'],
  ['kabelsk', 'kabel'],
];

function adjectiveOf(tokens: readonly Token[], index: number, catalogue: PlanCatalogue): string | undefined {
  const word = adjectives.find(([stem]) => formAt(tokens, index).startsWith(stem))?.[1];
  const following = formAt(tokens, index + 1);
  if (word === undefined || !catalogue.words.includes(word)) return undefined;
  const names = catalogue.words.filter((name) => name.length > 2 && name !== 'kabel' && name !== 'optika');
  return names.some((name) => sameWord(following, name)) ? word : undefined;
}
/** "s prvim januarjem": before a word in the instrumental the letter is a preposition. */
const instrumental = /(?:im|om|em|mi|jo)$/;
const largeWords = new Set(['iks', 'ekstra', 'extra', 'x']);
const fillers = new Set(['paket', 'paketa', 'paketu', 'paketom', 'plan', '-', ',', 'package', 'velikost', 'velikosti']);
/** "trojček l na optiki", "trio L on fibre": another form of the word would be where one changes to. */
const joining = new Set(['na', 'on']);
const carriers = new Set(['optiki', 'kablu', 'fibre', 'fiber', 'optics', 'cable']);
const maxNameTokens = 7;

interface Said {
  readonly word: string;
  readonly next: number;
}

/** The name's word said at the token; a size in two words ("iks el") is one. */
function wordAt(tokens: readonly Token[], index: number, catalogue: PlanCatalogue): Said | undefined {
  const form = tokens[index]?.form ?? '';
  if (form === '') return undefined;
  if (largeWords.has(form)) {
    const hyphen = tokens[index + 1]?.form === '-' ? 1 : 0;
    const letter = tokens[index + 1 + hyphen]?.form ?? '';
    const size = `x${spokenLetters[letter] ?? letter}`;
    if (catalogue.words.includes(size)) return { word: size, next: index + 2 + hyphen };
    const large = letter === 'large' && catalogue.words.includes('xl');
    return large ? { word: 'xl', next: index + 2 } : undefined;
  }
  const following = tokens[index + 1]?.form ?? '';
  if (form === 's' && following !== 'prosim' && instrumental.test(following)) return undefined;
  const letter = Object.hasOwn(spokenLetters, form)
    ? spokenLetters[form]
    : Object.hasOwn(otherNames, form)
      ? otherNames[form]
      : undefined;
  const word =
    adjectiveOf(tokens, index, catalogue) ??
    catalogue.words.find((name) => name === form) ??
    catalogue.words.find((name) => name === letter || sameWord(form, name));
  if (word === undefined) return undefined;
  const ending =
    tokens[index + 1]?.form === '-' && ['ka', 'ko', 'ke', 'ki', 'jka', 'ja'].includes(tokens[index + 2]?.form ?? '');
  return { word, next: index + (ending && word.length <= 2 ? 3 : 1) };
}

function plansWith(words: ReadonlySet<string>, catalogue: PlanCatalogue): readonly string[] {
  const fitting = catalogue.plans.filter((plan) => [...words].every((word) => plan.words.includes(word)));
  // The whole name was said: it is that one, also where a longer name holds the same words.
  const exact = fitting.filter((plan) => plan.words.length === words.size);
  return (exact.length > 0 ? exact : fitting).map(({ id }) => id);
}

/** A mention that names too little is none, unless a plan was asked for: "kabel" is a cable, "l" a letter, "internet" a service. */
function isMention(words: ReadonlySet<string>, count: number, catalogue: PlanCatalogue, expected: boolean): boolean {
  if (expected) return true;
  if (words.size >= 2) return true;
  const [only = ''] = words;
  if (isServiceWord(only) || only.length < 2) return false;
  return count * 2 < catalogue.plans.length;
}

export function readPlans(tokens: readonly Token[], catalogue: PlanCatalogue, expected: boolean): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const mention = mentionAt(tokens, index, catalogue);
    if (mention === undefined) {
      index += 1;
      continue;
    }
    const [value, ...alternatives] = mention.ids;
    if (value !== undefined && isMention(mention.words, mention.ids.length, catalogue, expected)) {
      candidates.push({
        type: 'plan',
        value,
        from: index,
        next: mention.next,
        ...(alternatives.length > 0 ? { alternatives } : {}),
      });
    }
    index = Math.max(mention.next, index + 1);
  }
  return candidates;
}

/** The longest row of name words that some plan holds together. */
function mentionAt(tokens: readonly Token[], from: number, catalogue: PlanCatalogue) {
  const words = new Set<string>();
  let ids: readonly string[] = [];
  let next = from;
  let index = from;
  while (index < from + maxNameTokens) {
    const said = wordAt(tokens, index, catalogue);
    if (said === undefined) {
      const filler = tokens[index]?.form ?? '';
      if (
        words.size === 0 ||
        !(fillers.has(filler) || (joining.has(filler) && carriers.has(formAt(tokens, index + 1))))
      )
        break;
      index += 1;
      continue;
    }
    // "kabel internet m kabel internet l" are two.
    if (words.has(said.word)) break;
    const wider = new Set(words).add(said.word);
    const fitting = plansWith(wider, catalogue);
    if (fitting.length === 0) break;
    words.add(said.word);
    ids = fitting;
    next = said.next;
    index = said.next;
  }
  return words.size === 0 ? undefined : { words, ids, next };
}

/** Names for a map's key: folded, so that the catalogue is rebuilt only when a name changes. */
export function catalogueKey(plans: readonly PlanName[]): string {
  return plans.map(({ id, name }) => `${id}\t${fold(name)}`).join('\n');
}
