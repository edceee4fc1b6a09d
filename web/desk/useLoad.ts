/** Reads something from the service for as long as its address stays the same. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { call, CallError } from './api';

export interface Loaded<T> {
  /** What was read last: it stays while it is read anew. */
  readonly value: T | undefined;
  /** Why the last reading failed: `404`, or 0 when the service did not answer. */
  readonly failed: number | undefined;
  readonly set: (value: T) => void;
  readonly reload: () => void;
}

export function useLoad<T>(path: string): Loaded<T> {
  const [value, set] = useState<T>();
  const [failed, setFailed] = useState<number>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    call<T>('GET', path).then(
      (read) => {
        if (!wanted) return;
        set(read);
        setFailed(undefined);
      },
      (error: unknown) => {
        if (wanted) setFailed(error instanceof CallError ? error.status : 0);
      },
    );
    // Who has gone on does not want the answer any more.
    return () => {
      wanted = false;
    };
  }, [path, round]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  return { value, failed, set, reload };
}
