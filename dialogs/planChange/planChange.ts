/**
 * The subscriber wants another package: faster for working from home, with television, or smaller.
 *
 * Who is it → is a change open already → what is it for → which package → from when → agreed → saved.
 */
import { summaryCard, summaryText, type SummaryItem } from '../../cards/planCards';
import { formatDay } from '../../cards/format';
import { localDay } from '../../services/calendar';
import { areEquivalent, monthlyDifferenceCents, type Plan } from '../../services/plans';
import type { NewRequest } from '../../services/requests';
import type { Message } from '../../cards/reply';
import { Flow } from '../flow';
import type { Step } from '../step';
import { confirmation } from '../prompts/confirmation';
import { dateStep, monthsAhead } from '../prompts/date';
import { identification } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { existingChangeStep } from './existingChange';
import { currentPlan } from '../onFile';
import type { PlanChange } from './draft';
import { chosenPlan } from './offer';
import { planStep } from './planStep';
import { purposeStep } from './purposeStep';

/** As far ahead as a change can be ordered. */
const longestAhead = 3;

const startDateStep = dateStep<PlanChange>({
  limits: (_draft, turn) => monthsAhead(turn, longestAhead),
  words: (turn) => turn.words.planChange,
});

const confirmStep = confirmation<PlanChange>({
  summary,
  confirm: (turn) => turn.words.planChange.confirm,
  edits: (turn) => [
    {
      step: planStep,
      title: turn.words.planChange.editPlan,
      labels: ['drug paket', 'paket', 'another package', 'package'],
    },
    {
      step: startDateStep,
      title: turn.words.planChange.editDate,
      labels: ['drug datum', 'datum', 'another date', 'date'],
    },
  ],
  cancel: (turn) => turn.words.planChange.cancel,
});

export class PlanChangeFlow extends Flow<PlanChange> {
  protected readonly steps: readonly Step<PlanChange>[] = [
    ...identification(),
    existingChangeStep,
    purposeStep,
    planStep,
    startDateStep,
    confirmStep,
  ];

  constructor() {
    super('planChange');
  }

  protected newDraft(): PlanChange {
    return {};
  }

  protected async finish(draft: PlanChange, turn: DialogTurn): Promise<void> {
    const { memory, words } = turn;
    const from = await currentPlan(turn);
    const to = await chosenPlan(draft, turn);
    if (memory.identity === undefined || to === undefined || draft.startDate === undefined) {
      throw new Error('A package change was agreed to with an answer missing: its steps must all be filled first');
    }
    const { subscriberNumber, verification } = memory.identity;
    const request: NewRequest = {
      ...(await turn.requestBase()),
      kind: 'planChange',
      details: {
        fromPlan: from?.id ?? null,
        toPlan: to.id,
        effectiveDate: draft.startDate,
        monthlyDifferenceCents: from === undefined ? null : monthlyDifferenceCents(from, to),
      },
    };
    turn.save(request);
    if (verification === 'otp') {
      turn.stage({
        type: 'send',
        messages: [
          {
            to: { subscriberNumber, contact: 'first' },
            template: {
              name: 'planChangeConfirmation',
              language: turn.language,
              values: {
                ...request.details,
                reference: request.reference,
                fromPlan: from?.name ?? null,
                toPlan: to.name,
              },
            },
          },
        ],
      });
    }
    const done = verification === 'otp' ? words.planChange.done : words.planChange.doneUnverified;
    await turn.tell(done(to.name, draft.startDate, request.reference), {
      request: { reference: request.reference, kind: request.kind },
    });
    await turn.tell(words.social.more);
  }
}

/** All that is agreed to, with what it costs. */
async function summary(draft: PlanChange, turn: DialogTurn): Promise<Message> {
  const words = turn.words.planChange;
  const from = await currentPlan(turn);
  const to = await chosenPlan(draft, turn);
  const items: SummaryItem[] = [
    ...(turn.memory.identity === undefined
      ? []
      : [{ label: words.items.number, value: turn.memory.identity.subscriberNumber }]),
    ...(from === undefined ? [] : [{ label: words.items.from, value: from.name }]),
    { label: words.items.plan, value: to?.name ?? '' },
    { label: words.items.startDate, value: formatDay(draft.startDate ?? '', turn.language) },
    {
      label: words.items.price,
      value: words.price(
        to?.monthlyCents ?? 0,
        from === undefined || to === undefined ? null : monthlyDifferenceCents(from, to),
      ),
    },
    { label: words.items.cost, value: await costOf(from, to, turn) },
  ];
  return {
    text: `${words.summary} ${words.consent}`,
    speech: `${words.summary} ${summaryText(items)}. ${words.consent}`,
    card: summaryCard(items),
  };
}

/** While the measure holds, changing between equivalent packages is promised free; others the law frees of costs with the same provider. */
async function costOf(from: Plan | undefined, to: Plan | undefined, turn: DialogTurn): Promise<string> {
  const { free, freeByLaw, unverifiedCost } = turn.words.planChange;
  if (from === undefined || to === undefined) return unverifiedCost;
  if (!areEquivalent(from, to)) return freeByLaw;
  return (await turn.services.measures.holds('freeEquivalentChange', localDay(turn.now))) ? free : freeByLaw;
}
