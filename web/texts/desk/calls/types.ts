/** The shape of the texts of the tab of calls. */
export interface CallTexts {
  readonly heading: string;
  readonly now: (count: number) => string;
  readonly none: string;
  readonly hidden: string;
  readonly ringing: (minutes: number) => string;
  readonly talking: (agent: string, minutes: number) => string;
  readonly mine: string;
  readonly back: string;
  readonly caller: string;
  /** What is told below a transcript. */
  readonly rings: string;
  readonly yours: string;
  readonly withAgent: (agent: string) => string;
  readonly byPhone: string;
  readonly over: string;
  readonly voicemails: (open: number) => string;
  readonly voicemailsLead: string;
  readonly noVoicemails: string;
  readonly voicemail: (caller: string, at: string) => string;
  readonly length: (minutes: string) => string;
  readonly until: (days: number) => string;
  readonly fetching: string;
  readonly done: (by: string, at: string) => string;
  readonly markDone: string;
  readonly reopen: string;
  readonly makeCallback: string;
  readonly callbackReason: string;
  readonly callbackHint: string;
  readonly callbackMissing: string;
  readonly callbackMade: string;
  readonly noCallback: string;
}
