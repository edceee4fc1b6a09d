/** Slovenian numbers in words and digits. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readNumber } from '../../../services/understanding/entities/slovenian/numbers';
import { tokenise } from '../../../services/understanding/text/tokens';
import { entitiesOf } from './support';

describe('numbers in words', () => {
  // 20,000 of 0 to 999,999, all below a thousand among them, as `spellout -l sl` of Debian's libnumbertext-tools 1.0.11 writes them.
  const lines = gunzipSync(readFileSync(join(__dirname, 'fixtures', 'numbers.sl.tsv.gz')))
    .toString('utf8')
    .trim()
    .split('\n');

  test('agree with libnumbertext on all of twenty thousand', () => {
    const wrong = lines.filter((line) => {
      const [digits = '', words = ''] = line.split('\t');
      const tokens = tokenise(words);
      const number = readNumber(tokens, 0);
      return number?.value !== Number(digits) || number.next !== tokens.length;
    });
    expect(lines).toHaveLength(20_000);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['dva', 2],
    ['dve', 2],
    ['dveh', 2],
    ['treh', 3],
    ['štirimi', 4],
    ['petih', 5],
    ['enaindvajset', 21],
    ['ena in dvajset', 21],
    ['petintridesetih', 35],
    ['stopetindvajset', 125],
    ['dvatisočpetsto', 2500],
    ['dve sto tri', 203],
    ['milijon dvesto tisoč', 1_200_000],
    ['tri cele pet', 3.5],
    ['nič cela nič pet', 0.05],
    ['tri in pol', 3.5],
    ['dvejst', 20],
    ['sto triindvajset tisoc stiristo sestinpetdeset', 123_456],
  ])('%s is %d', (utterance, value) => {
    expect(entitiesOf(utterance)).toEqual([`number ${value}`]);
  });

  test.each([
    ['tretji', 3],
    ['sedma', 7],
    ['enaindvajseti', 21],
    ['sto prvi', 101],
    ['stotega', 100],
    ['4. možnost', 4],
  ])('%s is the ordinal %d', (utterance, value) => {
    expect(entitiesOf(utterance)).toEqual([`ordinal ${value}`]);
  });

  test.each([['stosto'], ['dvatriset'], ['en modem'.slice(0, 2) + ' dober dan'], ['nič ne dela']])(
    '%s holds no number',
    (utterance) => {
      expect(entitiesOf(utterance).filter((entity) => entity.startsWith('number'))).toEqual([]);
    },
  );
});

describe('numbers in digits', () => {
  test.each([
    ['1.250,50', 1250.5],
    ['12,5', 12.5],
    ['1.234.567', 1_234_567],
    ['2.300', 2300],
    ['300 mega', 300],
    ['5 tisoč', 5000],
    ['100 tisoč 16', 100_016],
    ['39.90 €', 39.9],
  ])('%s is %d', (utterance, value) => {
    expect(entitiesOf(utterance)).toEqual([`number ${value}`]);
  });
});

describe('rows of digits', () => {
  test.each([
    ['100016', '100016'],
    ['1 0 0 0 1 6', '100016'],
    ['ena nič nič nič ena šest', '100016'],
    ['dvanajst štiriintrideset šestinpetdeset', '123456'],
    ['dvakrat nič pet šest ena', '00561'],
    ['ena tri nule ena šest', '100016'],
    ['sto triindvajset štiristo šestinpetdeset', '123456'],
    ['koda je 004512', '004512'],
    ['naročniška številka sto tisoč štiriindvajset', '100024'],
  ])('%s is %s', (utterance, value) => {
    expect(entitiesOf(utterance)).toEqual([`digits ${value}`]);
  });

  test('a number in words is a row of digits where the question asks for one', () => {
    expect(entitiesOf('sto tisoč šestnajst')).toEqual(['number 100016']);
    expect(entitiesOf('sto tisoč šestnajst', 'sl', { kind: 'digits' })).toEqual(['digits 100016']);
    expect(entitiesOf('42', 'sl', { kind: 'digits' })).toEqual(['digits 42']);
  });
});
