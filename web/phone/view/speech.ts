/** `<Say>`: spoken by the browser where it has a voice for the language, else as long as speaking would take. */
import { pause } from '../call/interruption';

/** A little slower than people talk, so that the words can be read along. */
const msPerCharacter = 65;
/** Some browsers do not say that they have ended. */
const patience = 3;

/** Resolves when it has been said, or when the signal is aborted. */
export async function say(text: string, language: string, muted: boolean, signal: AbortSignal): Promise<void> {
  const ms = Math.max(800, text.length * msPerCharacter);
  const voice = muted ? undefined : voiceFor(language);
  if (voice === undefined) return quietly(ms, signal);
  while (!signal.aborted) {
    const end = await spoken(text, voice, ms * patience, signal);
    // Who breaks off the speech of one phone breaks off that of the other: it is said again.
    if (end !== 'interrupted') return;
  }
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const [short = ''] = language.split('-');
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.replace('_', '-').startsWith(short));
  return voices.find(({ lang }) => lang.replace('_', '-') === language) ?? voices[0];
}

function spoken(text: string, voice: SpeechSynthesisVoice, ms: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => resolve('end');
    utterance.onerror = ({ error }) => resolve(error === 'canceled' ? 'interrupted' : error);
    speechSynthesis.speak(utterance);
    const stop = (): void => speechSynthesis.cancel();
    signal.addEventListener('abort', stop, { once: true });
    void quietly(ms, signal).then(() => resolve('late'));
  });
}

const quietly = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, signal).catch(() => undefined);
