/** The desk as a whole: whoever is signed in sees the tabs, everyone else the sign-in. */
import { useEffect, useState } from 'preact/hooks';
import { deskTexts } from '../texts/desk';
import type { Language } from '../texts/types';
import { call, CallError, type Me } from './api';
import { ChatsProvider } from './chats/provider';
import { Frame } from './frame';
import { SignIn } from './signIn';
import { Context } from './context';

const remembered = 'desk-language';

/** Before anybody is known: the language used last on this machine. */
const firstLanguage = (): Language => (localStorage.getItem(remembered) === 'en' ? 'en' : 'sl');

export function App() {
  const [me, setMe] = useState<Me | 'unknown' | 'nobody' | 'failed'>('unknown');
  const [over, setOver] = useState(false);
  const [language, setLanguage] = useState(firstLanguage);
  const texts = deskTexts[language];

  const load = (): void => {
    call<Me>('GET', '/me').then(
      (found) => {
        setOver(false);
        setMe(found);
        if (localStorage.getItem(remembered) === null) setLanguage(found.language);
      },
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error;
        setMe(error.status === 401 ? 'nobody' : 'failed');
      },
    );
  };
  useEffect(() => {
    load();
    const end = (): void => setOver(true);
    window.addEventListener('desk:over', end);
    return () => window.removeEventListener('desk:over', end);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    // Whoever is signed in has what waits for them counted there.
    if (typeof me === 'string') document.title = texts.title;
  }, [language, me]);

  const toggleLanguage = (): void => {
    const other = language === 'sl' ? 'en' : 'sl';
    localStorage.setItem(remembered, other);
    setLanguage(other);
  };
  const signOut = (): void => {
    void call('DELETE', '/session').then(
      () => setMe('nobody'),
      // A session that had ended already is as good as one that was ended now.
      (error: unknown) => setMe(error instanceof CallError && error.status === 401 ? 'nobody' : 'failed'),
    );
  };

  if (me === 'unknown')
    return (
      <p class="state" role="status">
        {texts.loading}
      </p>
    );
  if (me === 'failed')
    return (
      <main class="state">
        <p role="alert">{texts.failed}</p>
        <button type="button" class="action" onClick={load}>
          {texts.retry}
        </button>
      </main>
    );
  const someone = me === 'nobody' ? undefined : me;
  return (
    <Context.Provider value={{ texts, language, me: someone }}>
      {someone === undefined || over ? <SignIn over={over} onSignedIn={load} onLanguage={toggleLanguage} /> : null}
      {/* What was being written when the session ended is still there for who comes back. */}
      {someone === undefined ? null : (
        <div hidden={over} key={someone.id}>
          <ChatsProvider>
            <Frame onSignOut={signOut} onLanguage={toggleLanguage} />
          </ChatsProvider>
        </div>
      )}
    </Context.Provider>
  );
}
