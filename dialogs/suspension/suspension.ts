/**
 * The subscriber does not need some of the services for a while and wants them disconnected, without paying for them.
 *
 * Who is it → which services → from when → until when → is one open already → agreed → saved.
 */
import { formatDay } from '../../cards/format';
import { summaryCard, type SummaryItem } from '../../cards/planCards';
import type { Message } from '../../cards/reply';
import { localDay } from '../../services/calendar';
import type { NewRequest } from '../../services/requests';
import { Flow } from '../flow';
import type { Step } from '../step';
import { confirmation, type Confirmable } from '../prompts/confirmation';
import { dateStep, monthsAhead } from '../prompts/date';
import type { Replacing } from '../prompts/existing';
import { identification } from '../prompts/identification';
import type { DialogTurn } from '../turn';
import { endDateStep } from './endDateStep';
import { overlapStep } from './overlaps';
import { endOf, type Period } from './period';
import type { Wanted } from './services';
import { chosenServices, servicesStep } from './servicesStep';

export interface Suspension extends Confirmable, Replacing, Period {
  /** Services as they were named; which of them the subscriber has tells the file. */
  wanted?: Wanted;
}

const startDateStep = dateStep<Suspension>({
  limits: (_draft, turn) => monthsAhead(turn, turn.services.settings.suspensionMonths),
  words: (turn) => turn.words.suspension,
});

const confirmStep = confirmation<Suspension>({
  summary,
  confirm: (turn) => turn.words.suspension.confirm,
  edits: (turn) => {
    const { services, start, end } = turn.words.suspension.edits;
    return [
      { step: servicesStep, title: services, labels: ['storitve', 'services'] },
      { step: startDateStep, title: start, labels: ['začetek', 'datum', 'start', 'date'] },
      { step: endDateStep, title: end, labels: ['konec', 'end'] },
    ];
  },
});

export class SuspensionFlow extends Flow<Suspension> {
  protected readonly steps: readonly Step<Suspension>[] = [
    ...identification(),
    servicesStep,
    startDateStep,
    endDateStep,
    overlapStep,
    confirmStep,
  ];

  constructor() {
    super('suspension');
  }

  protected newDraft(): Suspension {
    return {};
  }

  protected async finish(draft: Suspension, turn: DialogTurn): Promise<void> {
    const { memory, words } = turn;
    const { startDate, replaces = [] } = draft;
    const endDate = endOf(draft);
    if (memory.identity === undefined || startDate === undefined || endDate === undefined) {
      throw new Error('A disconnection was agreed to with an answer missing: its steps must all be filled first');
    }
    const { subscriberNumber, verification } = memory.identity;
    const details = { services: await chosenServices(draft, turn), startDate, endDate };
    const request: NewRequest = {
      ...(await turn.requestBase()),
      kind: 'suspension',
      details,
    };
    const { reference } = request;
    turn.save(request);
    for (const replaced of replaces) {
      turn.withdraw({ reference: replaced, subscriberNumber, at: turn.now, replacedBy: reference });
    }
    if (verification === 'otp') {
      const values = { ...details, reference, replaces };
      turn.confirm(subscriberNumber, { name: 'suspensionConfirmation', language: turn.language, values });
    }
    const done = verification === 'otp' ? words.suspension.done : words.suspension.doneUnverified;
    await turn.tell(done({ reference, details }), { request: { reference, kind: request.kind } });
    await turn.tell(words.social.more);
  }
}

/** All that is agreed to: what stops, what stays, what it costs and how to come back. */
async function summary(draft: Suspension, turn: DialogTurn): Promise<Message> {
  const { suspension: words, planChange } = turn.words;
  const services = await chosenServices(draft, turn);
  const { officePhone } = turn.services.settings;
  const free = await turn.services.measures.holds('freeSuspension', localDay(turn.now));
  const end = endOf(draft) ?? null;
  const items: SummaryItem[] = [
    { label: planChange.items.number, value: turn.memory.identity?.subscriberNumber ?? '' },
    { label: words.items.services, value: words.list(services) },
    { label: words.items.start, value: formatDay(draft.startDate ?? '', turn.language) },
    { label: words.items.end, value: end === null ? words.endOptions.open : words.lastDay(end) },
    { label: words.items.cost, value: free ? words.free : words.ordinary },
  ];
  const told = [
    words.summary(services, draft.startDate ?? '', end),
    ...(services.includes('phone') ? [words.noEmergencyCalls] : []),
    ...(services.includes('all') ? [words.noEmergencyCallsIfPhone] : []),
    words.stays(free),
    words.comeBack(officePhone),
  ];
  return {
    text: [...told, words.consent].join(' '),
    card: summaryCard(items),
  };
}
