/** Codes for callers in MongoDB: one document each, gone when it is good no more; wrong ones are counted by the hour. */
import { createHmac } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { callCodeRules, type CallCodes } from './callCodes';

interface CodeDocument {
  readonly _id: string;
  readonly conversationId?: string;
  readonly key?: string;
  readonly by?: string;
  readonly wrong?: number;
  readonly expireAt: Date;
}

/** So many codes are tried for one that nobody else has. */
const tries = 20;

export class MongoCallCodes implements CallCodes {
  private readonly collection: mongo.Collection<CodeDocument>;

  constructor(
    connection: Connection,
    private readonly secret: string,
  ) {
    this.collection = connection.collection<CodeDocument>('callCodes');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { expireAt: 1 }, name: 'retention', expireAfterSeconds: 0 }]);
  }

  async create({ conversationId, key }: Parameters<CallCodes['create']>[0], now: Date): Promise<string> {
    const expireAt = new Date(now.getTime() + callCodeRules.validMs);
    for (let n = 0; n < tries; n += 1) {
      const digest = createHmac('sha256', this.secret).update(`call code/${n}/${conversationId}/${key}`).digest();
      const code = String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
      try {
        await this.collection.replaceOne(
          { _id: code, $or: [{ conversationId, key }, { expireAt: { $lte: now } }] },
          { conversationId, key, expireAt },
          { upsert: true },
        );
        return code;
      } catch (error) {
        // Somebody else has it.
        if (!isDuplicateKey(error)) throw error;
      }
    }
    throw new Error('No code for a call is free: too many were given out in half an hour');
  }

  async redeem(code: string, by: string, now: Date): Promise<string | undefined> {
    const hour = `wrong/${now.toISOString().slice(0, 13)}`;
    const { wrong = 0 } = (await this.collection.findOne({ _id: hour })) ?? {};
    if (wrong >= callCodeRules.wrongAnHour) return undefined;
    const found = await this.collection.findOneAndUpdate(
      {
        _id: code,
        conversationId: { $exists: true },
        expireAt: { $gt: now },
        $or: [{ by: { $exists: false } }, { by }],
      },
      { $set: { by } },
    );
    if (found !== null) return found.conversationId;
    const expireAt = new Date(now.getTime() + 2 * 3_600_000);
    await this.collection.updateOne({ _id: hour }, { $inc: { wrong: 1 }, $set: { expireAt } }, { upsert: true });
    return undefined;
  }
}
