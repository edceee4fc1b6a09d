/** Notices and answers at the desk in a real browser: what is saved there, the chat tells at once. */
import type { Page } from 'playwright-core';
import type { Credentials } from '../../../services/agents';
import { expectAccessible } from '../../support/axe';
import type { TestBrowser, TestPage } from '../../support/browser';
import { Chat } from '../../support/chat';
import { addAccount, signInOnPage } from '../../support/desk';
import { onWebsite } from '../../support/onWebsite';
import type { TestService } from '../../support/service';

const site = onWebsite();
let service: TestService;
let browser: TestBrowser;
let ana: Credentials;
beforeAll(async () => {
  ({ service, browser } = site);
  ana = await addAccount(service, 'agent', 'Ana Novak');
});
beforeEach(() => service.database.connection.collection('notices').deleteMany({}));

async function openTab(
  tab: 'Obvestila' | 'Odgovori',
  options: Parameters<TestBrowser['newPage']>[0] = {},
): Promise<TestPage> {
  const visitor = await browser.newPage(options);
  await signInOnPage(visitor.page, service.url, ana);
  await visitor.page.getByRole('link', { name: tab }).click();
  await visitor.page.getByRole('heading', { name: tab, level: 1 }).waitFor();
  visitor.forgive(/401/);
  return visitor;
}

async function told(text: string): Promise<string> {
  const chat = await Chat.open(service.url);
  await chat.say(text);
  return chat.text;
}

async function writeNotice(page: Page, sl: string): Promise<void> {
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByLabel('Kraji').fill('rovte');
  await page.getByLabel('Začetek').fill('2026-11-23T08:00');
  await page.getByLabel('Predvideni konec').fill('2026-11-23T14:30');
  await page.getByRole('group', { name: 'Slovensko' }).getByLabel('Besedilo').fill(sl);
  await page.getByRole('group', { name: 'Angleško' }).getByLabel('Besedilo').fill('The internet is down in Rovte.');
}

it('publishes an outage, which the chat tells at once, and ends it', async () => {
  const { page } = await openTab('Obvestila');
  await writeNotice(page, 'V Rovtah internet ne deluje. Pokličite {phone}.');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByRole('heading', { name: 'Veljajo zdaj' }).waitFor();
  await page.getByText('Napaka: Rovte').waitFor();
  expect(await service.services.notices.all()).toMatchObject([
    { entry: { id: '2026-11-23-rovte', places: ['Rovte'], until: new Date('2026-11-23T13:30:00Z') }, version: 1 },
  ]);
  expect(await told('ali storitve delujejo')).toContain('V Rovtah internet ne deluje. Pokličite 041 621 365.');
  await page.getByRole('button', { name: 'Končajte takoj: Rovte' }).click();
  await page.getByRole('heading', { name: 'Končana' }).waitFor();
  expect(await told('ali storitve delujejo')).not.toContain('V Rovtah internet ne deluje');
});

it('names what is wrong beside its field, and keeps what was written', async () => {
  const visitor = await openTab('Obvestila');
  const { page } = visitor;
  await writeNotice(page, '');
  await page.getByLabel('Kraji').fill('Rovte, Atlantida');
  await page.getByLabel('Predvideni konec').fill('2026-11-23T07:00');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByText('Izpolnite to polje.').waitFor();
  await page.getByRole('group', { name: 'Slovensko' }).getByLabel('Besedilo').fill('V Rovtah {tel}');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByText('V zavitih oklepajih sta lahko samo').waitFor();
  await page.getByRole('group', { name: 'Slovensko' }).getByLabel('Besedilo').fill('V Rovtah ne deluje.');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByText('Konec mora biti po začetku.').waitFor();
  await page.getByLabel('Predvideni konec').fill('');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByText('Kraja »Atlantida« ni v evidenci naročnikov.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Kraji').fill('');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await page.getByText('Napaka: povsod').waitFor();
  visitor.forgive(/400/);
});

