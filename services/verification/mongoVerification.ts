/** One-time codes in MongoDB: one document a challenge and one a try, inserted first and counted then, so that none slips by. */
import { Schema, type Connection, type Model, type QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { deriveChallengeId, deriveCode, isSameCode } from './code';
import {
  codeRules,
  type CodeRequest,
  type CodeRequested,
  type CodeTried,
  type CodeTry,
  type Verification,
} from './verification';

interface Challenge {
  readonly _id: string;
  readonly conversationId: string;
  readonly subscriberNumber: string;
  readonly at: Date;
  /** Counted while absent too: a crash between insert and count leaves it so. */
  readonly state?: 'open' | 'refused';
  /** Of a refused one. */
  readonly retryAt?: Date;
  /** Somebody was there to send it to. Only then can it be answered. */
  readonly handedOut?: boolean;
  /** The try that answered it rightly; it cannot be used again. */
  readonly answeredBy?: string;
  readonly expireAt: Date;
}

interface Try {
  readonly _id: string;
  readonly challengeId: string;
  readonly conversationId: string;
  readonly subscriberNumber: string;
  readonly at: Date;
  /** Counts against the limits unless it was right, or turned away unread. */
  readonly counts: boolean;
  /** Absent until it is settled. */
  readonly result?: CodeTried;
  readonly expireAt: Date;
}

const ttl = { expireAfterSeconds: 0 };
const bare = { versionKey: false, autoIndex: false, autoCreate: false } as const;

const challengeSchema = new Schema<Challenge>(
  {
    _id: String,
    conversationId: String,
    subscriberNumber: String,
    at: Date,
    state: String,
    retryAt: Date,
    handedOut: Boolean,
    answeredBy: String,
    expireAt: Date,
  },
  bare,
);
challengeSchema.index({ conversationId: 1, at: 1 });
challengeSchema.index({ subscriberNumber: 1, at: 1 });
challengeSchema.index({ expireAt: 1 }, ttl);

const trySchema = new Schema<Try>(
  {
    _id: String,
    challengeId: String,
    conversationId: String,
    subscriberNumber: String,
    at: Date,
    counts: Boolean,
    result: Schema.Types.Mixed,
    expireAt: Date,
  },
  bare,
);
trySchema.index({ challengeId: 1 });
trySchema.index({ conversationId: 1, at: 1 });
trySchema.index({ subscriberNumber: 1, at: 1 });
trySchema.index({ expireAt: 1 }, ttl);

/** Past the longest window; deletion by the database may lag, so every count filters by date as well. */
const keptMs = 25 * 60 * 60_000;

interface Limit {
  readonly max: number;
  readonly withinMs: number;
}

export class MongoVerification implements Verification {
  private readonly challenges: Model<Challenge>;
  private readonly tries: Model<Try>;

  constructor(
    connection: Connection,
    private readonly secret: string,
  ) {
    const options = { overwriteModels: true };
    this.challenges = connection.model<Challenge>('CodeChallenge', challengeSchema, 'codeChallenges', options);
    this.tries = connection.model<Try>('CodeTry', trySchema, 'codeTries', options);
  }

  async prepare(): Promise<void> {
    await this.challenges.createIndexes();
    await this.tries.createIndexes();
  }

  async requestCode({ conversationId, subscriberNumber, inputKey, now }: CodeRequest): Promise<CodeRequested> {
    const challengeId = deriveChallengeId(this.secret, conversationId, inputKey);
    const expireAt = new Date(now.getTime() + keptMs);
    const challenge = await insertOrFind(this.challenges, challengeId, {
      _id: challengeId,
      conversationId,
      subscriberNumber,
      at: now,
      expireAt,
    });
    if (challenge.state !== undefined) return settledRequest(challenge);
    const retryAt = await this.challengesFreeAt(challenge);
    const settled = retryAt === undefined ? { state: 'open' as const } : { state: 'refused' as const, retryAt };
    // The first to settle it decides, should the turn be run in two processes at once.
    const stored = await this.challenges
      .findOneAndUpdate({ _id: challengeId, state: { $exists: false } }, { $set: settled }, { returnDocument: 'after' })
      .lean<Challenge>();
    return settledRequest(
      stored ?? (await this.challenges.findById(challengeId).lean<Challenge>()) ?? { ...challenge, ...settled },
    );
  }

  async tryCode({ challengeId, conversationId, code, inputKey, now }: CodeTry): Promise<CodeTried> {
    const challenge = await this.challenges.findOne({ _id: challengeId, conversationId, state: 'open' }).lean();
    if (challenge === null) return { outcome: 'expired' };
    const id = `${conversationId}/${inputKey}`;
    const attempt = await insertOrFind(this.tries, id, {
      _id: id,
      challengeId,
      conversationId,
      subscriberNumber: challenge.subscriberNumber,
      at: now,
      counts: true,
      expireAt: new Date(now.getTime() + keptMs),
    });
    if (attempt.result !== undefined) return attempt.result;
    const result = await this.judge(challenge, attempt, code);
    const counts = result.outcome === 'wrong';
    const settled = await this.tries.updateOne({ _id: id, result: { $exists: false } }, { $set: { result, counts } });
    if (settled.matchedCount === 1) return result;
    return (await this.tries.findById(id).lean<Try>())?.result ?? result;
  }

  async handOut(challengeId: string): Promise<string> {
    await this.challenges.updateOne({ _id: challengeId }, { $set: { handedOut: true } });
    return this.codeFor(challengeId);
  }

  codeFor(challengeId: string): string {
    return deriveCode(this.secret, challengeId);
  }

  /**
   * Each try sees, besides its own document, all that were inserted before it; so of those that are read at all there are
   * never more than a limit allows, however many come at once and in however many processes.
   */
  private async judge(challenge: Challenge, attempt: Try, code: string): Promise<CodeTried> {
    const until = await this.triesFreeAt(attempt);
    if (until !== undefined) return { outcome: 'locked', until };
    const used = await this.tries.countDocuments({ challengeId: challenge._id, counts: true });
    if (used > codeRules.triesPerCode || attempt.at >= validUntil(challenge)) return { outcome: 'expired' };
    // Computed and compared in every case: an unknown subscriber must not answer sooner than a real one.
    const same = isSameCode(this.secret, code, this.codeFor(challenge._id));
    if (!(same && challenge.handedOut === true)) {
      return { outcome: 'wrong', triesLeft: codeRules.triesPerCode - used };
    }
    const taken = await this.challenges.updateOne(
      { _id: challenge._id, $or: [{ answeredBy: { $exists: false } }, { answeredBy: attempt._id }] },
      { $set: { answeredBy: attempt._id } },
    );
    return taken.matchedCount === 1 ? { outcome: 'right' } : { outcome: 'expired' };
  }

  private async challengesFreeAt({ conversationId, subscriberNumber, at }: Challenge): Promise<Date | undefined> {
    const counted = { state: { $ne: 'refused' as const }, answeredBy: { $exists: false } };
    return latest(
      await Promise.all([
        freeAt(this.challenges, { conversationId, ...counted }, codeRules.codesPerConversation, at),
        freeAt(this.challenges, { subscriberNumber, ...counted }, codeRules.codesPerSubscriber, at),
        freeAt(this.challenges, { subscriberNumber, ...counted }, codeRules.codesPerSubscriberAndDay, at),
      ]),
    );
  }

  private async triesFreeAt({ conversationId, subscriberNumber, at }: Try): Promise<Date | undefined> {
    return latest(
      await Promise.all([
        freeAt(this.tries, { subscriberNumber, counts: true }, codeRules.wrongTries, at),
        freeAt(this.tries, { conversationId, counts: true }, codeRules.wrongTriesPerConversation, at),
      ]),
    );
  }
}

const validUntil = (challenge: Challenge): Date => new Date(challenge.at.getTime() + codeRules.validMs);

function settledRequest(challenge: Challenge): CodeRequested {
  const { _id: challengeId, state, retryAt, at } = challenge;
  if (state === 'refused') return { outcome: 'tooMany', retryAt: retryAt ?? at };
  return { outcome: 'requested', challengeId, validUntil: validUntil(challenge) };
}

/** The document of this turn: inserted now, or when the turn ran before. */
async function insertOrFind<T extends { readonly _id: string }>(model: Model<T>, id: string, fresh: T): Promise<T> {
  try {
    await model.create(fresh);
    return fresh;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await model.findById(id).lean<T>()) ?? fresh;
}

/**
 * When there is room again, or undefined when there is now. The document that asks is among those counted, so the newest
 * `max` of the others must still be in the window to shut it out.
 */
async function freeAt<T extends { readonly at: Date }>(
  model: Model<T>,
  filter: QueryFilter<T>,
  { max, withinMs }: Limit,
  at: Date,
): Promise<Date | undefined> {
  const since = new Date(at.getTime() - withinMs);
  const counted = await model
    .find({ ...filter, at: { $gt: since } }, { at: 1 })
    .sort({ at: -1 })
    .limit(max + 1)
    .lean<{ at: Date }[]>();
  const oldest = counted[max];
  return oldest === undefined ? undefined : new Date(oldest.at.getTime() + withinMs);
}

function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
