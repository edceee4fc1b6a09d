/** The lexicon of concepts: words that mean the same in this business, whatever their letters. */

import type { ConceptsOf } from './features';

/** Marks a concept among the features; no word holds it. */
const mark = '~';

/** `concept: word stem* …` a line; `#` begins a comment. */
export function parseLexicon(content: string): ConceptsOf {
  const exact = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  let longest = 0;
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const colon = line.indexOf(':');
    if (colon < 0) throw new Error(`training/lexicon.txt, line ${index + 1}: no "concept:" at its beginning.`);
    const concept = mark + line.slice(0, colon);
    for (const entry of line
      .slice(colon + 1)
      .trim()
      .split(' ')) {
      const isStem = entry.endsWith('*');
      const form = isStem ? entry.slice(0, -1) : entry;
      const table = isStem ? stems : exact;
      table.set(form, (table.get(form) ?? new Set()).add(concept));
      longest = Math.max(longest, form.length);
    }
  });
  return (word) => {
    const concepts = new Set(exact.get(word) ?? []);
    for (let length = Math.min(word.length, longest); length >= 2; length -= 1) {
      for (const concept of stems.get(word.slice(0, length)) ?? []) concepts.add(concept);
    }
    return [...concepts];
  };
}
