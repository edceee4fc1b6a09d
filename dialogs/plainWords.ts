/** Text as words to look for in: what case, accents and punctuation hide is out of the way. */

/** Lower case, without diacritics, words apart: "Delam od dóma!" → " delam od doma ". */
export function plainWords(text: string): string {
  const stripped = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${stripped.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}
