/** What one utterance means: the contract between the understanding, the dialogs, the analytics and `npm run understand`. */

export type Language = 'sl' | 'en';

/** Names as in the contract; the order is the one that tables and reports use. */
export const intentNames = [
  'changePlan',
  'suspendService',
  'resumeService',
  'signUpEracun',
  'swapEquipment',
  'reportFault',
  'requestStatus',
  'talkToAgent',
  'askPayment',
  'askContact',
  'askFieldService',
  'askDocuments',
  'askServiceStatus',
  'askPlans',
  'askMeasures',
  'greet',
  'thank',
  'goodbye',
  'affirm',
  'deny',
  'repeat',
  'back',
  'cancel',
  'help',
  'changeLanguage',
  'askBot',
  'none',
] as const;

export type Intent = (typeof intentNames)[number];

export interface ScoredIntent {
  readonly name: Intent;
  /** A calibrated probability, 0 to 1. */
  readonly score: number;
}

export type Service = 'internet' | 'tv' | 'phone' | 'all';
export type EquipmentType = 'modem' | 'router' | 'setTopBox';

/** Days are local, `YYYY-MM-DD`, both ends inclusive; an open end is `null`. */
export interface DateRange {
  readonly start: string | null;
  readonly end: string | null;
}

/** The value of each entity type. */
export interface EntityValues {
  number: number;
  ordinal: number;
  /** Digits as said, leading zeros kept. */
  digits: string;
  /** `YYYY-MM-DD` */
  date: string;
  dateRange: DateRange;
  /** `HH:MM`, 24 hours */
  time: string;
  /** ISO 8601, such as `P14D`, `P3W`, `P6M` */
  duration: string;
  /** E.164 */
  phone: string;
  email: string;
  service: Service;
  /** A plan's id. */
  plan: string;
  equipment: EquipmentType;
}

export type EntityType = keyof EntityValues;

/** One entity; `start` and `end` are UTF-16 offsets into the utterance, `end` exclusive. */
export type Entity = {
  [T in EntityType]: {
    readonly type: T;
    readonly text: string;
    readonly value: EntityValues[T];
    readonly start: number;
    readonly end: number;
    /** Other values that the text can mean, likeliest first; present only where it is ambiguous. */
    readonly alternatives?: readonly EntityValues[T][];
  };
}[EntityType];

/** What the open question expects; it weighs in, it never forces. Whatever it expects, it may offer choices too. */
export type Expecting =
  | {
      readonly kind: ExpectedKind;
      readonly choices?: readonly Choice[];
      /** For a `time`: what an hour below twelve means; "ob treh" for an afternoon call is 15:00. */
      readonly partOfDay?: 'morning' | 'afternoon';
    }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] };

export type ExpectedKind =
  | 'yesNo'
  | 'date'
  | 'dateRange'
  | 'time'
  | 'duration'
  | 'digits'
  | 'phone'
  | 'email'
  | 'number'
  | 'service'
  | 'plan'
  | 'equipment';

/** One of the offered choices; any of its labels may be said, whole or in part. */
export interface Choice {
  readonly id: string;
  readonly labels: readonly string[];
}

export interface UnderstandingContext {
  /** Language of the conversation; the utterance may turn out to be in the other one. */
  readonly language: Language;
  /** The instant that "tomorrow" counts from. */
  readonly now: Date;
  readonly expecting?: Expecting;
}

export interface Understanding {
  readonly text: string;
  /** Language that the utterance is in; that of the conversation when nothing tells. */
  readonly language: Language;
  /** The likeliest intent; `none` when nothing of this business was said. */
  readonly intent: ScoredIntent;
  /** The likeliest intents, best first, at most three; the first equals `intent`. */
  readonly intents: readonly ScoredIntent[];
  /** In the order of the text; the longest wins, none overlap. */
  readonly entities: readonly Entity[];
  /** The chosen one's id when a choice was expected and one was meant; `alternatives` when two fit alike. */
  readonly choice?: { readonly id: string; readonly alternatives?: readonly string[] };
  /** Yes or no, where the utterance holds one, also in front of more ("ja, ampak od petka"). */
  readonly answer?: 'yes' | 'no';
}

/** A plan as the understanding knows it: its id and the names people use. */
export interface PlanName {
  readonly id: string;
  readonly name: string;
}

/** The one door. Pure: same input, same answer; never throws; at most 500 characters are read. */
export interface Understander {
  understand(utterance: string, context: UnderstandingContext): Understanding;
}
