/** Voicemails in MongoDB: a document each, with its recording; fetched from where it was made, told to the office, deleted there. */
import { mongo, type Connection } from 'mongoose';
import type { Outbox } from '../outbox';
import type { NewVoicemail, Recordings, Voicemail, Voicemails } from './voicemails';

interface VoicemailDocument extends Omit<NewVoicemail, 'id'> {
  readonly _id: string;
  readonly at: Date;
  /** True until the recording is here, the office knows, and it is deleted where it was made. */
  readonly pending: boolean;
  readonly content?: mongo.Binary;
}

interface Options {
  readonly now: () => Date;
  readonly recordings: Recordings;
  readonly outbox: Pick<Outbox, 'enqueue'>;
  readonly officeEmail: string;
  /** There are messages to send. */
  readonly onMessages: () => void;
  readonly report: (error: unknown) => void;
}

/** Kept shorter than conversations: it is somebody's voice. */
const keptDays = 30;
const tickMs = 30_000;

export class MongoVoicemails implements Voicemails {
  private readonly collection: mongo.Collection<VoicemailDocument>;
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    connection: Connection,
    private readonly options: Options,
  ) {
    this.collection = connection.collection<VoicemailDocument>('voicemails');
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([
      { key: { pending: 1 } },
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: keptDays * 86_400 },
    ]);
  }

  async receive({ id, ...voicemail }: NewVoicemail): Promise<void> {
    const fresh = { ...voicemail, at: this.options.now(), pending: true };
    await this.collection.updateOne({ _id: id }, { $setOnInsert: fresh }, { upsert: true });
    void this.drain();
  }

  async list(): Promise<readonly Voicemail[]> {
    const since = new Date(this.options.now().getTime() - keptDays * 86_400_000);
    const found = await this.collection
      .aggregate<Omit<VoicemailDocument, 'content'> & { readonly ready: boolean }>([
        { $match: { at: { $gte: since } } },
        { $sort: { at: -1 } },
        { $set: { ready: { $ne: [{ $type: '$content' }, 'missing'] } } },
        { $unset: ['content', 'pending'] },
      ])
      .toArray();
    return found.map(({ _id: id, ...voicemail }) => ({ id, ...voicemail }));
  }

  async audio(id: string): Promise<Buffer | undefined> {
    const found = await this.collection.findOne({ _id: id }, { projection: { content: 1 } });
    return found?.content === undefined ? undefined : Buffer.from(found.content.buffer);
  }

  drain(): Promise<void> {
    this.running = this.running.then(() => this.round());
    return this.running;
  }

  start(): void {
    this.timer = setInterval(() => void this.drain(), tickMs);
    this.timer.unref();
    void this.drain();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Whatever fails is tried again by the next round. */
  private async round(): Promise<void> {
    try {
      for (const voicemail of await this.collection.find({ pending: true }, { sort: { at: 1 } }).toArray())
        await this.settle(voicemail).catch(this.options.report);
    } catch (error) {
      this.options.report(error);
    }
  }

  /** Each step may be done again; it is deleted where it was made only once it is here. */
  private async settle({ _id, content, pending: _pending, ...voicemail }: VoicemailDocument): Promise<void> {
    const { recordings, outbox, officeEmail, onMessages } = this.options;
    if (content === undefined) {
      const fetched = new mongo.Binary(await recordings.fetch(_id));
      await this.collection.updateOne({ _id }, { $set: { content: fetched } });
    }
    const to = { channel: 'email', address: officeEmail } as const;
    const { conversationId, from, subscriberNumber, seconds } = voicemail;
    const values = { conversationId, subscriberNumber, seconds, ...(from === undefined ? {} : { from }) };
    await outbox.enqueue([{ to, template: { name: 'officeVoicemail', language: 'sl', values } }], `voicemail/${_id}`);
    onMessages();
    await recordings.delete(_id);
    await this.collection.updateOne({ _id }, { $set: { pending: false } });
  }
}
