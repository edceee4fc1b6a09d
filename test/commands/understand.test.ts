/** The command's lines: one out for each in, as the contract has them. */

import { lineFor, main } from '../../commands/understand';
import { createUnderstander } from '../../services/understanding';
import { demoPlans, now } from '../services/understanding/support';

const understander = createUnderstander({ plans: demoPlans });

/** What the command writes to a stream while it runs. */
async function written(stream: 'stdout' | 'stderr', args: readonly string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const spy = jest.spyOn(process[stream], 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const code = await main(args);
  spy.mockRestore();
  return { code, text };
}

test('a line holds the text, the intent and the entities with their places', () => {
  const line: unknown = JSON.parse(lineFor('od jutri odklopite tv', understander, { language: 'sl', now }));
  expect(line).toMatchObject({
    text: 'od jutri odklopite tv',
    intent: { name: 'suspendService' },
    entities: [
      { type: 'dateRange', text: 'od jutri', value: { start: '2026-11-24', end: null }, start: 0, end: 8 },
      { type: 'service', text: 'tv', value: 'tv', start: 19, end: 21 },
    ],
  });
});

test('a blank line has its line too', () => {
  expect(JSON.parse(lineFor('', understander, { language: 'sl', now }))).toMatchObject({
    text: '',
    intent: { name: 'none' },
    entities: [],
  });
});

test('--help tells how to use it', async () => {
  const { code, text } = await written('stdout', ['--help']);
  expect(code).toBe(0);
  expect(text).toContain('Usage: npm run -s understand');
});

test.each([
  [['--lang', 'de'], '--lang de'],
  [['--now', 'tomorrow'], '--now tomorrow'],
  [['--wrong'], '--wrong'],
])('%j is refused with the reason', async (args, reason) => {
  const { code, text } = await written('stderr', args);
  expect(code).toBe(2);
  expect(text).toContain(reason);
});
