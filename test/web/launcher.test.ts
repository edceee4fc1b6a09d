/** The launcher on sites: costs nothing until opened, works by keyboard, survives bad attributes, strict policies and being there twice. */
import { launchBrowser, type TestBrowser, type TestPage } from '../support/browser';
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

const tag = (attributes = '', file = '/widget.js'): string =>
  `<script src="${site.stub.url}${file}" async ${attributes}></script>`;
const button = ({ page }: TestPage) => page.locator('button.launcher');
const dialog = ({ page }: TestPage) => page.getByRole('dialog');
const chat = ({ page }: TestPage) => page.frameLocator('iframe');
const focused =
  '(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e?.className || e?.tagName; })()';

const shadow = 'document.querySelector("kabelnet-chat").shadowRoot';

async function visit(body: string, options = {}, headers = {}): Promise<TestPage> {
  const visitor = await browser.newPage(options);
  await visitor.page.goto(site.host.page(body, headers));
  await button(visitor).waitFor();
  return visitor;
}

describe('before it is opened', () => {
  it('loads nothing but itself', async () => {
    const visitor = await visit(tag());
    await visitor.page.waitForLoadState('networkidle');
    expect(visitor.requests.filter((address) => address.startsWith(site.stub.url))).toEqual([
      `${site.stub.url}/widget.js`,
    ]);
  });

  it('leaves no global behind, even when it is there twice', async () => {
    const names = 'Object.getOwnPropertyNames(window).sort().join()';
    const empty = await browser.newPage();
    await empty.page.goto(site.host.page('<p>Nothing</p>'));
    const visitor = await visit(tag() + tag('', '/widget.js?again'));
    await visitor.page.waitForLoadState('networkidle');
    expect(await visitor.page.evaluate(names)).toBe(await empty.page.evaluate(names));
    expect(await button(visitor).count()).toBe(1);
  });

  it('is a button of at least 44 pixels with a name and a state', async () => {
    const visitor = await visit(tag());
    const opener = visitor.page.getByRole('button', { name: 'Odprite klepet', expanded: false });
    const box = await opener.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });
});

describe('by keyboard', () => {
  it('opens by Enter, takes the focus in, closes by Escape from inside and gives the focus back', async () => {
    const visitor = await visit(`<a href="#x">Before</a>${tag()}`);
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.press('Tab');
    await visitor.page.keyboard.press('Enter');
    await chat(visitor).getByText('Pozdravljeni!').first().waitFor();
    await expect(visitor.page.getByRole('button', { name: 'Zaprite klepet', expanded: true }).count()).resolves.toBe(1);
    const sendBox = chat(visitor).locator('[data-id="webchat-sendbox-input"]');
    await sendBox.and(chat(visitor).locator(':focus')).waitFor();
    await visitor.page.keyboard.press('Escape');
    await dialog(visitor).waitFor({ state: 'hidden' });
    expect(await visitor.page.evaluate(focused)).toBe('launcher');
    expect(await button(visitor).getAttribute('aria-expanded')).toBe('false');
  });

  it('leaves a message by Escape first, as Web Chat means it, and then the chat', async () => {
    const visitor = await visit(tag());
    await button(visitor).click();
    await chat(visitor).getByText('Pozdravljeni!').first().waitFor();
    await chat(visitor).locator('.webchat__basic-transcript').focus();
    await visitor.page.keyboard.press('Escape');
    await chat(visitor).locator('[data-id="webchat-sendbox-input"]:focus').waitFor();
    expect(await dialog(visitor).isVisible()).toBe(true);
    await visitor.page.keyboard.press('Escape');
    await dialog(visitor).waitFor({ state: 'hidden' });
  });

  it('closes by Escape from its own frame and by its close button', async () => {
    const visitor = await visit(tag());
    await button(visitor).click();
    await dialog(visitor).getByRole('button', { name: 'Zaprite klepet' }).focus();
    await visitor.page.keyboard.press('Escape');
    await dialog(visitor).waitFor({ state: 'hidden' });
    await button(visitor).click();
    await dialog(visitor).getByRole('button', { name: 'Zaprite klepet' }).click();
    await dialog(visitor).waitFor({ state: 'hidden' });
    expect(await visitor.page.evaluate(focused)).toBe('launcher');
  });

  it('opens from any element the site marks, and gives the focus back to it', async () => {
    const visitor = await visit(`<a id="link" href="/elsewhere" data-kabelnet-chat="open">Klepet</a>${tag()}`);
    await visitor.page.locator('#link').click();
    await dialog(visitor).waitFor();
    await dialog(visitor).getByRole('button', { name: 'Zaprite klepet' }).click();
    expect(await visitor.page.evaluate('document.activeElement.id')).toBe('link');
  });
});

