/** Swaps under way in MongoDB: one document a subscriber and device, which only something newer replaces. */
import type { Connection, mongo } from 'mongoose';
import type { EquipmentType } from '../guides';
import { isDuplicateKey } from '../shared/duplicateKey';
import { keptDays, type Swap, type SwapChange, type Swaps } from './swaps';

interface SwapDocument {
  readonly _id: string;
  /** Absent once it is over; the document stays a while, so that nothing older brings it back. */
  readonly swap?: Swap;
  readonly at: Date;
}

const keptMs = keptDays * 86_400_000;

const idOf = ({ subscriberNumber, equipment }: Pick<Swap, 'subscriberNumber' | 'equipment'>): string =>
  `${subscriberNumber}/${equipment}`;

export class MongoSwaps implements Swaps {
  private readonly collection: mongo.Collection<SwapDocument>;

  constructor(connection: Connection) {
    this.collection = connection.collection<SwapDocument>('swaps');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { at: 1 }, name: 'retention', expireAfterSeconds: keptMs / 1000 }]);
  }

  async keep(change: SwapChange): Promise<void> {
    const { at } = change;
    const _id = idOf('swap' in change ? change.swap : change.over);
    const kept = 'swap' in change ? { swap: change.swap, at } : { at };
    try {
      await this.collection.replaceOne({ _id, at: { $lte: at } }, kept, { upsert: true });
    } catch (error) {
      // Something newer is there, which the filter passes over and the upsert cannot stand beside.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async find(subscriberNumber: string, equipment: EquipmentType, now: Date): Promise<Swap | undefined> {
    const since = new Date(now.getTime() - keptMs);
    const found = await this.collection.findOne({ _id: idOf({ subscriberNumber, equipment }), at: { $gt: since } });
    return found?.swap;
  }
}
