/** Ends the hand-offs of calls that are over: whoever hangs up while phones ring or in the talk says so to nobody but Twilio. */
import type { Calls } from '../services/calls';
import type { Handoff, Handoffs } from '../services/handoff';
import type { BotEvent } from '../dialogs/events';
import type { Conversations } from './conversations';
import { repeat } from '../services/shared/repeat';

const everyMs = 5_000;

interface Parts {
  readonly handoffs: Pick<Handoffs, 'waiting' | 'accepted'>;
  readonly calls: Pick<Calls, 'underWay'>;
  readonly conversations: Pick<Conversations, 'head' | 'take'>;
  readonly report: (error: unknown) => void;
}

/** Any number of processes may run one each: the turn's key names the hand-off, so that it ends once. */
export class HungUp {
  private endRounds: (() => void) | undefined;
  /** Those whose call was over at the last look. What Twilio tells of the call may be on its way, and comes first. */
  private seen: ReadonlySet<string> = new Set();

  constructor(private readonly parts: Parts) {}

  async round(): Promise<void> {
    const { handoffs, calls, report } = this.parts;
    const open = [...(await handoffs.waiting()), ...(await handoffs.accepted())];
    const byPhone = open.filter(({ channel }) => channel === 'phone');
    const underWay = await calls.underWay(byPhone.map(({ conversationId }) => conversationId));
    const over = byPhone.filter(({ conversationId }) => !underWay.has(conversationId));
    const before = this.seen;
    this.seen = new Set(over.map(keyOf));
    for (const handoff of over) if (before.has(keyOf(handoff))) await this.end(handoff).catch(report);
  }

  start(): void {
    this.endRounds = repeat(() => this.round(), { everyMs, report: this.parts.report });
  }

  stop(): void {
    this.endRounds?.();
  }

  private async end(handoff: Handoff): Promise<void> {
    const { conversationId, channel } = handoff;
    // The image may be older than the conversation.
    const place = (await this.parts.conversations.head(conversationId))?.handoff;
    if (place === undefined) return;
    const event: BotEvent =
      place.agent === undefined
        ? { name: 'unanswered' }
        : { name: 'agent', agent: place.agent, does: 'leaves', why: 'done' };
    await this.parts.conversations.take({ conversationId, inputKey: keyOf(handoff), channel, event });
  }
}

const keyOf = ({ conversationId, since, state }: Handoff): string =>
  `hungUp/${state}/${conversationId}/${since.toISOString()}`;
