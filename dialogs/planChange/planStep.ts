/** Which package? With a recommendation and its reason; only what this connection can carry is taken. */
import { comparisonCard, speedOf } from '../../cards/planCards';
import { formatMoney } from '../../cards/format';
import { option } from '../../cards/reply';
import type { Asking, Heard, Step } from '../step';
import type { DialogTurn } from '../turn';
import { peopleOf, purposeOf } from './need';
import { chosenPlan, offerFor, reasonText, type Offer } from './offer';
import type { PlanChange } from './draft';

/** More than that is no help in choosing; any other one can still be named. */
const offered = 3;

export const planStep: Step<PlanChange> = {
  name: 'plan',
  about: 'which package',
  // What was named before the file could be looked at may turn out to be one package, several, or none that is possible.
  filled: async (draft, turn) => (await chosenPlan(draft, turn)) !== undefined,
  async ask(draft, turn): Promise<Asking> {
    const words = turn.words.planChange;
    const offer = await offerFor(draft, turn);
    const shown = offer.possible.slice(0, offered);
    const { plans: [...named] = [] } = draft;
    const refused = named.length === 0 ? '' : `${await whyNot(named, offer, turn)} `;
    draft.plans = named.length === 0 ? draft.plans : [];
    return {
      prompt: 'plan',
      text: `${refused}${offerText(draft, offer, turn)}`,
      card: comparisonCard(
        [...shown, ...(offer.current === undefined ? [] : [offer.current])].map((plan) => ({
          name: plan.name,
          speed: speedOf(plan),
          price: words.perMonth(formatMoney(plan.monthlyCents, turn.language)),
          ...(plan === offer.recommended?.plan ? { mark: words.recommended } : {}),
          ...(plan === offer.current ? { mark: words.yours } : {}),
        })),
      ),
      options: [...shown.map((plan) => option(plan.id, plan.name)), option('keep', words.keep)],
      expecting: 'plan',
    };
  },
  async hear(draft, turn, open): Promise<Heard> {
    const words = turn.words.planChange;
    // "Štirje smo" tells how many, and is not the fourth choice.
    if (open && peopleOf(turn.understood.text, turn.understood.entities, false) !== undefined)
      return hearWithoutName(draft, turn);
    if (open && turn.understood.choice?.id === 'keep') return { ended: { text: words.kept } };
    const named = namedPlans(turn, open);
    if (named.length > 0) return take(named, draft, turn);
    return open ? hearWithoutName(draft, turn) : undefined;
  },
  forget(draft) {
    draft.plans = [];
  },
};

/** The packages that the utterance names: one, or several when the name fits more than one. */
function namedPlans(turn: DialogTurn, open: boolean): readonly string[] {
  const { choice, entities } = turn.understood;
  // In "from A to B" the wanted one comes last.
  const entity = entities.findLast((one) => one.type === 'plan');
  if (entity?.type === 'plan') return [entity.value, ...(entity.alternatives ?? [])];
  return open && choice !== undefined ? [choice.id, ...(choice.alternatives ?? [])] : [];
}

async function take(named: readonly string[], draft: PlanChange, turn: DialogTurn): Promise<Heard> {
  draft.plans = named;
  // Which of them are possible is seen when it is known who asks.
  if (turn.memory.identity === undefined || (await chosenPlan(draft, turn)) !== undefined) return 'taken';
  draft.plans = [];
  return { refused: { text: await whyNot(named, await offerFor(draft, turn), turn) } };
}

/** Why what was named is not chosen yet: the name fits several packages, or one that cannot be had. */
async function whyNot(named: readonly string[], { current, possible }: Offer, turn: DialogTurn): Promise<string> {
  const words = turn.words.planChange;
  const fitting = possible.filter(({ id }) => named.includes(id));
  if (fitting.length > 1) return `${words.severalPlans} ${fitting.map(({ name }) => name).join(', ')}.`;
  if (current !== undefined && named.includes(current.id)) return words.isCurrent(current.name);
  const plan = await turn.services.plans.find(named[0] ?? '');
  if (plan === undefined) return words.noSuchPlan;
  return current === undefined ? words.noSuchPlan : words.otherNetwork(plan.name, current.network);
}

/** "Da", "trije smo", "raje kaj cenejšega": an answer to the recommendation that names no package. */
async function hearWithoutName(draft: PlanChange, turn: DialogTurn): Promise<Heard> {
  const { text, entities, answer, intent } = turn.understood;
  const people = peopleOf(text, entities, true);
  if (people !== undefined && people !== draft.people) {
    draft.people = people;
    return 'taken';
  }
  const purpose = purposeOf(text);
  if (purpose !== undefined && purpose !== draft.purpose) {
    draft.purpose = purpose;
    return 'taken';
  }
  const { recommended } = await offerFor(draft, turn);
  if (recommended !== undefined && (answer === 'yes' || intent.name === 'affirm')) {
    draft.plans = [recommended.plan.id];
    return 'taken';
  }
  if (answer === 'no') return { refused: { text: turn.words.planChange.otherPlans } };
  return undefined;
}

function offerText(draft: PlanChange, { current, possible, recommended }: Offer, turn: DialogTurn): string {
  const words = turn.words.planChange;
  const have = current === undefined ? [] : [words.current(current.name, speedOf(current), current.monthlyCents)];
  if (possible.length === 0) return words.noOther;
  if (recommended !== undefined) {
    const { plan, reason } = recommended;
    const more =
      draft.people === undefined && (draft.purpose === 'work' || draft.purpose === 'school') ? [words.more] : [];
    return [
      ...have,
      words.recommend(plan.name, speedOf(plan), plan.monthlyCents, reasonText(reason, words)),
      ...more,
      words.whichPlan,
    ].join(' ');
  }
  const enough = current !== undefined && draft.purpose !== undefined ? [words.enough] : [];
  return [...have, ...enough, words.whichPlan].join(' ');
}
