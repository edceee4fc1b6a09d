/** The sign-in of the desk in a real browser: by keyboard alone, in both languages, and what is told when it fails. */
import type { Credentials } from '../../../services/agents';
import { expectAccessible } from '../../support/axe';
import type { TestBrowser } from '../../support/browser';
import { addAccount, signInOnPage } from '../../support/desk';
import { onWebsite } from '../../support/onWebsite';
import type { TestService } from '../../support/service';

const site = onWebsite();
let service: TestService;
let browser: TestBrowser;
let ana: Credentials;
beforeAll(async () => {
  ({ service, browser } = site);
  ana = await addAccount(service, 'agent');
});

it('signs in and out by keyboard alone', async () => {
  const visitor = await browser.newPage();
  const { page } = visitor;
  await page.goto(`${service.url}/agent`);
  await page.getByRole('heading', { name: 'Prijava svetovalca' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type(ana.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ana.password);
  await page.keyboard.press('Enter');
  const out = page.getByRole('button', { name: 'Odjava' });
  await out.waitFor();
  expect(await page.locator('header').textContent()).toContain('Ana Novak');
  await page.reload();
  await out.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Prijava svetovalca' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Prijava svetovalca' }).waitFor();
  visitor.forgive(/401/);
});

it('tells that the name or the password is wrong', async () => {
  const visitor = await browser.newPage();
  const { page } = visitor;
  await page.goto(`${service.url}/agent`);
  await page.getByLabel('Uporabniško ime').fill(ana.name);
  await page.getByLabel('Geslo').fill('napačno');
  await page.getByRole('button', { name: 'Prijava' }).click();
  await page.getByRole('alert').getByText('ni pravilno').waitFor();
  visitor.forgive(/401/);
});

it('asks to sign in again when the session is over, and then still holds what was being written', async () => {
  const visitor = await browser.newPage();
  const { page } = visitor;
  await signInOnPage(page, service.url, ana);
  await page.getByRole('link', { name: 'Obvestila' }).click();
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByLabel('Kraji').fill('Rovte');
  await service.database.connection.collection('agentSessions').deleteMany({});
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByText('Vaša prijava je potekla').waitFor();
  await page.getByLabel('Uporabniško ime').fill(ana.name);
  await page.getByLabel('Geslo').fill(ana.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Objavite obvestilo' }).waitFor();
  expect(await page.getByLabel('Kraji').inputValue()).toBe('Rovte');
  visitor.forgive(/401/);
});

it('speaks English when it is asked to, and remembers it', async () => {
  const visitor = await browser.newPage();
  const { page } = visitor;
  await page.goto(`${service.url}/agent`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Agent sign-in' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  visitor.forgive(/401/);
});

it.each([
  ['light', 1280],
  ['dark', 820],
  ['dark', 390],
] as const)('has no violation of WCAG in %s at %d pixels, and needs no scrolling sideways', async (theme, width) => {
  const visitor = await browser.newPage({ theme, width, touch: width < 600 });
  const { page } = visitor;
  await page.goto(`${service.url}/agent`);
  await page.getByRole('heading', { name: 'Prijava svetovalca' }).waitFor();
  await expectAccessible(page);
  await signInOnPage(page, service.url, ana);
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  visitor.forgive(/401/);
});
