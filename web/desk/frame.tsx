/** What surrounds the work of whoever is signed in: the head with the tabs, and the tab that the address names. */
import { useEffect, useState } from 'preact/hooks';
import { useChats } from './chats/provider';
import { useDesk } from './context';
import { tabs } from './tabs';

interface FrameProps {
  readonly onSignOut: () => void;
  readonly onLanguage: () => void;
}

/** The address behind `#`, which keeps place over a reload and the way back. */
function useAddress(): string {
  const [address, setAddress] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const read = (): void => setAddress(location.hash.slice(1));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return address;
}

export function Frame({ onSignOut, onLanguage }: FrameProps) {
  const { texts, me } = useDesk();
  const { state } = useChats();
  const address = useAddress();
  const [id = '', ...rest] = address.split('/');
  const mine = tabs.filter(({ role }) => role === undefined || role === me?.role);
  const tab = mine.find((one) => one.id === id) ?? mine[0];

  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>
        {texts.skip}
      </a>
      <header class="top">
        <img src={document.body.dataset['icon']} alt="" width="32" height="32" />
        {mine.length === 0 ? null : (
          <nav aria-label={texts.tabs}>
            {mine.map(({ id: one, label, count }) => (
              <a key={one} href={`#${one}`} aria-current={one === tab?.id ? 'page' : undefined}>
                {label(texts)}
                {count === undefined || count(state) === 0 ? '' : ` (${count(state)})`}
              </a>
            ))}
          </nav>
        )}
        <div class="who">
          <span>{me?.displayName}</span>
          <button type="button" class="plain" lang={texts.language === 'sl' ? 'en' : 'sl'} onClick={onLanguage}>
            {texts.otherLanguage}
          </button>
          <button type="button" class="plain" onClick={onSignOut}>
            {texts.signOut}
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {tab === undefined ? (
          <h1>{texts.signIn.welcome(me?.displayName ?? '')}</h1>
        ) : (
          <tab.View key={tab.id} rest={tab.id === id ? rest.join('/') : ''} />
        )}
      </main>
    </>
  );
}

/** Without changing the address, which names the tab. */
function focusMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
