/** Whether two words differ by a slip of the finger. */

/** At most one letter inserted, deleted, replaced, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length !== long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** A word of a name as people inflect it: the same stem with another ending, or one slip in a longer word. */
export function sameWord(said: string, name: string): boolean {
  if (said === name) return true;
  if (name.length < 4 || said.length < 3) return false;
  const stem = stemOf(name);
  if (said.startsWith(stem) && said.length - stem.length <= 4) return true;
  // A vowel drops out of the last syllable: dvojček, dvojčka; kabel, kabla.
  const dropped = dropVowel(name);
  if (dropped !== undefined && said.startsWith(dropped) && said.length - dropped.length <= 3) return true;
  return (
    said.length >= 5 &&
    (withinOneEdit(said, name) || (dropped !== undefined && said.length >= 6 && withinOneEdit(stemOf(said), dropped)))
  );
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

function stemOf(name: string): string {
  return isVowel(name.at(-1)) ? name.slice(0, -1) : name;
}

function dropVowel(name: string): string | undefined {
  return name.at(-2) === 'e' && !isVowel(name.at(-1)) ? name.slice(0, -2) + (name.at(-1) ?? '') : undefined;
}
