/** Suggestions in files of the data folder, one a language, in the format of `services/understanding/training`. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNativeError } from 'node:util/types';
import { masked } from '../shared/masked';
import { parseTraining, type LabelledUtterance } from '../understanding/intents/dataset';
import type { Intent, Language } from '../understanding/types';
import type { Suggestion, Suggestions } from './suggestions';

/** No more of an utterance is read when it is understood. */
const longest = 500;

export class FileSuggestions implements Suggestions {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataDir: string) {}

  /** One after another: each looks first whether the words are there. */
  add(suggestion: Suggestion): Promise<Intent> {
    const added = this.last.then(() => this.append(suggestion));
    this.last = added.catch(() => undefined);
    return added;
  }

  async intentsOf(texts: readonly Pick<Suggestion, 'text' | 'language'>[]): Promise<readonly (Intent | undefined)[]> {
    const standing = { sl: intents(await this.read('sl')), en: intents(await this.read('en')) };
    return texts.map(({ text, language }) => standing[language].get(wordsOf(text)));
  }

  private async append({ text, language, intent }: Suggestion): Promise<Intent> {
    const all = await this.read(language);
    const standing = intents(all).get(wordsOf(text));
    if (standing !== undefined) return standing;
    const head = all.at(-1)?.intent === intent ? '' : `# ${intent}\n`;
    await mkdir(path.dirname(this.file(language)), { recursive: true });
    await appendFile(this.file(language), `${head}${lineOf(text)}\n`);
    return intent;
  }

  private async read(language: Language): Promise<readonly LabelledUtterance[]> {
    try {
      return parseTraining(await readFile(this.file(language), 'utf8'), language);
    } catch (error) {
      if (isNativeError(error) && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  }

  private file(language: Language): string {
    return path.join(this.dataDir, 'suggestions', `${language}.txt`);
  }
}

/** One line that is no head, without numbers and addresses of people. */
const lineOf = (text: string): string =>
  masked(text)
    .replaceAll(/[\s#]+/g, ' ')
    .trim()
    .slice(0, longest);

const wordsOf = (text: string): string => lineOf(text).toLowerCase();

const intents = (all: readonly LabelledUtterance[]): ReadonlyMap<string, Intent> =>
  new Map(all.map(({ text, intent }) => [wordsOf(text), intent]));
