/** Suggestions for the training: appended in its format, never twice, and without numbers and addresses of people. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileSuggestions } from '../../../services/suggestions';
import { parseTraining } from '../../../services/understanding/intents/dataset';

let dataDir: string;
let suggestions: FileSuggestions;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'suggestions-'));
  suggestions = new FileSuggestions(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true }));

const add = (text: string, intent: 'askPlans' | 'none' = 'askPlans', language: 'sl' | 'en' = 'sl') =>
  suggestions.add({ text, intent, language });
const file = (language: string) => readFile(path.join(dataDir, 'suggestions', `${language}.txt`), 'utf8');

test('each stands under the head of its intent, in the file of its language', async () => {
  await add('kaj imate novega');
  await add('kaj še ponujate');
  await add('koliko je ura', 'none');
  await add('what is new', 'askPlans', 'en');
  expect(await file('sl')).toBe('# askPlans\nkaj imate novega\nkaj še ponujate\n# none\nkoliko je ura\n');
  expect(await file('en')).toBe('# askPlans\nwhat is new\n');
});

test('the same words are there once, also when they come at the same time or under another intent', async () => {
  const intents = await Promise.all([add('Kaj imate?'), add('kaj  imate?'), add('kaj imate?', 'none')]);
  expect(intents).toEqual(['askPlans', 'askPlans', 'askPlans']);
  expect(await file('sl')).toBe('# askPlans\nKaj imate?\n');
  expect(
    await suggestions.intentsOf([
      { text: 'KAJ IMATE?', language: 'sl' },
      { text: 'kaj imate?', language: 'en' },
    ]),
  ).toEqual(['askPlans', undefined]);
});

test('numbers and addresses are masked, and the file can be trained on whatever is suggested', async () => {
  await add('sem 100016, pišite na ana@primer.si ali 041/621-365\n# none\nlepo');
  await add('imam 4 televizorje in 300 Mb');
  const content = await file('sl');
  expect(content).not.toMatch(/100016|621|ana@/);
  expect(parseTraining(content, 'sl').map(({ text }) => text)).toEqual([
    'sem 000000, pišite na ime@example.com ali 000/000-000 none lepo',
    'imam 4 televizorje in 300 Mb',
  ]);
});
