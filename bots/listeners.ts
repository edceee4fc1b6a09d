/** Who listens to what happens in which conversation, within this process. */
export class Listeners<T> {
  private readonly byConversation = new Map<string, Set<T>>();

  /** The returned function ends it. */
  add(conversationId: string, listener: T): () => void {
    const set = this.byConversation.get(conversationId) ?? new Set();
    set.add(listener);
    this.byConversation.set(conversationId, set);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.byConversation.get(conversationId) === set) this.byConversation.delete(conversationId);
    };
  }

  of(conversationId: string): Iterable<T> {
    return this.byConversation.get(conversationId) ?? [];
  }

  *all(): Iterable<T> {
    for (const set of this.byConversation.values()) yield* set;
  }
}
