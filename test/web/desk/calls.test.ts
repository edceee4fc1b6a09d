/** Calls and voicemails at the desk in a real browser: what was said is read while one talks, and messages are heard and seen to. */
import type { Page } from 'playwright-core';
import { deskTexts } from '../../../web/texts/desk';
import { expectAccessible } from '../../support/axe';
import type { PageOptions } from '../../support/browser';
import { addAccount, signInOnPage } from '../../support/desk';
import { onWebsite } from '../../support/onWebsite';
import { PhoneCall } from '../../support/phone/phoneCall';

const phone = '+38641111111';
const site = onWebsite({ PHONE: 'on' });
const { calls: words, chats } = deskTexts.sl;

/** Ana at her desk, in the tab of calls; her own phone rings for calls. */
async function desk(options?: PageOptions): Promise<Page> {
  const { service, browser } = site;
  const account = await addAccount(service, 'agent', 'Ana Novak');
  await service.services.accounts.changePhone(account.name, phone);
  const visitor = await browser.newPage(options);
  const { page } = visitor;
  page.setDefaultTimeout(12_000);
  await signInOnPage(page, service.url, account);
  // Before the sign-in the page asks whether anybody is.
  visitor.forgive(/401/);
  await page.getByRole('link', { name: words.heading }).click();
  await page.getByRole('heading', { name: words.heading, exact: true }).waitFor();
  return page;
}

let callers = 0;
async function waits(): Promise<PhoneCall> {
  callers += 1;
  const call = await PhoneCall.dial({ url: site.service.url, from: `+386409999${String(callers).padStart(2, '0')}` });
  await call.say('rad bi zamenjal paket za delo od doma');
  await call.press('100016#');
  await call.say('rad bi govoril s svetovalcem');
  return call;
}

let left = 0;
async function leaves(from?: string): Promise<void> {
  left += 1;
  const { voicemails } = site.service.services;
  const id = `RE${String(left).padStart(32, '0')}`;
  const caller = from === undefined ? {} : { from };
  await voicemails.receive({ id, conversationId: 'call-x', ...caller, subscriberNumber: '100016', seconds: 75 });
  await voicemails.drain();
}

afterEach(async () => {
  const { connection } = site.service.database;
  for (const name of ['agents', 'handoffs', 'calls', 'voicemails', 'requests'])
    await connection.collection(name).deleteMany({});
});

test('a call is seen while it rings, and read by keyboard alone while its agent talks', async () => {
  const page = await desk();
  const call = await waits();
  const link = page.getByRole('link', { name: '040 999' });
  await link.getByText('zvoni pri svetovalcih').waitFor();
  await page.getByRole('navigation').getByText('Klici (1)').waitFor();
  await (await call.answeredBy(phone)).press('1');
  await link.getByText(words.mine).waitFor();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('rad bi zamenjal paket za delo od doma').waitFor();
  const known = page.getByRole('region', { name: chats.known });
  await known.getByText('menjava paketa').waitFor();
  await known.getByText('delo od doma').waitFor();
  await known.getByText('enkratna koda').waitFor();
  await page.getByText(words.byPhone).waitFor();
  expect(await page.getByLabel(chats.say).count()).toBe(0);
  expect(await page.getByRole('button', { name: chats.accept }).count()).toBe(0);
  await page.getByLabel(chats.note).fill('Želi ponudbo po pošti.');
  await page.getByRole('button', { name: chats.addNote }).click();
  await known.getByText('Želi ponudbo po pošti.').waitFor();
  await call.dialEnds('completed');
  await page.getByText(words.over).waitFor();
  await page.getByText(words.none).waitFor();
  await call.hangUp();
});

test('a voicemail comes by itself, is played, seen to, and made a call-back of', async () => {
  const page = await desk();
  await page.getByText(words.noVoicemails).waitFor();
  await leaves('+38641000017');
  const item = page.getByRole('listitem', { name: '041 000 017' });
  await page.getByRole('heading', { name: words.voicemails(1) }).waitFor();
  await item.getByText('dolžina 1:15 · izbris čez 30 dni').waitFor();
  const seconds = await page.evaluate<number>(`new Promise((resolve, reject) => {
    const player = document.querySelector('audio');
    player.onloadedmetadata = () => resolve(player.duration);
    player.onerror = () => reject(new Error('The recording cannot be played'));
    player.load();
  })`);
  expect(seconds).toBeCloseTo(1, 1);
  await item.getByRole('button', { name: words.markDone }).click();
  await item.getByText('Urejeno: Ana Novak').waitFor();
  await item.getByRole('button', { name: words.reopen }).click();
  await item.locator('summary').click();
  await item.getByRole('button', { name: words.makeCallback }).click();
  await item.getByRole('alert').getByText(words.callbackMissing).waitFor();
  await item.getByLabel(words.callbackReason).fill('Internet ne dela');
  await page.keyboard.press('Enter');
  await item.getByText(words.callbackMade).waitFor();
  await item.getByText('Urejeno: Ana Novak').waitFor();
  await item.getByRole('link', { name: /^\d{8}$/ }).click();
  await page.getByText('Internet ne dela').waitFor();
});

test.each([
  ['light', 1280, 'sl'],
  ['dark', 820, 'en'],
  ['dark', 390, 'sl'],
] as const)(
  'has no violation of WCAG in %s at %d pixels in %s, and needs no scrolling sideways',
  async (theme, width, language) => {
    const page = await desk({ theme, width, touch: width < 600 });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await leaves('+38641000017');
    await leaves();
    const call = await waits();
    await page.locator('.voicemails audio').nth(1).waitFor();
    await page.locator('.voicemails summary').click();
    const sideways = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    const picture = async (name: string): Promise<void> => {
      const folder = process.env['DESK_SCREENSHOTS'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/${name}-${theme}-${width}.png`, fullPage: true });
    };
    await picture('calls');
    await expectAccessible(page);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page.locator(`a[href="#calls/call-${call.sid}"]`).click();
    await page.getByRole('log').waitFor();
    await picture('call');
    await expectAccessible(page);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await call.hangUp();
  },
);
