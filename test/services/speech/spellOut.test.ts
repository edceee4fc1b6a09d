/** What a voice is given: tables of texts and their words, and what holds for every text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fixedPrompts } from '../../../cards/wording/fixedTexts';
import { spellOut } from '../../../services/speech';
import { cardinal, ordinal } from '../../../services/speech/spellOut/slovenian/numerals';

const fixture = (name: string): Buffer => readFileSync(path.resolve(__dirname, name));

/** Rows of a table: the text, with \n for an end of line, and its words. Lines that begin with # head a group. */
const rowsOf = (language: string): [string, string][] =>
  fixture(`fixtures/spellOut.${language}.tsv`)
    .toString()
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
    .map(([text = '', words = '']) => [text.replaceAll('\\n', '\n'), words]);

/** What no voice should have to guess at. */
const unspoken = /[^\p{L}\p{M}\s,.!?:;'’-]/u;

describe.each(['sl', 'en'] as const)('%s', (language) => {
  const rows = rowsOf(language);

  test.each(rows)('%j', (text, words) => {
    expect(spellOut(text, language)).toBe(words);
  });

  test('words stay as they are', () => {
    for (const [, words] of rows) expect(spellOut(words, language)).toBe(words);
  });

  test('every text that the bot says by heart becomes words, and stays them', () => {
    for (const { text } of fixedPrompts.filter((prompt) => prompt.language === language)) {
      const words = spellOut(text, language);
      expect(words).not.toMatch(unspoken);
      expect(words).not.toBe('');
      expect(spellOut(words, language)).toBe(words);
    }
  });

  test('whatever texts are put together, only words and marks come out', () => {
    const random = generator(7);
    const pieces = [
      ...rows.map(([text]) => text),
      '\n',
      ' ',
      '(',
      '»',
      '*',
      '_',
      '.',
      '-',
      '–',
      '👍🏽',
      '\ud83d',
      '\u0000',
      '中',
    ];
    for (let round = 0; round < 1000; round += 1) {
      const text = Array.from({ length: 1 + random(5) }, () => pieces[random(pieces.length)]).join(
        ['', ' '][random(2)],
      );
      expect(spellOut(text, language)).not.toMatch(unspoken);
    }
  });

  test('hostile texts of any length take no time', () => {
    const pieces = [
      '1', 'a', 'A', '1.', '1. ', 'a.', '@', 'a@', '1-', '-', '*', '[', '](', '€', '0 ', 'A1', 'I', '1:', '/', '(', '1 €', '1.000', '1 000 ',
      'd. o. ', 'X', '5–', 'Š1-', '#', '<a', '_a ', '` ', `${'a'.repeat(64)}@`, 'www.', 'http://a.',
    ]; // prettier-ignore
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const times = [1, 2, 3].map(() => {
        const since = performance.now();
        spellOut(text, language);
        return performance.now() - since;
      });
      // 5 to 50 ms as a rule; twenty times that, and the best of three, so that a busy machine fails no test.
      expect(Math.min(...times)).toBeLessThan(1000);
    }
  });
});

test('a text too long to listen to ends with a whole sentence', () => {
  const words = spellOut('To je poved. '.repeat(1000), 'sl');
  expect(words.length).toBeLessThan(3001);
  expect(words).toMatch(/To je poved\.$/);
});

describe('Slovenian numerals', () => {
  const oracle = gunzipSync(fixture('../understanding/fixtures/numbers.sl.tsv.gz'))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

  test('are those of libnumbertext, which has "ena" where a thousand is counted', () => {
    expect(oracle).toHaveLength(20_000);
    const different = oracle.filter(([digits, words = '']) => {
      const expected = words.replace(/sto ena tisoč/, 'sto en tisoč');
      return cardinal(Number(digits), 'feminine') !== expected;
    });
    expect(different).toEqual([]);
  });

  test.each([
    [1, 'masculine', 'en enega enemu en enem enim'],
    [1, 'feminine', 'ena ene eni eno eni eno'],
    [1, 'neuter', 'eno enega enemu eno enem enim'],
    [2, 'masculine', 'dva dveh dvema dva dveh dvema'],
    [2, 'feminine', 'dve dveh dvema dve dveh dvema'],
    [3, 'masculine', 'trije treh trem tri treh tremi'],
    [4, 'masculine', 'štirje štirih štirim štiri štirih štirimi'],
    [5, 'feminine', 'pet petih petim pet petih petimi'],
    [7, 'masculine', 'sedem sedmih sedmim sedem sedmih sedmimi'],
    [8, 'neuter', 'osem osmih osmim osem osmih osmimi'],
    [28, 'masculine', 'osemindvajset osemindvajsetih osemindvajsetim osemindvajset osemindvajsetih osemindvajsetimi'],
    [100, 'masculine', 'sto sto sto sto sto sto'],
    [1000, 'masculine', 'tisoč tisoč tisoč tisoč tisoč tisoč'],
  ] as const)('%i, %s, in all six cases', (value, gender, forms) => {
    const cases = ['nominative', 'genitive', 'dative', 'accusative', 'locative', 'instrumental'] as const;
    expect(cases.map((one) => cardinal(value, gender, one)).join(' ')).toBe(forms);
  });

  test.each([
    [1, 'prvi'],
    [3, 'tretji'],
    [4, 'četrti'],
    [7, 'sedmi'],
    [8, 'osmi'],
    [20, 'dvajseti'],
    [31, 'enaintrideseti'],
    [100, 'stoti'],
    [200, 'dvestoti'],
    [365, 'tristo petinšestdeseti'],
    [1000, 'tisoči'],
    [2026, 'dva tisoč šestindvajseti'],
    [1_000_000, 'milijonti'],
  ])('the ordinal of %i', (value, words) => {
    expect(ordinal(value, 'i')).toBe(words);
  });
});

/** The same numbers in each run (a linear congruence; Numerical Recipes). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
