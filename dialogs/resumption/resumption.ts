/**
 * The subscriber wants disconnected services back, sooner than was agreed or now that they are needed.
 *
 * Who is it → which disconnection → has it begun → from when → is a reconnection agreed already → agreed → saved.
 */
import { formatDay } from '../../cards/format';
import { summaryCard, type SummaryItem } from '../../cards/planCards';
import type { Message } from '../../cards/reply';
import { addDays, localDay } from '../../services/calendar';
import type { NewRequest } from '../../services/requests';
import type { Service } from '../../services/understanding';
import { Flow } from '../flow';
import type { Step } from '../step';
import { confirmation, type Confirmable } from '../prompts/confirmation';
import { dateStep, monthsAhead, type DayLimits } from '../prompts/date';
import { existingStep, type Replacing } from '../prompts/existing';
import { identification } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { notBegunStep } from './notBegunStep';
import { chosenSuspension, suspensionStep } from './suspensionStep';

export interface Resumption extends Confirmable, Replacing {
  /** Reference of the disconnection that ends. */
  suspension?: string;
  /** Services that were named; they tell which disconnection is meant. */
  services?: readonly Service[];
  /** The first day with services again. */
  startDate?: string;
  /** The disconnection is to begin all the same. */
  later?: boolean;
}

const startDateStep = dateStep<Resumption>({ limits, words: (turn) => turn.words.resumption });

/** After the first disconnected day and before the services come back anyway. */
async function limits(draft: Resumption, turn: DialogTurn): Promise<DayLimits> {
  const { first, last } = monthsAhead(turn, turn.services.settings.suspensionMonths);
  const chosen = await chosenSuspension(draft, turn);
  if (chosen === undefined) return { first, last };
  const { startDate, endDate } = chosen.suspension.details;
  const second = addDays(startDate, 1);
  const earliest = second > first ? second : first;
  if (endDate === null) return { first: earliest, last: last > earliest ? last : earliest };
  return { first: earliest, last: endDate > earliest ? endDate : earliest };
}

const agreedStep = existingStep<Resumption>({
  async find(draft, turn) {
    const resumption = (await chosenSuspension(draft, turn))?.resumption;
    return resumption === undefined ? [] : [resumption];
  },
  text([request], turn) {
    const words = turn.words.resumption;
    return request?.kind === 'resumption' ? words.existing(request.details.date, request.reference) : words.which;
  },
});

const confirmStep = confirmation<Resumption>({
  summary,
  confirm: (turn) => turn.words.resumption.confirm,
  edits: (turn) => [
    { step: startDateStep, title: turn.words.planChange.editDate, labels: ['drug datum', 'datum', 'date'] },
  ],
  cancel: (turn) => turn.words.planChange.cancel,
});

export class ResumptionFlow extends Flow<Resumption> {
  protected readonly steps: readonly Step<Resumption>[] = [
    ...identification(),
    suspensionStep,
    notBegunStep,
    agreedStep,
    startDateStep,
    confirmStep,
  ];

  constructor() {
    super('resumption');
  }

  protected newDraft(): Resumption {
    return {};
  }

  protected async finish(draft: Resumption, turn: DialogTurn): Promise<void> {
    const { memory, words } = turn;
    const suspension = await referenceOf(draft, turn);
    if (memory.identity === undefined || draft.startDate === undefined || suspension === undefined) {
      throw new Error('A reconnection was agreed to with an answer missing: its steps must all be filled first');
    }
    const { subscriberNumber, verification } = memory.identity;
    const request: NewRequest = {
      ...(await turn.requestBase()),
      kind: 'resumption',
      details: { suspension, date: draft.startDate },
    };
    const { reference } = request;
    turn.save(request);
    for (const replaced of draft.replaces ?? []) {
      turn.withdraw({ reference: replaced, subscriberNumber, at: turn.now, replacedBy: reference });
    }
    if (verification === 'otp') {
      const values = { suspension, date: draft.startDate, reference };
      turn.confirm(subscriberNumber, { name: 'resumptionConfirmation', language: turn.language, values });
    }
    const done = verification === 'otp' ? words.resumption.done : words.resumption.doneUnverified;
    await turn.tell(done(draft.startDate, reference), { request: { reference, kind: request.kind } });
    await turn.tell(words.social.more);
  }
}

/** Who is not verified names it; whether it exists is for the office to see. */
const referenceOf = async (draft: Resumption, turn: DialogTurn): Promise<string | undefined> =>
  turn.memory.identity?.verification !== 'otp'
    ? draft.suspension
    : (await chosenSuspension(draft, turn))?.suspension.reference;

async function summary(draft: Resumption, turn: DialogTurn): Promise<Message> {
  const { resumption: words, planChange, suspension } = turn.words;
  const chosen = await chosenSuspension(draft, turn);
  const date = draft.startDate ?? '';
  const services = chosen?.suspension.details.services;
  // What was disconnected free of charge is connected again free of charge.
  const ordered = localDay(chosen?.suspension.createdAt ?? turn.now);
  const free = await turn.services.measures.holds('freeSuspension', ordered);
  const items: SummaryItem[] = [
    { label: planChange.items.number, value: turn.memory.identity?.subscriberNumber ?? '' },
    { label: words.items.suspension, value: (await referenceOf(draft, turn)) ?? '' },
    ...(services === undefined ? [] : [{ label: words.items.services, value: suspension.list(services) }]),
    { label: words.items.date, value: formatDay(date, turn.language) },
    { label: words.items.cost, value: free ? suspension.free : suspension.ordinary },
  ];
  return { text: `${words.summary(services, date, free)} ${words.consent}`, card: summaryCard(items) };
}
