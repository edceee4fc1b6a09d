/** The few calls of Chatwoot's application API that a hand-off needs, as its Swagger documents them; what comes back is read, not believed. */
import { z } from 'zod';
import type { RelayedFile } from '../target';

export interface ChatwootSettings {
  /** Without a slash at its end. */
  readonly url: string;
  readonly accountId: number;
  /** Of an inbox of the kind "API". */
  readonly inboxId: number;
  /** Of the agent or administrator in whose name notes are written. */
  readonly token: string;
  readonly webhookSecret: string;
}

/** Chatwoot refused, or could not be reached. Holds nothing of what was sent: it is personal. */
export class ChatwootError extends Error {
  constructor(operation: string, reason: string) {
    super(`${operation} at Chatwoot failed (${reason}); it is tried again. Check CHATWOOT_URL, CHATWOOT_TOKEN, CHATWOOT_ACCOUNT_ID and CHATWOOT_INBOX_ID.`); // prettier-ignore
    this.name = 'ChatwootError';
  }
}

const id = z.number().int();
const customAttributes = z.record(z.string(), z.unknown()).nullish();
const member = z.object({ id, availability_status: z.string().nullish() });
const conversation = z.object({
  id,
  status: z.string(),
  custom_attributes: customAttributes,
  meta: z
    .object({ assignee: z.object({ id, name: z.string(), available_name: z.string().nullish() }).nullish() })
    .nullish(),
});
const message = z.object({
  id,
  content: z.string().nullish(),
  /** 0 incoming, 1 outgoing, 2 activity, 3 template. */
  message_type: z.number().int(),
  private: z.boolean().nullish(),
  content_attributes: customAttributes,
  sender: z
    .object({ id, name: z.string().nullish(), available_name: z.string().nullish(), type: z.string().nullish() })
    .nullish(),
  attachments: z.array(z.object({ data_url: z.string().nullish() })).nullish(),
});
export type ChatwootConversation = z.infer<typeof conversation>;
export type ChatwootMessage = z.infer<typeof message>;

const list = <T extends z.ZodType>(one: T) => z.object({ payload: z.array(one) });
const contact = z.object({ id, identifier: z.string().nullish() });

export interface NewMessage {
  readonly content: string;
  readonly message_type: 'incoming' | 'outgoing';
  readonly private: boolean;
  readonly content_attributes: Readonly<Record<string, string>>;
}

/** As many messages as Chatwoot gives at a time. */
const page = 100;
/** Nobody waits for it but the relay. */
const timeoutMs = 10_000;
/** Somebody waits for the answer. */
const shortTimeoutMs = 3_000;
/** Files take longer. */
const fileTimeoutMs = 30_000;
const success = z.unknown();

export class ChatwootApi {
  private readonly base: string;

  constructor(private readonly settings: ChatwootSettings) {
    this.base = `${settings.url}/api/v1/accounts/${settings.accountId}`;
  }

  async members(): Promise<z.infer<typeof member>[]> {
    const path = `/inbox_members/${this.settings.inboxId}`;
    return (await this.call('Looking for agents', 'GET', path, list(member), { limitMs: shortTimeoutMs })).payload;
  }

  async findContact(identifier: string): Promise<number | undefined> {
    const path = `/contacts/search?q=${encodeURIComponent(identifier)}`;
    const { payload } = await this.call('Looking for a contact', 'GET', path, list(contact));
    return payload.find((one) => one.identifier === identifier)?.id;
  }

  async createContact(identifier: string, name: string): Promise<number> {
    const made = z.object({ payload: z.object({ contact }) });
    const body = { inbox_id: this.settings.inboxId, identifier, name };
    return (await this.call('Making a contact', 'POST', '/contacts', made, { body })).payload.contact.id;
  }

  async conversationsOf(contactId: number): Promise<ChatwootConversation[]> {
    const path = `/contacts/${contactId}/conversations`;
    return (await this.call('Looking for conversations', 'GET', path, list(conversation))).payload;
  }

