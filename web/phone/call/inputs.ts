/** What whoever holds the phone does, handed to whoever waits for it. */
import { reasonOf } from './interruption';

export type Input =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'speech'; readonly text: string; readonly confidence?: number }
  /** Nothing comes until the time is up; it need not be waited for. */
  | { readonly kind: 'silence' }
  /** Something is being said: the silence counts anew. */
  | { readonly kind: 'breath' };

interface Waiting {
  readonly accepts: (input: Input) => boolean;
  readonly take: (input: Input) => void;
}

/** Twilio's documentation is silent on keys pressed between two documents; they are kept, so that a number may be keyed ahead. */
export class Inputs {
  private keys: Input[] = [];
  private waiting: Waiting | undefined;

  /** @returns false when nobody listens for it, nor will */
  push(input: Input): boolean {
    if (this.waiting !== undefined) {
      const heard = this.waiting.accepts(input);
      if (heard) this.waiting.take(input);
      return heard;
    }
    if (input.kind === 'key') this.keys.push(input);
    return input.kind === 'key';
  }

  /** The next input that is accepted, or silence when the quiet has lasted. */
  next(accepts: (input: Input) => boolean, quiet: Promise<unknown>, signal: AbortSignal): Promise<Input> {
    const ahead = this.keys.shift();
    if (ahead !== undefined && accepts(ahead)) return Promise.resolve(ahead);
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        accepts,
        take: (input) => {
          leave();
          resolve(input);
        },
      };
      const stop = (): void => {
        leave();
        reject(reasonOf(signal));
      };
      const leave = (): void => {
        signal.removeEventListener('abort', stop);
        if (this.waiting === waiting) this.waiting = undefined;
      };
      if (signal.aborted) {
        stop();
        return;
      }
      this.waiting = waiting;
      signal.addEventListener('abort', stop, { once: true });
      quiet.then(
        () => waiting.take({ kind: 'silence' }),
        () => undefined,
      );
    });
  }

  /** Keys that were pressed for nobody are gone. */
  forget(): void {
    this.keys = [];
  }
}
