/** Suggestions: utterances with the intent that a supervisor gave them, for the next training. */
export { FileSuggestions } from './fileSuggestions';
export type { Suggestion, Suggestions } from './suggestions';
