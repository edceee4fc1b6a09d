/** What the launcher and the chat window say to each other by `postMessage`; both sides check window and origin. */

const fromChat = ['ready', 'close', 'unread'] as const;
const fromLauncher = ['opened', 'closed'] as const;

/** From the window: it stands · the visitor pressed Escape in it · the bot wrote something. */
export type ChatMessage = (typeof fromChat)[number];
/** From the launcher: the panel is open and the visitor may be taken in · it is closed. */
export type LauncherMessage = (typeof fromLauncher)[number];

export const pack = (message: ChatMessage | LauncherMessage): unknown => ({ kabelnetChat: message });

function unpack(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'kabelnetChat' in data ? data.kabelnetChat : undefined;
}

export function readChatMessage(data: unknown): ChatMessage | undefined {
  const message = unpack(data);
  return fromChat.find((known) => known === message);
}

export function readLauncherMessage(data: unknown): LauncherMessage | undefined {
  const message = unpack(data);
  return fromLauncher.find((known) => known === message);
}
