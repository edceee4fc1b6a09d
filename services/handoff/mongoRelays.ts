/** Relays in MongoDB: a document a hand-off, which one process at a time holds. */
import { randomUUID } from 'node:crypto';
import type { mongo, Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { withoutUndefined } from '../shared/withoutUndefined';
import type { HandoffKey } from './handoff';
import { handoffId } from './protocol';
import { RelayLostError, type Claim, type Relayed, type Relays } from './relays';

interface RelayDocument extends Relayed, HandoffKey {
  readonly _id: string;
  readonly dueAt: Date;
  /** Who has it, until then. */
  readonly by?: string;
  readonly until: Date;
  readonly expireAt: Date;
}

/** Longer than any one step takes; each step begins it anew. After a crash nobody carries it for so long. */
const leaseMs = 45_000;
const past = new Date(0);
/** More than that wait in no queue of a small operator. */
const most = 500;

export class MongoRelays implements Relays {
  private readonly collection: mongo.Collection<RelayDocument>;

  constructor(
    connection: Connection,
    private readonly options: { readonly now: () => Date; readonly retentionDays: number },
  ) {
    this.collection = connection.collection<RelayDocument>('relays');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { ended: 1, since: 1 } },
      { key: { place: 1 }, sparse: true },
      { key: { expireAt: 1 }, name: 'retention', expireAfterSeconds: 0 },
    ]);
  }

  async claim(handoff: HandoffKey, hurried: boolean): Promise<Claim | 'busy' | 'early'> {
    const _id = handoffId(handoff);
    const now = this.options.now();
    const { conversationId, since } = handoff;
    const expireAt = new Date(now.getTime() + this.options.retentionDays * 86_400_000);
    await this.collection
      .updateOne(
        { _id },
        { $setOnInsert: { conversationId, since, ended: false, failures: 0, dueAt: past, until: past, expireAt } },
        { upsert: true },
      )
      .catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    const by = randomUUID();
    const due = { dueAt: { $lte: now } };
    const found = await this.collection.findOneAndUpdate(
      { _id, until: { $lte: now }, ...(hurried ? { $or: [{ failures: 0 }, due] } : due) },
      { $set: { by, until: this.leaseFrom(now) } },
      { returnDocument: 'after' },
    );
    if (found !== null) return this.claimOf(found, by);
    return (await this.collection.findOne({ _id, until: { $gt: now } })) === null ? 'early' : 'busy';
  }

  async open(): Promise<readonly HandoffKey[]> {
    const found = await this.collection.find({ ended: false }).sort({ since: 1 }).limit(most).toArray();
    return found.map(({ conversationId, since }) => ({ conversationId, since }));
  }

  async at(place: string): Promise<HandoffKey | undefined> {
    const found = await this.collection.findOne({ place }, { sort: { since: -1 } });
    return found === null ? undefined : { conversationId: found.conversationId, since: found.since };
  }

  private claimOf(document: RelayDocument, by: string): Claim {
    const { _id, through, place, mark, ended, failingSince, failures } = document;
    const relayed: Relayed = withoutUndefined({ through, place, mark, ended, failingSince, failures });
    const update = async (change: mongo.UpdateFilter<RelayDocument>): Promise<void> => {
      const { matchedCount } = await this.collection.updateOne({ _id, by }, change);
      if (matchedCount === 0) throw new RelayLostError();
    };
    return {
      relayed,
      save: (change) => update({ $set: { ...change, until: this.leaseFrom(this.options.now()) } }),
      done: (dueAt) => update({ $set: { dueAt, until: past, failures: 0 }, $unset: { by: 1, failingSince: 1 } }),
      failed: (dueAt) =>
        update({
          $set: { dueAt, until: past, failingSince: failingSince ?? this.options.now() },
          $inc: { failures: 1 },
          $unset: { by: 1 },
        }),
    };
  }

  private readonly leaseFrom = (now: Date): Date => new Date(now.getTime() + leaseMs);
}
