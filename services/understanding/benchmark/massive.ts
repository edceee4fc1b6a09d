/** A folder in MASSIVE's form, `train.tsv` and `dev.tsv` with `intent TAB utterance`, and the conditions it is tested under. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, withTypos } from '../intents/random';
import { fold } from '../text/tokens';

export interface Labelled {
  readonly intent: string;
  readonly text: string;
}

export interface Condition {
  readonly name: string;
  readonly utterances: readonly Labelled[];
}

export interface Massive {
  readonly train: readonly Labelled[];
  /** As written, without diacritics, with 5 % character noise. */
  readonly tests: readonly Condition[];
}

function readLabelled(path: string): readonly Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const [intent = '', text] = line.split('\t');
      if (text === undefined) throw new Error(`${path}, line ${index + 1}: expected "intent TAB utterance".`);
      return [{ intent, text }];
    });
}

const noise = 0.05;
const noiseSeed = 7;

export function readMassive(folder: string): Massive {
  const dev = readLabelled(join(folder, 'dev.tsv'));
  const random = seededRandom(noiseSeed);
  return {
    train: readLabelled(join(folder, 'train.tsv')),
    tests: [
      { name: 'dev', utterances: dev },
      { name: 'without diacritics', utterances: dev.map(({ intent, text }) => ({ intent, text: fold(text) })) },
      {
        name: '5 % noise',
        utterances: dev.map(({ intent, text }) => ({ intent, text: withTypos(fold(text), noise, random) })),
      },
    ],
  };
}
