/** Remembers the conversation over reload and page change; without storage (blocked by the browser) it lasts as long as the page. */

export interface StoredConversation {
  readonly conversationId: string;
  readonly token: string;
  /** Milliseconds since 1970; after it the token is of no use. */
  readonly expiresAt: number;
}

const key = 'kabelnet-chat';

/** Undefined when there is none, it cannot be read, or its token has expired. */
export function readStored(now: number): StoredConversation | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('conversationId' in value) || !('token' in value) || !('expiresAt' in value)) return undefined;
    const { conversationId, token, expiresAt } = value;
    if (typeof conversationId !== 'string' || typeof token !== 'string' || typeof expiresAt !== 'number')
      return undefined;
    return expiresAt > now ? { conversationId, token, expiresAt } : undefined;
  } catch {
    return undefined;
  }
}

export function store(conversation: StoredConversation | undefined): void {
  try {
    if (conversation === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(conversation));
  } catch {
    // The chat works all the same; only a reload begins anew.
  }
}
