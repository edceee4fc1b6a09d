/** `<Gather>`: keys or speech, whichever comes first, or silence; what is played meanwhile stops at the first of them. */
import type { Input, Inputs } from './inputs';
import { pause, within } from './interruption';
import type { Gather, Sound, Unknown } from './twiml';

export type Fields = Readonly<globalThis.Record<string, string>>;

/** Who listens and speaks. */
export interface Gathering {
  readonly inputs: Inputs;
  /** Whether silence sets in by itself; else somebody has to say that it has. */
  fallsSilent(): boolean;
  /** Plays; ends early, without an error, when the signal is aborted. */
  utter(sounds: readonly (Sound | Unknown)[], signal: AbortSignal): Promise<void>;
  /** What is listened for, and the keys so far. */
  listening(gather: Gather | undefined, keys: string): void;
  /** All keys that were taken. */
  keyed(keys: string): void;
}

/** @returns what Twilio posts to the action, or `undefined` when nothing came */
export async function gather(wanted: Gather, side: Gathering, signal: AbortSignal): Promise<Fields | undefined> {
  const prompt = within(signal);
  const spoken = side.utter(wanted.inside, prompt.signal);
  let digits = '';
  const taken = (keys: string): Fields | undefined => {
    if (keys !== '') side.keyed(keys);
    return digits === '' ? undefined : { Digits: digits };
  };
  const quiet = async (): Promise<void> => {
    await spoken;
    if (digits !== '' || side.fallsSilent()) await pause(wanted.timeout * 1000, signal);
    else await new Promise(() => undefined);
  };
  const accepts = ({ kind }: Input): boolean =>
    kind === 'key' ? wanted.hearsKeys : kind !== 'speech' || (wanted.hearsSpeech && digits === '');
  try {
    for (;;) {
      side.listening(wanted, digits);
      const input = await side.inputs.next(accepts, quiet(), signal);
      if (input.kind === 'breath') continue;
      prompt.abort();
      if (input.kind === 'speech') return spokenFields(input);
      if (input.kind === 'silence') return taken(digits);
      if (input.key === wanted.finishOnKey) return taken(digits + input.key);
      digits += input.key;
      if (digits.length === wanted.numDigits) return taken(digits);
    }
  } finally {
    prompt.abort();
    side.listening(undefined, '');
  }
}

const spokenFields = ({ text, confidence }: { readonly text: string; readonly confidence?: number }): Fields => ({
  SpeechResult: text,
  ...(confidence === undefined ? {} : { Confidence: String(confidence) }),
});
