/** Turns in MongoDB: one document a turn, unique by message and by place in the conversation. */
import type { mongo, Connection } from 'mongoose';
import { isDuplicateKey } from '../shared/duplicateKey';
import { GroupCommit } from '../shared/groupCommit';
import { insertMany } from '../shared/insertMany';
import { turnId, type DueTurn, type Turn, type Turns, type Watcher } from './types';

type TurnDocument = Omit<Turn, 'pending'> & {
  _id: string;
  /** Present only while true, so that its index holds almost nothing. */
  pending?: true;
  /** The process that noted its effects as done. */
  settledBy?: string;
};

/** How long "done" may wait for company. */
const settleAfterMs = 200;

export class MongoTurns implements Turns {
  private readonly collection: mongo.Collection<TurnDocument>;
  private readonly commits: GroupCommit<TurnDocument>;
  private done: string[] = [];
  private doneTimer: NodeJS.Timeout | undefined;

  constructor(
    connection: Connection,
    private readonly options: { readonly node: string; readonly retentionDays: number },
  ) {
    this.collection = connection.collection<TurnDocument>('turns');
    this.commits = new GroupCommit((documents) => insertMany(this.collection, documents));
  }

  /** Makes the indexes; to be called once before the first turn. */
  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { conversationId: 1, sequence: 1 }, unique: true },
      { key: { pending: 1 }, sparse: true },
      { key: { wakeAt: 1 }, sparse: true },
      // Of the overview: the few in which nothing was understood.
      { key: { at: -1 }, name: 'missed', partialFilterExpression: { 'facts.missed': { $exists: true } } },
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: this.options.retentionDays * 86_400 },
    ]);
  }

  async latest(conversationId: string): Promise<Turn | undefined> {
    return toTurn(await this.collection.findOne({ conversationId }, { sort: { sequence: -1 } }));
  }

  async find(conversationId: string, inputKey: string): Promise<Turn | undefined> {
    return toTurn(await this.collection.findOne({ _id: turnId({ conversationId, inputKey }) }));
  }

  async at(conversationId: string, sequence: number): Promise<Turn | undefined> {
    return toTurn(await this.collection.findOne({ conversationId, sequence }));
  }

  async append(turn: Turn): Promise<boolean> {
    const { pending, ...rest } = turn;
    try {
      await this.commits.add({ _id: turnId(turn), ...rest, ...(pending ? { pending } : {}) });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async after(conversationId: string, watermark: number): Promise<readonly Turn[]> {
    const documents = await this.collection
      .find({ conversationId, through: { $gt: watermark } })
      .sort({ sequence: 1 })
      .toArray();
    return documents.flatMap((document) => toTurn(document) ?? []);
  }

  settled(turn: Turn): void {
    this.done.push(turnId(turn));
    this.doneTimer ??= setTimeout(() => void this.flushSettled(), settleAfterMs);
  }

  async unsettled(before: Date): Promise<readonly Turn[]> {
    const documents = await this.collection
      .find({ pending: true, at: { $lt: before } })
      .sort({ at: 1 })
      .limit(1000)
      .toArray();
    return documents.flatMap((document) => toTurn(document) ?? []);
  }

  async due(after: Date, until: Date): Promise<readonly DueTurn[]> {
    const projection = { _id: 0, conversationId: 1, sequence: 1, channel: 1 } as const;
    return this.collection
      .find({ wakeAt: { $gt: after, $lte: until } }, { projection })
      .sort({ wakeAt: 1 })
      .toArray();
  }

  watch(watcher: Watcher): () => Promise<void> {
    const { node } = this.options;
    let stream: mongo.ChangeStream<TurnDocument> | undefined;
    let ended = false;
    const open = (): void => {
      stream = this.collection.watch([
        {
          $match: {
            $or: [
              // A turn with effects is told of when they are done, not before.
              { operationType: 'insert', 'fullDocument.node': { $ne: node }, 'fullDocument.pending': null },
              { operationType: 'update', 'updateDescription.updatedFields.settledBy': { $exists: true, $ne: node } },
            ],
          },
        },
      ]);
      stream.on('change', (event) => {
        if (event.operationType === 'insert') {
          const turn = toTurn(event.fullDocument);
          if (turn !== undefined) watcher.turn(turn);
        } else if (event.operationType === 'update') {
          this.collection.findOne({ _id: event.documentKey._id }).then(
            (document) => {
              const turn = toTurn(document);
              if (turn !== undefined) watcher.turn(turn);
            },
            () => watcher.gap(),
          );
        }
      });
      // The driver resumes by itself over short breaks. After a long one the stream begins anew, and what it missed is read.
      stream.on('error', () => {
        if (ended) return;
        setTimeout(() => {
          if (ended) return;
          open();
          watcher.gap();
        }, 1000).unref();
      });
    };
    open();
    return async () => {
      ended = true;
      await stream?.close();
    };
  }

  /** Saves what still waits to be noted as done. */
  async close(): Promise<void> {
    await this.flushSettled();
  }

  private async flushSettled(): Promise<void> {
    clearTimeout(this.doneTimer);
    this.doneTimer = undefined;
    const ids = this.done;
    this.done = [];
    if (ids.length === 0) return;
    try {
      await this.collection.updateMany(
        { _id: { $in: ids } },
        { $unset: { pending: 1 }, $set: { settledBy: this.options.node } },
      );
    } catch {
      // The sweep does the effects again and notes them then.
    }
  }
}

function toTurn(document: TurnDocument | null): Turn | undefined {
  if (document === null) return undefined;
  const { _id, pending, settledBy: _settledBy, ...rest } = document;
  return { ...rest, pending: pending ?? false };
}
