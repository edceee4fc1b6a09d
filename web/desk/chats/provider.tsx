/** Holds the chats for as long as somebody is signed in, whichever tab is open, and lets the title and a screen reader tell of them. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { useDesk } from '../context';
import { ChatStore } from './store';

const Store = createContext<ChatStore | undefined>(undefined);

/** The chats; whoever uses them is drawn anew when they change. */
export function useChats(): ChatStore {
  const store = useContext(Store);
  if (store === undefined) throw new Error('Chats are used outside of their provider');
  const [, setVersion] = useState(store.version);
  useEffect(() => store.subscribe(() => setVersion(store.version)), [store]);
  return store;
}

export function ChatsProvider({ children }: { readonly children: ComponentChildren }) {
  const { me } = useDesk();
  const [store, setStore] = useState<ChatStore>();
  useEffect(() => {
    const opened = new ChatStore(me?.id ?? '');
    setStore(opened);
    document.addEventListener('visibilitychange', opened.markRead);
    return () => {
      document.removeEventListener('visibilitychange', opened.markRead);
      opened.close();
    };
  }, []);
  if (store === undefined) return null;
  return (
    <Store.Provider value={store}>
      {children}
      <Telling />
    </Store.Provider>
  );
}

function Telling() {
  const { texts } = useDesk();
  const { pending } = useChats();
  useEffect(() => {
    document.title = pending === 0 ? texts.title : `(${pending}) ${texts.title}`;
  }, [pending, texts]);
  return (
    <p class="unseen" role="status">
      {pending === 0 ? '' : texts.chats.pending(pending)}
    </p>
  );
}
