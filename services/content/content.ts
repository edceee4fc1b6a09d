/** What the office edits: answers, notices, measures. Entries with versions, so that of two editors none overwrites the other unseen. */

/** An entry as it is saved, and how often it has been. */
export interface Versioned<T> {
  readonly entry: T;
  readonly version: number;
}

/** One kind of content. What conversations read of it is good for a few seconds: every node sees a change after that. */
export interface Content<T extends { readonly id: string }> {
  /** Every entry as it is now, for who edits them. */
  all(): Promise<readonly Versioned<T>[]>;
  /**
   * Saves one entry.
   *
   * @param version that of the entry that was edited; 0 for a new one
   * @returns the new version
   * @throws EditConflictError when the entry is not, or no longer, of that version
   */
  save(entry: T, version: number): Promise<number>;
  /** Puts entries in place of those with the same ids, all at once and whatever their versions. `others`: what becomes of the rest. */
  load(entries: readonly T[], others?: 'stay' | 'go'): Promise<void>;
  /** Adds those whose ids are not there yet, and leaves alone the others. */
  addMissing(entries: readonly T[]): Promise<void>;
}

/** Somebody else has saved the entry meanwhile. */
export class EditConflictError extends Error {
  constructor(
    id: string,
    /** The version that is saved; 0 when there is no such entry. */
    readonly current: number,
  ) {
    super(
      current === 0
        ? `Saving ${id}: there is no such entry any more; save it as a new one.`
        : `Saving ${id}: it has been saved meanwhile (version ${current}); read it again and repeat the change.`,
    );
    this.name = 'EditConflictError';
  }
}
