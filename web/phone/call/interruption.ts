/** Waiting that can be broken off, and what breaks it off. */

/** The call does not go on as it was going. */
export class Interruption extends Error {
  override readonly name = 'Interruption';

  constructor(readonly by: 'hangUp' | 'repeat') {
    super(`the call was interrupted: ${by}`);
  }
}

/** What a signal was aborted with, as an error to throw. */
export const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Interruption('hangUp');

/** Rejects with the signal's reason when it is aborted before. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(reasonOf(signal));
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** A signal that ends with another one, or sooner. */
export function within(signal: AbortSignal): AbortController {
  const inner = new AbortController();
  const stop = (): void => inner.abort(reasonOf(signal));
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return inner;
}
