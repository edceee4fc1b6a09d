/** Which words an id stands for, in MongoDB: so that any node can speak a clip whose sound it does not have. */
import type { Connection, mongo } from 'mongoose';
import { GroupCommit } from '../shared/groupCommit';
import type { Language } from '../understanding';

export interface Spoken {
  readonly words: string;
  readonly language: Language;
}

export interface ClipWords {
  prepare(): Promise<void>;
  remember(id: string, spoken: Spoken): Promise<void>;
  find(id: string): Promise<Spoken | undefined>;
}

interface ClipDocument extends Spoken {
  readonly _id: string;
  readonly at: Date;
}

export class MongoClipWords implements ClipWords {
  private readonly collection: mongo.Collection<ClipDocument>;
  /** What is said in one turn is several clips. */
  private readonly saves: GroupCommit<Spoken & { readonly id: string }>;

  constructor(
    connection: Connection,
    private readonly options: { readonly now: () => Date; readonly retentionDays: number },
  ) {
    this.collection = connection.collection<ClipDocument>('clips');
    this.saves = new GroupCommit(async (clips) => {
      const at = this.options.now();
      await this.collection.bulkWrite(
        clips.map(({ id, words, language }) => ({
          updateOne: { filter: { _id: id }, update: { $set: { words, language, at } }, upsert: true },
        })),
        { ordered: false },
      );
      return new Map();
    });
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: this.options.retentionDays * 86_400 },
    ]);
  }

  remember(id: string, { words, language }: Spoken): Promise<void> {
    return this.saves.add({ id, words, language });
  }

  async find(id: string): Promise<Spoken | undefined> {
    const found = await this.collection.findOne({ _id: id });
    return found === null ? undefined : { words: found.words, language: found.language };
  }
}
