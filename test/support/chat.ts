/** A chat over Direct Line as a test holds it: says something, gets all replies to it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const activity = z.looseObject({
  id: z.string(),
  type: z.string(),
  text: z.string().optional(),
  speak: z.string().optional(),
  replyToId: z.string().optional(),
  from: z.object({ id: z.string(), name: z.string().optional(), role: z.string() }),
  channelData: z
    .object({
      prompt: z.string().optional(),
      clientActivityID: z.string().optional(),
      request: z.object({ reference: z.string(), kind: z.string() }).optional(),
    })
    .optional(),
  suggestedActions: z
    .object({ actions: z.array(z.object({ type: z.string(), title: z.string(), value: z.string() })) })
    .optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
});
export type ReceivedActivity = z.infer<typeof activity>;

const activitySet = z.object({ activities: z.array(activity), watermark: z.string() });
const issued = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  streamUrl: z.string().optional(),
});
const sent = z.array(
  z.object({
    channel: z.string(),
    to: z.string(),
    subject: z.string().optional(),
    text: z.string(),
    code: z.string().optional(),
    at: z.string(),
  }),
);

async function json(response: Response): Promise<unknown> {
  if (!response.ok)
    throw new Error(`${response.status} from ${new URL(response.url).pathname}: ${await response.text()}`);
  return response.json();
}

/** What the service would have sent by mail and SMS, newest last. */
export async function outboxOf(url: string): Promise<z.infer<typeof sent>> {
  return sent.parse(await json(await fetch(`${url}/dev/outbox`, { headers: { accept: 'application/json' } })));
}

/** Its name and what is in it. */
export type TestFile = readonly [string, Buffer];

export class Chat {
  watermark = '';
  /** What the bot said last. */
  replies: ReceivedActivity[] = [];

  private constructor(
    readonly url: string,
    readonly conversationId: string,
    public token: string,
    readonly streamUrl: string,
  ) {}

  /** Opens a new conversation; its greeting is in `replies`. */
  static async open(url: string, locale?: string): Promise<Chat> {
    const base = `${url}/v3/directline`;
    const generated = issued.parse(await json(await fetch(`${base}/tokens/generate`, { method: 'POST' })));
    const begun = issued.parse(
      await json(
        await fetch(`${base}/conversations`, {
          method: 'POST',
          headers: { authorization: `Bearer ${generated.token}`, 'content-type': 'application/json' },
          body: JSON.stringify(locale === undefined ? {} : { locale }),
        }),
      ),
    );
    const chat = new Chat(url, begun.conversationId, begun.token, begun.streamUrl ?? '');
    await chat.read();
    return chat;
  }

  /** The same conversation, held at another node of the service. */
  at(url: string): Chat {
    return new Chat(
      url,
      this.conversationId,
      this.token,
      this.streamUrl.replace(/^ws:\/\/[^/]+/, url.replace(/^http/, 'ws')),
    );
  }

  /** Takes a new token, as the client does every 15 minutes. */
  async renew(): Promise<void> {
    const headers = { authorization: `Bearer ${this.token}` };
    const renewed = await fetch(`${this.url}/v3/directline/tokens/refresh`, { method: 'POST', headers });
    this.token = issued.parse(await json(renewed)).token;
  }

  /** Says something and reads on; answers with the replies to it. */
  async say(text: string, key: string = randomUUID()): Promise<ReceivedActivity[]> {
    await this.post({ type: 'message', text, channelData: { clientActivityID: key } });
    return this.read();
  }

  /** Sends files as the client does, its activity as a part with a type of its own; answers as the service does. */
  upload(files: readonly TestFile[], text = '', key: string = randomUUID()): Promise<Response> {
    const form = new FormData();
    const activity = { type: 'message', text, from: { id: 'x' }, channelData: { clientActivityID: key } };
    const part = new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' });
    form.append('activity', part, 'blob');
    for (const [name, content] of files) form.append('file', new Blob([new Uint8Array(content)]), name);
    return fetch(`${this.url}/v3/directline/conversations/${this.conversationId}/upload?userId=x`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}` },
      body: form,
    });
  }

  /** Posts an activity; answers with its id. */
  async post(body: unknown): Promise<string> {
    const response = await this.request('POST', 'activities', body);
    return z.object({ id: z.string() }).parse(await json(response)).id;
  }

  /** Reads what is new; the bot's part is kept in `replies`. */
  async read(): Promise<ReceivedActivity[]> {
    const set = await this.history(this.watermark);
    this.watermark = set.watermark;
    this.replies = set.activities.filter(({ from }) => from.role === 'bot');
    return this.replies;
  }

  async history(watermark = ''): Promise<z.infer<typeof activitySet>> {
    return activitySet.parse(await json(await this.request('GET', `activities?watermark=${watermark}`)));
  }

  /** A request about this conversation, with its token. */
  request(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}/v3/directline/conversations/${this.conversationId}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** All that the bot said last, as one text. */
  get text(): string {
    // Amounts hold a space that does not break.
    return this.replies
      .map(({ text }) => text ?? '')
      .join('\n')
      .replace(/\u00a0/g, ' ');
  }

  /** The same as it is said aloud. */
  get speech(): string {
    return this.replies.map(({ speak }) => speak ?? '').join('\n');
  }

  /** All cards of what the bot said last, as one text. */
  get cards(): string {
    return this.replies.map(({ attachments }) => JSON.stringify(attachments ?? [])).join('\n');
  }

  /** Which question is open. */
  get prompt(): string | undefined {
    return this.replies.findLast(({ channelData }) => channelData?.prompt !== undefined)?.channelData?.prompt;
  }

  /** The buttons under the last question. */
  get options(): string[] {
    return this.replies.at(-1)?.suggestedActions?.actions.map(({ title }) => title) ?? [];
  }

  /** The saved request that the bot told of last. */
  get saved(): { readonly reference: string; readonly kind: string } | undefined {
    return this.replies.find(({ channelData }) => channelData?.request !== undefined)?.channelData?.request;
  }

  /** The newest code that was sent. */
  async code(): Promise<string> {
    const code = (await outboxOf(this.url)).findLast((message) => message.code !== undefined)?.code;
    if (code === undefined) throw new Error('No code was sent');
    return code;
  }
}
