/** The talk of a subscriber and an agent in two real browsers at once: the widget here, the desk there. */
import type { FrameLocator, Page, Route } from 'playwright-core';
import { wordings } from '../../../cards/wording';
import { deskTexts } from '../../../web/texts/desk';
import { expectAccessible } from '../../support/axe';
import type { PageOptions, TestBrowser, TestPage } from '../../support/browser';
import { Chat } from '../../support/chat';
import { addAccount, signInOnPage } from '../../support/desk';
import { png } from '../../support/files';
import { onWebsite } from '../../support/onWebsite';
import type { TestService } from '../../support/service';

/** Longer than anything here takes. */
const patienceMs = 12_000;

const { handoff } = wordings.sl;
const words = deskTexts.sl.chats;
const site = onWebsite();
let service: TestService;
let browser: TestBrowser;
beforeAll(() => {
  ({ service, browser } = site);
});
afterEach(async () => {
  await service.database.connection.collection('handoffs').deleteMany({});
});

/** The desk of somebody who has just signed in. */
async function desk(displayName: string, options?: PageOptions): Promise<TestPage> {
  const agent = await browser.newPage(options);
  agent.page.setDefaultTimeout(patienceMs);
  await signInOnPage(agent.page, service.url, await addAccount(service, 'agent', displayName));
  // Before the sign-in the page asks whether anybody is.
  agent.forgive(/401/);
  await agent.page.getByRole('heading', { name: words.waiting(0) }).waitFor();
  return agent;
}

/** Waits for what comes soon; jest's own patience ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The widget on the operator's page. */
async function widget(): Promise<FrameLocator> {
  const { page } = await browser.newPage({ height: 900 });
  page.setDefaultTimeout(patienceMs);
  await page.goto(service.url);
  await page.getByRole('button', { name: 'Odprite klepet' }).click();
  const chat = page.frameLocator('iframe');
  await bubble(chat, 'Pozdravljeni').waitFor();
  return chat;
}

const bubble = (chat: FrameLocator, text: string) => chat.locator('.webchat__bubble').getByText(text).last();
const say = async (chat: FrameLocator, text: string): Promise<void> => {
  const box = chat.locator('[data-id="webchat-sendbox-input"]');
  await box.fill(text);
  await box.press('Enter');
};
/** A subscriber without a browser, who waits for a human. */
const waits = async (text = 'rad bi govoril s svetovalcem'): Promise<Chat> => {
  const chat = await Chat.open(service.url);
  await chat.say(text);
  return chat;
};
const open = (page: Page, chat: Chat) => page.locator(`a[href="#chats/${chat.conversationId}"]`);
const accept = async (page: Page, chat: Chat): Promise<void> => {
  await open(page, chat).click();
  await page.getByRole('button', { name: words.accept }).click();
  await page.getByLabel(words.say).waitFor();
};
const said = (page: Page, text: string) => page.getByRole('log').getByText(text, { exact: true });
/** The title once it begins so, or as it is after some seconds. */
async function titleOf(page: Page, start: string): Promise<string> {
  for (let wait = 0; wait < 50 && !(await page.title()).startsWith(start); wait += 1) await page.waitForTimeout(100);
  return page.title();
}
const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel(words.say).fill(text);
  await page.keyboard.press('Enter');
};

