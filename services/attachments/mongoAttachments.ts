/** Attached files in MongoDB: a document each, since the largest is smaller than a document may be. */
import { mongo, type Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import type { Attachments, DocumentLink, FileRef, NewFile, StoredFile } from './attachments';

interface FileDocument extends Omit<StoredFile, 'id' | 'content'> {
  readonly _id: string;
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
      { key: { 'link.reference': 1 }, sparse: true },
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
    return document === null ? undefined : toFile(document);
  }

  async link(ids: readonly string[], link: DocumentLink): Promise<void> {
    await this.collection.updateMany({ _id: { $in: [...ids] } }, { $set: { link } });
  }

  async sentFor(reference: string): Promise<readonly FileRef[]> {
    const found = this.collection.find({ 'link.reference': reference }, { sort: { at: 1 }, projection: { name: 1 } });
    return (await found.toArray()).map(({ _id: id, name }) => ({ id, name }));
  }

  async *documents(): AsyncIterable<StoredFile> {
    // Each may have 10 MB: one at a time, in the order of the index.
    const found = this.collection.find({ by: 'subscriber' }, { sort: { at: 1 }, batchSize: 1 });
    for await (const document of found) yield toFile(document);
  }
}

const toFile = ({ _id, content, ...file }: FileDocument): StoredFile => ({
  id: _id,
  ...file,
  content: Buffer.from(content.buffer),
});