  async createConversation(
    sourceId: string,
    contactId: number,
    attributes: Readonly<Record<string, string>>,
  ): Promise<number> {
    const body = {
      source_id: sourceId,
      inbox_id: this.settings.inboxId,
      contact_id: contactId,
      status: 'open',
      custom_attributes: attributes,
    };
    return (await this.call('Making a conversation', 'POST', '/conversations', z.object({ id }), { body })).id;
  }

  conversation(place: string): Promise<ChatwootConversation> {
    return this.call('Reading a conversation', 'GET', `/conversations/${place}`, conversation);
  }

  /** All messages after one, oldest first. */
  async messagesAfter(place: string, after: number): Promise<ChatwootMessage[]> {
    const all: ChatwootMessage[] = [];
    for (let last = after; ;) {
      const path = `/conversations/${place}/messages?after=${last}`;
      const { payload } = await this.call('Reading messages', 'GET', path, list(message));
      const fresh = payload.filter((one) => one.id > last).sort((a, b) => a.id - b.id);
      all.push(...fresh);
      const newest = fresh.at(-1);
      if (newest === undefined || payload.length < page) return all;
      last = newest.id;
    }
  }

  async createMessage(place: string, body: NewMessage, files: readonly RelayedFile[]): Promise<void> {
    const path = `/conversations/${place}/messages`;
    const form = files.length === 0 ? undefined : formOf(body, files);
    await this.call('Saying something', 'POST', path, success, form === undefined ? { body } : { form });
  }

  async resolve(place: string): Promise<void> {
    const path = `/conversations/${place}/toggle_status`;
    await this.call('Ending a conversation', 'POST', path, success, { body: { status: 'resolved' } });
  }

  /** A file that an agent attached; `undefined` when it lies elsewhere, is not there, or is larger than that. */
  async download(address: string, largest: number): Promise<Buffer | undefined> {
    if (!URL.canParse(address) || new URL(address).host !== new URL(this.settings.url).host) return undefined;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(fileTimeoutMs) });
      if (!response.ok || Number(response.headers.get('content-length') ?? 0) > largest) return undefined;
      const content = Buffer.from(await response.arrayBuffer());
      return content.length > largest ? undefined : content;
    } catch {
      throw new ChatwootError('Fetching a file', 'no answer');
    }
  }

  private async call<T extends z.ZodType>(
    operation: string,
    method: 'GET' | 'POST',
    path: string,
    shape: T,
    { body, form, limitMs }: { readonly body?: object; readonly form?: FormData; readonly limitMs?: number } = {},
  ): Promise<z.infer<T>> {
    const headers = {
      accept: 'application/json',
      api_access_token: this.settings.token,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = form ?? (body === undefined ? undefined : JSON.stringify(body));
    const signal = AbortSignal.timeout(limitMs ?? (form === undefined ? timeoutMs : fileTimeoutMs));
    const request = {
      method,
      headers,
      redirect: 'error',
      signal,
      ...(sent === undefined ? {} : { body: sent }),
    } as const;
    let response: Response;
    try {
      response = await fetch(`${this.base}${path}`, request);
    } catch {
      // What the network answers may hold the address.
      throw new ChatwootError(operation, 'no answer');
    }
    if (!response.ok) throw new ChatwootError(operation, String(response.status));
    const read = shape.safeParse(await response.json().catch(() => undefined));
    if (!read.success) throw new ChatwootError(operation, 'an answer of another shape');
    return read.data;
  }
}

function formOf(message: NewMessage, files: readonly RelayedFile[]): FormData {
  const form = new FormData();
  form.append('content', message.content);
  form.append('message_type', message.message_type);
  form.append('private', String(message.private));
  form.append('content_attributes', JSON.stringify(message.content_attributes));
  for (const { name, type, content } of files)
    form.append('attachments[]', new Blob([new Uint8Array(content)], { type }), name);
  return form;
}
