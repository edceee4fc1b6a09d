/** Input that means harm: long, nested, combining, and none of it slow. */

import { tokenise, maxUtteranceLength } from '../../../services/understanding/text/tokens';
import { withinOneEdit } from '../../../services/understanding/text/distance';
import { understand } from './support';

const size = 100_000;

const hostile: readonly (readonly [string, string])[] = [
  ['digits', '1'],
  ['spaced digits', '1 '],
  ['dotted digits', '1.'],
  ['nested ranges', 'od 1.1. do '],
  ['ranges of ranges', 'med 5. in od jutri za dva meseca do '],
  ['combining marks', '\u030c'],
  ['letters with combining marks', 'c\u030c'],
  ['number words', 'sto tisoč '],
  ['numbers written together', 'stotisoč'],
  ['at signs', 'a@'],
  ['dictated addresses', 'pika afna '],
  ['plan names', 'optika internet xl '],
  ['yes and no', 'ja ne '],
  ['brackets', '((((a|'],
  ['emoji', '😀'],
  ['one long word', 'a'],
  ['dates with slashes', '1/'],
  ['parts of months', 'prvi teden v '],
  ['hours', 'pet do '],
  ['zeros', 'tri nule '],
  ['one number word', 'ena '],
];

/** Of the processor, which a busy machine stretches less than the clock. */
function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const best = (work: () => void): number => Math.min(...Array.from({ length: 20 }, () => milliseconds(work)));

/** Sentences of every day, as many characters as are read: what they cost is the measure, on whatever machine. */
const ordinary = (language: 'sl' | 'en'): number => {
  const sentence =
    language === 'sl'
      ? 'Internet mi ne dela že od včeraj ob treh. '
      : 'My internet has been down since yesterday at three. ';
  return best(() => understand(sentence.repeat(20), language));
};

/** Milliseconds are measured by `npm run benchmark -- understanding`. */
const mostTimes = 4;
const everyday = { sl: 0, en: 0 };
beforeAll(() => {
  everyday.sl = ordinary('sl');
  everyday.en = ordinary('en');
});

test.each(hostile)('%s: a hundred thousand characters cost no more than the first five hundred', (_, part) => {
  const long = part.repeat(Math.ceil(size / part.length));
  const short = long.slice(0, maxUtteranceLength);
  expect(best(() => understand(long))).toBeLessThan(mostTimes * everyday.sl);
  expect(understand(long).entities).toEqual(understand(short).entities);
});

test.each([
  ['ranges', 'from tomorrow to '],
  ['durations', 'two weeks from '],
  ['weekdays', 'monday '],
  ['months', 'january and '],
  ['clock times', 'at five to '],
  ['halves', 'half a '],
  ['numbers', 'one hundred and '],
  ['digits', '1/1/'],
])('English %s without end cost no more than a few sentences', (_, part) => {
  const long = part.repeat(Math.ceil(size / part.length));
  expect(best(() => understand(long, 'en'))).toBeLessThan(mostTimes * everyday.en);
});

test('the whole text stays in the answer, however long', () => {
  const long = 'internet ne dela '.repeat(1000);
  expect(understand(long).text).toBe(long);
  expect(understand(long).intent.name).toBe('reportFault');
});

test('places are offsets into the text as it came', () => {
  const utterance = '😀 c\u030cez tri dni, ob 15.30 na 041 621 365';
  for (const { start, end, text } of understand(utterance).entities) expect(utterance.slice(start, end)).toBe(text);
  expect(understand(utterance).entities.map(({ type }) => type)).toEqual(['date', 'time', 'phone']);
});

test('entities come in the order of the text and never overlap', () => {
  const { entities } = understand('od 1.12. do 31.1. odklopite internet l, tv in 2 modema, ne 3. 2. ob pol treh');
  let last = 0;
  for (const { start, end } of entities) {
    expect(start).toBeGreaterThanOrEqual(last);
    last = end;
  }
});

test('tokens of surrogates, marks and spaces', () => {
  expect(tokenise('Če\u200b dž 12a').map(({ form }) => form)).toEqual(['ce', 'dz', '12', 'a']);
  expect(tokenise('\u030c\u030c')).toEqual([]);
});

test('one slip of the finger is forgiven, two are not', () => {
  expect(withinOneEdit('modem', 'modme')).toBe(true);
  expect(withinOneEdit('modem', 'moden')).toBe(true);
  expect(withinOneEdit('modem', 'mode')).toBe(true);
  expect(withinOneEdit('modem', 'omdme')).toBe(false);
});
