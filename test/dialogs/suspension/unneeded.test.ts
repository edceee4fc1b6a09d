/** Who says that a service is of no use for now may want it disconnected. */
import { saysUnneeded } from '../../../dialogs/suspension/unneeded';
import { understand } from '../../services/understanding/support';

test.each([
  ['sm brez denarja, ne rabim telefona pa tv do preklica', true],
  ['televizije zdaj ne gledamo', true],
  ['telefona ne potrebujem', true],
  ['nimamo denarja za televizijo', true],
  ['we do not need the telephone for now', true],
  ['ne rabim pomoči', false],
  ['televizija ne dela', false],
  ['rabim hitrejši internet', false],
])('%s: %s', (text, unneeded) => {
  expect(saysUnneeded(text, understand(text, /need/.test(text) ? 'en' : 'sl').entities)).toBe(unneeded);
});
