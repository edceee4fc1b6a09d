/**
 * eRačun on the website, in a real browser on the real service: the form opens from the chat and holds what was agreed to, and
 * the link in the mail confirms the address while the chat looks on.
 */
import { expectAccessible } from '../support/axe';
import { outboxOf } from '../support/chat';
import { readPdf } from '../support/pdf';
import { onWebsite } from '../support/onWebsite';

const site = onWebsite();

it('shows the form before anything is agreed to, and takes the link for a confirmation', async () => {
  const { page, context } = await site.browser.newPage({ height: 900 });
  const sendBox = page.locator('[data-id="webchat-sendbox-input"]');
  const bubble = (text: string) => page.locator('.webchat__bubble').getByText(text).first();
  const say = async (text: string): Promise<void> => {
    site.service.advance(1000);
    await sendBox.fill(text);
    await sendBox.press('Enter');
  };
  const newest = async () => (await outboxOf(site.service.url)).findLast(({ code }) => code !== undefined);
  const saved = () => site.service.database.connection.collection('requests').findOne();

  await page.goto(`${site.service.url}/chat`);
  await bubble('Pozdravljeni').waitFor();
  await say('račune bi rad po e-pošti na ana.novak@example.com');
  await bubble('naročniško številko').waitFor();
  await say('100016');
  await bubble('Če številka obstaja').waitFor();
  await say((await newest())?.code ?? 'no code');
  await bubble('Ali oddate to vlogo?').waitFor();
  await expectAccessible(page);

  // It is opened in a tab of its own, where what the server says decides; this browser has nothing that shows a PDF.
  const link = page.getByRole('link', { name: /vloga-za-eracun\.pdf/ });
  const [opened] = await Promise.all([
    context.waitForEvent('request', (request) => request.url().includes('/attachments/')),
    context.waitForEvent('page'),
    link.click(),
  ]);
  expect(await link.getAttribute('download')).toBeNull();
  const response = await context.request.get(opened.url());
  expect(response.headers()['content-disposition']).toBe("inline; filename*=UTF-8''vloga-za-eracun.pdf");
  const { pages, text } = await readPdf(await response.body());
  expect(pages).toHaveLength(1);
  for (const part of ['Vloga za eRačun', '100016', 'Testni naročnik Ena', 'Tržaška cesta 1', 'ana.novak@example.com'])
    expect(text).toContain(part);
  expect(await saved()).toBeNull();

  await say('potrjujem');
  await bubble('Na ana.novak@example.com smo poslali').waitFor();
  const request = await saved();
  expect(text).toContain(`Številka vloge: ${String(request?.['reference'])}`);

  const url = /http\S+/.exec((await newest())?.text ?? '')?.[0] ?? '';
  const mail = await context.newPage();
  await mail.goto(url);
  await mail.getByRole('heading', { name: 'Potrdite naslov za račune' }).waitFor();
  await expectAccessible(mail);
  expect(await saved()).toMatchObject({ details: { emailConfirmed: false } });
  await mail.getByRole('button', { name: 'Potrdi naslov' }).click();
  await mail.getByRole('heading', { name: 'Naslov je potrjen' }).waitFor();
  await expectAccessible(mail);
  expect(await saved()).toMatchObject({ details: { emailConfirmed: true } });

  // Nobody has to say so in the chat.
  site.service.advance(61_000);
  await site.service.wake();
  await bubble('Hvala, naslov ana.novak@example.com je potrjen').waitFor();
});
