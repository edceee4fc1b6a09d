/** Accounts of the desk for tests, and their sessions. */
import type { Page } from 'playwright-core';
import type { Credentials, Role } from '../../services/agents';
import type { TestService } from './service';

export interface SignedIn extends Credentials {
  /** The header that a browser would send. */
  readonly cookie: string;
}

let made = 0;

/** Makes an account that a test may sign in with. */
export function addAccount(service: TestService, role: Role, displayName = 'Ana Novak'): Promise<Credentials> {
  made += 1;
  return service.services.accounts.add({ name: `${role}${made}`, displayName, role, language: 'sl' });
}

export async function signIn(service: TestService, { name, password }: Credentials): Promise<SignedIn> {
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