it('carries a whole talk both ways, by keyboard alone at the desk', async () => {
  const { page } = await desk('Ana Novak');
  const chat = await widget();
  await say(chat, 'rad bi govoril s svetovalcem');
  await bubble(chat, handoff.next).waitFor();
  expect(await titleOf(page, '(1)')).toContain('(1)');
  const waiting = page.getByRole('link', { name: '»rad bi govoril s svetovalcem«' });
  await waiting.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words.unknown }).waitFor();
  await page.getByRole('button', { name: words.accept }).focus();
  await page.keyboard.press('Enter');
  await bubble(chat, handoff.accepted('Ana Novak')).waitFor();

  await page.getByLabel(words.say).focus();
  await page.keyboard.type('Dober dan!');
  await chat.locator('.webchat__typing-indicator, [class*="typing"]').first().waitFor();
  await page.keyboard.press('Enter');
  await bubble(chat, 'Dober dan!').waitFor();
  await bubble(chat, 'Ana Novak').waitFor();

  await chat.locator('[data-id="webchat-sendbox-input"]').pressSequentially('Internet ');
  await page.getByText(words.writing).waitFor();
  await say(chat, 'Internet ne dela. <b>Res</b> ne.');
  await said(page, 'Internet ne dela. <b>Res</b> ne.').waitFor();

  await page.getByRole('button', { name: words.canned }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Pozdrav P/ }).focus();
  await page.keyboard.press('Enter');
  expect(await page.getByLabel(words.say).inputValue()).toContain('tu Ana Novak');
  await page.keyboard.press('Enter');
  await bubble(chat, 'imam pred seboj').waitFor();
  await page.locator('.attach input').setInputFiles({ name: 'navodila.png', mimeType: 'image/png', buffer: png });
  await chat.locator('.webchat__bubble img').last().waitFor();
  await page.getByRole('log').getByRole('img', { name: 'navodila.png' }).waitFor();

  await page.getByRole('button', { name: words.end }).click();
  await page.getByRole('button', { name: words.endYes }).click();
  await bubble(chat, handoff.back).waitFor();
  await page.getByText(words.over).waitFor();
  await chat.getByRole('toolbar').getByRole('button', { name: '5' }).click();
  await bubble(chat, handoff.comment).waitFor();
});

it('lets one of two agents have a chat, and pass it on to the other', async () => {
  const [{ page: ana }, bor] = await Promise.all([desk('Ana Novak'), desk('Bor Kos')]);
  const chat = await waits();
  await open(bor.page, chat).click();
  const late = bor.page.getByRole('button', { name: words.accept });
  await late.waitFor();
  // Bor's page does not know yet that Ana was first.
  await bor.page.route('**/accept', async (route) => {
    await accept(ana, chat);
    await route.continue();
  });
  await late.click();
  await bor.page.getByRole('alert').getByText(words.taken('Ana Novak')).waitFor();
  bor.forgive(/409/);
  await ana.getByRole('button', { name: words.transfer, exact: true }).click();
  await ana.getByText(words.over).waitFor();
  await bor.page.getByRole('heading', { name: words.mine(1) }).waitFor();
  await open(bor.page, chat).click();
  await write(bor.page, 'Pozdravljeni, tu Bor.');
  await said(bor.page, 'Pozdravljeni, tu Bor.').waitFor();
  await chat.read();
  expect(chat.text).toContain(handoff.transferred('Bor Kos'));
  // The desk shows at once what is still on its way.
  await until(async () => JSON.stringify(await chat.history()).includes('tu Bor'));
});

it('gives the subscriber back to the queue when the agent’s page is gone', async () => {
  const ana = await desk('Ana Novak');
  const chat = await waits();
  await accept(ana.page, chat);
  await ana.page.close();
  service.advance(61_000);
  const bor = await desk('Bor Kos').catch(() => undefined);
  await service.giveBack();
  await chat.read();
  expect(chat.text).toContain(handoff.vanished);
  if (bor === undefined) throw new Error('Bor could not sign in');
  await accept(bor.page, chat);
  await chat.read();
  expect(chat.text).toBe(handoff.accepted('Bor Kos'));
});

