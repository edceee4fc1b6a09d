/** The chats of the page: what the service told of them, in one place for all views, over lost connections and without a double. */
import { call, CallError } from '../api';
import { chime } from './chime';
import { draftOf, keepDraft } from './drafts';
import { Learning, withKnown } from './learning';
import { Line } from './line';
import { Outbox, type Outgoing } from './outbox';
import type { Activity, ChatDetail, ChatSummary, DeskState, LiveMessage } from './types';

export interface OpenChat {
  readonly detail: ChatDetail;
  readonly activities: readonly Activity[];
  readonly through: number;
  /** It was the agent's after the last turn. */
  readonly mine: boolean;
  /** It is the agent's no more, or waits no more: what was said stays to be read. */
  readonly over: boolean;
  /** When the subscriber was last seen writing. */
  readonly typingAt: number;
}

export const typingShownMs = 6_000;
const typingEveryMs = 3_000;
const nobody: DeskState = {
  waiting: [],
  mine: [],
  others: [],
  calls: [],
  voicemails: { open: 0, mark: '' },
  colleagues: [],
};
const remembered = 'desk-takes';

export class ChatStore {
  state = nobody;
  connection: 'connecting' | 'open' | 'lost' = 'connecting';
  chats: ReadonlyMap<string, OpenChat> = new Map();
  /** The clock of the service, less ours. */
  offset = 0;
  takes = localStorage.getItem(remembered) !== 'off';
  readonly outbox = new Outbox(send, () => this.#changed());
  #version = 0;
  #first = true;
  #viewed: string | undefined;
  readonly #failed = new Map<string, number>();
  readonly #loading = new Set<string>();
  readonly #learning = new Learning({
    sees: (id) => this.chats.get(id)?.over === false,
    learned: (id, known) => this.#update(id, (chat) => ({ ...chat, detail: withKnown(chat.detail, known) })),
  });
  readonly #typingAt = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #line: Line;

  /** @param me id of who is signed in */
  constructor(private readonly me: string) {
    this.#line = new Line({
      opened: () => this.#opened(),
      message: (message) => this.#take(message),
      lost: () => {
        this.connection = 'lost';
        this.#changed();
        // It tells, too, where the session is what is over.
        void call('GET', '/me').catch(() => undefined);
      },
      ended: () => window.dispatchEvent(new Event('desk:over')),
      takes: () => this.takes,
    });
  }

  close(): void {
    this.#line.close();
    // Whoever signs in again finds it where they wrote it.
    for (const { chat, text } of this.outbox.close()) keepDraft(chat, [draftOf(chat), text].join('\n').trim());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get version(): number {
    return this.#version;
  }

  now(): number {
    return Date.now() + this.offset;
  }

  setTakes(takes: boolean): void {
    this.takes = takes;
    localStorage.setItem(remembered, takes ? 'on' : 'off');
    this.#line.beat();
    this.#changed();
  }

  summary(id: string): ChatSummary | undefined {
    const { waiting, mine, others, calls } = this.state;
    return [...mine, ...waiting, ...others, ...calls].find((one) => one.id === id);
  }

  isMine(id: string): boolean {
    return this.state.mine.some((one) => one.id === id) || this.callsOf(this.me).some((one) => one.id === id);
  }

  /** The calls that an agent has taken. */
  callsOf(agentId: string): DeskState['calls'] {
    return this.state.calls.filter(({ state, agent }) => state === 'accepted' && agent?.id === agentId);
  }

  /** Why a chat could not be opened: an HTTP status. */
  failure(id: string): number | undefined {
    return this.#failed.get(id);
  }

  /** Messages of the subscriber that the agent has not seen. */
  unread(id: string): number {
    const chat = this.chats.get(id);
    const read = this.state.mine.find((one) => one.id === id)?.readThrough;
    if (chat === undefined || read === undefined) return 0;
    const first = chat.through - chat.activities.length;
    return chat.activities.filter(({ from }, n) => from.role === 'user' && first + n >= read).length;
  }

  /** What the title counts: who waits, and chats with something unread. */
  get pending(): number {
    const waiting = this.takes ? this.state.waiting.length : 0;
    return waiting + this.state.mine.filter(({ id }) => this.unread(id) > 0).length;
  }

  /** The chat that is looked at; what is seen of it counts as read. */
  view(id: string | undefined): void {
    this.#viewed = id;
    if (id !== undefined) void this.load(id);
    this.markRead();
  }

  readonly markRead = (): void => {
    const id = this.#viewed;
    const chat = id === undefined ? undefined : this.chats.get(id);
    const known = this.state.mine.find((one) => one.id === id);
    if (id === undefined || chat?.mine !== true || known === undefined) return;
    if (document.visibilityState !== 'visible' || chat.through <= known.readThrough) return;
    const readThrough = chat.through;
    this.state = {
      ...this.state,
      mine: this.state.mine.map((one) => (one.id === id ? { ...one, readThrough } : one)),
    };
    this.#changed();
    void call('POST', `/chats/${id}/read`, { through: readThrough }).catch(() => undefined);
  };

  async load(id: string, anew = false): Promise<void> {
    if ((!anew && this.chats.has(id)) || this.#loading.has(id)) return;
    this.#loading.add(id);
    try {
      const detail = await call<ChatDetail>('GET', `/chats/${id}`);
      const { activities, through } = detail;
      this.#failed.delete(id);
      const known = this.chats.get(id);
      const newer = known !== undefined && known.through > through;
      this.#set(id, {
        detail,
        activities: newer ? known.activities : activities,
        through: newer ? known.through : through,
        mine: detail.state === 'accepted',
        over: false,
        typingAt: 0,
      });
      this.#watch(id);
      this.markRead();
    } catch (error) {
      this.#failed.set(id, error instanceof CallError ? error.status : 0);
      this.#changed();
    } finally {
      this.#loading.delete(id);
    }
  }

  /** Takes a chat out of the queue; rejects with who was first where somebody else was. */
  async accept(id: string): Promise<void> {
    await call('POST', `/chats/${id}/accept`, { key: crypto.randomUUID() });
    await this.load(id, true);
  }

  /** @param remark the agent's own line on the talk, for colleagues */
  end(id: string, remark: string): Promise<unknown> {
    return call('POST', `/chats/${id}/end`, { key: crypto.randomUUID(), remark });
  }

  transfer(id: string, to: string): Promise<unknown> {
    return call('POST', `/chats/${id}/transfer`, { key: crypto.randomUUID(), to });
  }

  async note(id: string, text: string): Promise<void> {
    const { notes } = await call<Pick<ChatDetail, 'notes'>>('POST', `/chats/${id}/notes`, {
      key: crypto.randomUUID(),
      text,
    });
    const chat = this.chats.get(id);
    if (chat !== undefined) this.#set(id, { ...chat, detail: { ...chat.detail, notes } });
  }

  typing(id: string): void {
    if (Date.now() - (this.#typingAt.get(id) ?? 0) < typingEveryMs) return;
    this.#typingAt.set(id, Date.now());
    this.#line.send({ type: 'typing', id });
  }

  #opened(): void {
    this.connection = 'open';
    for (const [id, chat] of this.chats) if (!chat.over) this.#watch(id);
    for (const id of this.#failed.keys()) void this.load(id);
    this.outbox.flush();
    this.#changed();
  }

  #watch(id: string): void {
    this.#line.send({ type: 'watch', id, through: this.chats.get(id)?.through ?? 0 });
  }

  #take(message: LiveMessage): void {
    if (message.type === 'state') this.#takeState(message.state, Date.parse(message.now));
    else if (message.type === 'turn') this.#takeTurn(message);
    else if (message.type === 'typing') this.#update(message.id, (chat) => ({ ...chat, typingAt: Date.now() }));
    else if (message.type === 'closed') this.#update(message.id, (chat) => ({ ...chat, over: true, typingAt: 0 }));
  }

  #takeState(state: DeskState, now: number): void {
    const known = new Set(this.state.waiting.map(({ id }) => id));
    const came = state.waiting.some(({ id }) => !known.has(id));
    this.offset = now - Date.now();
    this.state = state;
    // What was there when the page opened makes no sound.
    if (came && !this.#first && this.takes) chime();
    this.#first = false;
    for (const { id } of [...state.mine, ...this.callsOf(this.me)]) {
      const chat = this.chats.get(id);
      // It may have come back by a colleague, or out of the queue.
      if (chat === undefined || chat.over) void this.load(id, true);
    }
    this.markRead();
    this.#changed();
  }

  #takeTurn({ id, activities, from, through, mine }: Extract<LiveMessage, { type: 'turn' }>): void {
    const chat = this.chats.get(id);
    if (chat === undefined || through <= chat.through) return;
    if (from > chat.through) {
      this.#watch(id);
      return;
    }
    const fresh = activities.slice(chat.through - from);
    this.outbox.drop(({ chat: of, key }) => of === id && fresh.some((one) => one.id.includes(key)));
    const written = fresh.some(({ from: { role } }) => role === 'user');
    const typingAt = written ? 0 : chat.typingAt;
    this.#set(id, { ...chat, activities: [...chat.activities, ...fresh], through, mine, typingAt });
    this.#learning.ask(id);
    if (written && this.isMine(id)) chime();
    this.markRead();
  }

  #update(id: string, change: (chat: OpenChat) => OpenChat): void {
    const chat = this.chats.get(id);
    if (chat !== undefined) this.#set(id, change(chat));
  }

  #set(id: string, chat: OpenChat): void {
    this.chats = new Map(this.chats).set(id, chat);
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function send({ chat, key, text, files }: Outgoing): Promise<unknown> {
  if (files.length === 0) return call('POST', `/chats/${chat}/say`, { key, text });
  const form = new FormData();
  form.append('activity', JSON.stringify({ key, text }));
  for (const file of files) form.append('file', file, file.name);
  return call('POST', `/chats/${chat}/files`, form);
}
