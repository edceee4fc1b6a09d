/** The texts of the phone simulator. What stands in braces is filled in by the page. */

export interface PhoneTexts {
  readonly documentTitle: string;
  readonly heading: string;
  readonly lead: string;
  /** The subscriber of the first phone's number. */
  readonly sample: string;
  readonly outbox: string;
  readonly noScript: string;
  readonly add: string;
  readonly remove: string;
  /** `{number}`: the first phone, the second one. */
  readonly phone: string;
  readonly from: string;
  readonly presets: {
    readonly label: string;
    readonly onFile: string;
    readonly unknown: string;
    readonly hidden: string;
  };
  readonly call: string;
  readonly hangUp: string;
  readonly sound: string;
  readonly states: Readonly<Record<'idle' | 'ringing' | 'connected' | 'dialling' | 'joined' | 'recording', string>>;
  readonly endings: Readonly<Record<'caller' | 'hangup' | 'reject' | 'ranOut' | 'failed', string>>;
  readonly listening: {
    readonly keysAndSpeech: string;
    readonly keys: string;
    readonly speech: string;
    /** `{seconds}` of silence. */
    readonly until: string;
  };
  readonly log: string;
  /** In the log's place before the first call. */
  readonly empty: string;
  readonly say: string;
  readonly sayExample: string;
  readonly utter: string;
  readonly silence: string;
  readonly automaticSilence: string;
  readonly keypad: string;
  readonly star: string;
  readonly hash: string;
  /** Who it was, for who does not see the sides. */
  readonly speakers: Readonly<Record<'heard' | 'said' | 'keyed' | 'message', string>>;
  readonly cut: string;
  readonly notes: {
    readonly nobodyListens: string;
    readonly lost: string;
    readonly repeated: string;
    /** `{name}` of the element. */
    readonly passedOver: string;
    /** `{url}`, `{reason}`. */
    readonly noSound: string;
    /** `{code}`, `{url}`, `{detail}`. */
    readonly faults: Readonly<Record<'11200' | '11205' | '12100' | '12300', string>>;
    /** What Twilio does when it has no document to go on with. */
    readonly apology: string;
    /** `{seconds}`, `{url}`. */
    readonly recorded: string;
    /** `{status}`. */
    readonly dialled: string;
    readonly bridged: string;
  };
  readonly agent: {
    /** `{number}` that is called. */
    readonly title: string;
    readonly answer: string;
    readonly decline: string;
    readonly hangUp: string;
    readonly states: Readonly<Record<'ringing' | 'whispering' | 'joined' | 'ended', string>>;
  };
  readonly developer: {
    readonly summary: string;
    readonly confidence: string;
    readonly noConfidence: string;
    readonly repeat: string;
    readonly lose: string;
    readonly fallback: string;
    readonly exchanges: string;
    readonly nothing: string;
  };
}
