/** Where a hand-off stands, in the conversation itself; agents see each change with the turn that makes it. */
import type { HandoffOutcome, HandoffPlace, HandoffSnapshot } from '../../services/handoff';
import type { Memory, RememberedHandoff } from '../memory';
import type { DialogTurn } from '../turn';

/** Begins a hand-off or changes its state. */
export function setHandoff(handoff: RememberedHandoff, turn: DialogTurn): void {
  turn.memory.handoff = handoff;
  showHandoff(turn);
}

/** Lets agents see that something was said. */
export function showHandoff(turn: DialogTurn): void {
  const { handoff } = turn.memory;
  if (handoff !== undefined) turn.show(snapshotOf(handoff, turn.memory));
}

/** Ends the hand-off; the bot speaks again. */
export function closeHandoff(outcome: HandoffOutcome, turn: DialogTurn): void {
  const { handoff } = turn.memory;
  if (handoff === undefined) return;
  turn.memory.handoff = undefined;
  turn.show({ ...snapshotOf(handoff, turn.memory), state: 'closed', closedAt: turn.now, outcome });
}

/** The same for who looks at the conversation from outside. */
export function handoffPlace({ handoff }: Memory): HandoffPlace | undefined {
  if (handoff === undefined) return undefined;
  const { state, agent } = handoff;
  return { state, ...(agent === undefined ? {} : { agent }) };
}

function snapshotOf({ state, reason, since, agent, acceptedAt }: RememberedHandoff, memory: Memory): HandoffSnapshot {
  const { identity, claim, language } = memory;
  return {
    state,
    reason,
    since: new Date(since),
    language,
    subscriberNumber: identity?.subscriberNumber ?? claim?.subscriberNumber ?? null,
    verification: identity?.verification ?? claim?.by ?? 'none',
    ...(agent === undefined ? {} : { agent }),
    ...(acceptedAt === undefined ? {} : { acceptedAt: new Date(acceptedAt) }),
  };
}
