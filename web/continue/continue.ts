/** The page that a link in an SMS opens: a tap, and the conversation goes on in the chat of this browser. */
import { store } from '../chat/storage';

const button = find('go', HTMLButtonElement);
const note = find('note', HTMLElement);
const { working = '', used = '', expired = '', invalid = '', failed = '' } = note.dataset;
const timeoutMs = 15_000;

function find<Type extends Element>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}`);
  return element;
}

/** The same on each tap, so that a tap whose answer was lost may be repeated. */
const key = crypto.randomUUID();

interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

const isOpened = (value: unknown): value is Opened =>
  typeof value === 'object' &&
  value !== null &&
  'conversationId' in value &&
  typeof value.conversationId === 'string' &&
  'token' in value &&
  typeof value.token === 'string' &&
  'expires_in' in value &&
  typeof value.expires_in === 'number';

/** What is to be said where it did not open; `undefined` once it has. */
async function open(): Promise<string | undefined> {
  const response = await fetch('/continue', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    // What stands behind # is not in any request until this tap.
    body: JSON.stringify({ token: location.hash.slice(1), key }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer: unknown = await response.json();
  if (isOpened(answer)) {
    const { conversationId, token, expires_in: seconds } = answer;
    store({ conversationId, token, expiresAt: Date.now() + seconds * 1000 });
    return undefined;
  }
  if (response.status === 404 || response.status === 400) return invalid;
  if (response.status !== 410) return failed;
  return JSON.stringify(answer).includes('"used"') ? used : expired;
}

button.addEventListener('click', () => {
  button.disabled = true;
  note.textContent = working;
  void open()
    .catch(() => failed)
    .then((said) => {
      if (said === undefined) {
        location.replace(`/chat?lang=${document.documentElement.lang}`);
        return;
      }
      note.textContent = said;
      // Only what may pass is worth another tap.
      button.disabled = said !== failed;
    });
});
