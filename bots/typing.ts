/** Who is writing just now, told within this process and never saved. */

export type Typist = { readonly who: 'subscriber' } | { readonly who: 'agent'; readonly name: string };

type Listener = (typist: Typist) => void;

export class Typing {
  private readonly listeners = new Map<string, Set<Listener>>();

  tell(conversationId: string, typist: Typist): void {
    for (const listener of this.listeners.get(conversationId) ?? []) listener(typist);
  }

  /** The returned function ends it. */
  listen(conversationId: string, listener: Listener): () => void {
    const set = this.listeners.get(conversationId) ?? new Set();
    set.add(listener);
    this.listeners.set(conversationId, set);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.listeners.get(conversationId) === set) this.listeners.delete(conversationId);
    };
  }
}
