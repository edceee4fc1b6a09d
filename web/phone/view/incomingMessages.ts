/** SMS that come to a phone while it calls, such as codes; the demo's outbox has them in place of a network. */

interface Message {
  readonly channel: string;
  readonly to: string;
  readonly text: string;
  readonly at: string;
}

const everyMs = 2_000;

/** Tells each new SMS to that number until the signal is aborted. */
export async function watchMessages(to: string, signal: AbortSignal, tell: (text: string) => void): Promise<void> {
  const known = new Set<string>();
  for (let first = true; !signal.aborted; first = false) {
    for (const message of await sent(signal)) {
      const key = JSON.stringify(message);
      if (message.channel !== 'sms' || message.to !== to || known.has(key)) continue;
      known.add(key);
      if (!first) tell(message.text);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

async function sent(signal: AbortSignal): Promise<readonly Message[]> {
  try {
    const response = await fetch('/dev/outbox', { headers: { accept: 'application/json' }, signal });
    const messages: unknown = await response.json();
    return Array.isArray(messages) ? messages.filter(isMessage) : [];
  } catch {
    // The service is away for a moment, or the call has ended.
    return [];
  }
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  ['channel', 'to', 'text', 'at'].every((name) => typeof Reflect.get(value, name) === 'string');
