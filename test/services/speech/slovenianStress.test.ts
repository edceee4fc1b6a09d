/** Stress marks for espeak-ng: on the right letter, of the words that need one, and nothing else changed. */
import { stressVersion, withStress } from '../../../services/speech/voices/slovenianStress';

test.each([
  ['račun', 'račún'],
  ['Pozdravljeni!', 'Pozdrávljeni!'],
  ['televizijo', 'televízijo'],
  ['Internet, interneta', 'Ínternet, ínterneta'],
  ['enaindvajsetega', 'enaindvájsetega'],
  ['TELEFON', 'TELEFÓN'],
  ['Kako vam lahko pomagam?', 'Kakó vam lahkó pomagam?'],
  // A word that only begins alike.
  ['računa', 'računa'],
  ['paketi', 'paketi'],
  ['', ''],
])('%s is spoken as %s', (words, marked) => {
  expect(withStress(words)).toBe(marked);
});

test('what is marked stays as it is, and so does everything but the one letter', () => {
  const words = 'Prosimo, počakajte; račun, televizija in telefon, štiriindvajset evrov.';
  const marked = withStress(words);
  expect(withStress(marked)).toBe(marked);
  expect(
    marked
      .normalize('NFD')
      .replace(/[\u0300-\u0302]/g, '')
      .normalize('NFC'),
  ).toBe(words);
});

test('the list has a version of its own', () => {
  expect(stressVersion).toMatch(/^[0-9a-f]{6}$/);
});
