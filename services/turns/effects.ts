/** Does what a saved turn asks for: requests for the office, messages to people. Each effect may be done again. */
import type { Attachments } from '../attachments';
import type { EmailConfirmation } from '../emailConfirmation';
import type { Outbox } from '../outbox';
import type { Requests } from '../requests';
import { turnId, type Turn, type Turns } from './types';

/** A turn that crashed between its save and its effects is older than this when the sweep finds it. */
const sweepAfterMs = 15_000;

export class Effects {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly services: {
      readonly turns: Turns;
      readonly requests: Requests;
      readonly attachments: Pick<Attachments, 'link'>;
      readonly outbox: Outbox;
      readonly emailConfirmation: Pick<EmailConfirmation, 'confirm'>;
    },
    private readonly now: () => Date,
    /** There are messages to send. */
    private readonly onMessages: () => void,
  ) {}

  /** Does a turn's effects, in their order. Safe to repeat; rejects when one could not be saved. */
  async settle(turn: Turn): Promise<void> {
    if (!turn.pending) return;
    const id = turnId(turn);
    const { requests, attachments, outbox, turns, emailConfirmation } = this.services;
    for (const effect of turn.effects) {
      if (effect.type === 'saveRequest') await requests.save(effect.request, id);
      else if (effect.type === 'withdrawRequest') await requests.withdraw(effect.withdrawal, id);
      else if (effect.type === 'confirmEmail') await emailConfirmation.confirm({ ...effect.confirmed, turnId: id });
      else if (effect.type === 'linkDocuments') await attachments.link(effect.documents, effect.link);
    }
    const messages = turn.effects.flatMap((effect) => (effect.type === 'send' ? effect.messages : []));
    if (messages.length > 0) {
      await outbox.enqueue(messages, id);
      this.onMessages();
    }
    turns.settled(turn);
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
