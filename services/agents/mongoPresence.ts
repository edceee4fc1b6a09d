/** The presence of agents in MongoDB: one document an agent, written every few seconds by the page that is open. */
import type { mongo, Connection } from 'mongoose';
import { goneAfterMs, type Presence } from './presence';

interface PresenceDocument {
  /** The agent's id. */
  readonly _id: string;
  readonly seenAt: Date;
  readonly takes: boolean;
}

export class MongoPresence implements Presence {
  private readonly collection: mongo.Collection<PresenceDocument>;

  constructor(
    connection: Connection,
    private readonly now: () => Date,
  ) {
    this.collection = connection.collection<PresenceDocument>('presence');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { takes: 1, seenAt: 1 } }]);
  }

  async seen(agentId: string, takes: boolean): Promise<void> {
    await this.collection.updateOne({ _id: agentId }, { $set: { seenAt: this.now(), takes } }, { upsert: true });
  }

  async closed(agentId: string): Promise<void> {
    await this.collection.updateOne({ _id: agentId }, { $set: { takes: false } });
  }

  async left(agentId: string): Promise<void> {
    await this.collection.deleteOne({ _id: agentId });
  }

  async takers(): Promise<readonly string[]> {
    const found = await this.collection.find({ takes: true, seenAt: { $gt: this.oldest() } }).toArray();
    return found.map(({ _id }) => _id);
  }

  async isHere(agentId: string): Promise<boolean> {
    return (await this.collection.findOne({ _id: agentId, seenAt: { $gt: this.oldest() } })) !== null;
  }

  private oldest(): Date {
    return new Date(this.now().getTime() - goneAfterMs);
  }
}
