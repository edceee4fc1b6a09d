/** The settings of Chatwoot: all of them where it is wanted, none where it is not. */
import type { ChatwootSettings } from './api';

interface Values {
  readonly HANDOFF_TARGET: 'desk' | 'chatwoot';
  readonly CHATWOOT_URL?: string | undefined;
  readonly CHATWOOT_ACCOUNT_ID?: number | undefined;
  readonly CHATWOOT_INBOX_ID?: number | undefined;
  readonly CHATWOOT_TOKEN?: string | undefined;
  readonly CHATWOOT_WEBHOOK_SECRET?: string | undefined;
}

const needed = [
  'CHATWOOT_URL',
  'CHATWOOT_ACCOUNT_ID',
  'CHATWOOT_INBOX_ID',
  'CHATWOOT_TOKEN',
  'CHATWOOT_WEBHOOK_SECRET',
] as const;

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** `undefined`: our own desk has the humans. What Chatwoot needs is there, or {@link faultsOfChatwoot} has named it. */
export function chatwootOf(values: Values): ChatwootSettings | undefined {
  if (values.HANDOFF_TARGET !== 'chatwoot') return undefined;
  return {
    url: values.CHATWOOT_URL?.replace(/\/+$/, '') ?? '',
    accountId: values.CHATWOOT_ACCOUNT_ID ?? 0,
    inboxId: values.CHATWOOT_INBOX_ID ?? 0,
    token: values.CHATWOOT_TOKEN ?? '',
    webhookSecret: values.CHATWOOT_WEBHOOK_SECRET ?? '',
  };
}

/** Demo mode calls none but one on this machine; elsewhere what is said must not go in the clear. */
export function faultsOfChatwoot(
  mode: 'demo' | 'production',
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  if (environment['HANDOFF_TARGET']?.trim() !== 'chatwoot') return [];
  const faults = needed
    .filter((name) => (environment[name] ?? '').trim() === '')
    .map((name) => `${name}: is needed with HANDOFF_TARGET=chatwoot`);
  const url = environment['CHATWOOT_URL']?.trim() ?? '';
  if (!URL.canParse(url) || thisMachine.includes(new URL(url).hostname)) return faults;
  if (mode === 'demo') faults.push('CHATWOOT_URL: demo mode calls nobody but this machine (http://127.0.0.1:…)');
  else if (!url.startsWith('https:'))
    faults.push('CHATWOOT_URL: must begin with https:// unless it is on this machine');
  return faults;
}
