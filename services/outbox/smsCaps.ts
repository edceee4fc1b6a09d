/** Caps on SMS, counted in the database for all processes together, so that a flood cannot run up a bill. */
import { Schema, type Connection, type Model } from 'mongoose';
import { localDay } from '../calendar';
import { isDuplicateKey } from '../shared/duplicateKey';

interface SmsCount {
  readonly _id: string;
  readonly count: number;
  readonly expireAt: Date;
}

const schema = new Schema<SmsCount>(
  { _id: String, count: Number, expireAt: Date },
  { versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });

const keptMs = 3 * 86_400_000;

/** Numbers that were only named in a conversation get less: whoever names them need not own them, nor leave nothing for the others. */
const named = { shareOfDay: 0.25, perNumber: 3 } as const;

export class SmsCaps {
  private readonly model: Model<SmsCount>;

  /** @param caps a local day, over all numbers (`SMS_DAILY_CAP`) and for each */
  constructor(
    connection: Connection,
    private readonly caps: { readonly perDay: number; readonly perNumber: number },
  ) {
    this.model = connection.model<SmsCount>('SmsCount', schema, 'smsCounts', { overwriteModels: true });
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /**
   * Counts one more SMS to the number; false when a cap is reached, and then it must not be sent.
   *
   * @param onFile whether it is a number on file, and not one that was only named
   */
  async take(e164: string, now: Date, onFile: boolean): Promise<boolean> {
    const day = localDay(now);
    const { perDay, perNumber } = this.caps;
    // The number first: who floods one number must not use up the day of all others.
    const ofNumber = onFile ? perNumber : Math.min(perNumber, named.perNumber);
    if (!(await this.countOne(`${day}/${e164}`, ofNumber, now))) return false;
    if (!onFile && !(await this.countOne(`${day}/named`, Math.floor(perDay * named.shareOfDay), now))) return false;
    return this.countOne(day, perDay, now);
  }

  private async countOne(id: string, cap: number, now: Date): Promise<boolean> {
    if (cap === 0) return false;
    // Two first ones at once: the loser finds the winner's document at the second try.
    return (await this.increment(id, cap, now)) || this.increment(id, cap, now);
  }

  private async increment(id: string, cap: number, now: Date): Promise<boolean> {
    try {
      const { matchedCount, upsertedCount } = await this.model.updateOne(
        { _id: id, count: { $lt: cap } },
        { $inc: { count: 1 }, $setOnInsert: { expireAt: new Date(now.getTime() + keptMs) } },
        { upsert: true },
      );
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      // The document is there and full, so the filter misses it and the upsert cannot insert a second one.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
