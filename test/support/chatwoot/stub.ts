/** Chatwoot as far as a hand-off meets it: a real HTTP server that refuses what Chatwoot would, knows no key against repetition, and sends webhooks. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { testNow } from '../service';
import {
  agentShape,
  contactShape,
  conversationShape,
  conversationWebhook,
  messageShape,
  messageWebhook,
  type StubAgent,
  type StubContact,
  type StubConversation,
  type StubMessage,
} from './shapes';
import { must, read, Refused, signed, webhookSecret } from './wire';

const accountId = 3;
const inboxId = 7;
const token = 'token-of-the-bot';

const id = z.number().int();
/** What its Swagger documents and nothing else: Chatwoot would drop the rest without a word. */
const newContact = z.strictObject({ inbox_id: id, name: z.string().optional(), identifier: z.string().optional() });
const newConversation = z.strictObject({
  source_id: z.string().min(1),
  inbox_id: id.optional(),
  contact_id: id.optional(),
  status: z.enum(['open', 'resolved', 'pending']).optional(),
  custom_attributes: z.record(z.string(), z.unknown()).optional(),
});
const newMessage = z.strictObject({
  content: z.string().min(1).max(150_000),
  message_type: z.enum(['outgoing', 'incoming']),
  private: z.boolean(),
  content_attributes: z.record(z.string(), z.unknown()),
});
const newStatus = z.strictObject({ status: z.enum(['open', 'resolved', 'pending', 'snoozed']) });

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: StubMessage['files'];
}

export class ChatwootStub {
  readonly agents: StubAgent[] = [
    { id: 11, name: 'Ana Novak', availability_status: 'online' },
    { id: 12, name: 'Bor Kos', availability_status: 'offline' },
  ];
  readonly contacts: StubContact[] = [];
  readonly conversations: StubConversation[] = [];
  /** Requests that were refused, as `status method path`. */
  readonly refused: string[] = [];
  /** Does what it is asked, and the answer is lost on the way: for so many requests to POST. */
  loseAnswers = 0;
  /** Where webhooks go, and how often each. */
  webhooks: { url: string; times: number } = { url: '', times: 1 };
  /** By whose clock webhooks are signed; that of the tests unless the service has the real one. */
  now = (): Date => testNow;
  /** What the webhooks were answered with. */
  readonly answers: number[] = [];
  private server: Server | undefined;
  private port = 0;
  private messages = 0;
  private sending: Promise<unknown> = Promise.resolve();

  static async start(): Promise<ChatwootStub> {
    const stub = new ChatwootStub();
    await stub.up();
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The settings of a service that hands over to it. */
  get settings(): Readonly<Record<string, string>> {
    return {
      HANDOFF_TARGET: 'chatwoot',
      CHATWOOT_URL: this.url,
      CHATWOOT_ACCOUNT_ID: String(accountId),
      CHATWOOT_INBOX_ID: String(inboxId),
      CHATWOOT_TOKEN: token,
      CHATWOOT_WEBHOOK_SECRET: webhookSecret,
    };
  }

  /** Answers again, at the same address and with what it had. */
  async up(): Promise<void> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
  }

  /** Cannot be reached any more. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  }

  /** Resolves when the webhooks so far are answered. */
  async sent(): Promise<void> {
    await this.sending;
  }

  /** The newest conversation of one of ours, once the note is in it. */
  find(sourceId: string): StubConversation | undefined {
    return this.conversations.findLast((one) => one.source_id === sourceId && one.messages.length > 0);
  }

  agent(place: 0 | 1): StubAgent {
    const agent = this.agents[place];
    if (agent === undefined) throw new Error('Chatwoot has no such agent');
    return agent;
  }

  assign(conversation: StubConversation, agent: StubAgent | undefined): void {
    conversation.assignee = agent;
    this.keep(conversation, { type: 'activity', content: 'Assigned' });
    this.tell(conversationWebhook('conversation_updated', conversation, this.url));
  }

  reply(conversation: StubConversation, agent: StubAgent, content: string, files: StubMessage['files'] = []): void {
    this.say(conversation, { type: 'outgoing', content, agent, files });
  }

  note(conversation: StubConversation, agent: StubAgent, content: string): void {
    this.say(conversation, { type: 'outgoing', private: true, content, agent });
  }

  resolve(conversation: StubConversation): void {
    this.setStatus(conversation, 'resolved');
  }

  /** Posts a webhook with a body and headers of the test's own, or signed as it should be. */
  async post(
    body: string,
    headers: Readonly<Record<string, string>> = signed(body, webhookSecret, this.now().getTime() / 1000),
  ): Promise<Response> {
    const all = { 'content-type': 'application/json', ...headers };
    return fetch(this.webhooks.url, { method: 'POST', headers: all, body });
  }

  private say(
    conversation: StubConversation,
    values: Partial<StubMessage> & Pick<StubMessage, 'type' | 'content'>,
  ): StubMessage {
    const message = this.keep(conversation, values);
    this.tell(messageWebhook(message, conversation, this.url));
    // What a contact says opens a conversation that was resolved.
    if (message.type === 'incoming' && conversation.status === 'resolved') this.setStatus(conversation, 'open');
    return message;
  }

  private keep(
    conversation: StubConversation,
    values: Partial<StubMessage> & Pick<StubMessage, 'type' | 'content'>,
  ): StubMessage {
    this.messages += 1;
    const blank = { private: false, content_attributes: {}, files: [] };
    const message = { ...blank, ...values, id: this.messages, conversation: conversation.id };
    conversation.messages.push(message);
    return message;
  }

