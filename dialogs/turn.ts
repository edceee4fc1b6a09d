/** What a dialog has at hand in one turn: what was said, what is remembered, the words and the services. */
import type { Activity, TurnContext } from 'botbuilder';
import type { Message, Question } from '../cards/reply';
import { ask, tell } from '../cards/reply';
import type { Wording } from '../cards/wording';
import { madeFileId, type DocumentLink, type FileRef } from '../services/attachments';
import type { AgentRef, HandoffReason, HandoffSnapshot } from '../services/handoff';
import { linkRules } from '../services/links';
import type { OutboxMessage, Recipient, Template } from '../services/outbox';
import type { InitialStatus, NewRequest, RequestBase, Withdrawal } from '../services/requests';
import { takesSms } from '../services/subscribers';
import type { Effect, OpenPlace } from '../services/turns';
import type { Choice, ExpectedKind, Language, ScoredIntent, Understanding } from '../services/understanding';
import type { DialogServices } from './dialogServices';
import type { BotEvent } from './events';
import { Facts } from './facts';
import type { Memory } from './memory';

/** One turn, as dialogs see it. No dialog asks which channel it is on. */
export class DialogTurn {
  /** Set by the root dialog, once a turn. */
  understood: Understanding;
  /** What the question that was open offered. */
  readonly choices: readonly Choice[];
  /** What was saved could not be gone on with, as after a deploy: to be told, and what is said taken as new. */
  begunAgain = false;
  /** Why a human is to take over after this turn, if one is. */
  human: HandoffReason | undefined;
  /** When the bot is to be woken if nothing is said until then. */
  wakeAt: Date | undefined;
  /** What is open after the turn. */
  open: OpenPlace | undefined;
  /** What it tells for the overview. */
  readonly facts = new Facts();
  /** The subscriber has said goodbye and wants no reminder. */
  farewell = false;
  /** Documents that were put to a request which this turn saves: to be told. */
  attached: { readonly reference: string; readonly count: number } | undefined;

  constructor(
    readonly context: TurnContext,
    readonly memory: Memory,
    readonly services: DialogServices,
    readonly now: Date,
    readonly ids: { readonly conversationId: string; readonly inputKey: string; readonly channel: string },
    private readonly wordings: Readonly<Record<Language, Wording>>,
    private readonly effects: Effect[],
    /** What happened, where nothing was said. */
    readonly event?: BotEvent,
    /** How sure a recogniser is of what it heard, 0 to 1, where it tells. */
    private readonly confidence?: number,
  ) {
    this.understood = this.understand(context.activity.text);
    this.choices = memory.expecting?.choices ?? [];
    // Every question that stays open is asked again, so what none of this turn's questions expects is expected no more.
    if (event === undefined || event.name === 'start') memory.expecting = undefined;
  }

  get language(): Language {
    return this.memory.language;
  }

  get words(): Wording {
    return this.wordings[this.memory.language];
  }

  understand(text: string): Understanding {
    const { language, expecting } = this.memory;
    const understood = this.services.understander.understand(text, {
      language,
      now: this.now,
      ...(expecting === undefined ? {} : { expecting }),
    });
    return this.confidence === undefined ? understood : dimmed(understood, this.confidence);
  }

  /** What was said was hardly heard: enough to answer with, not to agree to anything. */
  get hardlyHeard(): boolean {
    return this.confidence !== undefined && this.confidence < hardlyHeardBelow;
  }

  /**
   * What a new request holds whatever its kind: who asks, from where, and the reference that it is told by.
   *
   * @param reference one that was given before
   */
  async requestBase(reference?: string): Promise<RequestBase> {
    const { identity, claim, language } = this.memory;
    const { channel, conversationId } = this.ids;
    return {
      reference: reference ?? (await this.services.requests.nextReference()),
      subscriberNumber: identity?.subscriberNumber ?? claim?.subscriberNumber ?? null,
      verification: identity?.verification ?? claim?.by ?? 'none',
      channel,
      language,
      conversationId,
      createdAt: this.now,
    };
  }

