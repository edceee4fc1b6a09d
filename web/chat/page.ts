/** The chat page's own elements: its states, its buttons, its focus. */

function find<Type extends Element>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The chat page has no #${id}`);
  return element;
}

const conversation = find('conversation', HTMLElement);
const state = find('state', HTMLElement);
const note = find('note', HTMLElement);
const retry = find('retry', HTMLButtonElement);
const heading = find('heading', HTMLElement);
const restart = find('restart', HTMLButtonElement);
const confirm = find('confirm', HTMLDialogElement);
const bundle = find('web-chat', HTMLScriptElement);

const sendBox = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
/** A focused field opens the keyboard of a phone, which would hide what the bot says. */
const hasKeyboard = window.matchMedia('(pointer: fine)');

/** Web Chat leaves a message's inside by Escape itself; only from elsewhere does Escape close the panel. */
function leavesPanel(event: KeyboardEvent): boolean {
  const inMessages = event.target instanceof Element && event.target.closest('.webchat__basic-transcript') !== null;
  return event.key === 'Escape' && !event.defaultPrevented && !inMessages && !confirm.open;
}

/** Web Chat has every file saved to disk. The server says which may open, and what it says holds where the link does not. */
function letServerDecide({ target }: Event): void {
  if (target instanceof Element) target.closest('a[download]')?.removeAttribute('download');
}

export const page = {
  banner: find('banner', HTMLElement),
  icon: conversation.dataset['icon'] ?? '',
  phone: conversation.dataset['phone'] ?? '',
  nonce: bundle.nonce ?? '',

  prepare(embedded: boolean, on: { escape: () => void; retry: () => void; restart: () => void }): void {
    document.body.classList.toggle('embedded', embedded);
    document.addEventListener('keydown', (event) => {
      if (leavesPanel(event)) on.escape();
    });
    conversation.addEventListener('click', letServerDecide, { capture: true });
    retry.addEventListener('click', on.retry);
    restart.addEventListener('click', () => confirm.showModal());
    find('restart-no', HTMLButtonElement).addEventListener('click', () => confirm.close());
    find('restart-yes', HTMLButtonElement).addEventListener('click', () => {
      confirm.close();
      on.restart();
    });
  },

  /** Waits for the bundle, which loads while the conversation is being begun. */
  webChat(): Promise<WebChatGlobal> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        if (window.WebChat !== undefined) resolve(window.WebChat);
        else if (bundle.dataset['failed'] !== undefined) reject(new Error('Web Chat did not load'));
      };
      settle();
      bundle.addEventListener('load', settle);
      bundle.addEventListener('error', () => {
        bundle.dataset['failed'] = '';
        settle();
      });
    });
  },

  showState(text: string | undefined, canRetry = false): void {
    state.hidden = text === undefined;
    note.textContent = text ?? '';
    retry.hidden = !canRetry;
    restart.disabled = text !== undefined;
  },

  /** An empty place for a conversation; the one before it goes. */
  freshPlace(): HTMLElement {
    const place = document.createElement('div');
    place.className = 'web-chat';
    conversation.querySelector('.web-chat')?.remove();
    state.before(place);
    return place;
  },

  takeFocus(): void {
    const target = hasKeyboard.matches ? sendBox() : null;
    (target ?? heading).focus();
  },

  /** When Web Chat has just come and the visitor is still waiting at the heading, on to the send box. */
  passFocusOn(): void {
    if (document.activeElement === heading) this.takeFocus();
  },
};
