/**
 * The guided swap as a subscriber sees it, in a real browser on the real service: the pictures of the steps, and the way from
 * the computer, whose connection is about to go, to the phone by the link of an SMS.
 */
import type { Page } from 'playwright-core';
import { expectAccessible } from '../support/axe';
import { outboxOf } from '../support/chat';
import { onWebsite } from '../support/onWebsite';

const site = onWebsite();

const phone = { width: 390, height: 844, touch: true } as const;

/** The chat on a page of its own. */
function chatOn(page: Page) {
  const sendBox = page.locator('[data-id="webchat-sendbox-input"]');
  const bubble = (text: string) => page.locator('.webchat__bubble').getByText(text).last();
  return {
    bubble,
    async say(text: string, answer: string): Promise<void> {
      await sendBox.fill(text);
      await sendBox.press('Enter');
      await bubble(answer).waitFor();
    },
    async choose(title: string, answer: string): Promise<void> {
      await page.getByRole('toolbar').getByRole('button', { name: title, exact: true }).click();
      await bubble(answer).waitFor();
    },
  };
}

async function openChat(page: Page): Promise<ReturnType<typeof chatOn>> {
  await page.goto(`${site.service.url}/chat?lang=sl`);
  const chat = chatOn(page);
  await chat.bubble('Pozdravljeni').waitFor();
  return chat;
}

interface Picture {
  readonly address: string;
  readonly alt: string;
  readonly width: number;
}

/** The newest picture, once it has been drawn. */
async function pictureOn(page: Page): Promise<Picture> {
  await page.locator('.webchat__bubble img').last().waitFor();
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  return page.evaluate<Picture>(`(() => {
    const { src, alt, naturalWidth } = [...document.querySelectorAll('.webchat__bubble img')].at(-1);
    return { address: new URL(src).pathname, alt, width: naturalWidth };
  })()`);
}

it.each([
  ['light', '100040'],
  ['dark', '100057'],
] as const)(
  'shows at each step where it is, to the eye and to a screen reader: %s',
  async (theme, subscriberNumber) => {
    const { page } = await site.browser.newPage({ ...phone, theme });
    const chat = await openChat(page);
    await chat.say('prišel je nov usmerjevalnik', 'naročniško številko');
    await chat.say(subscriberNumber, 'serijsko številko');
    expect(await pictureOn(page)).toMatchObject({ address: '/pictures/router-label.svg', width: 480 });
    await chat.say('RT-1000-90', '1/7 Priprava');
    await chat.choose('Naprej', 'prek tega usmerjevalnika');
    await chat.choose('Ne', '2/7');
    await chat.choose('Naprej', '3/7');
    expect(await pictureOn(page)).toEqual({
      address: '/pictures/router-fibre.svg',
      alt: 'Risba: usmerjevalnik, označeno je mesto za korak »optični vtič iz starega«',
      width: 480,
    });
    await expectAccessible(page);
    // Nothing is wider than the phone.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width);
  },
);

it('goes on by a link in an SMS on the phone, where nothing of before shows, and only once', async () => {
  const desk = await site.browser.newPage();
  const chat = await openChat(desk.page);
  await chat.say('prišel je nov modem CM-1000-90', 'naročniško številko');
  await chat.say('100073', '1/6 Priprava');
  await chat.choose('Naprej', 'prek tega modema');
  await chat.choose('Da', 'mobilnega omrežja');
  await chat.choose('Povezava po SMS', 'mobilno številko');
  await chat.say('041 999 888', '2/6 Odklop');
  const sms = (await outboxOf(site.service.url)).findLast(({ to }) => to === '+38641999888');
  const link = /https?:\/\/\S+/.exec(sms?.text ?? '')?.[0] ?? 'no link';

  const pocket = await site.browser.newPage(phone);
  await pocket.page.goto(link);
  await expectAccessible(pocket.page);
  await pocket.page.getByRole('button', { name: 'Nadaljuj' }).click();
  const onPhone = chatOn(pocket.page);
  await onPhone.bubble('Nadaljujeva tukaj').waitFor();
  await onPhone.bubble('2/6 Odklop starega modema').waitFor();
  expect(await pocket.page.getByText('100073').count()).toBe(0);
  expect(pocket.page.url()).not.toContain('#');
  await onPhone.choose('Naprej', '3/6 Koaksialni kabel');
  // The computer has lost nothing of it.
  await chat.bubble('3/6 Koaksialni kabel').waitFor();
  // The chat outlives a reload of the page, and still shows nothing of before.
  await pocket.page.reload();
  await onPhone.bubble('3/6 Koaksialni kabel').waitFor();
  expect(await pocket.page.getByText('1/6 Priprava').count()).toBe(0);

  const stranger = await site.browser.newPage(phone);
  await stranger.page.goto(link);
  await stranger.page.getByRole('button', { name: 'Nadaljuj' }).click();
  await stranger.page.getByText('že bila uporabljena').waitFor();
  await expectAccessible(stranger.page);
  stranger.forgive(/410/);
});

it('says what to do when the link is broken, and lets tap again when the connection was away', async () => {
  const visitor = await site.browser.newPage({ ...phone, locale: 'en-GB' });
  const { page, context } = visitor;
  await page.goto(`${site.service.url}/continue#nothing`);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Please tap once more').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('This link is not complete').waitFor();
  expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
  visitor.forgive(/ERR_INTERNET_DISCONNECTED|404/);
});