  /** Has a human take over once the turn has said its piece; the first reason counts. */
  escalate(reason: HandoffReason): void {
    this.human ??= reason;
  }

  /** Wakes the bot so many milliseconds from now, unless something is said before; the earliest wish counts. */
  wakeIn(ms: number): void {
    const at = new Date(this.now.getTime() + ms);
    if (this.wakeAt === undefined || at < this.wakeAt) this.wakeAt = at;
  }

  /** Shows agents where a hand-off stands; of one hand-off they see the last state of a turn. */
  show(handoff: HandoffSnapshot): void {
    const shown = this.effects.findIndex(
      (effect) => effect.type === 'showHandoff' && effect.handoff.since.getTime() === handoff.since.getTime(),
    );
    if (shown >= 0) this.effects.splice(shown, 1);
    this.stage({ type: 'showHandoff', handoff });
  }

  /** Has something done once the turn is saved. */
  stage(effect: Effect): void {
    this.effects.push(effect);
  }

  /**
   * Saves a request with the turn, and lets the office know of it.
   *
   * @param status `done` for what the conversation itself brought to its end
   * @param stepTitles the steps of the request in words for the office, in Slovenian
   */
  save(request: NewRequest, status: InitialStatus = 'received', stepTitles: readonly string[] = []): void {
    this.stage({ type: 'saveRequest', request, status });
    const { documents = [] } = this.memory;
    const { conversationId: _conversation, language: _language, files, ...values } = request;
    const names = documents.map(({ name }) => name);
    const office = { ...values, status, stepTitles, documents: names };
    this.tellOffice({ name: 'officeNewRequest', language: 'sl', values: office }, files);
    const { reference, subscriberNumber, verification } = request;
    this.linkDocuments({ reference, subscriberNumber, verification });
    if (documents.length > 0) this.attached = { reference, count: documents.length };
    this.textReference(request);
  }

  /** Keeps a PDF that is made for the subscriber; the same content is kept once, so that running the turn again does no harm. */
  async keep(name: string, content: Uint8Array): Promise<FileRef> {
    const { conversationId } = this.ids;
    const id = madeFileId(conversationId, content);
    const file = {
      id,
      conversationId,
      name,
      type: 'application/pdf',
      content: Buffer.from(content),
      by: 'bot',
    } as const;
    await this.services.attachments.save(file);
    return { id, name };
  }

  /** Hands the documents that wait to the office: to a request that was named, or with what was said of them. */
  fileDocuments(to: { readonly reference: string } | { readonly note: string }): void {
    const { identity, claim, documents = [] } = this.memory;
    const link = {
      subscriberNumber: identity?.subscriberNumber ?? claim?.subscriberNumber ?? null,
      verification: identity?.verification ?? claim?.by ?? 'none',
      ...to,
    };
    const { conversationId } = this.ids;
    const names = documents.map(({ name }) => name);
    this.tellOffice({
      name: 'officeDocuments',
      language: 'sl',
      values: { ...link, conversationId, documents: names },
    });
    this.linkDocuments(link);
  }

  /** Withdraws a request with the turn; the office and the subscriber are told. */
  withdraw(withdrawal: Withdrawal): void {
    const { reference, subscriberNumber, replacedBy } = withdrawal;
    this.stage({ type: 'withdrawRequest', withdrawal });
    // Where another one takes its place, the confirmation of that one tells the subscriber.
    if (replacedBy === undefined)
      this.confirm(subscriberNumber, { name: 'requestWithdrawn', language: this.language, values: { reference } });
    this.tellOffice({ name: 'officeRequestWithdrawn', language: 'sl', values: { reference, subscriberNumber } });
  }

