/** Counts a day: pure, from its turns and those of the day after, and from the hand-offs that began on it. */
import { addDays, localTime, startOf } from '../calendar';
import type { Handoff, HandoffPlace } from '../handoff';
import type { OpenPlace, TurnFacts } from '../turns';
import type { Language } from '../understanding/types';
import type { ConversationOutcome, DayFigures, FlowFigures, HandoffFigures } from './figures';
import { groupBy, Tally } from './tally';

/** What is read of a turn. */
export interface CountedTurn {
  readonly conversationId: string;
  readonly at: Date;
  readonly channel: string;
  /** The subscriber said something. */
  readonly said: boolean;
  /** Where the hand-off to a human stands after it. */
  readonly handoff?: HandoffPlace['state'];
  readonly open?: OpenPlace;
  readonly facts?: TurnFacts;
}

export type CountedHandoff = Pick<Handoff, 'reason' | 'since' | 'acceptedAt' | 'closedAt' | 'state' | 'rating'>;

/** Who comes back with the same matter within it was not helped. */
export const backMs = 24 * 3_600_000;
/** In the same conversation, only who was silent for so long comes back. */
const pauseMs = 30 * 60_000;
/** Who has not answered a question for so long has left. */
const leftMs = 3_600_000;

const callback = 'callback';

/** A conversation of the day: its turns until a day after the last one of the day. */
interface Conversation {
  readonly id: string;
  readonly today: readonly CountedTurn[];
  readonly all: readonly CountedTurn[];
  readonly subscriberNumber: string | undefined;
}

/** A flow that somebody began, where it may be a return. */
interface Beginning {
  readonly conversationId: string;
  readonly at: Date;
  readonly afterPause: boolean;
}

/**
 * @param turns of the day and of the 24 hours after it, in order of time
 * @param handoffs that began on the day
 */
export function countDay(
  day: string,
  turns: readonly CountedTurn[],
  handoffs: readonly CountedHandoff[],
  now: Date,
): DayFigures {
  const conversations = conversationsOf(day, turns);
  const returns = beginningsOf(turns);
  const held = conversations.filter(({ today }) => today.some(({ said }) => said));
  const counts = new Tally<{ channel: string; language: Language }>();
  const left = new Tally<{ flow: string; step: string | null }>();
  const flows = new Map<string, FlowFigures>();
  const hours = Array.from({ length: 24 }, () => 0);
  const outcomes: Record<ConversationOutcome, number> = { human: 0, back: 0, solved: 0, unfinished: 0 };
  const addFlow = (flow: string, what: 'begun' | 'done' | 'ended' | 'left'): void => {
    const so = flows.get(flow) ?? { flow, begun: 0, done: 0, ended: 0, left: 0 };
    flows.set(flow, { ...so, [what]: so[what] + 1 });
  };
  const addLeft = (flow: string, step: string | undefined): void => left.add({ flow, step: step ?? null });

  for (const conversation of held) {
    const said = conversation.today.filter((turn) => turn.said);
    const [first] = said;
    if (first === undefined) continue;
    counts.add({ channel: first.channel, language: said.at(-1)?.facts?.language ?? 'sl' });
    const hour = Number(localTime(first.at).slice(0, 2));
    hours[hour] = (hours[hour] ?? 0) + 1;
    const outcome = outcomeOf(conversation, returns);
    if (outcome !== undefined) outcomes[outcome] += 1;
  }
  for (const conversation of conversations) {
    for (const { facts } of conversation.today) {
      for (const flow of facts?.begun ?? []) addFlow(flow, 'begun');
      for (const { flow, how, step } of facts?.ended ?? []) {
        addFlow(flow, how);
        if (how === 'left') addLeft(flow, step);
      }
    }
    const silent = leftSilently(conversation, now);
    if (silent !== undefined) {
      addFlow(silent.flow, 'left');
      addLeft(silent.flow, silent.step);
    }
  }
  const heard = held.flatMap(({ today }) => today.filter(({ said, handoff }) => said && handoff !== 'accepted'));
  return {
    day,
    conversations: counts.list(),
    hours,
    outcomes,
    flows: [...flows.values()],
    left: left.list(),
    utterances: heard.length,
    missed: heard.filter(({ facts }) => facts?.missed !== undefined).length,
    handoffs: countHandoffs(handoffs),
  };
}

