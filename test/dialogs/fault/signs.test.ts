/** What is out of order and how it shows, as people say it. */
import {
  asksAboutOutage,
  connectionOf,
  isSolved,
  isTimeAlone,
  isUnsteady,
  outcomeOf,
  ownWords,
  saysBroken,
  serviceOf,
  sinceOf,
  tellsSymptom,
  wishOf,
} from '../../../dialogs/fault/signs';
import { createUnderstander } from '../../../services/understanding';
import { testNow } from '../../support/service';

const understander = createUnderstander({ plans: [] });
const entitiesOf = (text: string, language: 'sl' | 'en' = 'sl') =>
  understander.understand(text, { language, now: testNow }).entities;

test.each([
  ['internet ne dela', 'internet'],
  ['slika zmrzuje', 'tv'],
  ['na televiziji ni slike', 'tv'],
  ['v slušalki ni nič', 'phone'],
  ['strani se ne odpirajo', 'internet'],
  ['modem utripa', 'internet'],
  ['nič ne dela', 'all'],
  ['nič mi ne dela', 'all'],
  ['internet in televizija ne delata', 'all'],
  ['internet dela, televizija pa ne', 'tv'],
  ['televizija lepo dela, telefon ne', 'phone'],
  ['ne internet, televizija ne dela', 'tv'],
  ['na telefonu mi ne dela internet', 'internet'],
  ['telefon ne dela', 'phone'],
  ['no dial tone', 'phone'],
  ['the picture is frozen', 'tv'],
  ['nothing works', 'all'],
  ['prijavil bi napako', undefined],
  ['ni signala', undefined],
])('“%s” is about %s', (text, service) => {
  expect(serviceOf(text, entitiesOf(text))).toBe(service);
});

test.each([
  'internet ne dela',
  'slika se kocka',
  'počasen je',
  'izpad interneta',
  'the internet is down',
  'my tv doesn’t work',
  'no picture at all',
])('“%s” tells what is seen', (text) => {
  expect(tellsSymptom(text)).toBe(true);
});

test.each(['prijavil bi napako', 'napaka na internetu', 'je izpad v Rovtah?', 'I want to report a fault'])(
  '“%s” does not tell what is seen',
  (text) => {
    expect(tellsSymptom(text)).toBe(false);
  },
);

test.each([
  ['je izpad v Rovtah?', true],
  ['a je kje kak izpad', true],
  ['ali imate motnje', true],
  ['is there an outage in Rovte', true],
  ['prijavljam izpad', false],
  ['izpad', false],
  ['a imate izpad, meni internet ne dela', false],
  ['kdaj mi bo spet delal internet?', false],
])('“%s” only asks about the network: %s', (text, asks) => {
  expect(asksAboutOutage(text)).toBe(asks);
});

test('a service that is said to be out of order is a fault, whatever is said along', () => {
  for (const text of ['100032, televizija ne dela', 'nujno, telefon ne dela od danes, mama ima alarm'])
    expect(saysBroken(text, entitiesOf(text))).toBe(true);
  for (const text of ['koliko stane televizija', 'ne dela mi se'])
    expect(saysBroken(text, entitiesOf(text))).toBe(false);
});

test.each([
  ['od včeraj ne dela', 'od včeraj'],
  ['že dva dni', 'dva dni'],
  ['since yesterday', 'since yesterday'],
  ['od jutra', null],
  ['slika zmrzuje', undefined],
])('since when in “%s”: %s', (text, since) => {
  const language = text.startsWith('since') ? 'en' : 'sl';
  expect(sinceOf(text, entitiesOf(text, language))).toBe(since);
});

test('a time alone is no description', () => {
  expect(isTimeAlone('od včeraj', entitiesOf('od včeraj'))).toBe(true);
  expect(isTimeAlone('od včeraj zmrzuje', entitiesOf('od včeraj zmrzuje'))).toBe(false);
});

test.each([
  ['povezava se prekinja', true],
  ['internet je počasen', true],
  ['internet ne dela', false],
])('“%s” is unsteady: %s', (text, unsteady) => {
  expect(isUnsteady(text)).toBe(unsteady);
});

test.each([
  ['prek Wi-Fi', 'wifi'],
  ['brezžično', 'wifi'],
  ['po kablu', 'wired'],
  ['by cable', 'wired'],
  ['ne vem', undefined],
])('connected “%s”: %s', (text, connection) => {
  expect(connectionOf(text)).toBe(connection);
});

test.each([
  ['zdaj dela', undefined, 'works'],
  ['ja', 'yes', 'works'],
  ['ja, dela', 'yes', 'works'],
  ['it works', undefined, 'works'],
  ['še ne dela', undefined, 'still'],
  ['ne', 'no', 'still'],
  ['še vedno isto', undefined, 'still'],
  ['ja, lučka sveti', 'yes', 'still'],
  ['lučka gori', undefined, 'still'],
  ['vse je prikljucen', undefined, 'still'],
  ['še vedno počasi', undefined, 'still'],
  ['it still does not', undefined, 'still'],
  ['preskoči', undefined, 'skip'],
  ['zdaj ne morem', undefined, 'skip'],
  ['nimam modema pri sebi', undefined, 'skip'],
  ['banana', undefined, undefined],
] as const)('after a check “%s” (%s) means %s', (text, answer, outcome) => {
  expect(outcomeOf(text, answer)).toBe(outcome);
});

test.each([
  ['da, shrani', 'yes', 'report'],
  ['vseeno prijavite', undefined, 'report'],
  ['ja', 'yes', 'report'],
  ['ne, počakam', 'no', 'no'],
  ['bom počakal', undefined, 'no'],
  ['ni treba shraniti', undefined, 'no'],
  ['I will wait', undefined, 'no'],
  ['banana', undefined, undefined],
] as const)('whether to report it: “%s” (%s) means %s', (text, answer, wish) => {
  expect(wishOf(text, answer)).toBe(wish);
});

test('that it works again is heard at every question', () => {
  expect(isSolved('aha, zdaj spet dela')).toBe(true);
  expect(isSolved('internet zdaj dela, televizija pa ne')).toBe(false);
});

test('a subscriber number is no part of the description', () => {
  const text = 'od včeraj mi ne dela televizija, slika zmrzuje, 100024';
  expect(ownWords(text, entitiesOf(text))).toBe('od včeraj mi ne dela televizija, slika zmrzuje');
});
