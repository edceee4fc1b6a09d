/** The outbox in MongoDB: one document a message, which says what to send but, for a code, nothing worth stealing. */
import { Schema, type Connection, type Model } from 'mongoose';
import type { FileRef } from '../attachments';
import { isDuplicateKey } from '../shared/duplicateKey';
import { GroupCommit } from '../shared/groupCommit';
import { insertMany } from '../shared/insertMany';
import { withoutUndefined } from '../shared/withoutUndefined';
import type {
  MessageChannel,
  MessageStatus,
  Outbox,
  OutboxMessage,
  Recipient,
  Render,
  SentMessage,
  Template,
} from './outbox';
import { challengeOf, renderStored, type ConfirmationLink } from './rendering';

export interface StoredMessage {
  readonly _id: string;
  readonly to: Recipient;
  readonly template: Template;
  readonly notAfter?: Date;
  readonly attachments?: readonly FileRef[];
  readonly status: MessageStatus;
  readonly createdAt: Date;
  /** When a waiting one is due, or a claimed one is given up as lost. */
  readonly dueAt: Date;
  /** Times it was claimed. */
  readonly tries: number;
  readonly claimedBy?: string;
  /** What the recipient turned out to be, once it was sent. */
  readonly sentTo?: { readonly channel: MessageChannel; readonly address: string };
  readonly sentAt?: Date;
  /** Why it was not sent; never an address. */
  readonly reason?: string;
  readonly expireAt: Date;
}

const schema = new Schema<StoredMessage>(
  {
    _id: String,
    to: Schema.Types.Mixed,
    template: Schema.Types.Mixed,
    notAfter: Date,
    attachments: Schema.Types.Mixed,
    status: String,
    createdAt: Date,
    dueAt: Date,
    tries: Number,
    claimedBy: String,
    sentTo: Schema.Types.Mixed,
    sentAt: Date,
    reason: String,
    expireAt: Date,
  },
  { versionKey: false, autoIndex: false, autoCreate: false, minimize: false },
);
schema.index({ status: 1, dueAt: 1 });
schema.index({ sentAt: 1 }, { sparse: true });
schema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });

/** The collection as both who puts in and who sends see it. */
export function outboxModel(connection: Connection): Model<StoredMessage> {
  return connection.model<StoredMessage>('OutboxMessage', schema, 'outbox', { overwriteModels: true });
}

interface OutboxOptions {
  readonly now: () => Date;
  readonly render: Render;
  readonly codeFor: (challengeId: string) => string;
  readonly linkFor: ConfirmationLink;
  /** Messages are kept that long, sent or not. */
  readonly retentionDays: number;
}

export class MongoOutbox implements Outbox {
  private readonly inserts: GroupCommit<StoredMessage>;
  private readonly model: Model<StoredMessage>;

  constructor(
    connection: Connection,
    private readonly options: OutboxOptions,
  ) {
    this.model = outboxModel(connection);
    const collection = connection.collection<StoredMessage>('outbox');
    this.inserts = new GroupCommit((documents) => insertMany(collection, documents));
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  async enqueue(messages: readonly OutboxMessage[], turnId: string): Promise<void> {
    if (messages.length === 0) return;
    const now = this.options.now();
    const documents = messages.map((message, n): StoredMessage => {
      return {
        // The name is part of it so that two lots of one turn do not take each other's places.
        _id: `${turnId}:${message.template.name}:${n}`,
        ...withoutUndefined(message),
        status: 'waiting',
        createdAt: now,
        dueAt: now,
        tries: 0,
        expireAt: new Date(now.getTime() + this.options.retentionDays * 86_400_000),
      };
    });
    await Promise.all(documents.map((document) => this.insert(document)));
  }

  private async insert(document: StoredMessage): Promise<void> {
    try {
      await this.inserts.add(document);
    } catch (error) {
      // The turn is run again: what is there already stays as it is, sent or not.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async listSent(limit: number): Promise<SentMessage[]> {
    const found = await this.model
      .find({ sentAt: { $exists: true } })
      .sort({ sentAt: -1, createdAt: -1, _id: -1 })
      .limit(limit)
      .lean();
    const { render, codeFor, linkFor } = this.options;
    return found.reverse().flatMap(({ template, sentTo, sentAt, attachments }) => {
      if (sentTo === undefined || sentAt === undefined) return [];
      const { channel, address } = sentTo;
      const challengeId = challengeOf(template);
      const code = challengeId === undefined ? undefined : codeFor(challengeId);
      const { subject, text } = renderStored({ template, channel, code, sentAt }, render, linkFor);
      return [
        {
          channel,
          to: address,
          ...(subject === undefined ? {} : { subject }),
          text,
          ...(code === undefined ? {} : { code }),
          ...(attachments === undefined || channel === 'sms' ? {} : { attachments }),
          at: sentAt,
        },
      ];
    });
  }

  async countWaiting(): Promise<number> {
    return this.model.countDocuments({ status: { $in: ['waiting', 'claimed'] } });
  }
}
