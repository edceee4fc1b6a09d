/** The part of Web Chat's prebuilt bundle that the chat page uses; its own types need packages that are not installed. */

interface WebChatActivity {
  readonly id?: string;
  readonly type: string;
  readonly from?: { readonly role?: string };
}

interface WebChatAction {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

interface WebChatStore {
  dispatch(action: WebChatAction): void;
}

interface DirectLineConnection {
  readonly connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  /** Takes a fresh token; the name is the client's own. */
  reconnect(conversation: { conversationId: string; token: string; streamUrl: string }): void;
  end(): void;
  postActivity(activity: object): {
    subscribe(observer: { next(id: string): void; error(reason: unknown): void; complete(): void }): {
      unsubscribe(): void;
    };
  };
}

interface WebChatOptions {
  readonly directLine: DirectLineConnection;
  readonly store: WebChatStore;
  readonly locale: string;
  readonly overrideLocalizedStrings: Readonly<Record<string, string>>;
  readonly styleOptions: Readonly<Record<string, unknown>>;
  readonly adaptiveCardsHostConfig: object;
  readonly nonce: string;
  readonly userID: string;
  readonly sendTypingIndicator: boolean;
}

interface WebChatGlobal {
  createDirectLine(options: {
    token: string;
    domain: string;
    conversationId: string;
    streamUrl: string;
    watermark?: string;
  }): DirectLineConnection;
  createStore(
    state: object,
    middleware: (
      store: WebChatStore,
    ) => (next: (action: WebChatAction) => unknown) => (action: WebChatAction) => unknown,
  ): WebChatStore;
  renderWebChat(options: WebChatOptions, element: Element): void;
}

interface Window {
  readonly WebChat?: WebChatGlobal;
}
