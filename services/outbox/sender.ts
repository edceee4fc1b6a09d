/** Sends what the outbox holds: claims a message, resolves its recipient, sends it, notes what came of it. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Connection, Model, mongo } from 'mongoose';
import type { Attachments } from '../attachments';
import type { SmsNumbers } from '../smsNumbers';
import { contactsOf, takesSms, type Contact, type Subscribers } from '../subscribers';
import type { Verification } from '../verification';
import { GroupCommit } from '../shared/groupCommit';
import { outboxModel, type StoredMessage } from './mongoOutbox';
import type { MessageChannel, MessageStatus, Recipient, Render, Sending, TemplateName } from './outbox';
import { challengeOf, renderStored, type ConfirmationLink } from './rendering';
import { quietUntil } from './quietHours';
import type { SmsCaps } from './smsCaps';
import { NoAnswerError, NotAcceptedError, type OutgoingFile, type Transport } from './transport';

export interface SenderOptions {
  readonly now: () => Date;
  readonly render: Render;
  readonly subscribers: Pick<Subscribers, 'find'>;
  readonly verification: Pick<Verification, 'handOut'>;
  readonly linkFor: ConfirmationLink;
  readonly attachments: Pick<Attachments, 'find'>;
  readonly caps: Pick<SmsCaps, 'take'>;
  readonly numbers: Pick<SmsNumbers, 'isOut'>;
  readonly transports: Readonly<Record<MessageChannel, Transport>>;
  /** Told of each message when it is through (metrics); a retry is not through. */
  readonly settled?: (status: MessageStatus, template: TemplateName) => void;
  /** Told of what went wrong: each failed try, and a round that the database refused. The next round tries again. */
  readonly report: (error: unknown) => void;
}

const tickMs = 2_000;
/** Messages of turns that end together are claimed together. */
const gatherMs = 5;
const atOnce = 32;
/** For the database calls around the sending itself. */
const marginMs = 5_000;
/** Waits after each refusal that may pass; after the last the message is given up. */
const backOffMs = [10_000, 60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000, 3 * 60 * 60_000];

type Delivery = Partial<Pick<StoredMessage, 'status' | 'sentTo' | 'sentAt' | 'reason' | 'dueAt'>> & {
  readonly status: MessageStatus;
};

interface Note {
  readonly message: StoredMessage;
  readonly delivery: Delivery;
}

export class Sender implements Sending {
  private readonly model: Model<StoredMessage>;
  /** For what every message needs: mongoose's own queries cost as much again. */
  private readonly messages: mongo.Collection<StoredMessage>;
  private readonly notes = new GroupCommit<Note>((notes) => this.note(notes));
  private readonly leaseMs: number;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private lookedForLost = -Infinity;

  constructor(
    connection: Connection,
    private readonly options: SenderOptions,
  ) {
    this.model = outboxModel(connection);
    this.messages = connection.collection<StoredMessage>('outbox');
    const { sms, email } = options.transports;
    this.leaseMs = Math.max(sms.timeoutMs, email.timeoutMs) + marginMs;
  }

  start(): void {
    this.stopped = false;
    this.timer = setInterval(() => this.kick(), tickMs);
    this.timer.unref();
    this.kick();
  }

  kick(): void {
    if (this.stopped) return;
    this.again = true;
    this.running ??= setTimeout(gatherMs)
      .then(() => this.rounds())
      .finally(() => (this.running = undefined));
  }