it('loses and doubles nothing while the connection is away, and says that it is', async () => {
  const agent = await browser.newPage();
  const { page } = agent;
  page.setDefaultTimeout(patienceMs);
  const sockets: { close(): Promise<void> }[] = [];
  let away = false;
  await page.routeWebSocket('**/agent/api/live', async (socket) => {
    if (away) await socket.close();
    else {
      socket.connectToServer();
      sockets.push(socket);
    }
  });
  await signInOnPage(page, service.url, await addAccount(service, 'agent', 'Ana Novak'));
  agent.forgive(/401/);
  const chat = await waits();
  await accept(page, chat);
  // The service takes the message, and its answer is lost.
  let taken = false;
  const losesAnswer = async (route: Route): Promise<void> => {
    await route.fetch();
    taken = true;
    await route.abort();
  };
  await page.route('**/say', losesAnswer, { times: 1 });
  await write(page, 'Ena.');
  await until(() => Promise.resolve(taken));
  away = true;
  for (const socket of sockets.splice(0)) await socket.close();
  await page.getByRole('alert').getByText(words.lost).waitFor();
  await chat.say('Medtem dve.');
  await chat.say('Medtem tri.');
  away = false;
  await said(page, 'Medtem tri.').waitFor();
  await write(page, 'Štiri.');
  // The desk shows at once what is still on its way.
  await until(async () => JSON.stringify(await chat.history()).includes('Štiri.'));
  await page.getByRole('alert').getByText(words.lost).waitFor({ state: 'detached' });
  const { activities } = await chat.history();
  const last = activities.map(({ text }) => text).slice(-4);
  expect(last).toEqual(['Ena.', 'Medtem dve.', 'Medtem tri.', 'Štiri.']);
  expect((await page.locator('.said .words > p').allTextContents()).filter((text) => last.includes(text))).toEqual(
    last,
  );
  agent.forgive(/ERR_FAILED/);
});

it('goes on after the service was restarted, with the queue, the chats and what is unread', async () => {
  const agent = await desk('Ana Novak');
  const { page } = agent;
  const [mine, waiting] = [await waits(), await waits('svetovalec prosim')];
  await accept(page, mine);
  await page.getByRole('navigation').getByRole('link', { name: words.heading }).click();
  await page.getByText(words.choose).waitFor();
  await mine.say('Ste še tam?');
  await open(page, mine).getByText(words.unread(1)).waitFor();
  await service.restart(() => page.getByRole('alert').getByText(words.lost).waitFor());
  await page.getByRole('alert').getByText(words.lost).waitFor({ state: 'detached' });
  await open(page, waiting).waitFor();
  await open(page, mine).getByText(words.unread(1)).waitFor();
  await open(page, mine).click();
  await said(page, 'Ste še tam?').waitFor();
  await write(page, 'Seveda.');
  await said(page, 'Seveda.').waitFor();
  await open(page, mine).getByText(words.unread(1)).waitFor({ state: 'detached' });
  // The desk shows at once what is still on its way.
  await until(async () => {
    await mine.read();
    return mine.text === 'Seveda.';
  });
  agent.forgive(/WebSocket|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE/);
});

it('shows what a subscriber sends as text, whatever it is', async () => {
  const { page } = await desk('Ana Novak');
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const chat = await waits();
  await accept(page, chat);
  await chat.say(hostile);
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { body: [{ type: 'Image', url: 'https://evil.example/x.png' }] },
  };
  await chat.post({ type: 'message', text: 'kartica', attachments: [card], from: { id: 'agent', name: 'Ana' } });
  await chat.upload([['<i>x.png', png]], 'slika');
  await said(page, hostile).waitFor();
  await said(page, 'kartica').waitFor();
  await page.getByRole('log').getByRole('img', { name: '<i>x.png' }).waitFor();
  expect(await page.locator('.log script, .log img[src="x"], .log b').count()).toBe(0);
  // What has just come counts in the title until it is read.
  await until(async () => (await page.title()) === deskTexts.sl.title);
  expect(await page.locator('.said.agent').count()).toBe(0);
});

it.each([
  ['light', 1280],
  ['dark', 820],
  ['dark', 390],
] as const)('has no violation of WCAG in %s at %d pixels, and needs no scrolling sideways', async (theme, width) => {
  const { page } = await desk('Ana Novak', { theme, width, touch: width < 600 });
  const chat = await waits();
  const other = await Chat.open(service.url, 'en');
  await other.say('I want to talk to an agent');
  await expectAccessible(page);
  await accept(page, chat);
  await write(page, 'Dober dan!');
  await said(page, 'Dober dan!').waitFor();
  await page.getByRole('button', { name: words.canned }).click();
  await page.getByRole('button', { name: /^Pozdrav P/ }).waitFor();
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
});
