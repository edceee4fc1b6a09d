/** Asks what the bot knows of a chat now that something was said: soon, and once for what is said in one go. */
import { call } from '../api';
import type { ChatDetail, Known } from './types';

const soonMs = 150;

interface LearningHost {
  /** Whether the page may see the chat still. */
  sees(id: string): boolean;
  learned(id: string, known: Known): void;
}

export class Learning {
  readonly #waiting = new Map<string, number>();

  constructor(private readonly host: LearningHost) {}

  ask(id: string): void {
    window.clearTimeout(this.#waiting.get(id));
    this.#waiting.set(
      id,
      window.setTimeout(() => void this.#now(id), soonMs),
    );
  }

  async #now(id: string): Promise<void> {
    this.#waiting.delete(id);
    if (!this.host.sees(id)) return;
    // After a lost connection it is asked again, with what was said meanwhile.
    const known = await call<Known | undefined>('GET', `/chats/${id}/known`).catch(() => undefined);
    if (known !== undefined) this.host.learned(id, known);
  }
}

/** What was known before and is not any more goes; of two answers the newer one counts. */
export function withKnown(detail: ChatDetail, known: Known): ChatDetail {
  if (known.through < detail.through) return detail;
  const { open: _open, question: _question, subscriber: _subscriber, ...rest } = detail;
  return { ...rest, ...known };
}
