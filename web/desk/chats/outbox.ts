/** What the agent has said and the service has not yet: kept in order and sent again under the same key until it is taken. */
import { CallError } from '../api';

export interface Outgoing {
  readonly chat: string;
  readonly key: string;
  readonly text: string;
  readonly files: readonly File[];
  /** Why it was refused, which another try does not change: an HTTP status. */
  refused?: number;
}

const pauseMs = 2_000;

export class Outbox {
  items: readonly Outgoing[] = [];
  #sending = false;
  #timer: number | undefined;

  constructor(
    private readonly send: (item: Outgoing) => Promise<unknown>,
    private readonly changed: () => void,
  ) {}

  add(chat: string, text: string, files: readonly File[]): void {
    this.items = [...this.items, { chat, key: crypto.randomUUID(), text, files }];
    this.changed();
    this.flush();
  }

  /** It stands in the chat now, or is not wanted any more. */
  drop(goes: (item: Outgoing) => boolean): void {
    const kept = this.items.filter((item) => !goes(item));
    if (kept.length === this.items.length) return;
    this.items = kept;
    this.changed();
  }

  /** Sends no more; answers with what is left. */
  close(): readonly Outgoing[] {
    window.clearTimeout(this.#timer);
    const left = this.items;
    this.items = [];
    return left;
  }

  /** Sends what waits, one after another. */
  flush(): void {
    window.clearTimeout(this.#timer);
    if (!this.#sending) void this.#next();
  }

  async #next(): Promise<void> {
    const item = this.items.find((one) => one.refused === undefined);
    if (item === undefined) return;
    this.#sending = true;
    try {
      await this.send(item);
      this.drop((one) => one === item);
    } catch (error) {
      const status = error instanceof CallError ? error.status : 0;
      // Without an answer it may have been taken all the same: under its key it is taken once.
      if (status === 0 || status >= 500 || status === 401 || status === 429) {
        this.#timer = window.setTimeout(() => this.flush(), pauseMs);
        return;
      }
      item.refused = status;
      this.changed();
    } finally {
      this.#sending = false;
    }
    await this.#next();
  }
}
