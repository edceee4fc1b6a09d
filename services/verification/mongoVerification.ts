/** One-time codes in MongoDB: one document a challenge and one a try, inserted first and counted then, so that none slips by. */
import { Schema, type Connection, type Model, type mongo } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import type { Contact } from '../subscribers';
import { deriveChallengeId, deriveCode, isSameCode } from './code';
import { readLink, signLink } from './link';
import {
  codeRules,
  type CodeRequest,
  type CodeRequested,
  type CodeTried,
  type CodeTry,
  type ReadLink,
  type Verification,
} from './verification';

interface Challenge {
  readonly _id: string;
  readonly conversationId: string;
  readonly subject: string;
  readonly at: Date;
  /** Counted while absent too: a crash between insert and count leaves it so. */
  readonly state?: 'open' | 'refused';
  /** Of a refused one. */
  readonly retryAt?: Date;
  /** Who it was sent to, if anybody was there. Only then can it be answered. */
  readonly sentTo?: Contact;
  /** The try that answered it rightly; it cannot be used again. */
  readonly answeredBy?: string;
  readonly expireAt: Date;
}

interface Try {
  readonly _id: string;
  readonly challengeId: string;
  readonly conversationId: string;
  readonly subject: string;
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
    subject: String,
    at: Date,
    state: String,
    retryAt: Date,
    sentTo: Schema.Types.Mixed,
    answeredBy: String,
    expireAt: Date,
  },
  bare,
);
challengeSchema.index({ conversationId: 1, at: 1 });
challengeSchema.index({ subject: 1, at: 1 });
challengeSchema.index({ expireAt: 1 }, ttl);

const trySchema = new Schema<Try>(
  {
    _id: String,
    challengeId: String,
    conversationId: String,
    subject: String,
    at: Date,
    counts: Boolean,
    result: Schema.Types.Mixed,
    expireAt: Date,
  },
  bare,
);
trySchema.index({ challengeId: 1 });
trySchema.index({ conversationId: 1, at: 1 });
trySchema.index({ subject: 1, at: 1 });
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

  /** For what every code needs: mongoose's own queries cost as much again. */
  private readonly challengeDocuments: mongo.Collection<Challenge>;
  private readonly tryDocuments: mongo.Collection<Try>;

  constructor(
    connection: Connection,
    private readonly secret: string,
  ) {
    const options = { overwriteModels: true };
    this.challenges = connection.model<Challenge>('CodeChallenge', challengeSchema, 'codeChallenges', options);
    this.tries = connection.model<Try>('CodeTry', trySchema, 'codeTries', options);
    this.challengeDocuments = connection.collection<Challenge>('codeChallenges');
    this.tryDocuments = connection.collection<Try>('codeTries');
  }

  async prepare(): Promise<void> {
    await this.challenges.createIndexes();
    await this.tries.createIndexes();
  }

  async requestCode({ conversationId, subject, inputKey, now }: CodeRequest): Promise<CodeRequested> {
    const challengeId = deriveChallengeId(this.secret, conversationId, inputKey);
    const expireAt = new Date(now.getTime() + keptMs);
    const challenge = await insertOrFind<Challenge>(
      {
        _id: challengeId,
        conversationId,
        subject,
        at: now,
        expireAt,
      },
      (fresh) => this.challengeDocuments.insertOne(fresh),
      () => this.challenges.findById(challengeId).lean<Challenge>(),
    );
    if (challenge.state !== undefined) return settledRequest(challenge);
    const retryAt = await this.challengesFreeAt(challenge);
    const settled = retryAt === undefined ? { state: 'open' as const } : { state: 'refused' as const, retryAt };
    // The first to settle it decides, should the turn be run in two processes at once.
    const stored = await this.challengeDocuments.findOneAndUpdate(
      { _id: challengeId, state: { $exists: false } },
      { $set: settled },
      { returnDocument: 'after' },
    );
    return settledRequest(
      stored ?? (await this.challenges.findById(challengeId).lean<Challenge>()) ?? { ...challenge, ...settled },
    );
  }

  async tryCode({ challengeId, conversationId, code, inputKey, now }: CodeTry): Promise<CodeTried> {
    const challenge = await this.challenges.findOne({ _id: challengeId, conversationId, state: 'open' }).lean();
    if (challenge === null) return { outcome: 'expired' };
    const id = `${conversationId}/${inputKey}`;
    const attempt = await insertOrFind<Try>(
      {
        _id: id,
        challengeId,
        conversationId,
        subject: challenge.subject,
        at: now,
        counts: true,
        expireAt: new Date(now.getTime() + keptMs),
      },
      (fresh) => this.tryDocuments.insertOne(fresh),
      () => this.tries.findById(id).lean<Try>(),
    );
    if (attempt.result !== undefined) return attempt.result;
    const result = await this.judge(challenge, attempt, code);
    const counts = result.outcome === 'wrong';
    const settled = await this.tries.updateOne({ _id: id, result: { $exists: false } }, { $set: { result, counts } });
    if (settled.matchedCount === 1) return result;
    return (await this.tries.findById(id).lean<Try>())?.result ?? result;
  }

  async handOut(challengeId: string, sentTo: Contact): Promise<string> {
    await this.challenges.updateOne({ _id: challengeId }, { $set: { sentTo } });
    return this.codeFor(challengeId);
  }

  codeFor(challengeId: string): string {
    return deriveCode(this.secret, challengeId);
  }

  signLink(reference: string, sentAt: Date): string {
    return signLink(this.secret, reference, new Date(sentAt.getTime() + codeRules.linkValidMs));
  }

  readLink(token: string, now: Date): ReadLink {
    return readLink(this.secret, token, now);
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
    if (!same || challenge.sentTo === undefined) {
      return { outcome: 'wrong', triesLeft: codeRules.triesPerCode - used };
    }
    const taken = await this.challenges.updateOne(
      { _id: challenge._id, $or: [{ answeredBy: { $exists: false } }, { answeredBy: attempt._id }] },
      { $set: { answeredBy: attempt._id } },
    );
    return taken.matchedCount === 1 ? { outcome: 'right', sentTo: challenge.sentTo } : { outcome: 'expired' };
  }

  private async challengesFreeAt({ conversationId, subject, at }: Challenge): Promise<Date | undefined> {
    const counted = { state: { $ne: 'refused' as const }, answeredBy: { $exists: false } };
    const [ofConversation, ofSubject] = await Promise.all([
      times(this.challengeDocuments, { conversationId, ...counted }, [codeRules.codesPerConversation], at),
      times(this.challengeDocuments, { subject, ...counted }, subjectLimits, at),
    ]);
    return latest([
      freeAt(ofConversation, codeRules.codesPerConversation, at),
      ...subjectLimits.map((limit) => freeAt(ofSubject, limit, at)),
    ]);
  }

  private async triesFreeAt({ conversationId, subject, at }: Try): Promise<Date | undefined> {
    const { wrongTries, wrongTriesPerConversation } = codeRules;
    const [ofSubject, ofConversation] = await Promise.all([
      times(this.tryDocuments, { subject, counts: true }, [wrongTries], at),
      times(this.tryDocuments, { conversationId, counts: true }, [wrongTriesPerConversation], at),
    ]);
    return latest([freeAt(ofSubject, wrongTries, at), freeAt(ofConversation, wrongTriesPerConversation, at)]);
  }
}

