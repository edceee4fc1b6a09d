/** A talk that is over, in a real browser: summed up where it was, with the agent's own line, and beside the request that came of it. */
import { deskTexts } from '../../../web/texts/desk';
import { expectAccessible } from '../../support/axe';
import { Chat } from '../../support/chat';
import { addAccount, signInOnPage } from '../../support/desk';
import { onWebsite } from '../../support/onWebsite';

const site = onWebsite();
const { chats: words, talks } = deskTexts.sl;

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)(
  'is summed up in %s at %d pixels, and its line can be written before and after its end',
  async (theme, width) => {
    const { service, browser } = site;
    const visitor = await browser.newPage({ theme, width, touch: width < 600 });
    const { page } = visitor;
    page.setDefaultTimeout(12_000);
    await signInOnPage(page, service.url, await addAccount(service, 'agent', 'Ana Novak'));
    visitor.forgive(/401/);
    await page.getByRole('heading', { name: words.waiting(0) }).waitFor();

    const chat = await Chat.open(service.url);
    await chat.say('rad bi zamenjal paket za delo od doma');
    await chat.say('100016');
    await chat.say('svetovalec');
    await page.locator(`a[href="#chats/${chat.conversationId}"]`).click();
    const known = page.getByRole('region', { name: words.known });
    await known.getByText('enkratna koda').waitFor();
    // While the subscriber waits, the bot goes on; what it knows follows.
    await chat.say('nazaj');
    await known.getByText('naročniška številka', { exact: true }).waitFor();
    await page.getByRole('button', { name: words.accept }).click();
    await page.getByRole('button', { name: words.end, exact: true }).click();
    await page.getByLabel(talks.remarkLabel).fill('Ponudbo dobi po pošti.');
    await expectAccessible(page);
    await page.getByRole('button', { name: words.endYes }).click();
    const over = page.getByRole('region', { name: talks.heading });
    await over.getByText('Začeto s pomočnikom: menjava paketa. Namen paketa: delo od doma.').waitFor();
    await over.getByText(talks.noRating).waitFor();
    await over.getByText('Ponudbo dobi po pošti.').waitFor();
    await over.getByRole('button', { name: talks.edit }).click();
    await page.getByLabel(talks.remarkLabel).fill('Ponudbo dobi po e-pošti.');
    await page.keyboard.press('Enter');
    await over.getByText('Ponudbo dobi po e-pošti.').waitFor();
    const folder = process.env['DESK_SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/talk-${theme}-${width}.png`, fullPage: true });
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);

    await chat.say('4');
    await chat.say('prekliči');
    const reference = await service.services.requests.nextReference();
    const { conversationId } = chat;
    const base = { subscriberNumber: '100016', verification: 'none', channel: 'web', language: 'sl' } as const;
    const details = { phone: '+38641000017', reason: 'ponudba' };
    const callback = { kind: 'callback', details } as const;
    const createdAt = new Date('2026-11-23T09:00:00Z');
    await service.services.requests.save({ ...base, ...callback, reference, conversationId, createdAt }, reference);
    await page.goto(`${service.url}/agent#requests/${reference}`);
    await page.getByRole('region', { name: talks.heading }).getByText('Ocena: 4 od 5').waitFor();
  },
);
