/** The held-out entities: type, text and value of each, all of an utterance or none. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, understand } from './support';

test.each([
  ['sl', 'entities'],
  ['en', 'entities'],
  ['sl', 'entities.third'],
  ['en', 'entities.third'],
] as const)('at least 97 %% of the held-out utterances are exact: %s, %s', (language, part) => {
  const path = join(root, 'services', 'understanding', 'evaluation', `${part}.${language}.tsv`);
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const wrong = lines.filter((line) => {
    const [utterance = '', expected = ''] = line.split('\t');
    const found = understand(utterance, language).entities.map(({ type, text, value }) => ({ type, text, value }));
    return JSON.stringify(found) !== JSON.stringify(JSON.parse(expected));
  });
  expect(lines.length).toBeGreaterThan(80);
  expect(wrong.length / lines.length).toBeLessThanOrEqual(0.03);
});
