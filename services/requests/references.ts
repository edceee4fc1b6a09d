/** Gives references: a counter in the database, of which each process takes a block at a time. */
import { Schema, type Connection, type Model } from 'mongoose';
import { referenceCount, referenceOf } from './reference';
import { ReferencesExhaustedError } from './requests';

interface Counter {
  readonly _id: string;
  readonly value: number;
}

const schema = new Schema<Counter>(
  { _id: String, value: Number },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

/** So many are taken at a time: a write for each would be half of what saving a request costs. */
const block = 20;

export class References {
  private readonly counters: Model<Counter>;
  private readonly serials: number[] = [];
  private fetching: Promise<void> | undefined;

  constructor(connection: Connection) {
    this.counters = connection.model<Counter>('Counter', schema, 'counters', { overwriteModels: true });
  }

  async prepare(): Promise<void> {
    // Two first requests at once would race for the upsert; the loser retries by itself, but why begin so.
    await this.counters.updateOne({ _id: 'requests' }, { $setOnInsert: { value: 0 } }, { upsert: true });
  }

  async next(): Promise<string> {
    for (;;) {
      const serial = this.serials.shift();
      if (serial !== undefined) {
        if (serial >= referenceCount) throw new ReferencesExhaustedError();
        return referenceOf(serial);
      }
      // Whoever comes while a block is being fetched waits for the same one.
      this.fetching ??= this.fetch().finally(() => (this.fetching = undefined));
      await this.fetching;
    }
  }

  /** Takes a block of serial numbers for this process; those unused at its end are never given. */
  private async fetch(): Promise<void> {
    const counter = await this.counters
      .findOneAndUpdate({ _id: 'requests' }, { $inc: { value: block } }, { upsert: true, returnDocument: 'after' })
      .lean();
    for (let serial = counter.value - block; serial < counter.value; serial += 1) this.serials.push(serial);
  }
}
