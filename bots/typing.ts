/** Who is writing just now, told within this process and never saved. */
import { Listeners } from './listeners';

export type Typist = { readonly who: 'subscriber' } | { readonly who: 'agent'; readonly name: string };

type Listener = (typist: Typist) => void;

export class Typing {
  private readonly listeners = new Listeners<Listener>();

  tell(conversationId: string, typist: Typist): void {
    for (const listener of this.listeners.of(conversationId)) listener(typist);
  }

  /** The returned function ends it. */
  listen(conversationId: string, listener: Listener): () => void {
    return this.listeners.add(conversationId, listener);
  }
}
