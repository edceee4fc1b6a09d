/** The desk's WebSocket, one a page: the queue, what is said in the chats that the page follows, and who is writing. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { goneAfterMs, type Account, type Presence } from '../../../services/agents';
import type { HandoffPlace } from '../../../services/handoff';
import type { StoredActivity } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import { follow } from '../../follow';
import type { Typing } from '../../typing';
import { turnPast, type SignFile } from '../directLine/activities';
import { apiPath } from './desk';
import type { Guard } from './guard';
import { deskOf, type Overview } from './overview';
import type { LiveMessage } from './shapes/chats';
import { isTheirs, maySee } from './standing';

/** How often the queue is looked at while a page is open: it may change in another process. */
const lookEveryMs = 1_000;
/** How often it is seen whether the session still holds and the page is there: a page in the background has no clock of its own. */
const checkEveryMs = 15_000;
/** Our page tells every three seconds that somebody is writing; more often it tells nothing new. */
const typingEveryMs = 1_000;
const mostBuffered = 1_000_000;
/** As many chats as a page can follow. */
const mostChats = 100;

const id = z.string().min(1).max(100);
const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('beat'), takes: z.boolean() }),
  /** From that watermark on. */
  z.object({ type: z.literal('watch'), id, through: z.number().int().min(0) }),
  z.object({ type: z.literal('unwatch'), id }),
  z.object({ type: z.literal('typing'), id }),
  /** Somebody has moved the mouse or pressed a key. */
  z.object({ type: z.literal('used') }),
]);
type FromPage = z.infer<typeof fromPage>;

export interface LiveOptions {
  readonly conversations: Conversations;
  readonly overview: Overview;
  readonly presence: Pick<Presence, 'seen' | 'closed'>;
  readonly typing: Typing;
  readonly sign: SignFile;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
}

interface OpenPage {
  readonly socket: WebSocket;
  readonly account: Account;
  readonly request: IncomingMessage;
  /** Ends what is followed, by chat. */
  readonly chats: Map<string, () => void>;
  /** What it was told of the queue. */
  told: string;
  /** When it was heard of last, by the clock of the machine. */
  heardAt: number;
  /** When it last told that somebody is writing. */
  typedAt: number;
}