  private setStatus(conversation: StubConversation, status: StubConversation['status']): void {
    if (conversation.status === status) return;
    conversation.status = status;
    this.tell(conversationWebhook('conversation_status_changed', conversation, this.url));
  }

  /** Nobody waits for them, and what is not taken is not sent again. */
  private tell(payload: object): void {
    const { url, times } = this.webhooks;
    if (url === '') return;
    const body = JSON.stringify(payload);
    for (let time = 0; time < times; time += 1)
      this.sending = this.sending.then(async () => {
        const answer = await this.post(body).catch(() => undefined);
        if (answer !== undefined) this.answers.push(answer.status);
      });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const method = request.method ?? 'GET';
    try {
      const file = /^\/rails\/active_storage\/blobs\/redirect\/(\d+)-(\d+)\//.exec(pathname);
      if (file !== null) {
        response.writeHead(200, { 'content-type': 'application/octet-stream' });
        response.end(this.fileAt(Number(file[1]), Number(file[2])));
        return;
      }
      const { body, files } = await read(request);
      if (request.headers['api_access_token'] !== token) throw new Refused(401);
      const prefix = `/api/v1/accounts/${accountId}`;
      if (!pathname.startsWith(prefix)) throw new Refused(404);
      const path = pathname.slice(prefix.length);
      const answer = this.serve({ method, path, query: searchParams, body, files });
      if (method === 'POST' && this.loseAnswers > 0) {
        this.loseAnswers -= 1;
        response.destroy();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    } catch (error) {
      const status = error instanceof Refused ? error.status : 500;
      this.refused.push(`${status} ${method} ${pathname}`);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'refused' }));
    }
  }

  private serve({ method, path, query, body, files }: Asked): unknown {
    const [, kind = '', name = '', part = ''] = path.split('/');
    switch (`${method} ${kind} ${/^\d+$/.test(name) ? 'n' : name} ${part}`.trim()) {
      case 'GET inbox_members n':
        if (Number(name) !== inboxId) throw new Refused(404);
        return { payload: this.agents.map(agentShape) };
      case 'GET contacts search':
        return { meta: {}, payload: this.contacts.filter((one) => one.identifier.includes(query.get('q') ?? '')).map(contactShape) }; // prettier-ignore
      case 'POST contacts':
        return this.createContact(must(newContact, body));
      case 'GET contacts n conversations':
        if (!this.contacts.some((one) => one.id === Number(name))) throw new Refused(404);
        return { payload: this.conversations.filter(({ contact }) => contact.id === Number(name)).map((one) => conversationShape(one, this.url)) }; // prettier-ignore
      case 'POST conversations':
        return this.createConversation(must(newConversation, body));
      case 'GET conversations n':
        return conversationShape(this.conversationAt(name), this.url);
      case 'GET conversations n messages':
        return { meta: {}, payload: this.messagesOf(this.conversationAt(name), query.get('after')) };
      case 'POST conversations n messages': {
        const conversation = this.conversationAt(name);
        const { message_type: type, ...said } = must(newMessage, body);
        const message = this.say(conversation, { ...said, type, files });
        return messageShape(message, conversation.contact, this.url);
      }
      case 'POST conversations n toggle_status': {
        const { status } = must(newStatus, body);
        this.setStatus(this.conversationAt(name), status);
        return { meta: {}, payload: { success: true, current_status: status, conversation_id: Number(name) } };
      }
      default:
        throw new Refused(404);
    }
  }

  private createContact({ inbox_id: inbox, name = '', identifier = '' }: z.infer<typeof newContact>): object {
    if (inbox !== inboxId) throw new Refused(404);
    if (this.contacts.some((one) => one.identifier === identifier)) throw new Refused(422);
    const contact = { id: this.contacts.length + 101, name, identifier };
    this.contacts.push(contact);
    const contactInbox = { inbox: { id: inboxId }, source_id: crypto.randomUUID() };
    return { payload: { contact: contactShape(contact), contact_inbox: contactInbox } };
  }

  private createConversation(wanted: z.infer<typeof newConversation>): object {
    const { source_id, inbox_id: inbox, contact_id: contactId, status = 'open', custom_attributes = {} } = wanted;
    const contact = this.contacts.find((one) => one.id === contactId);
    if (inbox !== inboxId || contact === undefined) throw new Refused(404);
    const taken = this.conversations.some((one) => one.source_id === source_id && one.contact.id !== contact.id);
    if (taken) throw new Refused(422);
    const made = { id: this.conversations.length + 51, contact, source_id, custom_attributes, status, assignee: undefined, messages: [] }; // prettier-ignore
    this.conversations.push(made);
    this.tell(conversationWebhook('conversation_created', made, this.url));
    return { id: made.id, account_id: accountId, inbox_id: inboxId };
  }

  private conversationAt(name: string): StubConversation {
    const found = this.conversations.find((one) => one.id === Number(name));
    if (found === undefined) throw new Refused(404);
    return found;
  }

  /** A hundred at most, from a message on; else the newest twenty. */
  private messagesOf({ messages, contact }: StubConversation, after: string | null): readonly object[] {
    const page = after === null ? messages.slice(-20) : messages.filter((one) => one.id > Number(after)).slice(0, 100);
    return page.map((message) => messageShape(message, contact, this.url));
  }

  private fileAt(message: number, place: number): Buffer {
    const all = this.conversations.flatMap(({ messages }) => messages);
    const content = all.find((one) => one.id === message)?.files[place]?.content;
    if (content === undefined) throw new Refused(404);
    return content;
  }
}
