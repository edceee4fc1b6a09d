/** What a TwiML document can ask for, with all defaults filled in. */

/** What is heard: alone, or while keys and speech are waited for. */
export type Sound =
  | { readonly verb: 'Play'; readonly url: string; readonly times: number }
  | { readonly verb: 'Say'; readonly text: string; readonly language: string; readonly times: number }
  | { readonly verb: 'Pause'; readonly seconds: number };

export interface Gather {
  readonly verb: 'Gather';
  readonly action: string;
  readonly actionOnEmptyResult: boolean;
  readonly hearsKeys: boolean;
  readonly hearsSpeech: boolean;
  readonly language: string;
  readonly numDigits: number | undefined;
  /** A key, or nothing where every key is a key like any other. */
  readonly finishOnKey: string;
  /** Seconds of silence that end it, and seconds after a key without another one. */
  readonly timeout: number;
  readonly inside: readonly (Sound | Unknown)[];
}

export interface Dialled {
  readonly number: string;
  /** Where the document is that whoever answers hears before the two are joined. */
  readonly whisper: string | undefined;
}

export interface Dial {
  readonly verb: 'Dial';
  /** Without one, the document goes on behind it. */
  readonly action: string | undefined;
  readonly numbers: readonly Dialled[];
  readonly timeout: number;
  readonly callerId: string | undefined;
  /** The caller hears it ring until the two are joined. */
  readonly answerOnBridge: boolean;
}

export interface Record {
  readonly verb: 'Record';
  readonly action: string;
  readonly timeout: number;
  /** Each of these keys ends it. */
  readonly finishOnKey: string;
  readonly maxLength: number;
  readonly playBeep: boolean;
  readonly statusCallback: string | undefined;
}

/** An element that Twilio does not know, that does not belong there, or that is not played here. */
export interface Unknown {
  readonly verb: 'unknown';
  readonly name: string;
}

export type Instruction =
  | Sound
  | Gather
  | Dial
  | Record
  | Unknown
  | { readonly verb: 'Redirect'; readonly url: string }
  | { readonly verb: 'Hangup' }
  | { readonly verb: 'Reject' };
