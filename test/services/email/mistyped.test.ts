/** Domains typed wrong are noticed, and those that are only unusual are left alone. */
import { isEmail, meantEmail } from '../../../services/email';

test.each([
  ['ana.novak@gmial.com', 'ana.novak@gmail.com'],
  ['ana.novak@gmal.com', 'ana.novak@gmail.com'],
  ['ana.novak@gmaill.com', 'ana.novak@gmail.com'],
  ['ana.novak@gnail.com', 'ana.novak@gmail.com'],
  ['ana.novak@gmail.con', 'ana.novak@gmail.com'],
  ['ana.novak@gmail.co', 'ana.novak@gmail.com'],
  ['ana.novak@gmail.si', 'ana.novak@gmail.com'],
  ['ana.novak@gmial.con', 'ana.novak@gmail.com'],
  ['Ana.Novak@GMIAL.com', 'Ana.Novak@gmail.com'],
  ['a@hotmial.com', 'a@hotmail.com'],
  ['a@hotmail.cok', 'a@hotmail.com'],
  ['a@outlok.com', 'a@outlook.com'],
  ['a@yaho.com', 'a@yahoo.com'],
  ['a@siol.com', 'a@siol.net'],
  ['a@soil.net', 'a@siol.net'],
  ['a@telemch.net', 'a@telemach.net'],
  ['a@guest.arns.si', 'a@guest.arnes.si'],
  ['a@kabelnet.si', 'a@kabelnet.net'],
])('%s is asked about: %s?', (typed, meant) => {
  expect(meantEmail(typed)).toBe(meant);
});

test.each([
  'ana.novak@gmail.com',
  'ana@siol.net',
  'ana@hotmail.co.uk',
  'ana@yahoo.de',
  'ana@telemach.si',
  'ana@guest.arnes.si',
  'ana@mail.com',
  'ana@email.si',
  'ana@ymail.com',
  'ana@gmal.si',
  'info@gostilna-tri.si',
  'ana@example.com',
  'ana@fakulteta.uni-lj.si',
  'ana@nekaj',
])('%s is left alone', (address) => {
  expect(meantEmail(address)).toBeUndefined();
});

test('an address is one by its form', () => {
  for (const address of ['ana.novak@example.com', 'a+b@siol.net', "o'neil@example.co.uk"])
    expect(isEmail(address)).toBe(true);
  for (const address of [
    'ana',
    'ana@',
    '@siol.net',
    'ana..novak@siol.net',
    'ana novak@siol.net',
    `${'a'.repeat(250)}@si.si`,
  ])
    expect(isEmail(address)).toBe(false);
});
