/** Words of an utterance and the features of a word: itself and its character 2- to 4-grams. */

import { tokenise } from '../text/tokens';

/** Longer utterances are classified by their first words: what people want they say early. */
const maxWords = 60;
const maxWordLength = 24;

/** Folded words; digits keep only how many they are, marks that carry a meaning stay. */
export function wordsOf(utterance: string): string[] {
  const words: string[] = [];
  for (const { form, kind } of tokenise(utterance)) {
    if (words.length >= maxWords) break;
    if (kind === 'word') words.push(form.slice(0, maxWordLength));
    else if (kind === 'digits') words.push('#'.repeat(Math.min(form.length, 8)));
    else if (form === '?' || form === '@') words.push(form);
  }
  return words;
}

/** Calls back with the word itself, marked, then with each of its n-grams. */
export function forEachFeature(word: string, use: (feature: string) => void): void {
  const marked = `^${word}$`;
  use(marked);
  for (let length = 2; length <= 4; length += 1) {
    if (length >= marked.length) break;
    for (let at = 0; at + length <= marked.length; at += 1) use(marked.slice(at, at + length));
  }
}

/** Concepts of a word beyond its letters: "modem" and "usmerjevalnik" are both equipment. */
export type ConceptsOf = (word: string) => readonly string[];

export const noConcepts: ConceptsOf = () => [];

/** What training found worth knowing of words. */
export interface Vocabulary {
  readonly conceptsOf: ConceptsOf;
  readonly features: ReadonlyMap<string, number>;
  /** Inverse document frequency by feature. */
  readonly idf: Float32Array;
  /** Training words, commonest first, to which a misspelled word may belong. */
  readonly words: readonly string[];
}

/** Features that at least `minimum` utterances hold. */
export function buildVocabulary(
  utterances: readonly (readonly string[])[],
  minimum: number,
  conceptsOf: ConceptsOf = noConcepts,
): Vocabulary {
  const documents = new Map<string, number>();
  const wordCounts = new Map<string, number>();
  for (const words of utterances) {
    const seen = new Set<string>();
    for (const word of words) {
      wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
      forEachFeature(word, (feature) => seen.add(feature));
      for (const concept of conceptsOf(word)) seen.add(concept);
    }
    for (const feature of seen) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  }
  const features = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, count] of documents) {
    if (count < minimum) continue;
    features.set(feature, features.size);
    idf.push(Math.log((utterances.length + 1) / count));
  }
  const words = [...wordCounts].filter(([word, count]) => count >= minimum && word.length >= 4);
  words.sort((a, b) => b[1] - a[1]);
  return { conceptsOf, features, idf: Float32Array.from(idf), words: words.map(([word]) => word) };
}

export interface WordFeatures {
  /** So many of the ids and weights count. */
  readonly count: number;
  readonly ids: Int32Array;
  /** Weights of unit length. */
  readonly weights: Float32Array;
}

/** Every word with one letter left out, to the commonest word it came from: finds words within one edit in constant time. */
function deletionIndex(words: readonly string[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const word of words) {
    for (const key of deletions(word)) if (!index.has(key)) index.set(key, word);
  }
  return index;
}

function* deletions(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

const mostRemembered = 20_000;

/** Looks words up in a vocabulary; remembers those it has seen, as training sees them again and again. */
export class FeatureReader {
  private readonly seen = new Map<string, WordFeatures>();
  private nearest: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly vocabulary: Vocabulary,
    private readonly remembered = mostRemembered,
  ) {}

  read(word: string): WordFeatures {
    const known = this.seen.get(word);
    if (known !== undefined) return known;
    const features = this.compute(word);
    if (this.seen.size >= this.remembered) this.seen.clear();
    if (this.remembered > 0) this.seen.set(word, features);
    return features;
  }

  private compute(word: string): WordFeatures {
    const weights = new Map<number, number>();
    const use = (feature: string): void => {
      const id = this.vocabulary.features.get(feature);
      if (id !== undefined) weights.set(id, this.vocabulary.idf[id] ?? 0);
    };
    const add = (text: string): void => {
      forEachFeature(text, use);
      this.vocabulary.conceptsOf(text).forEach(use);
    };
    add(word);
    if (word.length >= 4 && !this.vocabulary.features.has(`^${word}$`)) {
      const neighbour = this.neighbourOf(word);
      if (neighbour !== undefined) add(neighbour);
    }
    let norm = 0;
    for (const weight of weights.values()) norm += weight * weight;
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    return {
      count: weights.size,
      ids: Int32Array.from(weights.keys()),
      weights: Float32Array.from(weights.values(), (weight) => weight * scale),
    };
  }

  private neighbourOf(word: string): string | undefined {
    this.nearest ??= deletionIndex(this.vocabulary.words);
    for (const key of deletions(word)) {
      const neighbour = this.nearest.get(key);
      if (neighbour !== undefined) return neighbour;
    }
    return undefined;
  }
}
