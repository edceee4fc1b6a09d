/** A botbuilder `Storage` for one turn: reads what the last turn saved, keeps what this one would save. */
import type { Storage, StoreItems } from 'botbuilder';

/**
 * The turn's document is the only thing that is saved, and its sequence is the compare-and-swap; so this storage
 * never writes by itself. `json` is the state to save with the turn.
 */
export class StagedStorage implements Storage {
  private items: Record<string, unknown>;

  constructor(private readonly saved: string | undefined) {
    this.items = parse(saved);
  }

  get json(): string {
    return JSON.stringify(this.items);
  }

  /** Forgets what the turn has staged. */
  reset(): void {
    this.items = parse(this.saved);
  }

  read(keys: string[]): Promise<StoreItems> {
    const found: StoreItems = {};
    for (const key of keys) {
      const item = this.items[inAnyChannel(key)];
      if (item !== undefined) found[key] = item;
    }
    return Promise.resolve(found);
  }

  write(changes: StoreItems): Promise<void> {
    for (const [key, item] of Object.entries(changes)) this.items[inAnyChannel(key)] = item;
    return Promise.resolve();
  }

  delete(keys: string[]): Promise<void> {
    const gone = new Set(keys.map(inAnyChannel));
    this.items = Object.fromEntries(Object.entries(this.items).filter(([key]) => !gone.has(key)));
    return Promise.resolve();
  }
}

/** botbuilder's keys begin with the channel, but a conversation may go on in another one. */
const inAnyChannel = (key: string): string => key.replace(/^[^/]*\/(?=conversations\/)/, '');

/** What cannot be read counts as nothing: a conversation that cannot go on has to begin again, not to fail for ever. */
function parse(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [inAnyChannel(key), item]));
  } catch {
    return {};
  }
}
