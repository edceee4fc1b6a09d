/** Keeps short answers from being taken for a task: "100016", "jutri", "Kabel INTERNET L", "ta druga" are no wishes. */

import type { Token } from './text/tokens';
import type { Answer } from './answers';
import type { Entity, Expecting, ScoredIntent } from './types';

/** Words that add nothing to an answer. */
const emptyWords = new Set(
  (
    'od do s z v vo na ob za po pri k h iz in pa ampak ali je to ta te ti tista tisti tisto naj bo bi prosim hvala raje potem torej no ja ne da moja moj moje ' +
    'stevilka stevilko naslov mail mejl email telefon datum dan dne sem se si lahko kar dajte daj vzamem vzel vzela izberem hocem zelim rad rada imam ' +
    'prva prvi prvo druga drugi drugo tretja tretji tretje zadnja zadnji moznost opcija eno en ena a aha mhm okej ok dobro ' +
    'on at from to until till the of for by and or my is it its number address please thanks i would like take want rather then maybe well uh um starting ' +
    'yes no but only just and the without brez obe oba skupaj both samo sele vendar le naprej ' +
    'first second third last one option choose paket paketa paketu plan package narocniska narocnisko koda kodo code'
  ).split(' '),
);

interface Heard {
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
  readonly answered: Answer | undefined;
  readonly expecting: Expecting | undefined;
  /** One of the offered choices was meant. */
  readonly chosen: boolean;
}

/** Entities that are a whole answer by themselves; a piece of equipment alone is the beginning of a wish. */
const answering = new Set<Entity['type']>([
  'number',
  'ordinal',
  'digits',
  'date',
  'dateRange',
  'time',
  'duration',
  'phone',
  'email',
  'plan',
  'service',
]);

/** Whether the utterance holds entities and empty words only. */
function isBareAnswer({ tokens, entities, expecting, chosen }: Heard): boolean {
  const covering = entities.filter(({ type }) => answering.has(type) || expecting?.kind === type);
  if (covering.length === 0 && !chosen) return false;
  let others = 0;
  for (const { form, kind, start } of tokens) {
    if (kind === 'mark' || emptyWords.has(form)) continue;
    if (!covering.some((entity) => start >= entity.start && start < entity.end)) others += 1;
  }
  return others === 0 || (chosen && tokens.length <= 3);
}

function put(name: ScoredIntent['name'], intents: readonly ScoredIntent[]): readonly ScoredIntent[] {
  const score = 0.97;
  const others = intents.filter((intent) => intent.name !== name);
  const rest = others.reduce((sum, intent) => sum + intent.score, 0);
  const scale = rest > 0 ? (1 - score) / rest : 0;
  return [{ name, score }, ...others.map((intent) => ({ name: intent.name, score: intent.score * scale }))];
}

/** The intents, best first, with bare answers turned to `affirm`, `deny` or `none`. */
export function withoutTask(intents: readonly ScoredIntent[], heard: Heard): readonly ScoredIntent[] {
  const { answered } = heard;
  const isBare = isBareAnswer(heard);
  if (answered !== undefined && (answered.whole || isBare))
    return put(answered.answer === 'yes' ? 'affirm' : 'deny', intents);
  return isBare ? put('none', intents) : intents;
}
