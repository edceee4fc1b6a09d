/** The sign-in. */
import { useState } from 'preact/hooks';
import { call, CallError } from './api';
import { useDesk } from './context';

interface SignInProps {
  /** A session has just ended by itself. */
  readonly over: boolean;
  readonly onSignedIn: () => void;
  readonly onLanguage: () => void;
}

export function SignIn({ over, onSignedIn, onLanguage }: SignInProps) {
  const { texts } = useDesk();
  const words = texts.signIn;
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<'wrong' | 'tooMany' | 'failed'>();
  const [busy, setBusy] = useState(false);

  const submit = (event: Event): void => {
    event.preventDefault();
    setBusy(true);
    call('POST', '/session', { name, password }).then(onSignedIn, (error: unknown) => {
      setBusy(false);
      const status = error instanceof CallError ? error.status : 0;
      setFault(status === 401 || status === 400 ? 'wrong' : status === 429 ? 'tooMany' : 'failed');
    });
  };
  const told = fault === undefined ? (over ? words.over : '') : fault === 'failed' ? texts.failed : words[fault];

  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <img src={document.body.dataset['icon']} alt="" width="48" height="48" />
        <h1>{words.heading}</h1>
        <p role="alert" class={told === '' ? 'quiet' : 'told'}>
          {told}
        </p>
        <label>
          {words.name}
          <input
            name="name"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            required
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          {words.password}
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        <button class="action" disabled={busy}>
          {words.submit}
        </button>
      </form>
      <button type="button" class="plain" lang={texts.language === 'sl' ? 'en' : 'sl'} onClick={onLanguage}>
        {texts.otherLanguage}
      </button>
    </main>
  );
}
