/** The chat window: begins or takes up a conversation and shows it in Web Chat. */
import { readColour } from '../shared/colour';
import { readLanguage } from '../shared/language';
import { Banner } from './banner';
import { joinFrame } from './frame';
import { page } from './page';
import { Session } from './session';

const parameters = new URLSearchParams(location.search);
const language = readLanguage(parameters.get('lang'), document.documentElement.lang);
const texts = CHAT_TEXTS[language];
const banner = new Banner(page.banner, texts);
/** Whether the launcher's panel around us is open; on our own page we always are. */
let visible = true;

const frame = joinFrame(parameters.get('site'), (message) => {
  visible = message === 'opened';
  if (visible) page.takeFocus();
});

const session = new Session({
  texts,
  banner,
  colour: readColour(parameters.get('colour')) ?? '#0b5c8a',
  icon: page.icon,
  nonce: page.nonce,
  onBotMessage() {
    if (!visible) frame.tell('unread');
  },
});

page.prepare(frame.embedded, {
  escape: () => frame.tell('close'),
  retry: () => void session.start(),
  restart: () => void session.restart(),
});
frame.tell('ready');
void session.start();
