/** The office's side of requests in MongoDB: every change is one update that holds only while the version is the one that was seen. */
import type { Connection, mongo } from 'mongoose';
import type { AgentRef } from '../handoff';
import { isDuplicateKey } from '../shared/duplicateKey';
import { withoutUndefined } from '../shared/withoutUndefined';
import {
  canBeOnItsWay,
  ChangeRefusedError,
  isTold,
  nextStatuses,
  RequestChangedError,
  undoable,
  undoMs,
  type OfficeChange,
  type OfficeRequest,
  type OfficeRequests,
  type RequestFilter,
} from './officeRequests';
import type { HistoryEntry, RequestStatus } from './requests';
import { maxHistory, open, openKeyOf, toRequest, type StoredRequest } from './storedRequest';

type Update = mongo.UpdateFilter<StoredRequest>;

export class MongoOfficeRequests implements OfficeRequests {
  private readonly collection: mongo.Collection<StoredRequest>;

  constructor(
    connection: Connection,
    private readonly now: () => Date,
  ) {
    this.collection = connection.collection<StoredRequest>('requests');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { status: 1, createdAt: 1 } },
      { key: { conversationId: 1, createdAt: 1 } },
    ]);
  }

  async list(
    filter: RequestFilter,
    { skip, limit }: { readonly skip: number; readonly limit: number },
  ): Promise<readonly OfficeRequest[]> {
    const found = await this.sorted(filter).skip(skip).limit(limit).toArray();
    return found.map(toOffice);
  }

  count(filter: RequestFilter): Promise<number> {
    return this.collection.countDocuments(queryOf(filter));
  }

  async *each(filter: RequestFilter): AsyncGenerator<OfficeRequest> {
    for await (const stored of this.sorted(filter)) yield toOffice(stored);
  }

  async find(reference: string): Promise<OfficeRequest | undefined> {
    const found = await this.collection.findOne({ reference });
    return found === null ? undefined : toOffice(found);
  }

  async ofConversation(conversationId: string): Promise<readonly OfficeRequest[]> {
    const found = await this.collection.find({ conversationId }).sort({ createdAt: 1 }).toArray();
    return found.map(toOffice);
  }

  async change(
    reference: string,
    version: number,
    change: OfficeChange,
    by: AgentRef,
  ): Promise<OfficeRequest | undefined> {
    const request = await this.find(reference);
    if (request === undefined) return undefined;
    if (request.version !== version) throw new RequestChangedError(request);
    const at = this.now();
    const entry = { at, by: 'office' as const, agent: by };
    const update = updateOf(request, change, entry);
    const changed = await this.update(reference, version, {
      ...update,
      $set: { ...update.$set, updatedAt: at },
      $inc: { version: 1 },
    });
    if (changed !== undefined) return changed;
    const current = await this.find(reference);
    if (current !== undefined) throw new RequestChangedError(current);
    return undefined;
  }

  private async update(reference: string, version: number, update: Update): Promise<OfficeRequest | undefined> {
    try {
      const changed = await this.collection.findOneAndUpdate({ reference, ...ofVersion(version) }, update, {
        returnDocument: 'after',
      });
      return changed === null ? undefined : toOffice(changed);
    } catch (error) {
      if (isDuplicateKey(error)) throw new ChangeRefusedError('newerOpen');
      throw error;
    }
  }

  private sorted(filter: RequestFilter): mongo.FindCursor<mongo.WithId<StoredRequest>> {
    return this.collection.find(queryOf(filter)).sort({ createdAt: 1, _id: 1 });
  }
}

function queryOf({
  kinds,
  statuses,
  before,
  unverified,
  assignee,
  either,
}: RequestFilter): mongo.Filter<StoredRequest> {
  return withoutUndefined({
    kind: kinds && { $in: [...kinds] },
    status: statuses && { $in: [...statuses] },
    createdAt: before && { $lt: before },
    verification: unverified === true ? ('none' as const) : undefined,
    'assignee.id': assignee,
    $or: either && [
      { subscriberNumber: { $in: [...either.subscriberNumbers] } },
      { reference: { $in: [...either.references] } },
    ],
  });
}

/** One that has never been changed has no version. */
const ofVersion = (version: number): mongo.Filter<StoredRequest> =>
  version === 0 ? { $or: [{ version }, { version: { $exists: false } }] } : { version };

type Entry = Pick<HistoryEntry, 'at' | 'by'> & { readonly agent: AgentRef };

function updateOf(request: OfficeRequest, change: OfficeChange, entry: Entry): Update {
  const { status } = request;
  const noted = (more: Omit<HistoryEntry, 'at' | 'by' | 'agent'>): Update => ({
    $push: { history: { $each: [withoutUndefined({ ...entry, ...more })], $slice: -maxHistory } },
  });
  switch (change.type) {
    case 'take':
      return { ...noted({ status, action: 'taken' }), $set: { assignee: entry.agent } };
    case 'release':
      return { ...noted({ status, action: 'released' }), $unset: { assignee: 1 } };
    case 'comment':
      return noted({ status, action: 'comment', note: change.text });
    case 'status': {
      if (!nextStatuses[status].includes(change.status)) throw new ChangeRefusedError('notNext');
      const note = change.reason === undefined ? {} : { note: change.reason };
      const dueAt = new Date(entry.at.getTime() + undoMs);
      const id = `${request.reference}.${request.version + 1}`;
      const reason = change.reason === undefined ? {} : { reason: change.reason };
      const tell = { id, dueAt, status: change.status, ...reason };
      const moved = moving(request, change.status);
      return {
        ...noted({ status: change.status, ...note }),
        ...moved,
        $set: { ...moved.$set, ...(isTold(request) ? { tell } : {}) },
      };
    }
    case 'onItsWay': {
      if (!canBeOnItsWay(request)) throw new ChangeRefusedError('notOrdered');
      const { at } = entry;
      const id = `${request.reference}.onItsWay.${request.version + 1}`;
      const onItsWay = { id, at, dueAt: new Date(at.getTime() + undoMs) };
      return { ...noted({ status, action: 'onItsWay' }), $set: { onItsWay } };
    }
    case 'undo': {
      const undo = undoable(request, entry.agent.id, entry.at);
      if (undo === undefined) throw new ChangeRefusedError('tooLate');
      if (undo.onItsWay === true) return { ...noted({ status, action: 'notOnItsWay' }), $unset: { onItsWay: 1 } };
      const { status: back } = undo;
      const moved = moving(request, back);
      return { ...noted({ status: back, action: 'undone' }), ...moved, $unset: { ...moved.$unset, tell: 1 } };
    }
  }
}

/** Only an open request stands in the way of another one. */
function moving(request: OfficeRequest, to: RequestStatus): Pick<Update, '$set' | '$unset'> {
  const openKey = open.includes(to) ? openKeyOf(request) : undefined;
  return openKey === undefined ? { $set: { status: to }, $unset: { openKey: 1 } } : { $set: { status: to, openKey } };
}

const toOffice = (stored: StoredRequest): OfficeRequest => ({
  ...toRequest(stored),
  version: stored.version ?? 0,
  ...(stored.onItsWay === undefined ? {} : { onItsWaySince: stored.onItsWay.at }),
});
