/** Notes in MongoDB: a document each, gone with the conversation. */
import type { mongo, Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import type { Note, Notes } from './notes';

type NoteDocument = Omit<Note, 'id'> & { readonly _id: string };

/** More than that nobody reads. */
const most = 500;

export class MongoNotes implements Notes {
  private readonly collection: mongo.Collection<NoteDocument>;

  constructor(
    connection: Connection,
    private readonly options: { readonly retentionDays: number },
  ) {
    this.collection = connection.collection<NoteDocument>('notes');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { conversationId: 1, at: 1 } },
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: this.options.retentionDays * 86_400 },
    ]);
  }

  async add({ id, ...note }: Note): Promise<void> {
    try {
      await this.collection.insertOne({ _id: `${note.conversationId}/${id}`, ...note });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async of(conversationId: string): Promise<readonly Note[]> {
    const found = await this.collection.find({ conversationId }).sort({ at: 1 }).limit(most).toArray();
    return found.map(({ _id, ...note }) => ({ id: _id.slice(conversationId.length + 1), ...note }));
  }
}
