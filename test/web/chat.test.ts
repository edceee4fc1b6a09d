/** The chat window: keeps the conversation, says when the connection is lost, begins anew when it must. */
import type { FrameLocator, Page } from 'playwright-core';
import { launchBrowser, type TestBrowser, type TestPage } from '../support/browser';
import { startWebSite, type WebSite } from '../support/webSite';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

let site: WebSite;
let browser: TestBrowser;
beforeEach(async () => {
  site = await startWebSite();
}, 60_000);
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterEach(async () => {
  await browser.check();
  await site.close();
});
afterAll(() => browser.close());

type Place = Page | FrameLocator;
const sendBox = (place: Place) => place.locator('[data-id="webchat-sendbox-input"]');
const banner = (place: Place, state: string) => place.locator(`#banner[data-state="${state}"]`);
const message = (place: Place, text: string) =>
  place.locator('.webchat__bubble').getByText(text, { exact: false }).first();

async function say(place: Place, text: string): Promise<void> {
  await sendBox(place).fill(text);
  await sendBox(place).press('Enter');
}

async function openChat(path = '/chat'): Promise<TestPage> {
  const visitor = await browser.newPage();
  await visitor.page.goto(site.stub.url + path);
  await message(visitor.page, 'Pozdravljeni!').waitFor();
  return visitor;
}

describe('a conversation', () => {
  it('greets, offers answers, and answers', async () => {
    const { page } = await openChat();
    await page.getByRole('toolbar').getByRole('button', { name: 'Zamenjava paketa' }).click();
    await message(page, 'Razumem: Zamenjava paketa').waitFor();
  });

  it('shows a comparison card with its dates as dates', async () => {
    const { page } = await openChat();
    await say(page, 'primerjava');
    await page.locator('.ac-adaptiveCard').getByRole('heading', { name: 'Primerjava paketov' }).waitFor();
    await page.locator('.ac-adaptiveCard').getByText('24. november 2026').waitFor();
    await page.locator('.ac-pushButton', { hasText: 'Izberi Kabel INTERNET L' }).click();
    await message(page, 'Razumem: kabel-internet-l').waitFor();
  });

  it('speaks English when asked to', async () => {
    const { page } = await openChat('/chat?lang=en');
    await page.getByPlaceholder('Type your message').waitFor();
    await page.getByRole('heading', { name: 'Chat with the digital assistant' }).waitFor();
  });

  it('is kept over a reload, with its history', async () => {
    const { page } = await openChat();
    await say(page, 'prvo sporočilo');
    await message(page, 'Razumem: prvo sporočilo').waitFor();
    await page.reload();
    await message(page, 'Razumem: prvo sporočilo').waitFor();
    await message(page, 'Pozdravljeni!').waitFor();
    await say(page, 'drugo sporočilo');
    await message(page, 'Razumem: drugo sporočilo').waitFor();
    expect(site.stub.conversations.size).toBe(1);
    expect(await page.locator('.webchat__bubble').getByText('Razumem: prvo sporočilo').count()).toBe(1);
  });

  it('works where storage is blocked, only without memory', async () => {
    const visitor = await browser.newPage();
    await visitor.context.addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    await visitor.page.goto(`${site.stub.url}/chat`);
    await message(visitor.page, 'Pozdravljeni!').waitFor();
    await say(visitor.page, 'brez shrambe');
    await message(visitor.page, 'Razumem: brez shrambe').waitFor();
  });

  it('starts anew with a friendly line when the stored one is over', async () => {
    const visitor = await openChat();
    site.stub.endAll();
    await visitor.page.goto('about:blank');
    await visitor.page.goto(`${site.stub.url}/chat`);
    await banner(visitor.page, 'ended').waitFor();
    expect(await banner(visitor.page, 'ended').textContent()).toContain('Prejšnji pogovor je potekel');
    await message(visitor.page, 'Pozdravljeni!').waitFor();
    await say(visitor.page, 'nadaljujmo');
    await message(visitor.page, 'Razumem: nadaljujmo').waitFor();
    await banner(visitor.page, 'none').waitFor({ state: 'attached' });
    visitor.forgive(/403/);
  });

  it('starts anew when it ends while it is open', async () => {
    const visitor = await openChat();
    site.stub.endAll();
    await banner(visitor.page, 'ended').waitFor();
    await message(visitor.page, 'Pozdravljeni!').waitFor();
    expect(site.stub.conversations.size).toBe(2);
    visitor.forgive(/403/);
  });

  it('starts anew when the visitor asks for it, after a question', async () => {
    const { page } = await openChat();
    await say(page, 'staro');
    await message(page, 'Razumem: staro').waitFor();
    await page.getByRole('button', { name: 'Nov pogovor' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nadaljujte pogovor' }).click();
    await page.getByRole('button', { name: 'Nov pogovor' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Začnite znova' }).click();
    await banner(page, 'restarted').waitFor();
    await message(page, 'Pozdravljeni!').waitFor();
    expect(await message(page, 'Razumem: staro').count()).toBe(0);
    await page.reload();
    await message(page, 'Pozdravljeni!').waitFor();
    expect(site.stub.conversations.size).toBe(2);
  });

  it('takes no more than 1000 characters at once, and says so', async () => {
    const { page } = await openChat();
    await sendBox(page).fill('a'.repeat(1200));
    await banner(page, 'tooLong').waitFor();
    expect(await sendBox(page).inputValue()).toHaveLength(1000);
  });
});

describe('the connection', () => {
  it('is said to be lost and to be back when the browser goes offline and online', async () => {
    const visitor = await openChat();
    const { page, context } = visitor;
    await context.setOffline(true);
    await banner(page, 'lost').waitFor();
    expect(await page.locator('#banner').getAttribute('role')).toBe('status');
    await context.setOffline(false);
    await banner(page, 'regained').waitFor();
    await say(page, 'spet tu');
    await message(page, 'Razumem: spet tu').waitFor();
    visitor.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('carries what was written meanwhile, once, when it is back', async () => {
    const visitor = await openChat();
    const { page, context } = visitor;
    await context.setOffline(true);
    await banner(page, 'lost').waitFor();
    await say(page, 'brez povezave');
    await page.waitForTimeout(1_500);
    await context.setOffline(false);
    await message(page, 'Razumem: brez povezave').waitFor({ timeout: 5_000 });
    expect(await page.locator('.webchat__bubble').getByText('Razumem: brez povezave').count()).toBe(1);
    visitor.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('comes back by itself when the service cuts it, and brings what was said meanwhile, once', async () => {
    const { page } = await openChat();
    const [id = ''] = site.stub.conversations.keys();
    site.stub.cut();
    site.stub.say(id, { type: 'message', text: 'Med prekinitvijo' });
    await message(page, 'Med prekinitvijo').waitFor();
    await say(page, 'hvala');
    await message(page, 'Razumem: hvala').waitFor();
    expect(await page.locator('.webchat__bubble').getByText('Med prekinitvijo').count()).toBe(1);
  });

  it('can be tried again when it could not be made', async () => {
    const visitor = await browser.newPage();
    await visitor.context.route('**/tokens/generate', (route) => route.abort());
    await visitor.page.goto(`${site.stub.url}/chat`);
    await visitor.page.getByText('Pokličete nas lahko na 041 621 365').waitFor();
    await visitor.context.unroute('**/tokens/generate');
    await visitor.page.getByRole('button', { name: 'Poskusite znova' }).click();
    await message(visitor.page, 'Pozdravljeni!').waitFor();
    visitor.forgive(/ERR_FAILED/);
  });
});
