/** An agent at the desk as a test holds one: calls with their session, and the desk's WebSocket. */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Credentials, Role } from '../../services/agents';
import { addAccount, signIn } from './desk';
import type { TestService } from './service';

const me = z.object({ id: z.string(), name: z.string(), displayName: z.string() });
const message = z.looseObject({ type: z.string() });
type LiveMessage = z.infer<typeof message>;

export class DeskClient {
  private constructor(
    private readonly url: string,
    readonly cookie: string,
    readonly id: string,
    readonly name: string,
    /** What is typed at the sign-in. */
    readonly login: string,
  ) {}

  /** Signs somebody in who is at the desk and takes chats. */
  static async open(service: TestService, displayName: string, role: Role = 'agent'): Promise<DeskClient> {
    const client = await DeskClient.signIn(service, await addAccount(service, role, displayName));
    await service.services.presence.seen(client.id, true);
    return client;
  }

  static async signIn(service: Pick<TestService, 'url'>, credentials: Credentials): Promise<DeskClient> {
    const { cookie } = await signIn(service, credentials);
    const answer = await fetch(`${service.url}/agent/api/me`, { headers: { cookie } });
    const { id, name, displayName } = me.parse(await answer.json());
    return new DeskClient(service.url, cookie, id, displayName, name);
  }

  call(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.url}/agent/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-desk': '1',
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  }

  /** Does something in a chat; answers with the status. */
  async act(chat: string, deed: string, body: object = {}, key: string = randomUUID()): Promise<number> {
    return (await this.call('POST', `/chats/${chat}/${deed}`, { key, ...body })).status;
  }

  async json(path: string): Promise<unknown> {
    return (await this.call('GET', path)).json();
  }

  async live(headers: Readonly<Record<string, string>> = {}): Promise<LiveClient> {
    const url = `${this.url.replace(/^http/, 'ws')}/agent/api/live`;
    return LiveClient.open(new WebSocket(url, { headers: { cookie: this.cookie, ...headers } }));
  }
}

export class LiveClient {
  readonly messages: LiveMessage[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.messages.push(message.parse(JSON.parse(data.toString('utf8')))));
  }

  static async open(socket: WebSocket): Promise<LiveClient> {
    const client = new LiveClient(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return client;
  }

  send(what: object): void {
    this.socket.send(JSON.stringify(what));
  }

  /** The first message that fits; waits for it. */
  async until(fits: (one: LiveMessage) => boolean): Promise<LiveMessage> {
    for (let wait = 0; wait < 400; wait += 1) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`No such message came; these did: ${JSON.stringify(this.messages.map(({ type }) => type))}`);
  }

  /** What was said in a chat, as far as it came, in order. */
  said(chat: string): string[] {
    const turn = z.object({ id: z.literal(chat), activities: z.array(z.looseObject({ text: z.string().optional() })) });
    return this.messages.flatMap((one) => {
      const read = turn.safeParse(one);
      return read.success ? read.data.activities.map(({ text }) => text ?? '') : [];
    });
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.socket.once('close', resolve));
    this.socket.close();
    await closed;
  }
}
