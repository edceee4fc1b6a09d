/** Messages that callers leave where no human took the call: the only thing of a call that is ever recorded. */
import type { AgentRef } from '../handoff/handoff';

/** Kept shorter than conversations: it is somebody's voice. */
export const keptDays = 30;

export interface NewVoicemail {
  /** Twilio's name for the recording. */
  readonly id: string;
  readonly conversationId: string;
  /** E.164; absent when the caller hides it. */
  readonly from?: string;
  /** `null` where nobody said it. */
  readonly subscriberNumber: string | null;
  readonly seconds: number;
}

export interface Voicemail extends NewVoicemail {
  readonly at: Date;
  /** False until the recording is here. */
  readonly ready: boolean;
  /** When it is deleted. */
  readonly until: Date;
  /** Who has seen to it, and when. */
  readonly done?: { readonly by: AgentRef; readonly at: Date };
  /** Reference of the call-back that was made of it. */
  readonly callback?: string;
}

/** How many voicemails nobody has seen to; the mark changes whenever the list does. */
export interface StandingVoicemails {
  readonly open: number;
  readonly mark: string;
}

export interface Voicemails {
  prepare(): Promise<void>;
  /** Notes a recording, to be fetched soon; one that is known stays as it is. */
  receive(voicemail: NewVoicemail): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly Voicemail[]>;
  find(id: string): Promise<Voicemail | undefined>;
  /** Read from an index alone, so that it may be asked every second. */
  standing(): Promise<StandingVoicemails>;
  /** Notes who has seen to it, the first one for ever; or, without anybody, that it is still to be seen to. */
  settle(id: string, by: AgentRef | undefined): Promise<void>;
  /** Notes the call-back that was made of it. */
  linkCallback(id: string, reference: string): Promise<void>;
  /** The recording as a WAV file; `undefined` when there is none, or not yet. */
  audio(id: string): Promise<Buffer | undefined>;
  /** Fetches what was announced; resolves when nothing is left to do now. */
  drain(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** Where recordings are made and wait to be fetched. */
export interface Recordings {
  /** @throws RecordingError */
  fetch(id: string): Promise<Buffer>;
  /** One that is gone already is no error. */
  delete(id: string): Promise<void>;
}

export class RecordingError extends Error {
  constructor(doing: string, reason: string) {
    super(
      `${doing} a recording failed (${reason}); it is tried again. Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.`,
    );
    this.name = 'RecordingError';
  }
}
