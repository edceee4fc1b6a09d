/** How to listen after a turn: what keys mean, how long to wait, which words are likely. Pure functions of the saved turn. */
import type { Wording } from '../../../cards/wording';
import type { StoredActivity, Turn } from '../../../services/turns';
import type { Language } from '../../../services/understanding';

export interface Listening {
  readonly language: Language;
  /** The open question; none where the caller may say anything. */
  readonly prompt?: string;
  readonly expecting?: string;
  /** What is offered, in the order of the keys. */
  readonly options: readonly string[];
  /** One key chooses, or digits are keyed in and ended with #. */
  readonly keys: 'one' | 'digits';
  /** The call ends here. */
  readonly ends: boolean;
  /** What is said next is a message for the office, to be recorded. */
  readonly records: boolean;
}

const digitKinds: readonly string[] = ['digits', 'phone', 'date', 'number', 'time'];
/** Spoken, but hardly to be keyed. */
const mostKeys = 8;

/** What the last question of a turn leaves open; after one without a question the main menu's keys hold. */
export function listeningAfter(turn: Pick<Turn, 'replies'>, words: Readonly<Record<Language, Wording>>): Listening {
  const language = languageOf(turn);
  const question = turn.replies.findLast((reply) => textOf(reply, 'channelData', 'prompt') !== undefined);
  const ends = flag(turn.replies.at(-1), 'farewell');
  const records = turn.replies.some((reply) => flag(reply, 'voicemail'));
  if (question === undefined) {
    return { language, options: Object.values(words[language].greeting.buttons), keys: 'one', ends, records };
  }
  const prompt = textOf(question, 'channelData', 'prompt');
  const expecting = textOf(question, 'channelData', 'expecting');
  return {
    language,
    ...(prompt === undefined ? {} : { prompt }),
    ...(expecting === undefined ? {} : { expecting }),
    options: titlesOf(question).slice(0, mostKeys),
    keys: expecting !== undefined && digitKinds.includes(expecting) ? 'digits' : 'one',
    ends,
    records,
  };
}

/** What the last question of a turn offers. */
export const optionsAfter = ({ replies }: Pick<Turn, 'replies'>): readonly string[] =>
  replies.length === 0
    ? []
    : titlesOf(
        replies.findLast((reply) => textOf(reply, 'channelData', 'prompt') !== undefined) ?? { type: '', id: '' },
      );

/** The conversation that goes on in the call after a turn, where it is another one. */
export function conversationAfter({ replies }: Pick<Turn, 'replies'>): string | undefined {
  const last = replies.at(-1);
  return last === undefined ? undefined : textOf(last, 'channelData', 'continues');
}

/** A turn up to the words behind which the tone sounds: what is asked after them waits until the message is recorded. */
export function untilRecording<T extends Pick<Turn, 'replies'>>(turn: T): T {
  const last = turn.replies.findIndex((reply) => flag(reply, 'voicemail'));
  return { ...turn, replies: turn.replies.slice(0, last + 1) };
}

/** The language of a turn's last words. */
export function languageOf(turn: Pick<Turn, 'replies'>): Language {
  return turn.replies.at(-1)?.['locale'] === 'en' ? 'en' : 'sl';
}

export type Key = 'repeat' | 'back' | 'human';

/** What was keyed, as the subscriber would have said it; `undefined` for a key that means nothing here. */
export function saidByKeys(digits: string, listening: Listening, words: Wording): string | undefined {
  const { options, keys, prompt, expecting } = listening;
  const { say } = words.phone;
  if (digits === '*' || digits === '*#') return say.back;
  if (digits === '0') return say.human;
  if (digits === '8' && keys === 'one' && options.length < 8) return say.otherLanguage;
  const isMenu = keys === 'one' && (prompt === undefined || prompt === 'choose') && options.length < 7;
  if (digits === '7' && isMenu) return say.fromChat;
  if (digits === '7' && expecting === 'email') return say.link;
  if (prompt === 'confirm' && keys === 'one') {
    // One is yes and two is no, whatever else can be said.
    if (digits === '1') return options[0] ?? say.yes;
    return digits === '2' ? say.no : digits === '9' ? say.repeat : undefined;
  }
  if (digits.length === 1) {
    if (digits === '9') return say.repeat;
    return options[Number(digits) - 1] ?? (keys === 'digits' && /\d/.test(digits) ? digits : undefined);
  }
  const plain = digits.replace(/[*#]/g, '');
  if (expecting === 'date') return dayOf(plain) ?? plain;
  if (expecting === 'time' && plain.length === 4) return `${plain.slice(0, 2)}.${plain.slice(2)}`;
  return keys === 'digits' ? plain : undefined;
}

/** 0112 → "1. 12.", with a year of four digits behind where it was keyed. */
function dayOf(digits: string): string | undefined {
  const parts = /^(\d\d)(\d\d)(\d{4})?$/.exec(digits);
  if (parts === null) return undefined;
  const [, day, month, year] = parts;
  return `${Number(day)}. ${Number(month)}.${year === undefined ? '' : ` ${year}`}`;
}

/** How a question is waited for: the silence before it is asked again, in seconds, and how often before a human is offered. */
export interface Patience {
  readonly seconds: number;
  readonly times: number;
  /** The wait is expected: a sign of life instead of "I did not hear you". */
  readonly company: boolean;
}

/** A code has to arrive, a modem has to be found: minutes, with a sign of life every twenty seconds. */
export function patienceFor({ prompt }: Listening): Patience {
  switch (prompt) {
    case 'step':
      return { seconds: 20, times: 30, company: true };
    case 'code':
    case 'serial':
      return { seconds: 20, times: 15, company: true };
    case 'subscriberNumber':
    case 'reference':
    case 'callCode':
    case 'email':
    case 'address':
      return { seconds: 12, times: 3, company: false };
    default:
      return { seconds: 7, times: 3, company: false };
  }
}

function titlesOf(activity: StoredActivity): string[] {
  const actions = property(activity['suggestedActions'], 'actions');
  if (!Array.isArray(actions)) return [];
  return actions.flatMap((action: unknown) => {
    const title = property(action, 'title');
    return typeof title === 'string' ? [title] : [];
  });
}

function textOf(activity: StoredActivity, name: string, field: string): string | undefined {
  const value = property(activity[name], field);
  return typeof value === 'string' ? value : undefined;
}

/** The reference of the saved request that a reply tells of. */
export function referenceOf(reply: StoredActivity): string | undefined {
  const reference = property(property(reply['channelData'], 'request'), 'reference');
  return typeof reference === 'string' ? reference : undefined;
}

const flag = (activity: StoredActivity | undefined, name: string): boolean =>
  property(activity?.['channelData'], name) === true;

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
