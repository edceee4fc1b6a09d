/** Hand-offs in MongoDB: one document each, which only a later turn of its conversation replaces. */
import type { mongo, Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { withoutUndefined } from '../shared/withoutUndefined';
import type { Handoff, HandoffImage, HandoffKey, Handoffs, QueuePlace, Rating } from './handoff';
import { handoffId } from './protocol';

type HandoffDocument = Handoff & { readonly _id: string };

/** More than that wait in no queue of a small operator; a list must have an end. */
const most = 500;
/** So many of the last talks tell how long one takes. */
const measured = 20;

export class MongoHandoffs implements Handoffs {
  private readonly collection: mongo.Collection<HandoffDocument>;
  private readonly listeners = new Set<(handoff: HandoffKey) => void>();

  constructor(
    connection: Connection,
    private readonly options: { readonly retentionDays: number },
  ) {
    this.collection = connection.collection<HandoffDocument>('handoffs');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { conversationId: 1, since: -1 } },
      { key: { state: 1, since: 1 } },
      { key: { state: 1, closedAt: -1 } },
      { key: { 'agent.id': 1, state: 1 } },
      { key: { since: 1 }, name: 'retention', expireAfterSeconds: this.options.retentionDays * 86_400 },
    ]);
  }

  async put(image: HandoffImage): Promise<void> {
    const { sequence, agent, acceptedAt, closedAt, outcome, lastSaidAt, ...always } = image;
    const some = withoutUndefined({ agent, acceptedAt, closedAt, outcome, lastSaidAt });
    const gone = Object.fromEntries(
      Object.entries({ agent, acceptedAt, closedAt, outcome }).flatMap(([key, value]) =>
        value === undefined ? [[key, 1 as const]] : [],
      ),
    );
    try {
      const { modifiedCount, upsertedCount } = await this.collection.updateOne(
        { _id: handoffId(image), sequence: { $lt: sequence } },
        {
          $set: { ...always, ...some, sequence },
          ...(Object.keys(gone).length === 0 ? {} : { $unset: gone }),
          $setOnInsert: { readThrough: 0, ...(lastSaidAt === undefined ? { lastSaidAt: image.since } : {}) },
        },
        { upsert: true },
      );
      if (modifiedCount + upsertedCount === 0) return;
    } catch (error) {
      // There is one, of this turn or a later one.
      if (!isDuplicateKey(error)) throw error;
      return;
    }
    const { conversationId, since } = image;
    for (const listener of this.listeners) listener({ conversationId, since });
  }

  listen(listener: (handoff: HandoffKey) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async find(conversationId: string): Promise<Handoff | undefined> {
    const found = await this.collection.findOne({ conversationId }, { sort: { since: -1 } });
    return found === null ? undefined : toHandoff(found);
  }

  async waiting(): Promise<readonly Handoff[]> {
    return this.list({ state: 'waiting' });
  }

  async of(agentId: string): Promise<readonly Handoff[]> {
    return this.list({ state: 'accepted', 'agent.id': agentId });
  }

  async accepted(): Promise<readonly Handoff[]> {
    return this.list({ state: 'accepted' });
  }

  async read(handoff: HandoffKey, through: number): Promise<void> {
    await this.collection.updateOne({ _id: handoffId(handoff) }, { $max: { readThrough: through } });
  }

  async rate(handoff: HandoffKey, rating: Rating): Promise<void> {
    await this.collection.updateOne({ _id: handoffId(handoff) }, { $set: { rating } });
  }

  async place(since: Date, agents: number): Promise<QueuePlace> {
    const [before, last] = await Promise.all([
      // Callers ring at phones and stand in no queue.
      this.collection.countDocuments({ state: 'waiting', since: { $lt: since }, channel: { $ne: 'phone' } }),
      this.collection
        .find({ state: 'closed', outcome: 'done', acceptedAt: { $exists: true } })
        .sort({ closedAt: -1 })
        .limit(measured)
        .toArray(),
    ]);
    const position = before + 1;
    const lengths = last.map(({ acceptedAt, closedAt }) => (closedAt?.getTime() ?? 0) - (acceptedAt?.getTime() ?? 0));
    if (lengths.length === 0 || agents === 0) return { position, agents };
    const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length / 60_000;
    return { position, agents, minutes: Math.max(1, Math.round((usual * position) / agents)) };
  }

  private async list(filter: mongo.Filter<HandoffDocument>): Promise<readonly Handoff[]> {
    const found = await this.collection.find(filter).sort({ since: 1 }).limit(most).toArray();
    return found.map(toHandoff);
  }
}

const toHandoff = ({ _id, ...handoff }: HandoffDocument): Handoff => handoff;
