/** Content in MongoDB: a document an entry; conversations read it from memory for a few seconds at a time. */
import type { Connection, mongo } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { Kept } from '../shared/kept';
import { EditConflictError, type Content, type Versioned } from './content';

interface Stored<T> {
  readonly _id: string;
  /** Whole, so that what an edit leaves out is gone. */
  readonly entry: T;
  readonly version: number;
  readonly updatedAt: Date;
}

const whole = { ignoreUndefined: true } as const;

export class MongoContent<T extends { readonly id: string }> implements Content<T> {
  private readonly collection: mongo.Collection<Stored<unknown>>;
  private readonly kept: Kept<readonly T[]>;

  constructor(
    private readonly connection: Connection,
    name: string,
    private readonly now: () => Date,
  ) {
    this.collection = connection.collection<Stored<unknown>>(name);
    this.kept = new Kept(async () => (await this.all()).map(({ entry }) => entry), now);
  }

  async all(): Promise<readonly Versioned<T>[]> {
    const found = await this.collection.find<Stored<T>>({}).sort({ _id: 1 }).toArray();
    return found.map(({ entry, version }) => ({ entry, version }));
  }

  /** The entries as they were within the last few seconds. */
  protected known(): Promise<readonly T[]> {
    return this.kept.get();
  }

  async save(entry: T, version: number): Promise<number> {
    const edit = { entry, version: version + 1, updatedAt: this.now() };
    if (version === 0) {
      if (!(await this.insert(entry))) throw await this.conflict(entry.id);
    } else {
      const { matchedCount } = await this.collection.updateOne({ _id: entry.id, version }, { $set: edit }, whole);
      if (matchedCount === 0) throw await this.conflict(entry.id);
    }
    this.kept.forget();
    return edit.version;
  }

  async load(entries: readonly T[], others: 'stay' | 'go' = 'stay'): Promise<void> {
    const ids = entries.map(({ id }) => id);
    await this.connection.transaction(async (session) => {
      if (others === 'go') await this.collection.deleteMany({ _id: { $nin: ids } }, { session });
      for (const entry of entries) {
        const edit = { $set: { entry, updatedAt: this.now() }, $inc: { version: 1 } };
        await this.collection.updateOne({ _id: entry.id }, edit, { ...whole, session, upsert: true });
      }
    });
    this.kept.forget();
  }

  async addMissing(entries: readonly T[]): Promise<void> {
    const saved = new Set((await this.all()).map(({ entry }) => entry.id));
    const missing = entries.filter(({ id }) => !saved.has(id));
    await Promise.all(missing.map((entry) => this.insert(entry)));
    this.kept.forget();
  }

  /** False when there is one with its id already. */
  private async insert(entry: T): Promise<boolean> {
    try {
      await this.collection.insertOne({ _id: entry.id, entry, version: 1, updatedAt: this.now() }, whole);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private async conflict(id: string): Promise<EditConflictError> {
    const saved = await this.collection.findOne({ _id: id });
    return new EditConflictError(id, saved?.version ?? 0);
  }
}