  async drain(): Promise<void> {
    this.kick();
    await this.running;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Until one finds nothing and nobody kicked meanwhile. */
  private async rounds(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.giveUpLostNowAndAgain();
        while (await this.round());
      } catch (error) {
        this.options.report(error);
      }
    }
  }

  /** False when nothing was due. */
  private async round(): Promise<boolean> {
    const claimed = await this.claim();
    await Promise.all(claimed.map((message) => this.handle(message)));
    return claimed.length > 0;
  }

  /** Takes what is due, as much as goes at once. Of two processes that reach for a message, one gets it. */
  private async claim(): Promise<readonly StoredMessage[]> {
    const now = this.options.now();
    const waiting = { status: 'waiting' as const, dueAt: { $lte: now } };
    const due = await this.messages
      .find(waiting, { projection: { _id: 1 } })
      .sort({ dueAt: 1 })
      .limit(atOnce)
      .toArray();
    if (due.length === 0 || this.stopped) return [];
    const ids = due.map(({ _id }) => _id);
    const claimedBy = randomUUID();
    await this.messages.updateMany(
      { _id: { $in: ids }, ...waiting },
      { $set: { status: 'claimed', claimedBy, dueAt: new Date(now.getTime() + this.leaseMs) }, $inc: { tries: 1 } },
    );
    return this.messages
      .find({ _id: { $in: ids }, claimedBy })
      .sort({ createdAt: 1, _id: 1 })
      .toArray();
  }

  /** Not at every kick: where many are sent, nobody waits for what was lost. */
  private async giveUpLostNowAndAgain(): Promise<void> {
    const now = this.options.now().getTime();
    if (now - this.lookedForLost < tickMs) return;
    this.lookedForLost = now;
    await this.giveUpLost();
  }

  /** Claims whose process ended. They may have been sent; again goes only what does no harm twice. */
  private async giveUpLost(): Promise<void> {
    const lost = { status: 'claimed' as const, dueAt: { $lte: this.options.now() } };
    const { sms, email } = this.options.transports;
    const harmless =
      sms.repeatable && email.repeatable
        ? {}
        : { 'template.name': { $in: ['code' as const, 'emailConfirmation' as const] } };
    await this.model.updateMany({ ...lost, ...harmless }, { $set: { status: 'waiting' } });
    const reason = 'the process that was sending it ended';
    await this.model.updateMany(lost, { $set: { status: 'uncertain', reason } });
  }

  /** One that was held for lost meanwhile is now known to be through. */
  private async note(notes: readonly Note[]): Promise<ReadonlyMap<number, Error>> {
    await this.messages.bulkWrite(
      notes.map(({ message: { _id, claimedBy, tries }, delivery }) => ({
        updateOne: {
          filter: { _id, claimedBy, tries, status: { $in: ['claimed' as const, 'uncertain' as const] } },
          update: { $set: delivery },
        },
      })),
      { ordered: false },
    );
    return new Map();
  }

  private async handle(message: StoredMessage): Promise<void> {
    const delivery = await this.deliver(message).catch((error: unknown): Delivery => {
      // Nothing was sent yet: the transports' own failures are dealt with where they are called.
      this.options.report(error);
      return this.later(message, 'the database did not answer');
    });
    await this.notes.add({ message, delivery });
    if (delivery.status !== 'waiting') this.options.settled?.(delivery.status, message.template.name);
  }

  /** Tries the contacts in their order until one takes the message. */
  private async deliver(message: StoredMessage): Promise<Delivery> {
    const now = this.options.now();
    if ((message.notAfter ?? now) < now) return { status: 'expired' };
    let outcome: Delivery = { status: 'noContact' };
    for (const contact of await this.resolve(message.to)) {
      outcome = await this.deliverTo(contact, message);
      if (!['capped', 'failed', 'optedOut'].includes(outcome.status)) break;
    }
    return outcome;
  }

  private async deliverTo(contact: Contact, message: StoredMessage): Promise<Delivery> {
    const { render, linkFor, transports, verification, caps, numbers, now, report } = this.options;
    const { channel, address } = contact;
    if (channel === 'sms') {
      if (!takesSms(address)) return { status: 'failed', reason: 'not a Slovenian mobile number' };
      // A code was asked for at this moment; without it nothing could be done any more.
      if (message.template.name !== 'code' && (await numbers.isOut(address))) return { status: 'optedOut' };
      const awake = quietUntil(message.template.name, now());
      if (awake !== undefined) return { status: 'waiting', dueAt: awake };
      if (!(await caps.take(address, now(), !('address' in message.to)))) return { status: 'capped' };
    }
    const { template } = message;
    const challengeId = challengeOf(template);
    const code = challengeId === undefined ? undefined : await verification.handOut(challengeId, contact);
    const sentAt = now();
    const rendered = renderStored({ template, channel, code, sentAt }, render, linkFor);
    const files = channel === 'email' ? await this.filesOf(message) : [];
    try {
      await transports[channel].send({ ...rendered, channel, to: address, id: message._id, files });
      return { status: 'sent', sentTo: contact, sentAt };
    } catch (error) {
      if (!(error instanceof NotAcceptedError)) {
        const unclear = new NoAnswerError(channel, error);
        report(unclear);
        return { status: 'uncertain', reason: unclear.message };
      }
      report(error);
      return error.temporary ? this.later(message, error.message) : { status: 'failed', reason: error.message };
    }
  }

  /** Loaded only now: what waits in the outbox names its files. */
  private async filesOf({ attachments = [] }: StoredMessage): Promise<readonly OutgoingFile[]> {
    const files = await Promise.all(attachments.map(({ id }) => this.options.attachments.find(id)));
    return files.filter((file) => file !== undefined);
  }

  private later(message: StoredMessage, reason: string): Delivery {
    const wait = backOffMs[message.tries - 1];
    if (wait === undefined) return { status: 'failed', reason };
    return { status: 'waiting', reason, dueAt: new Date(this.options.now().getTime() + wait) };
  }

  /** Whom to try, in this order. */
  private async resolve(to: Recipient): Promise<readonly Contact[]> {
    if ('address' in to) return [to];
    const subscriber = await this.options.subscribers.find(to.subscriberNumber);
    if (subscriber === undefined) return [];
    const contacts = contactsOf(subscriber);
    return to.contact === 'first' ? contacts : contacts.slice(1);
  }
}
