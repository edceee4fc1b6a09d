/** What lies between a conversation and its looks: starts it, shows it, notices when it is lost, regained or over. */
import { textOn } from '../shared/colour';
import type { ChatTexts } from '../texts/types';
import type { Banner } from './banner';
import { Conversation } from './conversation';
import { isBotMessage, isByHuman, isTyping, readable } from './activities';
import { Delivery } from './delivery';
import { ConversationEndedError } from './errors';
import { sendable } from './files';
import { page } from './page';
import { SteadySocket, type SocketHost } from './steadySocket';
import { createTheme, maxMessageLength } from './theme';

interface SessionOptions {
  readonly texts: ChatTexts;
  readonly banner: Banner;
  readonly colour: string;
  readonly icon: string;
  readonly nonce: string;
  onBotMessage(): void;
}

/** What the Direct Line client calls its states. */
const expiredToken = 3;
const failedToConnect = 4;
/** The stream ends for a moment whenever the service restarts; that needs no words. */
const lostAfterMs = 1_500;
/** After so long in the background a connection may be dead without knowing it. */
const staleAfterMs = 60_000;

/** The files that Web Chat was given in its file dialog. */
const chosenFiles = (attachments: unknown): readonly File[] =>
  (Array.isArray(attachments) ? attachments : []).flatMap((attachment: unknown) => {
    const blob: unknown =
      typeof attachment === 'object' && attachment !== null ? Reflect.get(attachment, 'blob') : null;
    return blob instanceof File ? [blob] : [];
  });

export class Session {
  readonly #native = window.WebSocket;
  readonly #dark = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #delivery = new Delivery();
  #conversation: Conversation | undefined;
  #directLine: DirectLineConnection | undefined;
  #socket: SteadySocket | undefined;
  #draw: (() => void) | undefined;
  #lostTimer: number | undefined;
  #hiddenAt = 0;
  #starting = false;
  /** What was to be sent with files that cannot be is not sent without them. */
  #withheld = false;
  /** A human has the conversation. */
  #human = false;

