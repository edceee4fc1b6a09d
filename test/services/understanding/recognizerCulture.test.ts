/** Slovenian numbers through the interface of Recognizers-Text, in the shape of its own specifications. */

import { Culture } from '@microsoft/recognizers-text-suite';
import { NumberRecognizerWithSlovenian, slovenianCulture } from '../../../services/understanding/recognizerCulture';

const recogniser = new NumberRecognizerWithSlovenian(slovenianCulture);

test.each([
  ['rabim sto triindvajset tisoč štiristo šestinpetdeset', 'sto triindvajset tisoč štiristo šestinpetdeset', '123456'],
  ['stane 1.250,50 evra', '1.250,50', '1250.5'],
  ['tri cele pet', 'tri cele pet', '3.5'],
])('%s', (query, text, value) => {
  const start = query.indexOf(text);
  expect(recogniser.getNumberModel(slovenianCulture, false).parse(query)).toEqual([
    { start, end: start + text.length - 1, text, typeName: 'number', resolution: { value } },
  ]);
});

test('ordinals', () => {
  expect(recogniser.getOrdinalModel(slovenianCulture, false).parse('enaindvajseti december')).toMatchObject([
    { text: 'enaindvajseti', typeName: 'ordinal', resolution: { value: '21' } },
  ]);
});

test('the cultures of the suite stay', () => {
  const english = new NumberRecognizerWithSlovenian(Culture.English);
  expect(english.getNumberModel(Culture.English).parse('twenty one')).toMatchObject([{ resolution: { value: '21' } }]);
});
