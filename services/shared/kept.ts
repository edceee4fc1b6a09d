/** What every turn may need and what changes seldom: read anew after a few seconds, so that every node sees a change within them. */

const keptMs = 5_000;

export class Kept<T> {
  private kept?: { readonly value: Promise<T>; readonly from: number };

  /** @param forMs how long what was read is good for */
  constructor(
    private readonly read: () => Promise<T>,
    private readonly now: () => Date,
    private readonly forMs = keptMs,
  ) {}

  get(): Promise<T> {
    const now = this.now().getTime();
    if (this.kept === undefined || now >= this.kept.from + this.forMs || now < this.kept.from) {
      const value = this.read();
      this.kept = { value, from: now };
      // One failed read must not be the answer of the next seconds.
      value.catch(() => {
        if (this.kept?.value === value) this.forget();
      });
    }
    return this.kept.value;
  }

  /** What was read is true no more: this process has just written. */
  forget(): void {
    delete this.kept;
  }
}