  constructor(private readonly options: SessionOptions) {
    this.#dark.addEventListener('change', () => this.#draw?.());
    window.addEventListener('offline', () => this.#lost());
    window.addEventListener('online', () => this.#socket?.wake());
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#hiddenAt = Date.now();
      else if (Date.now() - this.#hiddenAt > staleAfterMs) this.#socket?.wake();
    });
  }

  /** Takes up the stored conversation or begins one; says so when neither works now. */
  async start(notice: 'none' | 'ended' | 'restarted' = 'none'): Promise<void> {
    if (this.#starting) return;
    this.#starting = true;
    const { texts, banner } = this.options;
    page.showState(texts.loading);
    try {
      const [webChat, begun] = await Promise.all([page.webChat(), this.#begin(notice)]);
      this.#conversation = begun.conversation;
      this.#show(webChat, begun.conversation);
      page.showState(undefined);
      banner.show(begun.notice);
      page.passFocusOn();
    } catch (error) {
      console.warn('The chat could not start:', error instanceof Error ? error.message : error);
      page.showState(texts.failed.replace('{phone}', page.phone), true);
    } finally {
      this.#starting = false;
    }
  }

  /** The visitor wants a new conversation, or the old one is over. */
  async restart(notice: 'ended' | 'restarted' = 'restarted'): Promise<void> {
    window.clearTimeout(this.#lostTimer);
    this.#conversation?.end(true);
    this.#socket?.close();
    this.#directLine?.end();
    await this.start(notice);
  }

  async #begin(notice: 'none' | 'ended' | 'restarted') {
    const { locale } = this.options.texts;
    try {
      const resumed = await Conversation.resume();
      if (resumed !== undefined) return { conversation: resumed, notice };
    } catch (error) {
      if (!(error instanceof ConversationEndedError)) throw error;
      return { conversation: await Conversation.begin(locale), notice: 'ended' as const };
    }
    return { conversation: await Conversation.begin(locale), notice };
  }

  #show(webChat: WebChatGlobal, conversation: Conversation): void {
    this.#installSocket(conversation);
    const directLine = webChat.createDirectLine({
      domain: `${location.origin}/v3/directline`,
      token: conversation.token,
      conversationId: conversation.id,
      streamUrl: conversation.streamUrl,
      watermark: '0',
    });
    directLine.postActivity = (activity) => ({
      subscribe: (observer) => {
        if (isTyping(activity)) {
          // Only a human sees it; a sign that is lost is no loss.
          if (this.#human) void conversation.post(activity).catch(() => undefined);
          observer.next('');
          return { unsubscribe: () => undefined };
        }
        void this.#delivery
          .deliver(() => conversation.post(activity))
          .then(observer.next.bind(observer), (error: unknown) => {
            observer.error(error);
            if (error instanceof ConversationEndedError && conversation === this.#conversation)
              void this.restart('ended');
          });
        return { unsubscribe: () => undefined };
      },
    });
    conversation.onRenewed = (grant) => directLine.reconnect(grant);
    directLine.connectionStatus$.subscribe((status) => {
      if (directLine !== this.#directLine) return;
      if (status === expiredToken) this.#socket?.wake();
      if (status === failedToConnect) this.#lost();
    });
    this.#directLine = directLine;

    const store = this.#createStore(webChat);
    const place = page.freshPlace();
    const { texts, colour, icon, nonce } = this.options;
    this.#draw = () => {
      const theme = createTheme(colour, this.#dark.matches, icon);
      document.documentElement.style.setProperty('--accent', theme.accent);
      document.documentElement.style.setProperty('--on-accent', textOn(theme.accent));
      document.documentElement.style.setProperty('--on-own', theme.onOwn);
      webChat.renderWebChat(
        {
          directLine,
          store,
          nonce,
          locale: texts.locale,
          overrideLocalizedStrings: texts.webChat,
          styleOptions: theme.styleOptions,
          adaptiveCardsHostConfig: theme.adaptiveCardsHostConfig,
          userID: 'visitor',
          // For the human who may have taken over; see `postActivity`.
          sendTypingIndicator: true,
        },
        place,
      );
    };
    this.#draw();
  }

  /** The Direct Line client takes the window's WebSocket; ours stands in for it on this page. */
  #installSocket(conversation: Conversation): void {
    const host: SocketHost = {
      renew: (watermark) => conversation.renew(watermark),
      isEnded: (error) => error instanceof ConversationEndedError,
      report: (state) => {
        if (conversation !== this.#conversation) return;
        if (state === 'open') this.#regained();
        else if (state === 'ended') void this.restart('ended');
        else this.#lostTimer ??= window.setTimeout(() => this.#lost(), lostAfterMs);
      },
    };
    const native = this.#native;
    const keep = (socket: SteadySocket): void => {
      this.#socket = socket;
    };
    class PageSocket extends SteadySocket {
      constructor(url: string) {
        super(url, host, native);
        keep(this);
      }
    }
    Object.defineProperty(window, 'WebSocket', { value: PageSocket, configurable: true, writable: true });
  }

  #createStore(webChat: WebChatGlobal): WebChatStore {
    return webChat.createStore({}, () => (next) => (action) => {
      const text = action.payload?.['text'];
      if (action.type === 'WEB_CHAT/SET_SEND_BOX' && typeof text === 'string' && text.length > maxMessageLength) {
        this.options.banner.show('tooLong');
        return next({ ...action, payload: { ...action.payload, text: text.slice(0, maxMessageLength) } });
      }
      if (action.type === 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS') {
        const { files, fault } = sendable(chosenFiles(action.payload?.['attachments']));
        if (fault !== undefined) this.options.banner.show(fault);
        // Web Chat now sends what there is; words alone were meant to go with the file, so they wait.
        this.#withheld = fault !== undefined && files.length === 0;
        return next({ ...action, payload: { attachments: files.map((blob) => ({ blob })) } });
      }
      if (action.type === 'WEB_CHAT/SUBMIT_SEND_BOX' && this.#withheld) {
        this.#withheld = false;
        return undefined;
      }
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        const activity = action.payload?.['activity'];
        if (isBotMessage(activity)) {
          this.#human = isByHuman(activity);
          this.options.onBotMessage();
        }
        return next({ ...action, payload: { ...action.payload, activity: readable(activity, location.origin) } });
      }
      // Whoever writes on has read what the banner said of the new conversation.
      if (action.type === 'WEB_CHAT/SEND_MESSAGE' && ['ended', 'restarted'].includes(this.options.banner.state)) {
        this.options.banner.show('none');
      }
      return next(action);
    });
  }

  #lost(): void {
    this.options.banner.show('lost');
  }

  #regained(): void {
    window.clearTimeout(this.#lostTimer);
    this.#lostTimer = undefined;
    this.#delivery.wake();
    if (this.options.banner.state === 'lost') this.options.banner.show('regained');
  }
}
