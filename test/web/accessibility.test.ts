/** WCAG 2.2 AA by axe-core, on every page, open and closed, light and dark, wide and on a phone. */
import { expectAccessible } from '../support/axe';
import { launchBrowser, type TestBrowser } from '../support/browser';
import { startWebSite, type WebSite } from '../support/webSite';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

let site: WebSite;
let browser: TestBrowser;
beforeAll(async () => {
  site = await startWebSite();
  browser = await launchBrowser();
}, 60_000);
afterEach(() => browser.check());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 390 },
  { theme: 'dark', width: 390 },
] as const;

describe.each(looks)('in $theme at $width pixels', ({ theme, width }) => {
  const visitor = () => browser.newPage({ theme, width, touch: width < 600 });

  it.each(['/', '/en', '/zasebnost', '/en/privacy'])('%s has no violation', async (path) => {
    const { page } = await visitor();
    await page.goto(site.stub.url + path);
    await page.locator('button.launcher').waitFor();
    await expectAccessible(page);
  });

  it('the open chat has none, with answers to choose, a card and a lost connection', async () => {
    const test = await visitor();
    const { page } = test;
    await page.goto(`${site.stub.url}/`);
    await page.locator('button.launcher').click();
    const chat = page.frameLocator('iframe');
    await chat.getByRole('toolbar').getByRole('button', { name: 'Zamenjava paketa' }).waitFor();
    await expectAccessible(page);
    await chat.locator('[data-id="webchat-sendbox-input"]').fill('primerjava');
    await chat.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    await chat.locator('.ac-pushButton').first().waitFor();
    await expectAccessible(page);
    await test.context.setOffline(true);
    await chat.locator('#banner[data-state="lost"]').waitFor();
    await expectAccessible(page);
    test.forgive(/ERR_INTERNET_DISCONNECTED/);
  });
});

it('the chat on its own page has no violation, in any colour of a site', async () => {
  for (const colour of ['#ffcc00', '#e2001a', '#101010', '#f4f4f4']) {
    const { page } = await browser.newPage();
    await page.goto(`${site.stub.url}/chat?lang=en&colour=${encodeURIComponent(colour)}`);
    await page.locator('[data-id="webchat-sendbox-input"]').fill('primerjava');
    await page.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    await page.locator('.ac-pushButton').first().waitFor();
    await expectAccessible(page);
  }
});
