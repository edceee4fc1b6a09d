/** The one door: what an utterance means, in Slovenian or English. */

import { readAnswer, readChoice } from './answers';
import { extractEntities } from './entities/extract';
import { catalogueKey, catalogueOf, type PlanCatalogue } from './entities/plans';
import { Classifier } from './intents/classifier';
import { loadOwnModel } from './intents/ownModel';
import { withoutTask } from './shortAnswers';
import { maxUtteranceLength, tokenise } from './text/tokens';
import {
  intentNames,
  type Entity,
  type Language,
  type PlanName,
  type ScoredIntent,
  type Understander,
  type Understanding,
  type UnderstandingContext,
} from './types';

export * from './types';
export { certainScore } from './certainty';
export { maxUtteranceLength } from './text/tokens';

export interface UnderstanderOptions {
  /** The plans that people may name; a function where they can change while the service runs. */
  readonly plans: readonly PlanName[] | (() => readonly PlanName[]);
  /** The model of the intents; the checked-in one as a rule. */
  readonly classifier?: Classifier;
}

/** Reads the checked-in model at once; throws `StaleModelError` where it does not fit its training data. */
export function createUnderstander({
  plans,
  classifier = new Classifier(loadOwnModel()),
}: UnderstanderOptions): Understander {
  const planNames = typeof plans === 'function' ? plans : () => plans;
  let known:
    { readonly plans: readonly PlanName[]; readonly key: string; readonly catalogue: PlanCatalogue } | undefined;
  const catalogue = (): PlanCatalogue => {
    const current = planNames();
    if (known?.plans === current) return known.catalogue;
    const key = catalogueKey(current);
    known = { plans: current, key, catalogue: known?.key === key ? known.catalogue : catalogueOf(current) };
    return known.catalogue;
  };
  return { understand: (utterance, context) => understand(utterance, context, classifier, catalogue()) };
}

const reportedIntents = 3;
/** Below this the utterance is in the language of the conversation. */
const languageCertainty = 0.85;
/** "internet in tv", "operater": a few words tell little, and many are the same in both. */
const fewWords = 3;
const shortCertainty = 0.93;

function understand(
  utterance: string,
  context: UnderstandingContext,
  classifier: Classifier,
  catalogue: PlanCatalogue,
): Understanding {
  const text = utterance.slice(0, maxUtteranceLength);
  const { expecting, now } = context;
  const tokens = tokenise(text);
  let probabilities = classifier.classify(text);
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const language = languageOf(probabilities, words, context.language);
  const entities = extractEntities(text, tokens, { language, now, expecting, catalogue });
  const written = withDigits(text, entities);
  // A wish reads the same whether its number is dictated or typed.
  if (written !== text) probabilities = classifier.classify(written);
  const answered = readAnswer(tokens, expecting);
  const answer = answered?.answer;
  const choice = expecting?.choices === undefined ? undefined : readChoice(tokens, entities, expecting.choices);
  const intents = withoutTask(scored(probabilities), {
    tokens,
    entities,
    answered,
    expecting,
    chosen: choice !== undefined,
  });
  return {
    text: utterance,
    language,
    intent: intents[0] ?? { name: 'none', score: 1 },
    intents: intents.slice(0, reportedIntents),
    entities,
    ...(choice === undefined ? {} : { choice }),
    ...(answer === undefined ? {} : { answer }),
  };
}

/** With rows of digits that were dictated as if they had been typed: "vloga nič ena …" → "vloga 01…". */
function withDigits(text: string, entities: readonly Entity[]): string {
  let written = text;
  for (const entity of [...entities].reverse())
    if ((entity.type === 'digits' || entity.type === 'phone') && /\p{L}/u.test(entity.text))
      written = written.slice(0, entity.start) + entity.value + written.slice(entity.end);
  return written;
}

function languageOf(probabilities: Float32Array, words: number, ofConversation: Language): Language {
  // "1,250.50" is in any language.
  if (words === 0) return ofConversation;
  const english = probabilities[intentNames.length + 1] ?? 0;
  const needed = words <= fewWords ? shortCertainty : languageCertainty;
  if (english > needed) return 'en';
  return english < 1 - needed ? 'sl' : ofConversation;
}

function scored(probabilities: Float32Array): readonly ScoredIntent[] {
  return intentNames
    .map((name, index) => ({ name, score: probabilities[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
}
