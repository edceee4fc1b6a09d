/** Finds the entities of an utterance: every reader proposes, the longest wins, none overlap. */

import { localDayOf } from '../calendar';
import type { Token } from '../text/tokens';
import type { Entity, EntityType, Expecting, Language } from '../types';
import { lengthOf, type Candidate } from './candidate';
import { readDigitRows } from './digitRows';
import { readEmails } from './emails';
import { readEnglish } from './english';
import { readEquipment, readServices } from './names';
import { readPlans, type PlanCatalogue } from './plans';
import type { NumberReader } from './numberReader';
import { readTimes } from './ranges';
import { readNumber } from './slovenian/numbers';
import { slovenianTimes } from './slovenian/timeGrammar';

export interface ExtractionContext {
  readonly language: Language;
  readonly now: Date;
  readonly expecting: Expecting | undefined;
  readonly catalogue: PlanCatalogue;
}

/** Among candidates of the same length the expected type wins, then the more particular one. */
const precedence: Readonly<Record<EntityType, number>> = {
  email: 0,
  phone: 1,
  dateRange: 2,
  date: 3,
  time: 4,
  duration: 5,
  plan: 6,
  equipment: 7,
  service: 8,
  digits: 9,
  number: 10,
  ordinal: 11,
};

export function extractEntities(
  utterance: string,
  tokens: readonly Token[],
  context: ExtractionContext,
): readonly Entity[] {
  const { expecting, catalogue } = context;
  const kind = expecting?.kind;
  const slovenian = context.language === 'sl';
  const english = slovenian ? undefined : readEnglish(utterance, tokens);
  const numberAt = english?.numberAt ?? ((from) => readNumber(tokens, from));
  const candidates: Candidate[] = [
    ...readEmails(tokens, numberAt),
    ...readDigitRows(tokens, numberAt, kind === 'digits' || kind === 'phone' ? kind : undefined),
    ...readPlans(tokens, catalogue, kind === 'plan'),
    ...readServices(tokens, kind === 'service'),
    ...readEquipment(tokens),
    ...readNumbers(tokens, numberAt, expecting),
  ];
  const dayExpected = kind === 'date' || kind === 'dateRange';
  if (mayTellTime(tokens)) {
    const clock = { today: localDayOf(context.now), dayExpected };
    const hints = {
      expected: kind === 'time',
      ...(expecting?.kind !== 'choice' && expecting?.partOfDay !== undefined ? { partOfDay: expecting.partOfDay } : {}),
    };
    const grammar = english === undefined ? slovenianTimes(tokens, clock, hints) : english.times(clock, hints);
    candidates.push(...readTimes(tokens, grammar, clock));
  }
  return pick(utterance, tokens, candidates, kind);
}

/** Digits, or any word longer than one letter: only an utterance of marks tells no time. */
const mayTellTime = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind !== 'mark');

const articles = new Set([
  'en',
  'ena',
  'eno',
  'ene',
  'eni',
  'enega',
  'enga',
  'enemu',
  'enem',
  'enim',
  'enih',
  'enimi',
  'ano',
  'one',
]);
const otherWords = 'drugi druga drugo druge drugega druzga drugem drugim drugih'.split(' ');

/** "en modem" has an article, "drug paket" another one, "nič ne dela" nothing: a number only where little else is said. */
function isNumberWord(tokens: readonly Token[], from: number, next: number, expecting: Expecting | undefined): boolean {
  if (next - from > 1) return true;
  const form = tokens[from]?.form ?? '';
  const vague = articles.has(form) || otherWords.includes(form) || form === 'nic';
  if (!vague) return true;
  if (expecting?.kind === 'choice' || expecting?.kind === 'number' || expecting?.kind === 'digits')
    return tokens.length <= 4;
  return tokens.filter(({ kind }) => kind !== 'mark').length <= (form === 'nic' ? 1 : 2);
}

function readNumbers(
  tokens: readonly Token[],
  numberAt: NumberReader,
  expecting: Expecting | undefined,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let from = 0;
  while (from < tokens.length) {
    const number = numberAt(from);
    if (number === undefined) {
      from += 1;
      continue;
    }
    const dot = tokens[number.next];
    const numeralOrdinal =
      !number.spelled &&
      number.digits !== undefined &&
      dot?.form === '.' &&
      dot.glued &&
      tokens[number.next + 1]?.glued === false;
    if (numeralOrdinal) candidates.push({ type: 'ordinal', value: number.value, from, next: number.next + 1 });
    else if (!number.spelled || isNumberWord(tokens, from, number.next, expecting)) {
      candidates.push({ type: number.ordinal ? 'ordinal' : 'number', value: number.value, from, next: number.next });
    }
    from = number.next;
  }
  return candidates;
}

function pick(
  utterance: string,
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  expected: string | undefined,
): readonly Entity[] {
  const rank = (candidate: Candidate): number => (candidate.type === expected ? -1 : precedence[candidate.type]);
  const ordered = candidates
    .map((candidate) => ({ candidate, length: lengthOf(candidate, tokens) }))
    .sort(
      (a, b) => b.length - a.length || rank(a.candidate) - rank(b.candidate) || a.candidate.from - b.candidate.from,
    );
  const taken = new Uint8Array(tokens.length);
  const entities: Entity[] = [];
  for (const { candidate } of ordered) {
    if (taken.subarray(candidate.from, candidate.next).includes(1)) continue;
    taken.fill(1, candidate.from, candidate.next);
    entities.push(entityOf(utterance, tokens, candidate));
  }
  return entities.sort((a, b) => a.start - b.start);
}

function entityOf(utterance: string, tokens: readonly Token[], { from, next, ...rest }: Candidate): Entity {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return { ...rest, text: utterance.slice(start, end), start, end };
}
