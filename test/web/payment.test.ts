/** The bill in the real chat: the QR code on the screen is read as a phone's camera would, on a desktop and on a phone. */
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expectAccessible } from '../support/axe';
import type { PageOptions } from '../support/browser';
import { outboxOf } from '../support/chat';
import { readQrCodes } from '../support/qrReader';
import { onWebsite } from '../support/onWebsite';

const site = onWebsite();

const codes = async (): Promise<readonly string[]> =>
  (await outboxOf(site.service.url)).flatMap(({ code }) => (code === undefined ? [] : [code]));

/** The code that is sent after so many earlier ones; it leaves a little later than the reply. */
async function codeAfter(earlier: number): Promise<string> {
  for (;;) {
    const code = (await codes())[earlier];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The chat with the bill of a subscriber in it. */
async function openBill(options: PageOptions): Promise<{ page: Page; chat: FrameLocator }> {
  const { page } = await site.browser.newPage(options);
  await page.goto(`${site.service.url}/`);
  await page.getByRole('button', { name: 'Odprite klepet' }).click();
  const chat = page.frameLocator('iframe');
  const sendBox = chat.locator('[data-id="webchat-sendbox-input"]');
  const bubble = (text: string) => chat.locator('.webchat__bubble').getByText(text).first();
  const say = async (text: string): Promise<void> => {
    await sendBox.fill(text);
    await sendBox.press('Enter');
  };
  await bubble('Pozdravljeni').waitFor();
  await say('koliko sem dolžan');
  await bubble('naročniško številko').waitFor();
  const earlier = (await codes()).length;
  // Codes are listed in the order of their instants.
  site.service.advance(1000);
  await say('100016');
  await bubble('Če številka obstaja').waitFor();
  await say(await codeAfter(earlier));
  await bubble('Slikajte kodo QR').waitFor();
  await chat.getByRole('img', { name: 'Koda QR za plačilo (UPN QR)' }).waitFor();
  await bubble('Vam lahko še kako pomagam?').waitFor();
  return { page, chat };
}

/** As a camera that is held until it sees something: the chat may still be scrolling to its end. */
async function readOnScreen(page: Page, picture: Locator): Promise<Awaited<ReturnType<typeof readQrCodes>>> {
  for (;;) {
    await picture.scrollIntoViewIfNeeded();
    const read = await readQrCodes(await page.screenshot());
    if (read.length > 0) return read;
  }
}

const fields = [
  'UPNQR',
  ...['', '', '', ''],
  ...['Testni naročnik Ena', 'Tržaška cesta 1', '1370 Logatec'],
  '00000001990',
  ...['', ''],
  'OTLC',
  'Storitve KabelNET, naročnik 100016',
  '18.12.2026',
  ...['SI56000000000000098', 'SI121000160'],
  ...['KabelNET Logatec (DEMO)', 'Demo ulica 1', '1370 Logatec'],
];

it.each([
  ['a desktop', { height: 900 }],
  ['a desktop, dark', { height: 900, theme: 'dark' }],
  ['a phone', { width: 390, height: 844, touch: true }],
] as const)('can be read from the screen of %s, and copied', async (name, options) => {
  const { page, chat } = await openBill(options);
  const picture = chat.getByRole('img', { name: 'Koda QR za plačilo (UPN QR)' });
  const read = await readOnScreen(page, picture);
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({ version: 15, correction: 'M', characterSet: 4 });
  expect(read[0]?.text.split('\n').slice(0, 19)).toEqual(fields);
  const card = chat.locator('.ac-adaptiveCard');
  for (const text of ['19,90', '18. 12. 2026', 'SI56 0000 0000 0000 098', 'SI12 1000160'])
    await card.getByText(text).waitFor();
  await expectAccessible(page);
  const folder = process.env['PAYMENT_SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `payment ${name}.png`) });
});
