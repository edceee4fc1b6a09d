/** What keys mean at each kind of question, and how long it is waited for. */
import { listeningAfter, patienceFor, saidByKeys } from '../../../../bots/channels/twilioVoice/listening';
import { wordings } from '../../../../cards/wording';
import { ask, option, tell, type Question } from '../../../../cards/reply';
import type { ExpectedKind } from '../../../../services/understanding';
import type { StoredActivity } from '../../../../services/turns';

const stored = (reply: object): StoredActivity => ({ type: 'message', id: 'x', locale: 'sl', ...reply });
const turnOf = (...replies: object[]) => ({ replies: replies.map(stored) });
const asked = (question: Partial<Question>, expecting?: ExpectedKind) =>
  listeningAfter(
    turnOf(tell({ text: 'Prej.' }), ask({ prompt: 'choose', text: 'Kaj?', ...question }, expecting)),
    wordings,
  );
const said = (digits: string, ...question: Parameters<typeof asked>) =>
  saidByKeys(digits, asked(...question), wordings.sl);

const plans = [
  option('a', 'Kabel INTERNET M'),
  option('b', 'Kabel INTERNET L'),
  option('keep', 'Ostanem pri sedanjem'),
];
const days = [option('2026-11-24', 'Jutri, 24. 11. 2026'), option('2026-12-01', '1. 12. 2026')];

test.each([
  ['1', 'Kabel INTERNET M'],
  ['3', 'Ostanem pri sedanjem'],
  ['4', undefined],
  ['9', 'ponovi'],
  ['0', 'svetovalec'],
  ['*', 'nazaj'],
  ['8', 'English please'],
  ['12', undefined],
])('one key chooses: %s means %s', (digits, meaning) => {
  expect(said(digits, { options: plans })).toBe(meaning);
});

test.each([
  ['1', 'Potrjujem'],
  ['2', 'ne'],
  ['3', undefined],
  ['9', 'ponovi'],
  ['*', 'nazaj'],
])('at a summary one is yes and two is no, whatever else is offered: %s means %s', (digits, meaning) => {
  const options = [option('confirm', 'Potrjujem'), option('edit:plan', 'Uredi paket'), option('cancel', 'Prekliči')];
  expect(said(digits, { prompt: 'confirm', options })).toBe(meaning);
});

test.each([
  ['100016', '100016'],
  ['001234', '001234'],
  ['0', 'svetovalec'],
  ['*', 'nazaj'],
  ['9', 'ponovi'],
  ['1', 'Pošlji še enkrat'],
  ['7', '7'],
])('where a number is asked for, keys are digits, and one alone steers or chooses: %s means %s', (digits, meaning) => {
  expect(said(digits, { prompt: 'code', options: [option('again', 'Pošlji še enkrat')] }, 'digits')).toBe(meaning);
});

test.each([
  ['0112', '1. 12.'],
  ['3101', '31. 1.'],
  ['01122026', '1. 12. 2026'],
  ['1', 'Jutri, 24. 11. 2026'],
  ['2', '1. 12. 2026'],
  ['123', '123'],
])('a day is keyed as day and month: %s means %s', (digits, meaning) => {
  expect(said(digits, { prompt: 'startDate', options: days }, 'date')).toBe(meaning);
});

test('a time of day is keyed with four digits', () => {
  expect(said('1430', { prompt: 'phone' }, 'time')).toBe('14.30');
});

test('after a turn that asks nothing, the keys are those of the main menu', () => {
  const listening = listeningAfter(turnOf(tell({ text: 'Vam lahko še kako pomagam?' })), wordings);
  expect(listening.options).toEqual(Object.values(wordings.sl.greeting.buttons));
  expect(saidByKeys('2', listening, wordings.sl)).toBe(wordings.sl.greeting.buttons.changePlan);
});

test('the language is that of the last words', () => {
  const replies = [stored(tell({ text: 'Seveda.' })), stored({ ...tell({ text: 'Of course.' }), locale: 'en' })];
  expect(listeningAfter({ replies }, wordings)).toMatchObject({
    language: 'en',
    options: Object.values(wordings.en.greeting.buttons),
  });
});

test('a code and a step at a device are waited for with patience, a yes is not', () => {
  expect(patienceFor(asked({ prompt: 'code' }, 'digits'))).toMatchObject({ seconds: 20, company: true });
  expect(patienceFor(asked({ prompt: 'confirm' }))).toMatchObject({ times: 3, company: false });
});
