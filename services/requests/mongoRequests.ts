/** Requests in MongoDB: one document each, keyed by the turn that asked for it; unique indexes settle every race. */
import { Schema, type mongo, type Connection, type Model, type QueryFilter } from 'mongoose';
import { duplicateFields, isDuplicateKey } from '../shared/duplicateKey';
import { emailConfirming } from './emailConfirming';
import { References } from './references';
import { maxHistory, open, openKeyOf, toRequest, type StoredRequest } from './storedRequest';
import { withoutUndefined } from '../shared/withoutUndefined';
import {
  RequestContentionError,
  type EmailConfirmed,
  type HistoryEntry,
  type InitialStatus,
  type NewRequest,
  type RequestKind,
  type Requests,
  type RequestStatus,
  type SavedOf,
  type SavedRequest,
  type StandingSuspension,
  type Withdrawal,
  type WithdrawalOutcome,
} from './requests';

const historySchema = new Schema<HistoryEntry>(
  { at: Date, by: String, status: String, note: String, turnId: String, agent: Schema.Types.Mixed, action: String },
  { _id: false },
);

const schema = new Schema<StoredRequest>(
  {
    _id: String,
    reference: String,
    kind: String,
    status: String,
    subscriberNumber: String,
    verification: String,
    channel: String,
    language: String,
    conversationId: String,
    details: Schema.Types.Mixed,
    history: [historySchema],
    files: Schema.Types.Mixed,
    createdAt: Date,
    updatedAt: Date,
    openKey: String,
    version: Number,
    tell: Schema.Types.Mixed,
    onItsWay: Schema.Types.Mixed,
    assignee: Schema.Types.Mixed,
  },
  { versionKey: false, autoIndex: false, autoCreate: false, minimize: false },
);
schema.index({ reference: 1 }, { unique: true });
schema.index({ openKey: 1 }, { unique: true, sparse: true });
schema.index({ subscriberNumber: 1, createdAt: -1 });
schema.index({ createdAt: 1, _id: 1 });

const ended: readonly RequestStatus[] = ['rejected', 'cancelled'];
/** Each round lost means that another save of the same subscriber went through; this many at once nobody makes. */
const maxRounds = 100;
const pageSize = 500;
const maxStanding = 20;

export class MongoRequests implements Requests {
  private readonly model: Model<StoredRequest>;
  /** For what is written often: mongoose's own documents cost more than the write. */
  private readonly collection: mongo.Collection<StoredRequest>;
  private readonly references: References;

  constructor(connection: Connection) {
    const options = { overwriteModels: true };
    this.model = connection.model<StoredRequest>('Request', schema, 'requests', options);
    this.collection = connection.collection<StoredRequest>('requests');
    this.references = new References(connection);
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
    await this.references.prepare();
  }

  nextReference(): Promise<string> {
    return this.references.next();
  }

  async save(request: NewRequest, turnId: string, status: InitialStatus = 'received'): Promise<SavedRequest> {
    const openKey = status === 'done' ? undefined : openKeyOf(request);
    // Most have nothing in their way.
    const fresh = { ...newDocument(request, turnId, status), ...(openKey === undefined ? {} : { openKey }) };
    if (await this.insert(fresh)) return toRequest(fresh);
    for (let round = 0; round < maxRounds; round += 1) {
      const saved = await this.model.findOne({ _id: turnId }).lean<StoredRequest>();
      if (saved !== null) return toRequest(saved);
      const inTheWay = openKey === undefined ? undefined : await this.inTheWay(openKey);
      // The same turn, run elsewhere at the same time, has just saved it.
      if (inTheWay?._id === turnId) return toRequest(inTheWay);
      const late = inTheWay !== undefined && inTheWay.createdAt > request.createdAt;
      if (inTheWay !== undefined && !late) await this.supersede(inTheWay, request, turnId);
      const document = late
        ? newDocument(request, turnId, 'cancelled', `a newer one is open: ${inTheWay.reference}`)
        : fresh;
      if (await this.insert(document)) return toRequest(document);
    }
    throw new RequestContentionError(request.kind);
  }

  async withdraw(withdrawal: Withdrawal, turnId: string): Promise<WithdrawalOutcome> {
    const { reference, subscriberNumber, at, replacedBy } = withdrawal;
    const own = { reference, subscriberNumber, verification: { $ne: 'none' as const } };
    const changed = await this.model.updateOne(
      { ...own, status: 'received' },
      cancelling({
        at,
        by: 'subscriber',
        status: 'cancelled',
        ...(replacedBy === undefined ? {} : { note: `replaced by ${replacedBy}` }),
        turnId,
      }),
    );
    if (changed.modifiedCount === 1) return 'withdrawn';
    const found = await this.model.findOne(own).lean<StoredRequest>();
    if (found === null) return 'unknown';
    return found.status === 'cancelled' ? 'withdrawn' : 'tooLate';
  }