it('lets neither of two editors of a notice overwrite the other', async () => {
  const first = await openTab('Obvestila');
  await writeNotice(first.page, 'Prvo besedilo.');
  await first.page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await first.page.getByText('Prvo besedilo.').waitFor();
  const second = await openTab('Obvestila');
  for (const { page } of [first, second]) await page.getByRole('button', { name: 'Uredite: Rovte' }).click();
  const slovenian = ({ page }: TestPage) => page.getByRole('group', { name: 'Slovensko' }).getByLabel('Besedilo');
  await slovenian(first).fill('Popravljeno besedilo.');
  await first.page.getByRole('button', { name: 'Shranite' }).click();
  await first.page.getByText('Shranjeno.').waitFor();
  await slovenian(second).fill('Drugo besedilo.');
  await second.page.getByRole('button', { name: 'Shranite', exact: true }).click();
  await second.page.getByRole('alertdialog').getByText('Popravljeno besedilo.').waitFor();
  await second.page.getByRole('button', { name: 'Opustite svojo spremembo' }).click();
  await second.page.getByText('Popravljeno besedilo.').waitFor();
  expect(await service.services.notices.all()).toMatchObject([
    { version: 2, entry: { sl: { text: 'Popravljeno besedilo.' } } },
  ]);
  second.forgive(/409/);
});

it('changes an answer, with the words as the subscriber will see them, which the chat tells at once', async () => {
  const { page } = await openTab('Odgovori');
  await page.getByRole('button', { name: 'Uredite: Obisk tehnika' }).click();
  const today = page.locator('section.text', { hasText: 'velja danes' });
  const slovenian = today.getByRole('group', { name: 'Slovensko' });
  await slovenian.getByLabel('Besedilo').fill('Tehnik vas najprej pokliče. Vprašanja: {phone}.');
  await slovenian.getByText('Tehnik vas najprej pokliče. Vprašanja: 041 621 365.').waitFor();
  await slovenian.getByLabel('Drugače povedano').fill('');
  await page.getByRole('button', { name: 'Shranite' }).click();
  await page.getByText('Shranjeno.').waitFor();
  expect(await told('kdaj pride tehnik na dom')).toContain('Tehnik vas najprej pokliče. Vprašanja: 041 621 365.');
});

it('takes a text for some days, and refuses one that would never be told', async () => {
  const visitor = await openTab('Odgovori');
  const { page } = visitor;
  await page.getByRole('button', { name: 'Uredite: Kontakti' }).click();
  await page.getByRole('button', { name: 'Dodajte besedilo na začetek' }).click();
  const added = page.locator('section.text').first();
  await added.getByRole('group', { name: 'Slovensko' }).getByLabel('Besedilo').fill('Danes smo zaprti.');
  await added.getByRole('group', { name: 'Angleško' }).getByLabel('Besedilo').fill('We are closed today.');
  await page.getByRole('button', { name: 'Shranite' }).click();
  await page.getByText('ni nikoli na vrsti').waitFor();
  await added.getByLabel('Prvi dan').fill('2026-11-23');
  await added.getByLabel('Zadnji dan').fill('2026-11-23');
  await page.getByRole('button', { name: 'Shranite' }).click();
  await page.getByText('Danes smo zaprti.').waitFor();
  expect(await told('kako vas dobim')).toContain('Danes smo zaprti.');
  visitor.forgive(/400/);
});

it.each([
  ['light', 1280],
  ['dark', 820],
  ['dark', 390],
] as const)('has no violation of WCAG in %s at %d pixels, and needs no scrolling sideways', async (theme, width) => {
  const { page } = await openTab('Odgovori', { theme, width, touch: width < 600 });
  const picture = process.env['DESK_SCREENSHOTS'];
  const look = async (name: string): Promise<void> => {
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    if (picture !== undefined)
      await page.screenshot({ path: `${picture}/${name}-${theme}-${width}.png`, fullPage: true });
  };
  await look('answers');
  await page.getByRole('button', { name: 'Uredite: Plačevanje' }).click();
  await page.getByRole('heading', { name: 'Plačevanje' }).waitFor();
  await look('answer');
  await page.getByRole('link', { name: 'Obvestila' }).click();
  await page.getByRole('button', { name: 'Objavite obvestilo' }).waitFor();
  await look('notices');
  await page.getByRole('button', { name: 'Objavite obvestilo' }).click();
  await look('notice');
});
