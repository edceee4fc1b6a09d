/** The script that any site includes: puts a chat button on the page and loads nothing else until it is used. */
import { addStyles, element, icon, icons } from './elements';
import { readOptions } from './options';
import { createPanel } from './panel';
import { css } from './styles';

/** An element of a name of its own, which no style of the site means. */
const tag = 'kabelnet-chat';
const openKey = 'kabelnet-chat-open';

/** Whether the panel was open on the page before; a site may have storage blocked. */
const memory = {
  read(): boolean {
    try {
      return sessionStorage.getItem(openKey) === '1';
    } catch {
      return false;
    }
  },
  write(open: boolean): void {
    try {
      if (open) sessionStorage.setItem(openKey, '1');
      else sessionStorage.removeItem(openKey);
    } catch {
      // Then the panel is closed after a page change, and nothing else is lost.
    }
  },
};

function mount(script: HTMLScriptElement): void {
  if (document.querySelector(tag) !== null) return;
  const options = readOptions(script.dataset, document.documentElement.lang);
  const texts = LAUNCHER_TEXTS[options.language];
  const chatUrl = new URL('/chat', script.src);
  chatUrl.search = new URLSearchParams({
    lang: options.language,
    colour: options.colour,
    site: location.origin,
  }).toString();

  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root, css(options));
  const dot = element('span', { class: 'dot', hidden: '' });
  const news = element('span', { class: 'said', role: 'status' });
  const button = element(
    'button',
    { type: 'button', class: 'launcher', lang: options.language },
    icon(icons.bubble),
    dot,
  );
  let opener: HTMLElement = button;

  const panel = createPanel(options, texts, chatUrl, {
    closed() {
      memory.write(false);
      label();
      opener.focus();
    },
    unread() {
      if (!panel.isOpen()) label(true);
    },
  });

  function label(unread = false): void {
    const name = panel.isOpen() ? texts.close : texts.open;
    button.setAttribute('aria-label', unread ? `${name} (${texts.unread})` : name);
    button.setAttribute('aria-expanded', String(panel.isOpen()));
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-controls', 'panel');
    dot.hidden = !unread;
    news.textContent = unread ? `${texts.title}: ${texts.unread}` : '';
  }

  function open(from: HTMLElement, takeFocus: boolean): void {
    opener = from;
    panel.open(takeFocus);
    memory.write(true);
    label();
  }

  button.addEventListener('click', () => {
    if (panel.isOpen()) panel.close();
    else open(button, true);
  });
  // Any link or button of the site can open the chat; a link still leads to the chat's own page without this script.
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest('[data-kabelnet-chat="open"]') : null;
    // A site that exchanges its body takes us out and, with the script in the new one, puts in another.
    if (
      !host.isConnected ||
      !(from instanceof HTMLElement) ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    open(from, true);
  });

  label();
  root.append(button, news, panel.dialog);
  document.body.append(host);
  if (memory.read() && window.matchMedia('(min-width:481px) and (min-height:481px)').matches) open(button, false);
}

const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
if (script instanceof HTMLScriptElement) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => mount(script));
  else mount(script);
}
