/** What a call shows and sounds like: the interfaces between calls, which know no page, and the page. */
import type { Fields } from './gather';
import type { AgentLeg } from './agentLeg';
import type { Gather, Sound, Unknown } from './twiml';
import type { Exchange, Fault } from './webhooks';

/** Why a call ended. */
export type Ending =
  /** Whoever calls hung up. */
  | 'caller'
  /** `<Hangup>` */
  | 'hangup'
  | 'reject'
  /** Nothing stood behind the last instruction. */
  | 'ranOut'
  /** No document came; Twilio apologises in English and hangs up. */
  | 'failed';

export type CallState =
  | { readonly name: 'ringing' | 'connected' | 'dialling' | 'joined' | 'recording' }
  | { readonly name: 'ended'; readonly ending: Ending };

/** What the log tells besides what is heard and said. */
export type Note =
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'passedOver'; readonly name: string }
  | { readonly kind: 'lost' | 'repeated' }
  | { readonly kind: 'recorded'; readonly url: string; readonly seconds: number }
  | { readonly kind: 'dialled'; readonly status: string; readonly bridged: boolean };

/** Where it is shown. */
export interface Screen {
  state(state: CallState): void;
  note(note: Note): void;
  keyed(keys: string): void;
  listening(gather: Gather | undefined, keys: string): void;
  exchanged(exchange: Exchange): void;
  /** Phones of agents that ring; none when that is over. */
  agents(legs: readonly AgentLeg[]): void;
}

/** Where it is heard. */
export interface Earpiece {
  /** Ends early, without an error, when the signal is aborted. */
  utter(sounds: readonly (Sound | Unknown)[], signal: AbortSignal): Promise<void>;
  /** A soft tone, again and again, until the signal is aborted. */
  ring(signal: AbortSignal): void;
  beep(signal: AbortSignal): Promise<void>;
}

/** What whoever tries it out has chosen; it may change while a call goes on. */
export interface Choices {
  readonly automaticSilence: boolean;
}

/** What Twilio posts with everything, of whatever call. */
export const account: Fields = { AccountSid: `AC${'0'.repeat(32)}`, ApiVersion: '2010-04-01' };
