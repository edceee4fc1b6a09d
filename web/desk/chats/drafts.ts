/** What is begun in a chat and not sent: it stays there while other chats are looked at, and over a new sign-in. */

const drafts = new Map<string, string>();

export const draftOf = (chat: string): string => drafts.get(chat) ?? '';

export function keepDraft(chat: string, text: string): void {
  if (text === '') drafts.delete(chat);
  else drafts.set(chat, text);
}
