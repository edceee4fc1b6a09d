/** Sessions in MongoDB: a document each, found by the hash of its token, so that who reads the database can sign in nowhere. */
import { createHash, randomBytes } from 'node:crypto';
import type { mongo, Connection } from 'mongoose';
import { idleMs, longestMs, type Sessions } from './sessions';

interface SessionDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly createdAt: Date;
  /** When it is over, as far as is known by now. */
  readonly expireAt: Date;
}

/** A use is noted so often at most: who works writes no more than this. */
const notedMs = 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export class MongoSessions implements Sessions {
  private readonly collection: mongo.Collection<SessionDocument>;

  constructor(
    connection: Connection,
    private readonly now: () => Date,
  ) {
    this.collection = connection.collection<SessionDocument>('agentSessions');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { expireAt: 1 }, expireAfterSeconds: 0 }, { key: { accountId: 1 } }]);
  }

  async open(accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.now();
    await this.collection.insertOne({
      _id: hashOf(token),
      accountId,
      createdAt,
      expireAt: expiry(createdAt, createdAt),
    });
    return token;
  }

  async accountOf(token: string): Promise<string | undefined> {
    return (await this.find(token))?.accountId;
  }

  async used(token: string): Promise<void> {
    const found = await this.find(token);
    if (found === null) return;
    const expireAt = expiry(found.createdAt, this.now());
    if (expireAt.getTime() - found.expireAt.getTime() < notedMs) return;
    await this.collection.updateOne({ _id: found._id }, { $set: { expireAt } });
  }

  async close(token: string): Promise<void> {
    await this.collection.deleteOne({ _id: hashOf(token) });
  }

  /** The database takes away what is over within a minute, so the time is looked at here too. */
  private find(token: string): Promise<SessionDocument | null> {
    return this.collection.findOne({ _id: hashOf(token), expireAt: { $gt: this.now() } });
  }

  async closeAll(accountId: string): Promise<void> {
    await this.collection.deleteMany({ accountId });
  }
}

const expiry = (createdAt: Date, usedAt: Date): Date =>
  new Date(Math.min(usedAt.getTime() + idleMs, createdAt.getTime() + longestMs));