describe('on a phone', () => {
  it('fills the screen as a modal dialog', async () => {
    const visitor = await visit(`<p>${'Long page. '.repeat(2000)}</p>${tag()}`, {
      width: 390,
      height: 844,
      touch: true,
    });
    await button(visitor).tap();
    const box = await dialog(visitor).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await visitor.page.evaluate(`${shadow}.querySelector('dialog').matches(':modal')`)).toBe(true);
    expect(await visitor.page.evaluate('document.documentElement.style.overflow')).toBe('hidden');
    await dialog(visitor).getByRole('button', { name: 'Zaprite klepet' }).tap();
    expect(await visitor.page.evaluate('document.documentElement.style.overflow')).toBe('');
  });
});

describe('what the site sets', () => {
  it('takes colour, side, language and title from the tag', async () => {
    const visitor = await visit(tag('data-colour="#ffcc00" data-position="left" data-language="en" data-title="Help"'));
    const opener = visitor.page.getByRole('button', { name: 'Open the chat' });
    expect((await opener.boundingBox())?.x).toBeLessThan(40);
    expect(await visitor.page.evaluate(`getComputedStyle(${shadow}.querySelector('button')).backgroundColor`)).toBe(
      'rgb(255, 204, 0)',
    );
    await opener.click();
    await visitor.page.getByRole('dialog', { name: 'Help: Digital assistant' }).waitFor();
    await chat(visitor).getByPlaceholder('Type your message').waitFor();
  });

  it('keeps its looks whatever the styles of the site', async () => {
    const visitor = await visit(
      `<style>body > * { all: unset !important; transform: scale(0.1) !important; }</style>${tag()}`,
    );
    expect(await button(visitor).boundingBox()).toMatchObject({ width: 60, height: 60 });
  });

  it('shrugs off nonsense', async () => {
    const visitor = await visit(
      tag(
        'data-colour="red;} body{display:none" data-position="&quot;" data-offset="-1" data-language="xx" data-title="<img src=x onerror=alert(1)>"',
      ),
    );
    await visitor.page.getByRole('button', { name: 'Odprite klepet' }).click();
    await dialog(visitor).getByRole('heading', { name: '<img src=x' }).waitFor();
    expect(await visitor.page.evaluate('getComputedStyle(document.body).display')).toBe('block');
  });

  it('works under a strict policy with Trusted Types', async () => {
    const policy = `default-src 'none'; script-src ${site.stub.url}; frame-src ${site.stub.url}; require-trusted-types-for 'script'`;
    const visitor = await visit(tag(), {}, { 'Content-Security-Policy': policy });
    await button(visitor).click();
    await chat(visitor).getByText('Pozdravljeni!').first().waitFor();
    expect((await dialog(visitor).boundingBox())?.width).toBe(400);
  });

  it('comes back open, without taking the focus, after a page change', async () => {
    const visitor = await visit(tag());
    await button(visitor).click();
    await chat(visitor).getByText('Pozdravljeni!').first().waitFor();
    await visitor.page.goto(site.host.page(`<h1>Another page</h1>${tag()}`));
    await chat(visitor).getByText('Pozdravljeni!').first().waitFor();
    expect(await visitor.page.evaluate(focused)).toBe('BODY');
    expect(site.stub.conversations.size).toBeGreaterThan(0);
    await dialog(visitor).getByRole('button', { name: 'Zaprite klepet' }).click();
    await visitor.page.reload();
    await button(visitor).waitFor();
    expect(await visitor.page.locator('iframe').count()).toBe(0);
  });
});

describe('what it is told by others', () => {
  it('does not close for a message of another window', async () => {
    const visitor = await visit(tag());
    await button(visitor).click();
    await visitor.page.evaluate('window.postMessage({ kabelnetChat: "close" }, "*")');
    await visitor.page.waitForTimeout(200);
    expect(await dialog(visitor).isVisible()).toBe(true);
  });

  it('shows on the closed launcher that the bot has written', async () => {
    const before = new Set(site.stub.conversations.keys());
    const visitor = await visit(tag());
    await button(visitor).click();
    await chat(visitor).getByText('Pozdravljeni!').first().waitFor();
    await button(visitor).click();
    await dialog(visitor).waitFor({ state: 'hidden' });
    const [conversation = ''] = [...site.stub.conversations.keys()].filter((id) => !before.has(id));
    site.stub.say(conversation, { type: 'message', text: 'Sodelavec je tu.' });
    await visitor.page.getByRole('status').getByText('novo sporočilo').waitFor();
    await visitor.page.getByRole('button', { name: 'Odprite klepet (novo sporočilo)' }).click();
    await chat(visitor).getByText('Sodelavec je tu.').first().waitFor();
    expect(await button(visitor).getAttribute('aria-label')).toBe('Zaprite klepet');
  });

  it('is not framed by a site that is not on the list', async () => {
    const visitor = await browser.newPage();
    const stranger = site.host.page(tag()).replace('127.0.0.1', 'localhost');
    await visitor.page.goto(stranger);
    await button(visitor).click();
    await visitor.page.waitForTimeout(500);
    expect(await chat(visitor).locator('#conversation').count()).toBe(0);
    expect(visitor.problems.join()).toContain('frame-ancestors');
    visitor.forgive(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
  });
});
