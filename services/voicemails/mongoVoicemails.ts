/** Voicemails in MongoDB: a document each, with its recording; fetched from where it was made, told to the office, deleted there. */
import { createHash } from 'node:crypto';
import { mongo, type Connection } from 'mongoose';
import type { AgentRef } from '../handoff';
import type { Outbox } from '../outbox';
import {
  keptDays,
  type NewVoicemail,
  type Recordings,
  type StandingVoicemails,
  type Voicemail,
  type Voicemails,
} from './voicemails';

interface VoicemailDocument extends Omit<NewVoicemail, 'id'> {
  readonly _id: string;
  readonly at: Date;
  /** True until the recording is here, the office knows, and it is deleted where it was made. */
  readonly pending: boolean;
  readonly content?: mongo.Binary;
  readonly done?: { readonly by: AgentRef; readonly at: Date };
  /** That of `done`, for the index. */
  readonly doneAt?: Date;
  readonly callback?: string;
}

/** One without its recording. */
type Listed = Omit<VoicemailDocument, 'content'> & { readonly ready: boolean };

interface Options {
  readonly now: () => Date;
  readonly recordings: Recordings;
  readonly outbox: Pick<Outbox, 'enqueue'>;
  readonly officeEmail: string;
  /** There are messages to send. */
  readonly onMessages: () => void;
  readonly report: (error: unknown) => void;
}

const keptMs = keptDays * 86_400_000;
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
      { key: { at: 1 }, name: 'retention', expireAfterSeconds: keptMs / 1000 },
      { key: { at: -1, pending: 1, doneAt: 1, callback: 1 } },
    ]);
  }

  async receive({ id, ...voicemail }: NewVoicemail): Promise<void> {
    const fresh = { ...voicemail, at: this.options.now(), pending: true };
    await this.collection.updateOne({ _id: id }, { $setOnInsert: fresh }, { upsert: true });
    void this.drain();
  }

  list(): Promise<readonly Voicemail[]> {
    return this.listed({});
  }

  async find(id: string): Promise<Voicemail | undefined> {
    return (await this.listed({ _id: id }))[0];
  }

  async standing(): Promise<StandingVoicemails> {
    const found = await this.collection
      .find<Pick<VoicemailDocument, 'at' | 'pending' | 'doneAt' | 'callback'>>(
        { at: { $gte: this.oldest() } },
        { projection: { _id: 0, at: 1, pending: 1, doneAt: 1, callback: 1 }, sort: { at: -1 } },
      )
      .toArray();
    // What the index has nothing of comes as null.
    const open = found.filter(({ doneAt }) => !(doneAt instanceof Date)).length;
    return { open, mark: createHash('sha256').update(JSON.stringify(found)).digest('base64url').slice(0, 12) };
  }

  async settle(id: string, by: AgentRef | undefined): Promise<void> {
    if (by === undefined) {
      await this.collection.updateOne({ _id: id }, { $unset: { done: 1, doneAt: 1 } });
      return;
    }
    const at = this.options.now();
    await this.collection.updateOne(
      { _id: id, doneAt: { $exists: false } },
      { $set: { done: { by, at }, doneAt: at } },
    );
  }

  async linkCallback(id: string, reference: string): Promise<void> {
    await this.collection.updateOne({ _id: id }, { $set: { callback: reference } });
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

  private async listed(filter: mongo.Filter<VoicemailDocument>): Promise<readonly Voicemail[]> {
    const found = await this.collection
      .aggregate<Listed>([
        { $match: { ...filter, at: { $gte: this.oldest() } } },
        { $sort: { at: -1 } },
        { $set: { ready: { $ne: [{ $type: '$content' }, 'missing'] } } },
        { $unset: 'content' },
      ])
      .toArray();
    return found.map(toVoicemail);
  }

  private oldest(): Date {
    return new Date(this.options.now().getTime() - keptMs);
  }

  /** Whatever fails is tried again by the next round. */
  private async round(): Promise<void> {
    try {
      for (const voicemail of await this.collection.find({ pending: true }, { sort: { at: 1 } }).toArray())
        await this.receiveWhole(voicemail).catch(this.options.report);
    } catch (error) {
      this.options.report(error);
    }
  }

  /** Each step may be done again; it is deleted where it was made only once it is here. */
  private async receiveWhole({ _id, content, ...voicemail }: VoicemailDocument): Promise<void> {
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

const toVoicemail = ({ _id: id, pending: _pending, doneAt: _doneAt, ...voicemail }: Listed): Voicemail => ({
  ...voicemail,
  id,
  until: new Date(voicemail.at.getTime() + keptMs),
});
