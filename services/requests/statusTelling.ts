/** Tells subscribers of the states of their requests, and of equipment on its way, once the minute is over in which the office can take it back. */
import type { Connection, mongo } from 'mongoose';
import type { Outbox } from '../outbox';
import type { RequestStatus } from './requests';
import type { StoredRequest } from './storedRequest';
import { repeat } from '../shared/repeat';

interface TellingOptions {
  readonly outbox: Pick<Outbox, 'enqueue'>;
  readonly now: () => Date;
  /** There are messages to send. */
  readonly onMessages: () => void;
  readonly report: (error: unknown) => void;
}

const everyMs = 5_000;
const atOnce = 100;
const over: readonly RequestStatus[] = ['rejected', 'cancelled'];

export class StatusTelling {
  private readonly collection: mongo.Collection<StoredRequest>;
  private endRounds: (() => void) | undefined;

  constructor(
    connection: Connection,
    private readonly options: TellingOptions,
  ) {
    this.collection = connection.collection<StoredRequest>('requests');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { 'tell.dueAt': 1 }, sparse: true },
      { key: { 'onItsWay.dueAt': 1 }, sparse: true },
    ]);
  }

  start(): void {
    this.endRounds = repeat(() => this.round(), { everyMs, report: this.options.report });
  }

  stop(): void {
    this.endRounds?.();
  }

  /** Any number of processes may do it at once, and it may break off anywhere: the outbox keeps each message once. */
  async round(): Promise<void> {
    const told = (await this.tellStates()) + (await this.tellOfEquipment());
    if (told > 0) this.options.onMessages();
  }

  private async tellStates(): Promise<number> {
    const { outbox } = this.options;
    const due = await this.due('tell.dueAt');
    for (const { _id, tell, subscriberNumber, reference, kind, language } of due) {
      if (tell === undefined || subscriberNumber === null) continue;
      const { id, status, reason } = tell;
      const values = { reference, kind, status, ...(reason === undefined ? {} : { reason }) };
      const to = { subscriberNumber, contact: 'first' } as const;
      await outbox.enqueue([{ to, template: { name: 'requestStatus', language, values } }], id);
      await this.collection.updateOne({ _id, 'tell.id': id }, { $unset: { tell: 1 } });
    }
    return due.length;
  }

  private async tellOfEquipment(): Promise<number> {
    const { outbox } = this.options;
    const due = await this.due('onItsWay.dueAt');
    for (const request of due) {
      const { _id, onItsWay, subscriberNumber, reference, language } = request;
      if (onItsWay === undefined || subscriberNumber === null || request.kind !== 'equipmentSwap') continue;
      const { id } = onItsWay;
      const values = { reference, equipment: request.details.equipment };
      const to = { subscriberNumber, contact: 'first' } as const;
      // What was cancelled within the minute does not come.
      if (!over.includes(request.status))
        await outbox.enqueue([{ to, template: { name: 'equipmentOnItsWay', language, values } }], id);
      await this.collection.updateOne({ _id, 'onItsWay.id': id }, { $unset: { 'onItsWay.dueAt': 1 } });
    }
    return due.length;
  }

  private due(field: 'tell.dueAt' | 'onItsWay.dueAt'): Promise<StoredRequest[]> {
    return this.collection
      .find({ [field]: { $lte: this.options.now() } })
      .limit(atOnce)
      .toArray();
  }
}
