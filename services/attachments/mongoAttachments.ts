/** Attached files in MongoDB: a document each, since the largest is smaller than a document may be. */
import { mongo, type Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import type { Attachments, NewFile, StoredFile } from './attachments';

interface FileDocument extends Omit<StoredFile, 'content'> {
  readonly _id: string;
  readonly at: Date;
  readonly content: mongo.Binary;
}

export class MongoAttachments implements Attachments {
  private readonly collection: mongo.Collection<FileDocument>;

  constructor(
    connection: Connection,
    private readonly options: { readonly now: () => Date; readonly retentionDays: number },
  ) {
    this.collection = connection.collection<FileDocument>('attachments');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: this.options.retentionDays * 86_400 },
    ]);
  }

  async save({ id, content, ...file }: NewFile): Promise<void> {
    try {
      await this.collection.insertOne({ _id: id, ...file, at: this.options.now(), content: new mongo.Binary(content) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async find(id: string): Promise<StoredFile | undefined> {
    const document = await this.collection.findOne({ _id: id });
    if (document === null) return undefined;
    const { conversationId, name, type, by, content } = document;
    return { conversationId, name, type, by, content: Buffer.from(content.buffer) };
  }
}
