/** TwiML: what Twilio is told to play and how to listen. Pure functions; every document stays far below Twilio's 64 kB. */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import type { Language } from '../../../services/understanding';
import { patienceFor, type Listening } from './listening';

/** One stretch of speech as Twilio gets it: a clip of ours, or words for a voice of Twilio's. */
export type Uttered = { readonly play: string } | { readonly say: string; readonly language: Language };

/** Twilio's recogniser, from the settings. */
export interface Hearing {
  /** Such as `deepgram_nova-3`; absent: Twilio chooses. */
  readonly speechModel: string | undefined;
  /** Seconds of silence that end an utterance; with a model named it must be a whole number, never `auto`. */
  readonly pauseSeconds: number;
}

const recognised: Readonly<Record<Language, 'sl-SI' | 'en-GB'>> = { sl: 'sl-SI', en: 'en-GB' };

/**
 * Twilio has no Slovenian voice. Where ours fails, Slovak is the nearest to read a few Slovenian words: the same letters,
 * the same stress on the whole.
 */
const voices = {
  sl: { voice: 'Google.sk-SK-Wavenet-A', language: 'sk-SK' },
  en: { voice: 'Polly.Amy-Neural', language: 'en-GB' },
} as const;

/** More than that is cut off; a reply of ours has a tenth of it. Escaped, each character may take six bytes. */
const most = { uttered: 60, characters: 8_000 };

/** Speaks and listens; a silence comes back to `action` too. */
export function listenTwiml(
  uttered: readonly Uttered[],
  listening: Listening,
  action: string,
  hearing: Hearing,
  hints: readonly string[],
): string {
  const response = new VoiceResponse();
  const { keys, language, prompt } = listening;
  const gather = response.gather({
    input: ['dtmf', 'speech'],
    language: recognised[language],
    action,
    method: 'POST',
    actionOnEmptyResult: true,
    timeout: patienceFor(listening).seconds,
    speechTimeout: String(hearing.pauseSeconds),
    profanityFilter: false,
    ...(hearing.speechModel === undefined ? {} : { speechModel: hearing.speechModel }),
    ...(hints.length === 0 ? {} : { hints: hintsOf(hints) }),
    // Where one key chooses, # is a key like any other; else it ends the number.
    ...(keys === 'one' ? { numDigits: 1, finishOnKey: '' } : { finishOnKey: '#' }),
    ...(prompt === 'code' ? { numDigits: 6 } : prompt === 'rating' ? { numDigits: 1 } : {}),
  });
  utter(gather, uttered);
  return response.toString();
}

/** Speaks and asks for the next document at once. */
export function redirectTwiml(uttered: readonly Uttered[], to: string, pauseSeconds = 0): string {
  const response = new VoiceResponse();
  utter(response, uttered);
  if (pauseSeconds > 0) response.pause({ length: pauseSeconds });
  response.redirect({ method: 'POST' }, to);
  return response.toString();
}

/** A phone that rings, and what whoever answers it hears before the two are joined. */
export interface Ringing {
  readonly phone: string;
  readonly whisper: string;
}

/** A voicemail of somebody, which answers later, must not take the call. */
const ringSeconds = 25;

/** Speaks, and has all phones ring at once; the caller hears them ring until somebody takes the call. */
export function dialTwiml(uttered: readonly Uttered[], ringing: readonly Ringing[], action: string): string {
  const response = new VoiceResponse();
  utter(response, uttered);
  const dial = response.dial({ action, method: 'POST', timeout: ringSeconds, answerOnBridge: true });
  for (const { phone, whisper } of ringing) dial.number({ url: whisper, method: 'POST' }, phone);
  return response.toString();
}

/** Tells an agent of the call, and hangs up unless it is taken by a key. */
export function whisperTwiml(uttered: readonly Uttered[], action: string): string {
  const response = new VoiceResponse();
  const gather = response.gather({
    input: ['dtmf'],
    numDigits: 1,
    finishOnKey: '',
    timeout: 10,
    action,
    method: 'POST',
    actionOnEmptyResult: true,
  });
  utter(gather, uttered);
  return response.toString();
}

/** Nothing more to do: the agent and the caller are joined. */
export const joinTwiml = (): string => new VoiceResponse().toString();

/** The call is not answered. */
export function rejectTwiml(): string {
  const response = new VoiceResponse();
  response.reject({ reason: 'busy' });
  return response.toString();
}

const mostRecordedSeconds = 120;

/** Speaks and records; of silence nothing is recorded, and the document goes on to `action` itself. */
export function recordTwiml(uttered: readonly Uttered[], action: string, recorded: string): string {
  const response = new VoiceResponse();
  utter(response, uttered);
  response.record({
    action,
    method: 'POST',
    maxLength: mostRecordedSeconds,
    timeout: 5,
    finishOnKey: '#',
    playBeep: true,
    recordingStatusCallback: recorded,
    recordingStatusCallbackMethod: 'POST',
  });
  response.redirect({ method: 'POST' }, action);
  return response.toString();
}

/** Speaks and ends the call. */
export function hangUpTwiml(uttered: readonly Uttered[]): string {
  const response = new VoiceResponse();
  utter(response, uttered);
  response.hangup();
  return response.toString();
}

type Speaking = Pick<VoiceResponse, 'play' | 'say'>;

function utter(into: Speaking, uttered: readonly Uttered[]): void {
  let left = most.characters;
  for (const one of uttered.slice(0, most.uttered)) {
    if ('play' in one) {
      into.play(one.play);
      continue;
    }
    const text = one.say.replace(notInXml, ' ').slice(0, left);
    left -= text.length;
    if (text.trim() !== '') into.say(voices[one.language], text);
  }
}

/** Control characters and halves of pairs, which no XML may hold. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const mostHints = 500;
const longestHint = 100;

/** Commas part them, so none may hold one. */
const hintsOf = (hints: readonly string[]): string =>
  [...new Set(hints.map((hint) => hint.replace(/[,\s]+/g, ' ').trim()))]
    .filter((hint) => hint !== '' && hint.length <= longestHint)
    .slice(0, mostHints)
    .join(',');
