/** Accounts of the desk for tests, and their sessions. */
import type { Page } from 'playwright-core';
import type { DeskOptions } from '../../bots/channels/desk/routes';
import { Conversations } from '../../bots/conversations';
import { Typing } from '../../bots/typing';
import type { Credentials, Role } from '../../services/agents';
import { testNow, type TestService } from './service';
import { countingBot } from './turns';

export interface SignedIn extends Credentials {
  /** The header that a browser would send. */
  readonly cookie: string;
}

/** The parts of a desk over the services of one that runs, to register its routes once more. */
export function deskParts({ services }: TestService): DeskOptions {
  const now = () => testNow;
  return {
    ...services,
    conversations: new Conversations({ ...services, bot: countingBot, now }),
    summaries: { round: () => Promise.resolve() },
    typing: new Typing(),
    publicUrl: undefined,
    trustedProxies: 0,
    officePhone: '',
    officeContact: '',
    sign: (address) => address,
    now,
    report: () => undefined,
  };
}

let made = 0;

/** Makes an account that a test may sign in with. */
export function addAccount(service: TestService, role: Role, displayName = 'Ana Novak'): Promise<Credentials> {
  made += 1;
  return service.services.accounts.add({ name: `${role}${made}`, displayName, role, language: 'sl' });
}

export async function signIn(service: Pick<TestService, 'url'>, { name, password }: Credentials): Promise<SignedIn> {
  const response = await fetch(`${service.url}/agent/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  if (response.status !== 204) throw new Error(`Signing in failed with ${response.status}`);
  return { name, password, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

export const signInAs = async (service: TestService, role: Role): Promise<SignedIn> =>
  signIn(service, await addAccount(service, role));

/** Signs in by the page, as somebody at the keyboard does. */
export async function signInOnPage(page: Page, url: string, { name, password }: Credentials): Promise<void> {
  await page.goto(`${url}/agent`);
  await page.getByLabel('Uporabniško ime').fill(name);
  await page.getByLabel('Geslo').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Odjava' }).waitFor();
}
