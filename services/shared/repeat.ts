/** Work that is done again and again, one round after another. */

export interface Repetition {
  readonly everyMs: number;
  /** Until the first round; `everyMs` unless given. */
  readonly firstMs?: number;
  /** Told of a round that failed; the next one makes up for it. */
  readonly report: (error: unknown) => void;
}

/** Begins; the returned function ends it, behind the round that is under way. The process does not live on for it. */
export function repeat(round: () => Promise<unknown>, { everyMs, firstMs = everyMs, report }: Repetition): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const next = async (): Promise<void> => {
    await round().catch(report);
    if (!ended) wait(everyMs);
  };
  const wait = (ms: number): void => {
    timer = setTimeout(() => void next(), ms);
    timer.unref();
  };
  wait(firstMs);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
