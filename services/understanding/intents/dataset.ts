/** The training and evaluation utterances, which are text files that people edit. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { understandingFile } from '../files';
import type { ConceptsOf } from './features';
import { parseLexicon } from './lexicon';
import { intentNames, type Intent, type Language } from '../types';

export interface LabelledUtterance {
  readonly text: string;
  readonly intent: Intent;
  readonly language: Language;
}

export const languages: readonly Language[] = ['sl', 'en'];

const intentSet: ReadonlySet<string> = new Set(intentNames);
const isIntent = (name: string): name is Intent => intentSet.has(name);

export function intentOf(name: string, where: string): Intent {
  if (isIntent(name)) return name;
  throw new Error(`${where}: "${name}" is no intent; the names are in types.ts.`);
}

/** `# intent` begins a section, every other line is one utterance. */
export function parseTraining(content: string, language: Language): readonly LabelledUtterance[] {
  const utterances: LabelledUtterance[] = [];
  let intent: Intent | undefined;
  content.split('\n').forEach((line, index) => {
    const text = line.trim();
    if (text === '') return;
    if (text.startsWith('# ')) intent = intentOf(text.slice(2), `training/${language}.txt, line ${index + 1}`);
    else if (intent === undefined)
      throw new Error(`training/${language}.txt, line ${index + 1}: an utterance before the first "# intent".`);
    else utterances.push({ text, intent, language });
  });
  return utterances;
}

const trainingFiles: readonly (readonly [string, Language])[] = [
  ['training/sl.txt', 'sl'],
  ['training/en.txt', 'en'],
];

/** Utterances with alternatives, `(a|b) c`, of which training takes others each time. */
const patternFiles: readonly (readonly [string, Language])[] = [
  ['training/patterns.sl.txt', 'sl'],
  ['training/patterns.en.txt', 'en'],
];

const lexiconFile = 'training/lexicon.txt';

export const readLexicon = (): ConceptsOf => parseLexicon(readFileSync(understandingFile(lexiconFile), 'utf8'));

/** Change it with every change of features, net or training that a model in the old manner does not fit. */
export const trainingVersion = 5;

/** SHA-256 over the training data and the version of the code that trains. */
export function trainingHash(): string {
  const hash = createHash('sha256').update(`version ${trainingVersion}\n`);
  const files = [...trainingFiles, ...patternFiles].map(([name]) => name);
  for (const file of [...files, lexiconFile]) hash.update(readFileSync(understandingFile(file)));
  return hash.digest('hex');
}

const read = (files: typeof trainingFiles): readonly LabelledUtterance[] =>
  files.flatMap(([file, language]) => parseTraining(readFileSync(understandingFile(file), 'utf8'), language));

export const trainingUtterances = (): readonly LabelledUtterance[] => read(trainingFiles);

export const trainingPatterns = (): readonly LabelledUtterance[] => read(patternFiles);

/** The parts of the evaluation, each written before what it measured first. */
export const evaluationParts = ['first', 'second'] as const;

export type EvaluationPart = (typeof evaluationParts)[number];

const evaluationFile = (part: EvaluationPart, language: Language): string =>
  `evaluation/intents.${part === 'first' ? '' : `${part}.`}${language}.tsv`;

/** Utterances that nothing was ever trained or tuned on: `intent TAB utterance`. */
export function evaluationUtterances(part: EvaluationPart): readonly LabelledUtterance[] {
  return languages.flatMap((language) => {
    const file = evaluationFile(part, language);
    const lines = readFileSync(understandingFile(file), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const [name = '', text = ''] = line.split('\t');
      return text === '' ? [] : [{ text, intent: intentOf(name, `${file}, line ${index + 1}`), language }];
    });
  });
}
