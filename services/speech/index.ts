/** Speech: text to words to be spoken, words to the sound that a telephone plays, kept on disk. */
export { clipsPath, SpeechError, SpeechTimeoutError } from './speech';
export type { Clip, Prepared, Prompt, ReadyOptions, Sound, Speech } from './speech';
export { silentWav } from './audio';
export { MongoClipWords } from './clipWords';
export { openSpeech, speechFolder, type SpeechOptions } from './openSpeech';
export { spellOut } from './spellOut';