const subjectLimits = [codeRules.codesPerSubject, codeRules.codesPerSubjectAndDay];

const validUntil = (challenge: Challenge): Date => new Date(challenge.at.getTime() + codeRules.validMs);

function settledRequest(challenge: Challenge): CodeRequested {
  const { _id: challengeId, state, retryAt, at } = challenge;
  if (state === 'refused') return { outcome: 'tooMany', retryAt: retryAt ?? at };
  return { outcome: 'requested', challengeId, validUntil: validUntil(challenge) };
}

/** The document of this turn: inserted now, or found when the turn ran before. */
async function insertOrFind<T>(
  fresh: T,
  insert: (fresh: T) => Promise<unknown>,
  find: () => Promise<T | null>,
): Promise<T> {
  try {
    await insert(fresh);
    return fresh;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await find()) ?? fresh;
}

/** When those happened that count against the limits, newest first; as many as the limits look at. */
async function times<T extends { readonly at: Date }>(
  collection: mongo.Collection<T>,
  filter: mongo.Filter<T>,
  limits: readonly Limit[],
  at: Date,
): Promise<readonly Date[]> {
  const since = new Date(at.getTime() - Math.max(...limits.map(({ withinMs }) => withinMs)));
  const found = await collection
    .find({ ...filter, at: { $gt: since } }, { projection: { _id: 0, at: 1 } })
    .sort({ at: -1 })
    .limit(Math.max(...limits.map(({ max }) => max)) + 1)
    .toArray();
  return found.map((one) => one.at);
}

/**
 * When there is room again, or undefined when there is now. The document that asks is among those counted, so the newest
 * `max` of the others must still be in the window to shut it out.
 */
function freeAt(counted: readonly Date[], { max, withinMs }: Limit, at: Date): Date | undefined {
  const oldest = counted[max];
  if (oldest === undefined || oldest.getTime() <= at.getTime() - withinMs) return undefined;
  return new Date(oldest.getTime() + withinMs);
}

function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