export class Live {
  private readonly pages = new Set<OpenPage>();
  private readonly timers: readonly NodeJS.Timeout[];
  private looking: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly guard: Guard,
    private readonly options: LiveOptions,
  ) {
    this.timers = [
      setInterval(() => this.changed(), lookEveryMs).unref(),
      setInterval(() => void this.check(), checkEveryMs).unref(),
    ];
  }

  /** Something may have changed: every page gets to know what. */
  changed(): void {
    if (this.looking !== undefined) {
      this.again = true;
      return;
    }
    if (this.pages.size === 0) return;
    this.looking = this.look()
      .catch(this.options.report)
      .finally(() => {
        this.looking = undefined;
        if (!this.again) return;
        this.again = false;
        this.changed();
      });
  }

  listen(server: Server): void {
    const sockets = new WebSocketServer({ noServer: true, maxPayload: 10_000 });
    server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (new URL(request.url ?? '/', 'http://localhost').pathname !== `${apiPath}/live`) return;
      const refuse = (status: string): void => void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
      if (!this.guard.isOurs(request)) {
        refuse('403 Forbidden');
        return;
      }
      this.guard.accountFor(request).then(
        (account) => {
          if (account === undefined) refuse('401 Unauthorized');
          else sockets.handleUpgrade(request, socket, head, (client) => this.serve(client, account, request));
        },
        () => refuse('503 Service Unavailable'),
      );
    });
  }

  /** They come again and find a new process. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    for (const { socket } of this.pages) socket.close(1012, 'The service restarts');
    this.again = false;
    await this.looking;
  }

  private serve(socket: WebSocket, account: Account, request: IncomingMessage): void {
    const page: OpenPage = { socket, account, request, chats: new Map(), told: '', heardAt: Date.now(), typedAt: 0 };
    this.pages.add(page);
    this.changed();
    let work = Promise.resolve();
    socket.on('message', (data: Buffer) => {
      page.heardAt = Date.now();
      const read = fromPage.safeParse(parsed(data));
      if (!read.success) return;
      // It is dropped before it costs anything: the next one tells the same.
      if (read.data.type === 'typing' && page.heardAt - page.typedAt < typingEveryMs) return;
      if (read.data.type === 'typing') page.typedAt = page.heardAt;
      // In their order; what fails is asked for again by the page, which comes anew.
      work = work.then(() => this.take(page, read.data)).catch(() => socket.close(1013, 'Try again later'));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.pages.delete(page);
      for (const end of page.chats.values()) end();
      const stillOpen = [...this.pages].some((other) => other.account.id === account.id);
      if (!stillOpen) this.options.presence.closed(account.id).catch(this.options.report);
    });
  }

  private async take(page: OpenPage, message: FromPage): Promise<void> {
    const { account } = page;
    const { presence, conversations, typing } = this.options;
    switch (message.type) {
      case 'beat':
        await presence.seen(account.id, message.takes);
        this.send(page, { type: 'beat' });
        this.changed();
        return;
      case 'watch':
        await this.watch(page, message.id, message.through);
        return;
      case 'unwatch':
        page.chats.get(message.id)?.();
        return;
      case 'used':
        await this.guard.noteUse(page.request);
        return;
      case 'typing':
        if (isTheirs(account, (await conversations.head(message.id))?.handoff))
          typing.tell(message.id, { who: 'agent', name: account.displayName });
        return;
    }
  }

  /** From a watermark on, up to the turn with which the page may see the chat no more. */
  private async watch(page: OpenPage, chat: string, through: number): Promise<void> {
    const { conversations, typing, sign } = this.options;
    page.chats.get(chat)?.();
    if (page.chats.size >= mostChats || page.socket.readyState !== WebSocket.OPEN) return;
    const head = await conversations.head(chat);
    const seesNow = maySee(page.account, head?.handoff);
    // Who was away when their talk ended still gets what was said until then.
    if (head === undefined || !(seesNow || maySee(page.account, await this.placeAt(chat, through)))) {
      this.send(page, { type: 'closed', id: chat });
      return;
    }
    const allUntil = seesNow ? head.sequence : -1;
    let over = false;
    const following = follow(conversations, chat, through, {
      turn: (turn, sent) => {
        if (over) return;
        const { activities } = turnPast(turn, sent, sign);
        const mine = isTheirs(page.account, turn.handoff);
        this.send(page, { type: 'turn', id: chat, activities, from: sent, through: turn.through, mine });
        if (turn.sequence <= allUntil || maySee(page.account, turn.handoff)) return;
        end();
        this.send(page, { type: 'closed', id: chat });
      },
      failed: () => page.socket.close(1013, 'Try again later'),
    });
    const untyping = typing.listen(chat, ({ who }) => {
      if (who === 'subscriber') this.send(page, { type: 'typing', id: chat });
    });
    const end = (): void => {
      over = true;
      following.end();
      untyping();
      page.chats.delete(chat);
    };
    page.chats.set(chat, end);
  }

  private async placeAt(chat: string, through: number): Promise<HandoffPlace | undefined> {
    if (through === 0) return undefined;
    const [turn] = await this.options.conversations.turnsAfter(chat, through - 1);
    return turn?.handoff;
  }

  private async look(): Promise<void> {
    const all = await this.options.overview.all();
    for (const page of this.pages) {
      const state = JSON.stringify(deskOf(all, page.account));
      if (state === page.told) continue;
      page.told = state;
      this.send(page, { type: 'state', now: this.options.now(), state: deskOf(all, page.account) });
    }
  }

  /** Whoever has signed out, or has no account any more, hears nothing further; who is there is asked to say so. */
  private async check(): Promise<void> {
    for (const page of this.pages) {
      const account = await this.guard.accountFor(page.request).catch(() => page.account);
      if (account === undefined) page.socket.close(4401, 'The session is over');
      else if (Date.now() - page.heardAt > goneAfterMs) page.socket.terminate();
      else this.send(page, { type: 'ask' });
    }
  }

  private send({ socket }: OpenPage, message: LiveMessage<StoredActivity>): void {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > mostBuffered) socket.terminate();
    else socket.send(JSON.stringify(message));
  }
}

function parsed(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
