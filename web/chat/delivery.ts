/**
 * Sends a message until the service has it. The Direct Line client gives up at the first network error and lets the
 * visitor press "send again" after 20 seconds; here a message written while the connection is lost goes out when it is
 * back. The service takes a message with the same `clientActivityID` once, however often it comes.
 */
import { ConversationEndedError, RefusedError } from './errors';

/** After it Web Chat shows that the message was not sent, and the visitor may send it again. */
export const sendTimeoutMs = 60_000;
/** The same for a message with files, which may be 50 MB over a slow line. */
export const uploadTimeoutMs = 180_000;
/** Stops well before that, so that a message sent again by hand is never sent by us as well. */
const giveUpMs = 40_000;
const firstPauseMs = 500;
const longestPauseMs = 5_000;

export class Delivery {
  readonly #waiting = new Set<() => void>();

  /** Tries again at once whatever waits: the connection is back. */
  wake(): void {
    for (const go of this.#waiting) go();
  }

  /**
   * Resolves with the activity's id.
   *
   * @throws the last error when the service refuses it, the conversation is over, or time is up.
   */
  async deliver(post: () => Promise<string>, now: () => number = Date.now): Promise<string> {
    const until = now() + giveUpMs;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        return await post();
      } catch (error) {
        const final = error instanceof RefusedError || error instanceof ConversationEndedError;
        if (final || now() + pauseMs > until) throw error;
        await this.#pause(pauseMs);
      }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, ms);
      this.#waiting.add(go);
    });
  }
}
