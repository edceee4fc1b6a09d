/** A task done by who says all in one sentence takes at most six turns of theirs, identification included. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readScripts } from '../support/script';

/** Conversations that end with something done; the rest of the files are about what goes beside. */
const tasks = [
  'planChange',
  'suspension',
  'resumption',
  'eracun',
  'equipmentSwap',
  'fault',
  'payment',
  'requestStatus',
];
const mostTurns = 6;
/** A guided swap has a turn for each step at the device. */
const guided = 'equipmentSwap';

const shortest = (file: string) =>
  readScripts(path.join(__dirname, file)).filter(({ shows }) => /^(the shortest|najkrajša)/.test(shows));

describe.each(['sl', 'en'])('%s', (language) => {
  test.each(tasks)('%s', (task) => {
    const [script] = shortest(`${task}.${language}.yaml`);
    expect(script).toBeDefined();
    const turns = script?.turns ?? [];
    // What was saved in an earlier conversation is not part of it.
    const own = turns.slice(
      Math.max(
        0,
        turns.findLastIndex(({ anew }) => anew),
      ),
    );
    if (task !== guided) expect(own.length).toBeLessThanOrEqual(mostTurns);
  });
});

test('every task has its files', () => {
  const files = readdirSync(__dirname);
  for (const task of tasks) expect(files).toEqual(expect.arrayContaining([`${task}.sl.yaml`, `${task}.en.yaml`]));
});
