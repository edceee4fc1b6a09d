/** What is said in a turn, clip by clip: the replies, then how to answer by keys. Pure functions. */
import { isDeepStrictEqual } from 'node:util';
import type { PromptName } from '../../../cards/reply';
import type { Wording } from '../../../cards/wording';
import type { StoredActivity, Turn } from '../../../services/turns';
import type { Language } from '../../../services/understanding';
import { optionsAfter, patienceFor, referenceOf, type Listening } from './listening';

/** One stretch of speech; short stretches are spoken sooner and are kept for other calls. */
export interface Spoken {
  readonly text: string;
  readonly language: Language;
}

type Words = Readonly<Record<Language, Wording>>;

/**
 * The turn's replies and its keys; the greeting also offers the other language, in that language.
 *
 * @param listening absent for a turn that others have followed: its question is open no more
 * @param before the turn that was heard before: a question that comes again behind an answer is asked in a few words
 */
export function spokenTurn(
  turn: Pick<Turn, 'replies' | 'sequence'>,
  listening: Listening | undefined,
  words: Words,
  before?: Pick<Turn, 'replies'>,
): readonly Spoken[] {
  const isAgain = (reply: StoredActivity): boolean =>
    turn.replies.length > 1 && reply === turn.replies.at(-1) && sameQuestion(reply, before?.replies.at(-1));
  const replies = turn.replies.flatMap((reply) => {
    const short = listening !== undefined && isAgain(reply) ? shortQuestion(listening, words) : undefined;
    const text = short ?? reply['speak'] ?? reply['text'];
    const language: Language = reply['locale'] === 'en' ? 'en' : 'sl';
    if (typeof text !== 'string') return [];
    const said = sentences(text);
    const reference = referenceOf(reply);
    // One has to write it down. The same sentence again is the same clip, which is spoken once.
    const named = reference === undefined ? undefined : said.find((one) => one.includes(reference));
    const again = named === undefined ? [] : [words[language].phone.onceMore, named];
    return [...said, ...again].map((one) => ({ text: one, language }));
  });
  if (listening === undefined || listening.ends || listening.records) return replies;
  const { language } = listening;
  const other: Language = language === 'sl' ? 'en' : 'sl';
  return [
    ...replies,
    ...(knowsKeys(listening, before) ? [] : keysOf(listening, words[language])).map((text) => ({ text, language })),
    ...(turn.sequence === 0 ? [{ text: words[other].phone.otherLanguage, language: other }] : []),
  ];
}

/** From one step of a guide to the next the keys stay the same; a list of them each time would be most of the talk. */
const knowsKeys = ({ prompt, options }: Listening, before: Pick<Turn, 'replies'> | undefined): boolean =>
  prompt === 'step' && before !== undefined && isDeepStrictEqual(optionsAfter(before), options);

/** Whether a question asks what another one asked, word by word. */
const sameQuestion = (one: StoredActivity, other: StoredActivity | undefined): boolean =>
  one['inputHint'] === 'expectingInput' && one['text'] === other?.['text'];

function shortQuestion(listening: Listening, words: Words): string | undefined {
  const { again } = words[listening.language].phone;
  const prompt = promptOf(listening, again);
  return prompt === undefined || prompt === 'choose' ? undefined : again[prompt];
}

/** The question again, in a few words, for who said nothing; the time before a human is offered may be long. */
export function spokenAgain(listening: Listening, silences: number, words: Words): readonly Spoken[] {
  const { language, options, keys } = listening;
  const { phone } = words[language];
  if (patienceFor(listening).company) {
    const company: Readonly<Partial<Record<string, string>>> = phone.company;
    const text = company[listening.prompt ?? ''] ?? phone.silent;
    return [{ text, language }, ...(silences === 2 ? companyOptions(listening, words[language]) : [])];
  }
  const prompt = promptOf(listening, phone.again);
  const question = prompt === undefined ? phone.again.choose : phone.again[prompt];
  const offered = keys === 'one' && prompt !== 'confirm' ? phone.options(options) : '';
  const texts = [phone.silent, question, prompt === 'confirm' ? phone.yesNo : offered];
  return [
    ...texts.flatMap((text) => (text === '' ? [] : [{ text, language }])),
    ...(keys === 'digits' ? digitOptions(listening, words[language]) : []),
  ];
}

/** Prompts are short: what can be chosen by keys is told where there is nothing else to answer with. */
function keysOf({ prompt, expecting, options, keys }: Listening, { phone }: Wording): readonly string[] {
  if (prompt === 'confirm') return [phone.yesNo];
  if (keys === 'one') {
    const byLink = expecting === 'email' ? [phone.keyIn.email] : [];
    return [...(options.length === 0 ? [] : [phone.options(options)]), ...byLink];
  }
  const keyIn: Readonly<Partial<Record<string, string>>> = phone.keyIn;
  const told = expecting === undefined || prompt === 'code' ? undefined : keyIn[expecting];
  if (options.length === 0) return told === undefined ? [] : [told];
  const offered =
    expecting === 'date' ? [phone.options(options)] : expecting === 'phone' ? [phone.digitOptions(options)] : [];
  return [...offered, ...(told === undefined ? [] : [told])];
}

const companyOptions = (listening: Listening, words: Wording): readonly Spoken[] =>
  listening.keys === 'digits' || listening.options.length === 0
    ? digitOptions(listening, words)
    : [{ text: words.phone.options(listening.options), language: listening.language }];

function digitOptions({ options, language }: Listening, { phone }: Wording): readonly Spoken[] {
  return options.length === 0 ? [] : [{ text: phone.digitOptions(options), language }];
}

function promptOf({ prompt }: Listening, again: Wording['phone']['again']): PromptName | undefined {
  return prompt !== undefined && isPrompt(prompt, again) ? prompt : undefined;
}

const isPrompt = (name: string, again: Wording['phone']['again']): name is PromptName => name in again;

/** Splits where a sentence ends for certain; "1. decembra" and "d.o.o." stay whole. */
export function sentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[^\d\s][.!?…])\s+(?=[A-ZČŠŽ»])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
