/**
 * Chatwoot as the place where humans answer: a conversation in an inbox of the kind "API" for each hand-off. What the subscriber says
 * comes in as theirs, what the bot says as a note. Chatwoot takes no key that would make a message unique, so each of ours holds its
 * id among its attributes, and is looked for before it is sent again.
 */
import { largestFile, typeOf } from '../../attachments';
import { Kept } from '../../shared/kept';
import type { AgentMessage, HandoffContext, HandoffInitiate, HandoffStatus, SaidActivity } from '../protocol';
import type { Heard, RelayedFile, RemoteTarget } from '../target';
import { ChatwootApi, type ChatwootSettings } from './api';
import { activityAttribute, agentPrefix, newsOf, seenIn, type Said } from './news';

/** What agents read of a conversation, in words; pure. */
export interface HandoffNotes {
  /** Whom they talk with. */
  contact(context: HandoffContext): string;
  /** Why, what is known, and all that was said. */
  initiate(event: HandoffInitiate): string;
  /** Something that the bot said. */
  bot(text: string): string;
}

interface Options extends ChatwootSettings {
  readonly notes: HandoffNotes;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

const handoffAttribute = 'handoff';
/** As many as a message may have there; the newest count. */
const mostFilesThere = 15;
/** Chatwoot sends each note back by its webhook, twice in one body: it must stay within what we take. */
const longestNote = 8_000;

export class ChatwootTarget implements RemoteTarget {
  readonly name = 'chatwoot';
  private readonly api: ChatwootApi;
  private readonly available: Kept<number>;

  constructor(private readonly options: Options) {
    this.api = new ChatwootApi(options);
    this.available = new Kept(async () => {
      const members = await this.api.members();
      // Its documentation says `available`, its service `online`.
      return members.filter(({ availability_status: is }) => is === 'online' || is === 'available').length;
    }, options.now);
  }

  has(agentId: string): boolean {
    return agentId.startsWith(agentPrefix);
  }

  /** Whoever cannot reach Chatwoot is better called back than left waiting. */
  async takers(): Promise<number> {
    try {
      return await this.available.get();
    } catch (error) {
      this.options.report(error);
      return 0;
    }
  }

  async initiate(event: HandoffInitiate, files: readonly RelayedFile[]): Promise<string> {
    const { api } = this;
    const { notes } = this.options;
    const identifier = event.conversation.id;
    // A number that nobody has proven must not lead to somebody's earlier conversations: a contact is one conversation of ours.
    const contact =
      (await api.findContact(identifier)) ?? (await api.createContact(identifier, notes.contact(event.value)));
    // One that is resolved is left alone: opening it again would give it to whose token we have.
    const known = (await api.conversationsOf(contact)).find(
      ({ status, custom_attributes: held }) => held?.[handoffAttribute] === event.id && status !== 'resolved',
    );
    const place = String(known?.id ?? (await api.createConversation(identifier, contact, attributesOf(event))));
    const held = new Set(
      (await api.messagesAfter(place, 0)).map(({ content_attributes: one }) => one?.[activityAttribute]),
    );
    const parts = partsOf(notes.initiate(event));
    for (const [n, part] of parts.entries()) {
      const id = `${event.id}/${n}`;
      const along = n === parts.length - 1 ? files.slice(-mostFilesThere) : [];
      if (!held.has(id)) await api.createMessage(place, noteOf(id, part), along);
    }
    return place;
  }

  async hear(place: string, mark: string | undefined): Promise<Heard> {
    const before = seenIn(mark);
    // In this order whatever was said before a talk was ended is among the messages.
    const conversation = await this.api.conversation(place);
    const messages = await this.api.messagesAfter(place, before.message);
    const { activities, ...rest } = newsOf(place, before, conversation, messages);
    const whole: (AgentMessage | HandoffStatus)[] = [];
    for (const activity of activities)
      whole.push(activity.type === 'event' ? activity : await this.withFiles(activity));
    return { activities: whole, ...rest };
  }

  async say(place: string, said: SaidActivity, files: readonly RelayedFile[]): Promise<void> {
    const { notes } = this.options;
    const message =
      said.from.id === 'subscriber'
        ? ({ ...noteOf(said.id, said.text), message_type: 'incoming', private: false } as const)
        : noteOf(said.id, notes.bot(said.text));
    await this.api.createMessage(place, message, files);
  }

  end(place: string): Promise<void> {
    return this.api.resolve(place);
  }

  /** Files that we may show come along; of others the subscriber gets the address that Chatwoot gives them. */
  private async withFiles({ addresses, ...said }: Said): Promise<AgentMessage> {
    const files: { name: string; content: Buffer }[] = [];
    const others: string[] = [];
    for (const address of addresses) {
      const content = await this.api.download(address, largestFile);
      if (content === undefined || typeOf(content) === undefined) others.push(address);
      else files.push({ name: nameIn(address), content });
    }
    return { ...said, text: [said.text, ...others].filter((part) => part !== '').join('\n'), files };
  }
}

/** The last part of an address is the file's name. */
function nameIn(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

const noteOf = (id: string, content: string) =>
  ({
    content,
    message_type: 'outgoing',
    private: true,
    content_attributes: { [activityAttribute]: id },
  }) as const;

/** A long text in several notes, split between its lines. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    if (last === undefined || last.length + line.length >= longestNote) parts.push(line);
    else parts[parts.length - 1] = `${last}\n${line}`;
  }
  return parts;
}

function attributesOf({ id, value }: HandoffInitiate): Readonly<Record<string, string>> {
  const { reason, language, channel, subscriberNumber, verification } = value;
  return {
    [handoffAttribute]: id,
    reason,
    language,
    channel,
    verification,
    ...(subscriberNumber === null ? {} : { subscriber_number: subscriberNumber }),
  };
}
