/** Calls in MongoDB: a document each, kept as long as conversations are. */
import type { mongo, Connection } from 'mongoose';
import type { Call, Calls, NewCall } from './calls';

interface CallDocument {
  readonly _id: string;
  readonly from?: string;
  readonly conversationId: string;
  readonly at: Date;
  readonly endedAt?: Date;
}

/** One whose end nobody has told of is over by then. */
const longestMs = 4 * 3_600_000;

export class MongoCalls implements Calls {
  private readonly collection: mongo.Collection<CallDocument>;

  constructor(
    connection: Connection,
    private readonly options: { readonly now: () => Date; readonly retentionDays: number },
  ) {
    this.collection = connection.collection<CallDocument>('calls');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { from: 1, at: -1 } },
      { key: { conversationId: 1, at: 1 } },
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: this.options.retentionDays * 86_400 },
    ]);
  }

  async begin({ sid, from, conversationId }: NewCall): Promise<Call> {
    const fresh = { ...(from === undefined ? {} : { from }), conversationId, at: this.options.now() };
    const kept = await this.collection.findOneAndUpdate(
      { _id: sid },
      { $setOnInsert: fresh },
      { upsert: true, returnDocument: 'after' },
    );
    return kept === null ? { sid, ...fresh } : toCall(kept);
  }

  async find(sid: string): Promise<Call | undefined> {
    const found = await this.collection.findOne({ _id: sid });
    return found === null ? undefined : toCall(found);
  }

  async lastFrom(from: string, since: Date, but: string): Promise<Call | undefined> {
    const found = await this.collection.findOne(
      { from, _id: { $ne: but }, $or: [{ at: { $gte: since } }, { endedAt: { $gte: since } }] },
      { sort: { at: -1 } },
    );
    return found === null ? undefined : toCall(found);
  }

  async move(from: string, to: string): Promise<Call | undefined> {
    const moved = await this.collection.findOneAndUpdate(
      { conversationId: { $in: [from, to] } },
      { $set: { conversationId: to } },
      { sort: { at: -1 }, returnDocument: 'after' },
    );
    return moved === null ? undefined : toCall(moved);
  }

  async underWay(conversationIds: readonly string[]): Promise<ReadonlyMap<string, Call>> {
    if (conversationIds.length === 0) return new Map();
    const since = new Date(this.options.now().getTime() - longestMs);
    const going = { conversationId: { $in: [...conversationIds] }, at: { $gte: since }, endedAt: { $exists: false } };
    // Of a conversation that was taken up again by another call the newer one counts.
    const found = await this.collection.find(going).sort({ at: 1 }).toArray();
    return new Map(found.map((call) => [call.conversationId, toCall(call)]));
  }

  async end(sid: string): Promise<void> {
    await this.collection.updateOne(
      { _id: sid, endedAt: { $exists: false } },
      { $set: { endedAt: this.options.now() } },
    );
  }
}

const toCall = ({ _id: sid, ...rest }: CallDocument): Call => ({ sid, ...rest });
