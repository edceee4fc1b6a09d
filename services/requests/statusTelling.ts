/** Tells subscribers of the states of their requests, once the minute is over in which the office can take a change back. */
import type { Connection, mongo } from 'mongoose';
import type { Outbox } from '../outbox';
import type { StoredRequest } from './storedRequest';

interface TellingOptions {
  readonly outbox: Pick<Outbox, 'enqueue'>;
  readonly now: () => Date;
  /** There are messages to send. */
  readonly onMessages: () => void;
  readonly report: (error: unknown) => void;
}

const everyMs = 5_000;
const atOnce = 100;

export class StatusTelling {
  private readonly collection: mongo.Collection<StoredRequest>;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    connection: Connection,
    private readonly options: TellingOptions,
  ) {
    this.collection = connection.collection<StoredRequest>('requests');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { 'tell.dueAt': 1 }, sparse: true }]);
  }

  start(): void {
    this.timer = setInterval(() => void this.round().catch(this.options.report), everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Any number of processes may do it at once, and it may break off anywhere: the outbox keeps each message once. */
  async round(): Promise<void> {
    const { outbox, now, onMessages } = this.options;
    const due = await this.collection
      .find({ 'tell.dueAt': { $lte: now() } })
      .limit(atOnce)
      .toArray();
    for (const { _id, tell, subscriberNumber, reference, kind, language } of due) {
      if (tell === undefined || subscriberNumber === null) continue;
      const { id, status, reason } = tell;
      const values = { reference, kind, status, ...(reason === undefined ? {} : { reason }) };
      const to = { subscriberNumber, contact: 'first' } as const;
      await outbox.enqueue([{ to, template: { name: 'requestStatus', language, values } }], id);
      await this.collection.updateOne({ _id, 'tell.id': id }, { $unset: { tell: 1 } });
    }
    if (due.length > 0) onMessages();
  }
}
