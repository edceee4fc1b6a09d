/** The panel that the launcher opens: a dialog with a heading, a close button and the chat window, loaded at the first opening. */
import { pack, readChatMessage, type ChatMessage } from '../shared/messages';
import type { LauncherTexts } from '../texts/types';
import { element, icon, icons } from './elements';
import type { LauncherOptions } from './options';

export interface Panel {
  readonly dialog: HTMLDialogElement;
  /** `takeFocus` is false when the panel only comes back after a page change. */
  open(takeFocus: boolean): void;
  close(): void;
  isOpen(): boolean;
}

/** When the window has not said by then that it stands, the visitor is told so. */
const patienceMs = 20_000;
/** Below this the panel covers the page and holds the focus, as a modal dialog does. */
const small = window.matchMedia('(max-width:480px),(max-height:480px)');

export function createPanel(
  options: LauncherOptions,
  texts: LauncherTexts,
  chatUrl: URL,
  on: { closed: () => void; unread: () => void },
): Panel {
  const title = options.title ?? texts.title;
  const close = element('button', { type: 'button', class: 'close', 'aria-label': texts.close }, icon(icons.cross));
  const heading = element('h2', {}, title, element('span', {}, texts.subtitle));
  const note = element('p', { role: 'status' });
  const retry = element('button', { type: 'button', hidden: '' }, texts.retry);
  const state = element('div', { class: 'state' }, note, retry);
  const holder = element('div', { class: 'frame' }, state);
  const dialog = element('dialog', {
    id: 'panel',
    'aria-label': `${title}: ${texts.subtitle}`,
    lang: options.language,
  });
  dialog.append(element('div', { class: 'head' }, heading, close), holder);

  let frame: HTMLIFrameElement | undefined;
  let stands = false;
  let patience: number | undefined;
  let pageOverflow: string | undefined;

  function load(): void {
    frame?.remove();
    stands = false;
    state.hidden = false;
    retry.hidden = true;
    note.textContent = texts.loading;
    frame = element('iframe', { src: chatUrl.href, title: `${title}: ${texts.subtitle}`, allow: 'clipboard-write' });
    holder.append(frame);
    window.clearTimeout(patience);
    patience = window.setTimeout(() => {
      note.textContent = texts.failed;
      retry.hidden = false;
    }, patienceMs);
  }

  function tell(message: 'opened' | 'closed'): void {
    if (stands) frame?.contentWindow?.postMessage(pack(message), chatUrl.origin);
  }

  function show(): void {
    if (small.matches) {
      dialog.showModal();
      pageOverflow ??= document.documentElement.style.overflow;
      document.documentElement.style.overflow = 'hidden';
    } else {
      dialog.show();
    }
  }

  function release(): void {
    if (pageOverflow === undefined) return;
    document.documentElement.style.overflow = pageOverflow;
    pageOverflow = undefined;
  }

  const panel: Panel = {
    dialog,
    isOpen: () => dialog.open,
    open(takeFocus) {
      if (dialog.open) return;
      if (frame === undefined) load();
      const before = document.activeElement;
      show();
      if (takeFocus) {
        close.focus();
        tell('opened');
      } else if (before instanceof HTMLElement && before !== document.body) {
        before.focus({ preventScroll: true });
      } else {
        // Showing a dialog focuses the first button in it.
        close.blur();
      }
    },
    close() {
      if (!dialog.open) return;
      dialog.close();
      release();
      tell('closed');
      on.closed();
    },
  };

  const heard: Readonly<Record<ChatMessage, () => void>> = {
    ready() {
      stands = true;
      window.clearTimeout(patience);
      state.hidden = true;
      // Whoever has moved on meanwhile is not pulled back.
      const waiting = dialog.getRootNode() instanceof ShadowRoot && close.matches(':focus');
      if (dialog.open && waiting) tell('opened');
    },
    close: () => panel.close(),
    unread: on.unread,
  };
  window.addEventListener('message', (event) => {
    if (frame === undefined || event.source !== frame.contentWindow || event.origin !== chatUrl.origin) return;
    const message = readChatMessage(event.data);
    if (message !== undefined) heard[message]();
  });
  close.addEventListener('click', () => panel.close());
  retry.addEventListener('click', load);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    panel.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    panel.close();
  });
  // A turned phone or a narrowed window changes between the two ways of showing it.
  small.addEventListener('change', () => {
    if (!dialog.open) return;
    dialog.close();
    release();
    show();
  });
  return panel;
}
