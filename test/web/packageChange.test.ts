/**
 * The whole way of a subscriber on the website, in a real browser on the real service: a package change in Slovenian,
 * with a reload and a lost connection on the way. `WIDGET_SCREENSHOT=docs/images/widget.png npx jest test/web/packageChange`
 * also writes the README's picture.
 */
import { expectAccessible } from '../support/axe';
import { outboxOf } from '../support/chat';
import { onWebsite } from '../support/onWebsite';

const site = onWebsite();

it('changes the package, over a reload and a lost connection, and finds the request saved', async () => {
  const visitor = await site.browser.newPage({ height: 900 });
  const { page, context } = visitor;
  const chat = page.frameLocator('iframe');
  const sendBox = chat.locator('[data-id="webchat-sendbox-input"]');
  const bubble = (text: string) => chat.locator('.webchat__bubble').getByText(text).first();
  const say = async (text: string): Promise<void> => {
    await sendBox.fill(text);
    await sendBox.press('Enter');
  };
  const choose = async (title: string): Promise<void> => {
    await chat.getByRole('toolbar').getByRole('button', { name: title, exact: true }).click();
  };

  await page.goto(`${site.service.url}/`);
  await page.getByRole('button', { name: 'Odprite klepet' }).click();
  await bubble('Pozdravljeni').waitFor();

  await say('delam od doma in rabim hitrejši internet');
  await bubble('naročniško številko').waitFor();
  await say('100016');
  await bubble('Če številka obstaja').waitFor();

  // The visitor looks at the page again before the code has come.
  await page.reload();
  await bubble('Če številka obstaja').waitFor();
  await bubble('delam od doma in rabim hitrejši internet').waitFor();
  await say((await outboxOf(site.service.url)).findLast(({ code }) => code !== undefined)?.code ?? 'no code');
  await bubble('Priporočam').waitFor();
  await chat.getByRole('toolbar').getByRole('button', { name: 'Kabel INTERNET M', exact: true }).waitFor();

  await expectAccessible(page);

  const picture = process.env['WIDGET_SCREENSHOT'];
  if (picture !== undefined) {
    await page.waitForTimeout(500);
    await page.screenshot({ path: picture });
  }

  // In the cellar, where the modem is, the connection goes; the choice is made all the same.
  await context.setOffline(true);
  await chat.getByText('Povezava je prekinjena').waitFor();
  await choose('Kabel INTERNET M');
  await page.waitForTimeout(1_000);
  await context.setOffline(false);
  await chat.getByText('Povezava je spet vzpostavljena').waitFor();
  await chat.getByRole('toolbar').getByRole('button', { name: 'Jutri' }).or(bubble('datum')).first().waitFor();
  await say('1. decembra');
  await bubble('Preverite').waitFor();
  await expectAccessible(page);
  await choose('Potrjujem');
  await bubble('Številka vloge').waitFor();

  const saved = await site.service.database.connection.collection('requests').find().toArray();
  expect(saved).toHaveLength(1);
  expect(saved[0]).toMatchObject({
    kind: 'planChange',
    subscriberNumber: '100016',
    verification: 'otp',
    channel: 'web',
    language: 'sl',
    details: { fromPlan: 'kabel-internet-s', toPlan: 'kabel-internet-m', effectiveDate: '2026-12-01' },
  });
  await bubble(String(saved[0]?.['reference'])).waitFor();
  visitor.forgive(/ERR_INTERNET_DISCONNECTED/);
  await site.browser.check();
}, 60_000);
