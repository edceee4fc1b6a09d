/** Wakes conversations at the moments that their turns asked for: a reminder after a silence, a look whether something is ready. */
import type { Turns } from '../services/turns';
import type { Conversations } from './conversations';
import { repeat } from '../services/shared/repeat';

const everyMs = 2_000;
/** What fell due while no service ran is made up for, unless that is so long ago that nobody waits any more. */
const lookBackMs = 15 * 60_000;

interface Parts {
  readonly turns: Pick<Turns, 'due'>;
  readonly conversations: Pick<Conversations, 'take' | 'isPast'>;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

/**
 * Any number of processes may run one each: all of them find the same turns, and the same wake-up of a turn is taken once.
 * Nothing is written for a turn that others have followed.
 */
export class Wakeups {
  private endRounds: (() => void) | undefined;
  private looked: Date;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    this.looked = lookedBackFrom(parts.now());
  }

  /** Wakes what is due by now, after the round that is under way, if one is. */
  round(): Promise<void> {
    const round = this.last.then(() => this.next());
    this.last = round.catch(() => undefined);
    return round;
  }

  /** A conversation that could not be woken is tried again by the next round. */
  private async next(): Promise<void> {
    const { turns, conversations, now, report } = this.parts;
    const until = now();
    // Where the clock was set back, what fell due is looked for anew.
    const after = until < this.looked ? lookedBackFrom(until) : this.looked;
    const failures: unknown[] = [];
    for (const { conversationId, sequence, channel } of await turns.due(after, until)) {
      if (conversations.isPast(conversationId, sequence)) continue;
      const inputKey = `wake/${sequence}`;
      await conversations
        .take({ conversationId, inputKey, channel, event: { name: 'wake' }, onlyAfter: sequence })
        .catch((error: unknown) => {
          failures.push(error);
          report(error);
        });
    }
    // Who was woken already is not woken again, so looking at the same ones twice is no harm.
    this.looked = failures.length === 0 ? until : laterOf(after, lookedBackFrom(until));
  }

  start(): void {
    this.endRounds = repeat(() => this.round(), { everyMs, firstMs: 0, report: this.parts.report });
  }

  stop(): void {
    this.endRounds?.();
  }
}

const lookedBackFrom = (instant: Date): Date => new Date(instant.getTime() - lookBackMs);
const laterOf = (a: Date, b: Date): Date => (a > b ? a : b);
