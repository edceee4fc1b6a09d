/** The checked-in model: fresh, small, and refused when it is not what its data says. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Classifier } from '../../../services/understanding/intents/classifier';
import {
  intentOf,
  parseTraining,
  readLexicon,
  trainingHash,
  trainingUtterances,
} from '../../../services/understanding/intents/dataset';
import { parseLexicon } from '../../../services/understanding/intents/lexicon';
import { loadModel, saveModel, StaleModelError } from '../../../services/understanding/intents/modelFile';
import { loadOwnModel, modelPath, ownTraining, trainModel } from '../../../services/understanding/intents/ownModel';
import { combinations, expand } from '../../../services/understanding/intents/variety';
import { seededRandom, withTypos } from '../../../services/understanding/intents/random';
import { intentNames } from '../../../services/understanding';

describe('the checked-in model', () => {
  test('was trained on the training data that is here', () => {
    expect(loadOwnModel().head.trainingHash).toBe(trainingHash());
  });

  test('is under three megabytes', () => {
    expect(statSync(modelPath()).size).toBeLessThan(3_000_000);
  });

  test('is refused when its data has changed since', () => {
    expect(() => loadModel(modelPath(), 'another hash', readLexicon())).toThrow(StaleModelError);
  });

  test('is refused when it is no model', () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'));
    const path = join(folder, 'model.bin');
    writeFileSync(path, 'no model');
    expect(() => loadModel(path, trainingHash(), readLexicon())).toThrow('npm run train');
    rmSync(folder, { recursive: true });
  });
});

describe('training', () => {
  const few = trainingUtterances().filter(
    ({ intent, language }) => language === 'sl' && ['greet', 'thank', 'reportFault'].includes(intent),
  );
  const quick = { ...ownTraining, nets: 1, options: { ...ownTraining.options, epochs: 4 } };

  test('gives the same model for the same data, and one that is read back whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'));
    const paths = ['one.bin', 'two.bin'].map((name) => join(folder, name));
    for (const path of paths) saveModel(path, trainModel(few, [], quick, 'hash'));
    const [one, two] = paths.map((path) => readFileSync(path));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    const classifier = new Classifier(loadModel(paths[0] ?? '', 'hash', readLexicon()));
    const probabilities = classifier.classify('internet ne dela');
    const best = probabilities.indexOf(Math.max(...probabilities.slice(0, intentNames.length)));
    expect(intentNames[best]).toBe('reportFault');
    rmSync(folder, { recursive: true });
  });

  test('has at least sixty utterances an intent and language, and three hundred of none', () => {
    const counts = new Map<string, number>();
    for (const { intent, language } of trainingUtterances()) {
      counts.set(`${intent} ${language}`, (counts.get(`${intent} ${language}`) ?? 0) + 1);
    }
    for (const language of ['sl', 'en']) {
      for (const intent of intentNames) {
        expect([
          intent,
          language,
          (counts.get(`${intent} ${language}`) ?? 0) >= (intent === 'none' ? 300 : 60),
        ]).toEqual([intent, language, true]);
      }
    }
  });

  test('names the line of a mistake in the data', () => {
    expect(() => parseTraining('# changePlan\nhitrejši\n# changeplan\n', 'sl')).toThrow('line 3');
    expect(() => parseTraining('hitrejši\n', 'sl')).toThrow('line 1');
    expect(() => parseLexicon('modem router')).toThrow('line 1');
    expect(() => intentOf('order', 'here')).toThrow('"order" is no intent');
  });

  test('patterns stand for all their combinations', () => {
    expect(combinations('(a|b) c (d|e|f)')).toBe(6);
    const random = seededRandom(3);
    const seen = new Set(Array.from({ length: 100 }, () => expand('(a|b) c (d|e|f)', random)));
    expect(seen.size).toBe(6);
    expect(seen).toContain('b c f');
  });

  test('typos are seeded', () => {
    const noisy = (seed: number): string =>
      withTypos('rad bi hitrejši internet za delo od doma', 0.2, seededRandom(seed));
    expect(noisy(1)).toBe(noisy(1));
    expect(noisy(1)).not.toBe(noisy(2));
  });

  test('a stem of the lexicon fits its endings, a whole word only itself', () => {
    const conceptsOf = parseLexicon('# comment\nequipment: modem* box\nbroken: crkn*\n');
    expect(conceptsOf('modema')).toEqual(['~equipment']);
    expect(conceptsOf('box')).toEqual(['~equipment']);
    expect(conceptsOf('boxer')).toEqual([]);
    expect(conceptsOf('crknil')).toEqual(['~broken']);
  });
});
