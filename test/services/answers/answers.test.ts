/** Answers: the first text that may be told on a day is; the seeds hold one for every question, in both languages. */
import { addSeeds, readContentFile } from '../../../services/content';
import { answerIds, answerShape, MongoAnswers } from '../../../services/answers';
import type { Database } from '../../../services/database';
import { measureShape, MongoMeasures } from '../../../services/measures';
import { openTestDatabase } from '../../support/database';

const now = () => new Date('2026-11-23T09:00:00Z');
let database: Database;
let measures: MongoMeasures;
let answers: MongoAnswers;

beforeAll(async () => {
  database = await openTestDatabase();
  measures = new MongoMeasures(database.connection, now);
  answers = new MongoAnswers(database.connection, now, measures);
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const name of ['answers', 'measures']) await database.connection.collection(name).deleteMany({});
  await measures.load([{ id: 'emergency', until: '2026-11-30' }]);
});

const says = (text: string) => ({ sl: { text }, en: { text: `${text} (en)` } });
const told = async (day: string, language: 'sl' | 'en' = 'sl') =>
  (await answers.find('askPayment', { language, day }))?.text;

test('texts follow each other by their days, both included', async () => {
  await answers.load([
    {
      id: 'askPayment',
      texts: [
        { validUntil: '2026-11-24', ...says('first') },
        { validFrom: '2026-12-01', validUntil: '2026-12-02', ...says('third') },
        says('otherwise'),
      ],
    },
  ]);
  expect(await Promise.all(['2026-11-24', '2026-11-25', '2026-12-01', '2026-12-03'].map((day) => told(day)))).toEqual([
    'first',
    'otherwise',
    'third',
    'otherwise',
  ]);
  expect(await told('2026-11-24', 'en')).toBe('first (en)');
});

test('a text goes by a measure, so that its end is told in one place', async () => {
  await answers.load([{ id: 'askPayment', texts: [{ during: 'emergency', ...says('emergency') }, says('ordinary')] }]);
  expect([await told('2026-11-30'), await told('2026-12-01')]).toEqual(['emergency', 'ordinary']);
  await measures.save({ id: 'emergency', until: '2026-12-31' }, 1);
  expect(await told('2026-12-01')).toBe('emergency');
});

test('where there is no answer, nothing is made up', async () => {
  expect(await answers.find('askContact', { language: 'sl', day: '2026-11-23' })).toBeUndefined();
});

test('a new installation has an answer to every question, during the emergency and after it', async () => {
  await Promise.all([addSeeds(answers, answerShape), addSeeds(measures, measureShape)]);
  const texts: string[] = [];
  for (const id of answerIds) {
    for (const language of ['sl', 'en'] as const) {
      for (const day of ['2026-11-23', '2026-12-01']) {
        const words = await answers.find(id, { language, day });
        expect(words?.text ?? '').not.toBe('');
        if (language === 'sl') texts.push(words?.text ?? '', words?.speech ?? '');
      }
    }
  }
  // Slovenian has its own letters and quotes, and nothing of the notice's slips of the pen.
  expect(texts.join('\n')).toMatch(/[čšž]/);
  expect(texts.join('\n')).not.toMatch(/[„“”]|ekvivalent|nadaljne|čimbolj|\bVa[sš]/);
});

test('seeds leave alone what the office has edited', async () => {
  await answers.load([{ id: 'askPayment', texts: [says('ours')] }]);
  await addSeeds(answers, answerShape);
  expect(await told('2026-11-23')).toBe('ours');
  expect(await answers.all()).toHaveLength(answerIds.length);
});

test.each([
  [
    '[{ validUntil: 2026-11-30, sl: a, en: b }]',
    'answers[0].texts: needs one at the end without validFrom, validUntil and during, for all other days',
  ],
  [
    '[{ sl: a, en: b }, { during: emergency, sl: a, en: b }]',
    'answers[0].texts[1]: is never told: the text before it holds on every day',
  ],
  [
    '[{ validFrom: 2026-11-30, validUntil: 2026-11-29, sl: a, en: b }, { sl: a, en: b }]',
    'answers[0].texts[0].validUntil: is before validFrom',
  ],
  [
    '[{ validFrom: 2026-02-30, sl: a, en: b }, { sl: a, en: b }]',
    'answers[0].texts[0].validFrom: must be a day such as 2026-12-31',
  ],
  ['[]', 'answers[0].texts: is empty'],
])('a file with a fault is refused: %s', (texts, fault) => {
  const read = readContentFile(`answers:\n  - id: askPayment\n    texts: ${texts}\n`, answerShape);
  expect(read).toEqual({ ok: false, faults: [`line 3, ${fault}`] });
});
