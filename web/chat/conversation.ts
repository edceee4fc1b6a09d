/** One Direct Line conversation: begun or taken up again, its token kept fresh, its stream renewed after a lost connection. */
import { uploadTimeoutMs } from './delivery';
import { ConversationEndedError, RefusedError } from './errors';
import { readStored, store } from './storage';

interface Grant {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly expiresIn: number;
}

const domain = `${location.origin}/v3/directline`;
const timeoutMs = 15_000;
/** An upload ends before Web Chat offers to send it again. */
const marginMs = 10_000;
/** Tokens live 30 minutes; a sleeping laptop may miss one turn of this and still be in time. */
const refreshMs = 10 * 60_000;

async function call(method: 'GET' | 'POST', path: string, token: string | undefined, body?: object): Promise<unknown> {
  const isForm = body instanceof FormData;
  const response = await fetch(domain + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      // The browser itself names the type of a form.
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(isForm ? uploadTimeoutMs - marginMs : timeoutMs),
  });
  if (token !== undefined && [401, 403, 404].includes(response.status)) {
    throw new ConversationEndedError(`${method} ${path} answered ${response.status}`);
  }
  // Too many requests, as much as a failing service, are a matter of waiting.
  if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
    throw new RefusedError(`${method} ${path} answered ${response.status}`);
  }
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  return response.json();
}

function text(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : undefined;
}

function readGrant(value: unknown, before: { conversationId?: string; token?: string }): Grant {
  const conversationId = text(value, 'conversationId') ?? before.conversationId;
  const token = text(value, 'token') ?? before.token;
  const streamUrl = text(value, 'streamUrl');
  if (conversationId === undefined || token === undefined || streamUrl === undefined) {
    throw new Error('The chat service answered without a conversation');
  }
  const seconds: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'expires_in') : undefined;
  return { conversationId, token, streamUrl, expiresIn: typeof seconds === 'number' ? seconds : 1800 };
}

const pathOf = (conversationId: string): string => `/conversations/${encodeURIComponent(conversationId)}`;

/** An activity with files as Direct Line takes it: the activity and each file a part; `undefined` where there are none. */
async function formOf(activity: object): Promise<FormData | undefined> {
  const attachments: unknown = Reflect.get(activity, 'attachments');
  if (!Array.isArray(attachments) || attachments.length === 0) return undefined;
  const form = new FormData();
  const message = JSON.stringify({ ...activity, attachments: undefined });
  form.append('activity', new Blob([message], { type: 'application/vnd.microsoft.activity' }));
  for (const attachment of attachments as readonly unknown[]) {
    // Web Chat hands the files over by addresses within this page.
    const blob = await (await fetch(text(attachment, 'contentUrl') ?? '')).blob();
    form.append('file', blob, text(attachment, 'name') ?? 'file');
  }
  return form;
}

export class Conversation {
  readonly #timer: number;
  #grant: Grant;
  /** Told of each fresh token. */
  onRenewed: (grant: { conversationId: string; token: string; streamUrl: string }) => void = () => undefined;

  private constructor(
    grant: Grant,
    /** True when this conversation began before this page. */
    readonly resumed: boolean,
  ) {
    this.#grant = grant;
    this.#save();
    this.#timer = window.setInterval(() => void this.#refresh().catch(() => undefined), refreshMs);
  }

  get id(): string {
    return this.#grant.conversationId;
  }

  get token(): string {
    return this.#grant.token;
  }

  get streamUrl(): string {
    return this.#grant.streamUrl;
  }

  /** Begins a conversation; the bot greets in that language. */
  static async begin(locale: string): Promise<Conversation> {
    const issued = await call('POST', '/tokens/generate', undefined, {});
    const token = text(issued, 'token');
    if (token === undefined) throw new Error('The chat service issued no token');
    const conversationId = text(issued, 'conversationId');
    const begun = await call('POST', '/conversations', token, { locale });
    return new Conversation(
      readGrant(begun, { token, ...(conversationId === undefined ? {} : { conversationId }) }),
      false,
    );
  }

  /**
   * Takes up the stored conversation from its first message, so that the history shows.
   *
   * @throws ConversationEndedError when there was one and it has ended.
   */
  static async resume(): Promise<Conversation | undefined> {
    const stored = readStored(Date.now());
    if (stored === undefined) return undefined;
    const refreshed = await call('POST', '/tokens/refresh', stored.token, {});
    const token = text(refreshed, 'token') ?? stored.token;
    const joined = await call('GET', `${pathOf(stored.conversationId)}?watermark=0`, token);
    return new Conversation(readGrant(joined, { conversationId: stored.conversationId, token }), true);
  }

  /**
   * A new stream address after the connection was lost; what came after the watermark comes through it.
   *
   * @throws ConversationEndedError when only a new conversation helps.
   */
  async renew(watermark: string): Promise<string> {
    const path = `${pathOf(this.id)}?watermark=${encodeURIComponent(watermark)}`;
    this.#take(readGrant(await call('GET', path, this.token), { conversationId: this.id, token: this.token }));
    return this.streamUrl;
  }

  /** Sends an activity once, with its files if it has any, and resolves with its id. */
  async post(activity: object): Promise<string> {
    const form = await formOf(activity);
    const [path, body] = form === undefined ? ['activities', activity] : ['upload', form];
    return text(await call('POST', `${pathOf(this.id)}/${path}`, this.token, body), 'id') ?? '';
  }

  /** No more refreshing; `forget` also takes it out of the browser's storage. */
  end(forget: boolean): void {
    window.clearInterval(this.#timer);
    if (forget) store(undefined);
  }

  async #refresh(): Promise<void> {
    const refreshed = await call('POST', '/tokens/refresh', this.token, {});
    this.#take({ ...this.#grant, token: text(refreshed, 'token') ?? this.token });
  }

  #take(grant: Grant): void {
    this.#grant = grant;
    this.#save();
    this.onRenewed(grant);
  }

  #save(): void {
    store({ conversationId: this.id, token: this.token, expiresAt: Date.now() + this.#grant.expiresIn * 1000 });
  }
}
