/** Subscribers in MongoDB. Imports are staged beside the live collection and swapped in by one rename. */
import { randomUUID } from 'node:crypto';
import { Schema, type Connection, type Model, type mongo } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { Kept } from '../shared/kept';
import { ImportBusyError, type Equipment, type Progress, type Subscriber, type Subscribers } from './subscribers';

type StoredSubscriber = Omit<Subscriber, 'number'> & { readonly _id: string };

// Another type key, since a field is called `type`.
const equipmentSchema = new Schema<Equipment>({ type: String, serial: String }, { _id: false, typeKey: '$type' });

const schema = new Schema<StoredSubscriber>(
  {
    _id: String,
    kind: String,
    name: String,
    address: new Schema({ street: String, postcode: String, place: String }, { _id: false }),
    phone: String,
    email: String,
    network: String,
    plan: String,
    equipment: [equipmentSchema],
    eracun: Boolean,
    balanceCents: Number,
    dueDate: String,
  },
  { versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ phone: 1 }, { partialFilterExpression: { phone: { $exists: true } } });

interface Lease {
  readonly _id: string;
  holder: string;
  until: Date;
}

const leaseSchema = new Schema<Lease>(
  { _id: String, holder: String, until: Date },
  { versionKey: false, autoIndex: false, autoCreate: false },
);

const live = 'subscribers';
const staging = 'subscribers.staging';
const batchSize = 1_000;
/** New places are rare, and looking for them reads every subscriber. */
const placesKeptMs = 600_000;
/** Long beside a batch (well under a second), short for who must wait after a crash. */
const leaseMs = 60_000;

export class MongoSubscribers implements Subscribers {
  private readonly model: Model<StoredSubscriber>;
  private readonly staged: Model<StoredSubscriber>;
  private readonly leases: Model<Lease>;
  private readonly keptPlaces: Kept<readonly string[]>;

  constructor(
    private readonly connection: Connection,
    private readonly now: () => Date,
  ) {
    const options = { overwriteModels: true };
    this.model = connection.model<StoredSubscriber>('Subscriber', schema, live, options);
    this.staged = connection.model<StoredSubscriber>('StagedSubscriber', schema, staging, options);
    this.leases = connection.model<Lease>('Lease', leaseSchema, 'leases', options);
    this.keptPlaces = new Kept(() => this.model.distinct('address.place').exec(), now, placesKeptMs);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  async find(number: string): Promise<Subscriber | undefined> {
    const found = await this.model.findOne({ _id: number }).lean();
    return found === null ? undefined : toSubscriber(found);
  }

  async findByPhone(e164: string): Promise<Subscriber[]> {
    const found = await this.model.find({ phone: e164 }).sort({ _id: 1 }).limit(10).lean();
    return found.map(toSubscriber);
  }

  async findByName(words: string, limit: number): Promise<readonly string[]> {
    const patterns = words.split(/\s+/).filter(Boolean).map(patternOf);
    if (patterns.length === 0) return [];
    const found = await this.model
      .find({ $and: patterns.map((name) => ({ name })) }, { _id: 1 })
      .limit(limit)
      .lean();
    return found.map(({ _id }) => _id);
  }

  async count(): Promise<number> {
    return this.model.countDocuments();
  }

  places(): Promise<readonly string[]> {
    return this.keptPlaces.get();
  }

  async countByPlan(): Promise<Map<string, number>> {
    const counts = await this.model.aggregate<{ _id: string; count: number }>([
      { $group: { _id: '$plan', count: { $sum: 1 } } },
    ]);
    return new Map(counts.map(({ _id, count }) => [_id, count]));
  }

  async replaceAll(subscribers: readonly Subscriber[], progress?: Progress): Promise<void> {
    await this.swapIn(subscribers, 'nothing', progress);
  }

  async upsertMany(subscribers: readonly Subscriber[], progress?: Progress): Promise<void> {
    await this.swapIn(subscribers, 'those on file', progress);
  }

  /** The rename is atomic and needs no transaction, whose limits (60 s, 16 MB of log at a time) a whole file would pass. */
  private async swapIn(
    subscribers: readonly Subscriber[],
    startFrom: 'nothing' | 'those on file',
    progress: Progress = () => undefined,
  ): Promise<void> {
    const holder = randomUUID();
    await this.takeLease(holder);
    try {
      await this.staged.collection.drop();
      // The server copies by itself; a file of three lines does not carry fifty thousand through this process.
      if (startFrom === 'those on file') await this.model.aggregate([{ $match: {} }, { $out: staging }]);
      await this.staged.createCollection();
      await this.staged.createIndexes();
      // Past mongoose, which would spend as long as all else on casting what is of the right types already.
      const bare = this.connection.collection<StoredSubscriber>(staging);
      for (let done = 0; done < subscribers.length; done += batchSize) {
        const batch = subscribers.slice(done, done + batchSize);
        await bare.bulkWrite(batch.map(toReplacement), { ordered: false });
        progress(done + batch.length);
        await this.takeLease(holder);
      }
      await this.staged.collection.rename(live, { dropTarget: true });
      this.keptPlaces.forget();
    } finally {
      await this.leases.deleteOne({ _id: live, holder });
    }
  }

  /** Takes or renews; one holder at a time, and one that crashed loses it by itself. */
  private async takeLease(holder: string): Promise<void> {
    const now = this.now();
    try {
      await this.leases.updateOne(
        { _id: live, $or: [{ holder }, { until: { $lt: now } }] },
        { $set: { holder, until: new Date(now.getTime() + leaseMs) } },
        { upsert: true },
      );
    } catch (error) {
      if (isDuplicateKey(error)) throw new ImportBusyError();
      throw error;
    }
  }
}

function toReplacement({ number, ...rest }: Subscriber): mongo.AnyBulkWriteOperation<StoredSubscriber> {
  return { replaceOne: { filter: { _id: number }, replacement: rest, upsert: true } };
}

function toSubscriber({ _id, ...rest }: StoredSubscriber): Subscriber {
  return { number: _id, ...rest };
}

/** A word as a part of a name, whether its letters have their carons or not. */
const patternOf = (word: string): RegExp =>
  new RegExp(
    word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[cčć]/gi, '[cčć]')
      .replace(/[sš]/gi, '[sš]')
      .replace(/[zž]/gi, '[zž]'),
    'i',
  );
