/** The overview in a real browser: supervisors see what conversations came to, and suggest what was meant; agents do not. */
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Credentials } from '../../../services/agents';
import { expectAccessible } from '../../support/axe';
import type { TestBrowser } from '../../support/browser';
import { Chat } from '../../support/chat';
import { addAccount, signInOnPage } from '../../support/desk';
import { makeDays } from '../../support/madeDays';
import { onWebsite } from '../../support/onWebsite';
import type { TestService } from '../../support/service';

const dataDir = mkdtempSync(path.join(tmpdir(), 'overview-'));
const site = onWebsite({ DATA_DIR: dataDir });
let service: TestService;
let browser: TestBrowser;
let supervisor: Credentials;
beforeAll(async () => {
  ({ service, browser } = site);
  supervisor = await addAccount(service, 'supervisor', 'Vida Vodja');
  await makeDays(service.services);
});
afterAll(() => rm(dataDir, { recursive: true }));

test('a conversation is seen in the figures, and what was not understood is suggested with one click', async () => {
  const chat = await Chat.open(service.url);
  await chat.say('rad bi zamenjal paket');
  await chat.say('prekliči');
  await chat.say('kako se speče potica');
  service.advance(60_000);

  const visitor = await browser.newPage();
  const { page } = visitor;
  await signInOnPage(page, service.url, supervisor);
  visitor.forgive(/401/);
  await page.getByRole('link', { name: 'Pregled' }).click();
  await page.getByText('Prikazan je dan 23. 11. 2026.').waitFor();
  expect(await page.locator('.tiles li', { hasText: 'Pogovori' }).locator('strong').textContent()).toBe('1');
  expect(await page.getByRole('row', { name: 'menjava paketa naročniška številka' }).textContent()).toContain('1');
  await page.getByLabel('Kaj pomeni »Rešeno brez človeka«?').first().click();
  await page.getByText('v 24 urah vrne z istim opravilom').first().waitFor();

  const utterance = page.getByRole('listitem').filter({ hasText: 'kako se speče potica' });
  await utterance.getByRole('combobox').selectOption('none');
  await utterance.getByRole('button', { name: 'Predlagajte' }).click();
  await utterance.getByText('Predlagano: ni naša tema').waitFor();
  expect(await readFile(path.join(dataDir, 'suggestions', 'sl.txt'), 'utf8')).toBe('# none\nkako se speče potica\n');
  await page.reload();
  await utterance.getByText('Predlagano: ni naša tema').waitFor();
});

test('the period is chosen by keyboard, stands in the address, and is that of the tables for spreadsheets', async () => {
  const visitor = await browser.newPage();
  const { page } = visitor;
  await signInOnPage(page, service.url, supervisor);
  visitor.forgive(/401/);
  await page.goto(`${service.url}/agent#overview`);
  await page.getByRole('link', { name: 'Zadnjih 7 dni' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Prikazano je obdobje od 17. 11. 2026 do 23. 11. 2026.').waitFor();
  await page.getByRole('img', { name: 'Graf: pogovori po dnevih' }).locator('canvas').waitFor();

  await page.getByLabel('Od', { exact: true }).fill('2026-11-20');
  await page.getByLabel('Do', { exact: true }).fill('2026-11-19');
  await page.keyboard.press('Enter');
  await page.getByText('Konec obdobja ne sme biti pred začetkom').waitFor();
  await page.getByLabel('Do', { exact: true }).fill('2026-11-21');
  await page.keyboard.press('Enter');
  await page.getByText('Prikazano je obdobje od 20. 11. 2026 do 21. 11. 2026.').waitFor();
  expect(new URL(page.url()).hash).toBe('#overview/2026-11-20/2026-11-21');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Prenesite kot CSV: Kje naročniki odnehajo' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('left-2026-11-20-2026-11-21.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('planChange;code;2');
});

test('an agent gets no such tab', async () => {
  const ana = await addAccount(service, 'agent');
  const visitor = await browser.newPage();
  const { page } = visitor;
  await signInOnPage(page, service.url, ana);
  visitor.forgive(/401/);
  await page.goto(`${service.url}/agent#overview`);
  await page.getByRole('button', { name: 'Odjava' }).waitFor();
  expect(await page.getByRole('link', { name: 'Pregled' }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Pregled' }).count()).toBe(0);
});

test.each([
  ['light', 1280, 'sl'],
  ['dark', 1280, 'en'],
  ['dark', 820, 'sl'],
  ['light', 390, 'en'],
  ['dark', 390, 'sl'],
] as const)(
  'has no violation of WCAG in %s at %d pixels in %s, and needs no scrolling sideways',
  async (theme, width, language) => {
    const visitor = await browser.newPage({ theme, width, touch: width < 600 });
    const { page } = visitor;
    await signInOnPage(page, service.url, supervisor);
    visitor.forgive(/401/);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.goto(`${service.url}/agent#overview/30`);
    await page.locator('.chart canvas').nth(2).waitFor();
    await page.locator('.missed li').first().waitFor();
    for (const details of await page.locator('main details summary').all()) await details.click();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  },
);
