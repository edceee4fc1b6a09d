/** Saves an entry of content: what is wrong with it by field, and what somebody else saved meanwhile. */
import { useState } from 'preact/hooks';
import { call, CallError } from '../api';
import { useDesk } from '../context';
import type { Versioned } from './types';

export interface Save<T> {
  readonly busy: boolean;
  /** What is wrong with a field (`sl.text`), in words. */
  readonly faultOf: (field: string) => string | undefined;
  /** Why nothing was saved, where no field is to blame; else ''. */
  readonly failed: string;
  readonly conflict: Versioned<T> | undefined;
  /** True when it is saved. */
  readonly save: (method: 'POST' | 'PUT', path: string, body: object) => Promise<boolean>;
  /** Forgets the conflict, whichever way it was settled. */
  readonly settle: () => void;
}

export function useSave<T>(): Save<T> {
  const { texts } = useDesk();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const faults = error?.faults ?? [];
  return {
    busy,
    faultOf(field) {
      const found = faults.find((fault) => fault.field.replace(/^entry\.?/, '') === field);
      return found === undefined ? undefined : texts.content.fault(found.message);
    },
    failed:
      error === undefined || error.code === 'Changed' ? '' : faults.length > 0 ? texts.content.faulty : texts.failed,
    conflict: error?.code === 'Changed' ? (error.current as Versioned<T>) : undefined,
    async save(method, path, body) {
      setBusy(true);
      setError(undefined);
      try {
        await call(method, path, body);
        return true;
      } catch (thrown) {
        if (!(thrown instanceof CallError)) throw thrown;
        setError(thrown);
        return false;
      } finally {
        setBusy(false);
      }
    },
    settle: () => setError(undefined),
  };
}
