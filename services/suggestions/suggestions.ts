/** Utterances with the intent that a supervisor gave them, for whoever trains the understanding next. */
import type { Intent, Language } from '../understanding/types';

export interface Suggestion {
  readonly text: string;
  readonly language: Language;
  readonly intent: Intent;
}

export interface Suggestions {
  /** Suggests, unless the same words are suggested already; answers with the intent that they stand under then. */
  add(suggestion: Suggestion): Promise<Intent>;
  /** The intent that the words stand under, if they do, for each of them. */
  intentsOf(texts: readonly Pick<Suggestion, 'text' | 'language'>[]): Promise<readonly (Intent | undefined)[]>;
}
