/** Talks that are over in MongoDB: the documents of their hand-offs, with what is kept of the talk besides. */
import type { mongo, Connection } from 'mongoose';
import type { Handoff, HandoffKey } from './handoff';
import { handoffId } from './protocol';
import type { FinishedTalk, Remark, Talks, TalkSummary } from './talks';

type TalkDocument = Handoff & Pick<FinishedTalk, 'summary' | 'remark'> & { readonly _id: string };

/** As many as anybody looks at. */
const most = 10;
const atOnce = 100;

export class MongoTalks implements Talks {
  private readonly collection: mongo.Collection<TalkDocument>;

  constructor(connection: Connection) {
    this.collection = connection.collection<TalkDocument>('handoffs');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { subscriberNumber: 1, closedAt: -1 } }]);
  }

  async unsummed(conversationId?: string): Promise<readonly FinishedTalk[]> {
    const without = { ...over, summary: { $exists: false } };
    const found = this.collection.find(conversationId === undefined ? without : { ...without, conversationId });
    return (await found.sort({ closedAt: 1 }).limit(atOnce).toArray()).flatMap(toTalk);
  }

  async sum(talk: HandoffKey, summary: TalkSummary): Promise<void> {
    await this.collection.updateOne({ _id: handoffId(talk), summary: { $exists: false } }, { $set: { summary } });
  }

  async find(talk: HandoffKey): Promise<FinishedTalk | undefined> {
    const found = await this.collection.findOne({ ...over, _id: handoffId(talk) });
    return found === null ? undefined : toTalk(found)[0];
  }

  async list(conversationId: string, subscriberNumber?: string): Promise<readonly FinishedTalk[]> {
    const either = [
      { conversationId },
      ...(subscriberNumber === undefined ? [] : [{ subscriberNumber, verification: 'otp' as const }]),
    ];
    const found = this.collection.find({ ...over, $or: either });
    return (await found.sort({ closedAt: -1 }).limit(most).toArray()).flatMap(toTalk);
  }

  async remark(talk: HandoffKey, remark: Remark | undefined): Promise<void> {
    await this.collection.updateOne(
      { _id: handoffId(talk) },
      remark === undefined ? { $unset: { remark: 1 } } : { $set: { remark } },
    );
  }
}

/** One that nobody took was no talk. */
const over = { state: 'closed' as const, acceptedAt: { $exists: true } };

function toTalk(document: TalkDocument): readonly FinishedTalk[] {
  const { conversationId, sequence, channel, reason, since, language, subscriberNumber, verification } = document;
  const { agent, acceptedAt, closedAt, outcome, rating, summary, remark } = document;
  if (agent === undefined || acceptedAt === undefined || closedAt === undefined || outcome === undefined) return [];
  return [
    {
      conversationId,
      sequence,
      channel,
      reason,
      since,
      language,
      subscriberNumber,
      verification,
      agent,
      acceptedAt,
      closedAt,
      outcome,
      ...(rating === undefined ? {} : { rating }),
      ...(summary === undefined ? {} : { summary }),
      ...(remark === undefined ? {} : { remark }),
    },
  ];
}
