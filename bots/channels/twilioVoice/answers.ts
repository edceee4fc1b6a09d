/** Answers to webhooks: each is worked out once, however often it is asked for, and nobody waits for one longer than a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';

interface Options {
  /** How long a webhook waits, in milliseconds; Twilio itself would wait for fifteen seconds, in silence. */
  readonly budgetMs: number;
  readonly report: (error: unknown) => void;
}

/** The database may be away for a while; a caller who has heard nothing for longer has hung up. */
const insistMs = 45_000;
const retryMs = 300;
/** A webhook that comes twice comes soon. */
const kept = { max: 5000, ttl: 60_000 };

export class Answers {
  private readonly known = new LRUCache<string, Promise<string>>(kept);

  constructor(private readonly options: Options) {}

  /**
   * The answer to a webhook; `undefined` when it is late: it goes on being worked out, to be asked for again.
   *
   * @param work must be safe to do again: it is, when it fails
   */
  async answer(key: string, work: () => Promise<string>): Promise<string | undefined> {
    const answer = this.known.get(key) ?? this.begin(key, work);
    const late = new AbortController();
    try {
      return await Promise.race([answer, pause(this.options.budgetMs, undefined, { signal: late.signal })]);
    } finally {
      late.abort();
    }
  }

  private begin(key: string, work: () => Promise<string>): Promise<string> {
    const answer = this.insist(work);
    this.known.set(key, answer);
    answer.catch(() => {
      if (this.known.get(key) === answer) this.known.delete(key);
    });
    return answer;
  }

  private async insist(work: () => Promise<string>): Promise<string> {
    const until = performance.now() + insistMs;
    for (let told = false; ; told = true) {
      try {
        return await work();
      } catch (error) {
        if (!told) this.options.report(error);
        if (performance.now() > until) throw error;
        await pause(retryMs);
      }
    }
  }
}
