/** Text as words to look for in: what case, accents and punctuation hide is out of the way. */

/** Lower case, without diacritics, words apart: "Delam od dóma!" → " delam od doma ". */
export function plainWords(text: string): string {
  const stripped = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${stripped.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/**
 * Finds any of the phrases in plain words. `*` stands for any ending, `(a|b)` for either word. A line that begins with `^`
 * must be how it begins, and with `$` at its end all that is said.
 *
 * @example says('naslednj*|kaj (pa )?zdaj', '^(ja|ok)$')(' kaj pa zdaj ') // true
 */
export function says(...phrases: readonly string[]): (plain: string) => boolean {
  const patterns = phrases.map((line) => line.replaceAll('*', '\\w*'));
  const anywhere = new RegExp(` (?:${patterns.filter((line) => !line.startsWith('^')).join('|') || '(?!)'}) `);
  const whole = patterns
    .filter((line) => line.startsWith('^'))
    .map((line) => new RegExp(`^ (?:${line.slice(1).replace(/\$$/, '')}) ${line.endsWith('$') ? '$' : ''}`));
  return (plain) => anywhere.test(plain) || whole.some((one) => one.test(plain));
}