function conversationsOf(day: string, turns: readonly CountedTurn[]): readonly Conversation[] {
  const begin = startOf(day);
  const end = startOf(addDays(day, 1));
  return [...groupBy(turns, ({ conversationId }) => conversationId)].flatMap(([id, all]) => {
    const today = all.filter(({ at }) => at >= begin && at < end);
    const last = today.at(-1);
    if (last === undefined) return [];
    const until = last.at.getTime() + backMs;
    return [
      {
        id,
        today,
        all: all.filter(({ at }) => at.getTime() <= until),
        subscriberNumber: numberIn(today.toReversed()),
      },
    ];
  });
}

/** Where each subscriber began each flow. The number may be told later in the conversation than the flow begins. */
function beginningsOf(turns: readonly CountedTurn[]): ReadonlyMap<string, readonly Beginning[]> {
  const beginnings = new Map<string, Beginning[]>();
  for (const [conversationId, all] of groupBy(turns, (turn) => turn.conversationId)) {
    let before: CountedTurn | undefined;
    all.forEach((turn, place) => {
      const { at, facts, said } = turn;
      const afterPause = before !== undefined && at.getTime() - before.at.getTime() >= pauseMs;
      for (const flow of facts?.begun ?? []) {
        const key = matter(numberIn(all.slice(place)), flow);
        beginnings.set(key, [...(beginnings.get(key) ?? []), { conversationId, at, afterPause }]);
      }
      // A reminder of the bot's breaks no silence.
      if (said) before = turn;
    });
  }
  return beginnings;
}

/** The first number that is told. */
const numberIn = (turns: readonly CountedTurn[]): string | undefined =>
  turns.find(({ facts }) => facts?.subscriberNumber !== undefined)?.facts?.subscriberNumber;

const matter = (subscriberNumber: string | undefined, flow: string): string => `${subscriberNumber ?? ''}/${flow}`;

/** `undefined` where nothing was wanted. */
function outcomeOf(
  { id, today, all, subscriberNumber }: Conversation,
  returns: ReadonlyMap<string, readonly Beginning[]>,
): ConversationOutcome | undefined {
  const begun = today.flatMap(({ at, facts }) => (facts?.begun ?? []).map((flow) => ({ flow, at })));
  const answered = today.some(({ facts }) => facts?.answered !== undefined);
  const wantsHuman = ({ facts }: CountedTurn): boolean =>
    facts?.human !== undefined || (facts?.begun ?? []).includes(callback);
  if (begun.length === 0 && !answered && !today.some(wantsHuman)) return undefined;
  if (all.some(wantsHuman)) return 'human';
  const until = (today.at(-1)?.at.getTime() ?? 0) + backMs;
  const cameBack = begun.some(({ flow, at }) =>
    (returns.get(matter(subscriberNumber, flow)) ?? []).some(
      (again) => again.at > at && again.at.getTime() <= until && (again.conversationId !== id || again.afterPause),
    ),
  );
  if (subscriberNumber !== undefined && cameBack) return 'back';
  const served = all.some(({ facts }) =>
    (facts?.ended ?? []).some(({ flow, how }) => how !== 'left' && begun.some((one) => one.flow === flow)),
  );
  return served || answered ? 'solved' : 'unfinished';
}

/** The place at which somebody fell silent, and did not go on within a day; not where a human had the conversation. */
function leftSilently({ today, all }: Conversation, now: Date): OpenPlace | undefined {
  const last = today.at(-1);
  const lastSaid = today.findLast(({ said }) => said);
  if (last?.open === undefined || lastSaid === undefined || last.handoff !== undefined) return undefined;
  if (now.getTime() - lastSaid.at.getTime() < leftMs) return undefined;
  return all.some(({ said, at }) => said && at > lastSaid.at) ? undefined : last.open;
}

function countHandoffs(handoffs: readonly CountedHandoff[]): HandoffFigures {
  const reasons = new Tally<Pick<CountedHandoff, 'reason'>>();
  for (const { reason } of handoffs) reasons.add({ reason });
  const seconds = (from: Date | undefined, to: Date | undefined): number[] =>
    from === undefined || to === undefined ? [] : [Math.round((to.getTime() - from.getTime()) / 1000)];
  return {
    reasons: reasons.list(),
    waits: handoffs.flatMap(({ since, acceptedAt }) => seconds(since, acceptedAt)),
    talks: handoffs.flatMap(({ acceptedAt, closedAt }) => seconds(acceptedAt, closedAt)),
    untaken: handoffs.filter(({ state, acceptedAt }) => state === 'closed' && acceptedAt === undefined).length,
    ratings: [1, 2, 3, 4, 5].map((score) => handoffs.filter(({ rating }) => rating?.score === score).length),
  };
}