  async confirmEmail(confirmed: EmailConfirmed): Promise<SavedOf<'eracun'> | undefined> {
    const { filter, update } = emailConfirming(confirmed, maxHistory);
    await this.collection.updateOne(filter, update);
    const request = await this.find(confirmed.reference);
    return request?.kind === 'eracun' && request.details.emailConfirmed && !ended.includes(request.status)
      ? request
      : undefined;
  }

  async openFor(subscriberNumber: string, kind: RequestKind): Promise<SavedRequest | undefined> {
    const found = await this.model
      .findOne({ subscriberNumber, kind, verification: 'otp', status: { $in: open } })
      .sort({ createdAt: -1 })
      .lean<StoredRequest>();
    return found === null ? undefined : toRequest(found);
  }

  async standingSuspensions(subscriberNumber: string, day: string): Promise<StandingSuspension[]> {
    const agreed = { subscriberNumber, verification: 'otp' as const, status: { $in: [...open, 'done' as const] } };
    const suspensions = await this.newest({
      ...agreed,
      kind: 'suspension',
      $or: [{ 'details.endDate': null }, { 'details.endDate': { $gte: day } }],
    });
    const resumptions = await this.newest({
      ...agreed,
      kind: 'resumption',
      'details.suspension': { $in: suspensions.map(({ reference }) => reference) },
    });
    return suspensions.flatMap((suspension) => {
      if (suspension.kind !== 'suspension') return [];
      const resumption = resumptions.find(
        (one): one is SavedOf<'resumption'> =>
          one.kind === 'resumption' && one.details.suspension === suspension.reference,
      );
      return [{ suspension, ...(resumption === undefined ? {} : { resumption }) }];
    });
  }

  async listFor(subscriberNumber: string, limit: number): Promise<SavedRequest[]> {
    const found = await this.model
      .find({ subscriberNumber, verification: { $ne: 'none' } })
      .sort({ createdAt: -1 })
      .limit(limit)
      .lean<StoredRequest[]>();
    return found.map(toRequest);
  }

  async find(reference: string): Promise<SavedRequest | undefined> {
    const found = await this.model.findOne({ reference }).lean<StoredRequest>();
    return found === null ? undefined : toRequest(found);
  }

  async count(): Promise<number> {
    return this.model.countDocuments();
  }

  /** Page by page from where the last one ended: no cursor that would time out behind a reader who stops to think. */
  async *all(): AsyncGenerator<SavedRequest> {
    let last: Pick<StoredRequest, '_id' | 'createdAt'> | undefined;
    for (;;) {
      const after =
        last === undefined
          ? {}
          : { $or: [{ createdAt: { $gt: last.createdAt } }, { createdAt: last.createdAt, _id: { $gt: last._id } }] };
      const page = await this.model.find(after).sort({ createdAt: 1, _id: 1 }).limit(pageSize).lean<StoredRequest[]>();
      for (const stored of page) yield toRequest(stored);
      last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
    }
  }

  private async newest(filter: QueryFilter<StoredRequest>): Promise<SavedRequest[]> {
    const found = await this.model.find(filter).sort({ createdAt: -1 }).limit(maxStanding).lean<StoredRequest[]>();
    return found.map(toRequest);
  }

  /** The open request that holds the key. One that was ended by another program, which knows no keys, gives it up here. */
  private async inTheWay(openKey: string): Promise<StoredRequest | undefined> {
    const holder = await this.model.findOne({ openKey }).lean<StoredRequest>();
    if (holder === null) return undefined;
    if (open.includes(holder.status)) return holder;
    await this.model.updateOne({ _id: holder._id, status: { $nin: open } }, { $unset: { openKey: 1 } });
    return undefined;
  }

  /** Should a crash come between this and the insert, the turn is run again and inserts. */
  private async supersede(older: StoredRequest, by: NewRequest, turnId: string): Promise<void> {
    await this.model.updateOne(
      { _id: older._id, status: { $in: open } },
      cancelling({
        at: by.createdAt,
        by: 'subscriber',
        status: 'cancelled',
        note: `replaced by ${by.reference}`,
        turnId,
      }),
    );
  }

  /** False when the turn has saved it meanwhile, or another open one holds the key. */
  private async insert(document: StoredRequest): Promise<boolean> {
    try {
      await this.collection.insertOne(document);
      return true;
    } catch (error) {
      if (isDuplicateKey(error) && !duplicateFields(error).includes('reference')) return false;
      throw error;
    }
  }
}

function newDocument(request: NewRequest, turnId: string, status: RequestStatus, note?: string): StoredRequest {
  const { createdAt: at } = request;
  const entry: HistoryEntry = { at, by: 'subscriber', status, turnId, ...(note === undefined ? {} : { note }) };
  return withoutUndefined({ ...request, _id: turnId, status, history: [entry], updatedAt: at });
}

function cancelling(entry: HistoryEntry) {
  return {
    $set: { status: entry.status, updatedAt: entry.at },
    $unset: { openKey: 1 as const, tell: 1 as const },
    $inc: { version: 1 },
    $push: { history: { $each: [entry], $slice: -maxHistory } },
  };
}
