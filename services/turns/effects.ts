/** Does what a saved turn asks for: requests for the office, messages to people. Each effect may be done again. */
import type { Attachments } from '../attachments';
import type { EmailConfirmation } from '../emailConfirmation';
import type { Handoffs } from '../handoff';
import type { Outbox } from '../outbox';
import type { Provisioning } from '../provisioning';
import type { Requests } from '../requests';
import type { Swaps } from '../swaps';
import { turnId, type Effect, type Turn, type Turns } from './types';

/** A turn that crashed between its save and its effects is older than this when the sweep finds it. */
const sweepAfterMs = 15_000;

export class Effects {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly services: {
      readonly turns: Turns;
      readonly requests: Requests;
      readonly attachments: Pick<Attachments, 'link'>;
      readonly emailConfirmation: Pick<EmailConfirmation, 'confirm'>;
      readonly outbox: Outbox;
      readonly swaps: Pick<Swaps, 'keep'>;
      readonly handoffs: Pick<Handoffs, 'put' | 'rate'>;
      /** Must not reject where the system of the network is away: nothing may wait for it. */
      readonly provisioning: Pick<Provisioning, 'register'> | undefined;
    },
    private readonly now: () => Date,
    /** There are messages to send. */
    private readonly onMessages: () => void,
  ) {}

  /** Does a turn's effects, in their order. Safe to repeat; rejects when one could not be saved. */
  async settle(turn: Turn): Promise<void> {
    if (!turn.pending) return;
    const id = turnId(turn);
    const { outbox, turns } = this.services;
    for (const effect of turn.effects) await this.do(effect, turn, id);
    const messages = turn.effects.flatMap((effect) => (effect.type === 'send' ? effect.messages : []));
    if (messages.length > 0) {
      await outbox.enqueue(messages, id);
      this.onMessages();
    }
    turns.settled(turn);
  }

  private async do(effect: Effect, turn: Turn, id: string): Promise<void> {
    const { conversationId, channel, sequence, through, input, at } = turn;
    const { requests, attachments, handoffs, emailConfirmation, swaps, provisioning } = this.services;
    switch (effect.type) {
      case 'saveRequest':
        await requests.save(effect.request, id, effect.status);
        return;
      case 'withdrawRequest':
        await requests.withdraw(effect.withdrawal, id);
        return;
      case 'confirmEmail':
        await emailConfirmation.confirm({ ...effect.confirmed, turnId: id });
        return;
      case 'linkDocuments':
        await attachments.link(effect.documents, effect.link);
        return;
      case 'keepSwap':
        await swaps.keep(effect.change);
        return;
      case 'registerDevice':
        await provisioning?.register(effect.registration, effect.key);
        return;
      case 'showHandoff':
        await handoffs.put({
          ...effect.handoff,
          conversationId,
          channel,
          sequence,
          through,
          ...(input === undefined ? {} : { lastSaidAt: at }),
        });
        return;
      case 'rate':
        await handoffs.rate({ conversationId, since: effect.since }, effect.rating);
        return;
      case 'send':
        // All messages of the turn go together.
        return;
    }
  }

  /** Settles what a crash left behind; answers how many turns. */
  async sweep(): Promise<number> {
    const left = await this.services.turns.unsettled(new Date(this.now().getTime() - sweepAfterMs));
    for (const turn of left) await this.settle(turn);
    return left.length;
  }

  /** Sweeps now and again; a sweep that fails is tried again by the next. */
  start(report: (error: unknown) => void): void {
    const round = async (): Promise<void> => {
      await this.sweep().catch(report);
      this.timer = setTimeout(() => void round(), sweepAfterMs);
      this.timer.unref();
    };
    void round();
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
