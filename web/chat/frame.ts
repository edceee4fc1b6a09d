/** The chat window's side of the talk with the launcher around it; on its own page there is nobody to talk to. */
import { pack, readLauncherMessage, type ChatMessage, type LauncherMessage } from '../shared/messages';

export interface Frame {
  readonly embedded: boolean;
  tell(message: ChatMessage): void;
}

/** `site` is the origin that the launcher named; the browser delivers to it and to no other. */
export function joinFrame(site: string | null, hear: (message: LauncherMessage) => void): Frame {
  const parent = window.parent === window ? undefined : window.parent;
  if (parent === undefined || site === null || !/^https?:\/\/[^/]+$/.test(site)) {
    return { embedded: parent !== undefined, tell: () => undefined };
  }
  window.addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== site) return;
    const message = readLauncherMessage(event.data);
    if (message !== undefined) hear(message);
  });
  return { embedded: true, tell: (message) => parent.postMessage(pack(message), site) };
}