  async tell(message: Message | string, channelData?: Readonly<Record<string, unknown>>): Promise<void> {
    const reply = tell(typeof message === 'string' ? { text: message } : message);
    await this.send(channelData === undefined ? reply : { ...reply, channelData });
  }

  /** What a human says, under their own name. */
  async tellFrom(agent: AgentRef, message: Message): Promise<void> {
    await this.tell(message, { agent: { name: agent.name } });
  }

  /** Asks; the answer will be read with what the question expects and offers. */
  async ask(question: Question, expecting?: ExpectedKind): Promise<void> {
    const choices = question.options?.map(({ id, labels }) => ({ id, labels }));
    this.memory.expecting =
      expecting !== undefined
        ? { kind: expecting, ...(choices === undefined ? {} : { choices }) }
        : choices === undefined
          ? undefined
          : { kind: 'choice', choices };
    await this.send(ask(question, expecting));
  }

  /** Sends the subscriber a message to the contact on file. */
  confirm(subscriberNumber: string, template: Template): void {
    this.stage({ type: 'send', messages: [{ to: { subscriberNumber, contact: 'first' }, template }] });
  }

  /** Sends a link that opens this conversation in a browser, such as that of a phone. */
  sendLink(to: Recipient): void {
    const { conversationId, inputKey } = this.ids;
    const url = this.services.links.create({ conversationId, key: inputKey, language: this.language }, this.now);
    const template = { name: 'continueLink', language: this.language, values: { url } } as const;
    const notAfter = new Date(this.now.getTime() + linkRules.validMs);
    this.stage({ type: 'send', messages: [{ to, template, notAfter }] });
  }

  /** Who calls hears the reference and cannot write it down; who has a confirmation of it needs no second one. */
  private textReference({ kind, reference, subscriberNumber, verification }: NewRequest): void {
    const { caller } = this.memory;
    if (caller === undefined || !takesSms(caller.phone) || kind === 'callback') return;
    const isConfirmed = kind !== 'fault' && verification === 'otp' && caller.subscriberNumber === subscriberNumber;
    if (isConfirmed) return;
    this.text(caller.phone, { name: 'requestReference', language: this.language, values: { reference } });
  }

  /** An SMS to a number that was named or calls. */
  text(address: string, template: Template): void {
    this.stage({ type: 'send', messages: [{ to: { channel: 'sms', address }, template }] });
  }

  private linkDocuments(link: DocumentLink): void {
    const { documents = [] } = this.memory;
    this.memory.documents = undefined;
    if (documents.length > 0) this.stage({ type: 'linkDocuments', documents: documents.map(({ id }) => id), link });
  }

  private tellOffice(template: Template, files?: readonly FileRef[]): void {
    const to = { channel: 'email', address: this.services.settings.officeEmail } as const;
    const message: OutboxMessage = { to, template, ...(files === undefined ? {} : { attachments: files }) };
    this.stage({ type: 'send', messages: [message] });
  }

  private async send(reply: Partial<Activity>): Promise<void> {
    await this.context.sendActivity({ ...reply, locale: this.language });
  }
}

/** Below it a recogniser guesses. */
const hardlyHeardBelow = 0.5;

/** A wish that was hardly heard is less sure than its words are. */
function dimmed(understood: Understanding, confidence: number): Understanding {
  const factor = Math.min(1, 0.5 + confidence);
  const dim = ({ name, score }: ScoredIntent): ScoredIntent => ({ name, score: score * factor });
  return { ...understood, intent: dim(understood.intent), intents: understood.intents.map(dim) };
}

const key = Symbol('dialogTurn');

export function setDialogTurn(context: TurnContext, turn: DialogTurn): void {
  context.turnState.set(key, turn);
}

/** The turn that a context belongs to. */
export function dialogTurn(context: TurnContext): DialogTurn {
  const turn: unknown = context.turnState.get(key);
  if (turn instanceof DialogTurn) return turn;
  throw new Error('The context has no dialog turn: SupportBot sets it before the root dialog runs');
}
