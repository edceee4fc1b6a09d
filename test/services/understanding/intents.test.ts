/**
 * The intents as the contract names them, the language, and bounds on the evaluation set: a point below what docs/understanding.md reports,
 * which is what another seed of the training may cost.
 */

import { evaluationUtterances, trainingUtterances } from '../../../services/understanding/intents/dataset';
import { fold } from '../../../services/understanding/text/tokens';
import { certainScore, intentNames, type Intent } from '../../../services/understanding';
import { understand } from './support';

const tasks: ReadonlySet<Intent> = new Set(intentNames.slice(0, intentNames.indexOf('greet')));

test.each([
  ['rad bi hitrejši internet za delo od doma', 'changePlan'],
  ['a mi lahko date hitrejsi net', 'changePlan'],
  ['kateri paket je za delo od doma', 'changePlan'],
  ['lokal je zaprt, odklopite nas začasno', 'suspendService'],
  ['rad bi zacasn odklopu tv od 1.12 do konc januarja', 'suspendService'],
  ['prekličite mirovanje', 'resumeService'],
  ['ne bi več eračuna', 'signUpEracun'],
  ['modem je crknil', 'swapEquipment'],
  ['je izpad v rovtah', 'reportFault'],
  ['prekličite mojo vlogo', 'requestStatus'],
  ['kaj je z vlogo nič osem osem tri sedem osem šest šest', 'requestStatus'],
  ['selimo se', 'talkToAgent'],
  ['kako plačam položnico', 'askPayment'],
  ['kakšna je vaša številka', 'askContact'],
  ['ali pride tehnik na dom', 'askFieldService'],
  ['kam pošljem pogodbo', 'askDocuments'],
  ['ali storitve delujejo nemoteno', 'askServiceStatus'],
  ['kakšne pakete imate', 'askPlans'],
  ['kateri ukrepi veljajo', 'askMeasures'],
  ['a si robot', 'askBot'],
  ['kakšno bo vreme', 'none'],
  ['zamenjal bi dobavitelja elektrike', 'none'],
])('%s is %s', (utterance, intent) => {
  expect(understand(utterance).intent.name).toBe(intent);
});

describe.each([
  { part: 'first', right: 0.94, taken: 0.03 },
  { part: 'second', right: 0.9, taken: 0.06 },
] as const)('on utterances that nothing was trained on, the $part part', ({ part, right: least, taken: most }) => {
  const evaluation = evaluationUtterances(part);
  const results = evaluation.map((utterance) => ({
    ...utterance,
    found: understand(utterance.text, utterance.language),
  }));

  test('it is kept apart from the training data', () => {
    const learnt = new Set(trainingUtterances().map(({ text }) => fold(text)));
    const shared = evaluation.filter(({ text }) => learnt.has(fold(text)));
    expect(shared).toEqual([]);
  });

  test(`at least ${100 * least} % of the intents are right`, () => {
    const inScope = results.filter(({ intent }) => intent !== 'none');
    const right = inScope.filter(({ intent, found }) => found.intent.name === intent);
    expect(right.length / inScope.length).toBeGreaterThanOrEqual(least);
  });

  test(`at most ${100 * most} % of what is out of scope is taken for a task without asking back`, () => {
    const outside = results.filter(({ intent }) => intent === 'none');
    const taken = outside.filter(({ found }) => tasks.has(found.intent.name) && found.intent.score >= certainScore);
    expect(taken.length / outside.length).toBeLessThanOrEqual(most);
  });

  test('the language is known where the conversation is in the other one', () => {
    const right = results.filter(
      ({ text, language }) => understand(text, language === 'sl' ? 'en' : 'sl').language === language,
    );
    expect(right.length / results.length).toBeGreaterThanOrEqual(0.93);
  });
});

describe('the answer', () => {
  test('holds the three likeliest intents, best first, with probabilities', () => {
    const { intent, intents } = understand('internet ne dela');
    expect(intents).toHaveLength(3);
    expect(intents[0]).toEqual(intent);
    const scores = intents.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
  });

  test('is the same for the same input', () => {
    const utterance = 'od prvega decembra bi začasno odklopil televizijo';
    expect(understand(utterance)).toEqual(understand(utterance));
  });

  test.each([[''], ['   '], ['?!'], ['😀😀'], ['\u0000'], ['\ud800']])(
    'of %j is none and throws nothing',
    (utterance) => {
      expect(understand(utterance).entities).toEqual([]);
    },
  );

  test('needs no diacritics', () => {
    expect(understand('racune bi rad dobival po e-posti').intent.name).toBe('signUpEracun');
    expect(understand('sporočite c\u030ce je okvara'.normalize('NFD')).intent.name).toBe(
      understand('sporočite če je okvara').intent.name,
    );
  });
});
