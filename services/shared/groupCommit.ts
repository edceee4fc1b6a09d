/** Writes that come together go to the database together: one journaled write for many documents. */

type Write<T> = (documents: readonly T[]) => Promise<ReadonlyMap<number, Error>>;

interface Waiting<T> {
  readonly document: T;
  readonly done: (error?: unknown) => void;
}

/**
 * Collects documents while a write is under way and sends them in one.
 *
 * `write` saves a batch and answers with the refused ones' errors by their place; it rejects when the whole batch
 * is in doubt, and then every document of it is.
 */
export class GroupCommit<T> {
  private waiting: Waiting<T>[] = [];
  private inFlight = 0;
  private scheduled = false;

  constructor(
    private readonly write: Write<T>,
    private readonly limits = { batch: 64, inFlight: 3 },
  ) {}

  /** Resolves when the document is saved; rejects with the reason when it was refused or is in doubt. */
  add(document: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        document,
        done: (error) => {
          if (error === undefined) resolve();
          else reject(error instanceof Error ? error : new Error('The write failed', { cause: error }));
        },
      });
      this.schedule();
    });
  }

  /** Waits for the end of this round of the event loop: what ends in it shares the write. */
  private schedule(): void {
    if (this.scheduled || this.inFlight >= this.limits.inFlight || this.waiting.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      void this.flush();
    });
  }

  private async flush(): Promise<void> {
    const batch = this.waiting.splice(0, this.limits.batch);
    if (batch.length === 0) return;
    this.inFlight += 1;
    this.schedule();
    try {
      const refused = await this.write(batch.map(({ document }) => document));
      batch.forEach(({ done }, place) => done(refused.get(place)));
    } catch (error) {
      batch.forEach(({ done }) => done(error ?? new Error('The write failed')));
    } finally {
      this.inFlight -= 1;
      this.schedule();
    }
  }
}
