/** The same in MongoDB, for as long as numbers are out; answers are forgotten after a day. */
import type { mongo, Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import type { SmsNumbers } from './smsNumbers';

interface OutDocument {
  readonly _id: string;
  readonly at: Date;
}

const answerEveryMs = 86_400_000;

export class MongoSmsNumbers implements SmsNumbers {
  private readonly out: mongo.Collection<OutDocument>;
  private readonly answers: mongo.Collection<OutDocument>;

  constructor(
    connection: Connection,
    private readonly now: () => Date,
  ) {
    this.out = connection.collection<OutDocument>('smsOptOuts');
    this.answers = connection.collection<OutDocument>('smsAnswers');
  }

  async prepare(): Promise<void> {
    await this.answers.createIndexes([{ key: { at: 1 }, name: 'retention', expireAfterSeconds: answerEveryMs / 1000 }]);
  }

  async setOut(phone: string, out: boolean): Promise<void> {
    if (out) await this.out.updateOne({ _id: phone }, { $setOnInsert: { at: this.now() } }, { upsert: true });
    else await this.out.deleteOne({ _id: phone });
  }

  async isOut(phone: string): Promise<boolean> {
    return (await this.out.findOne({ _id: phone }, { projection: { _id: 1 } })) !== null;
  }

  async takeAnswer(phone: string): Promise<boolean> {
    const now = this.now();
    const before = { $lt: new Date(now.getTime() - answerEveryMs) };
    try {
      await this.answers.updateOne({ _id: phone, at: before }, { $set: { at: now } }, { upsert: true });
      return true;
    } catch (error) {
      // It is there and newer, so the filter misses it and the upsert cannot insert a second one.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
