/** Requests at the desk in real browsers: found, led to their end, and by two people at once. */
import type { Page } from 'playwright-core';
import type { Credentials } from '../../../services/agents';
import { undoMs } from '../../../services/requests';
import { expectAccessible } from '../../support/axe';
import type { TestBrowser, TestPage } from '../../support/browser';
import { addAccount, signInOnPage } from '../../support/desk';
import { onWebsite } from '../../support/onWebsite';
import type { TestService } from '../../support/service';
import { at, fault, planChange, swapOrder } from '../../services/requests/samples';

const site = onWebsite();
let service: TestService;
let browser: TestBrowser;
let ana: Credentials;
let jan: Credentials;
beforeAll(async () => {
  ({ service, browser } = site);
  ana = await addAccount(service, 'agent', 'Ana Novak');
  jan = await addAccount(service, 'supervisor', 'Jan Kos');
});
beforeEach(async () => {
  await service.database.connection.collection('requests').deleteMany({});
  await service.services.requests.save(planChange('00000018'), 't1');
  const unverified = { subscriberNumber: '100024', verification: 'none', createdAt: at(60) } as const;
  await service.services.requests.save(fault('00000026', unverified), 't2');
});

async function sitDown(who: Credentials, options: Parameters<TestBrowser['newPage']>[0] = {}): Promise<TestPage> {
  const visitor = await browser.newPage(options);
  await signInOnPage(visitor.page, service.url, who);
  await visitor.page.goto(`${service.url}/agent#requests`);
  visitor.forgive(/401/);
  return visitor;
}

const references = async (page: Page, count: number): Promise<string[]> => {
  await page.getByText(`Število vlog: ${count}`).waitFor();
  return page.getByRole('rowheader').allTextContents();
};

it('finds by what is known of a request: number, name without č š ž, state, and who asked', async () => {
  const { page } = await sitDown(ana);
  expect(await references(page, 2)).toEqual(['00000018', '00000026']);
  const search = page.getByLabel('Naročniška številka, številka vloge ali ime');
  await search.fill('narocnica dve');
  await search.press('Enter');
  expect(await references(page, 1)).toEqual(['00000026']);
  await search.fill('100016');
  await search.press('Enter');
  await page.getByRole('link', { name: '00000018' }).waitFor();
  await search.fill('');
  await search.press('Enter');
  expect(await references(page, 2)).toHaveLength(2);
  await page.getByLabel('Samo nepotrjene').check();
  expect(await references(page, 1)).toEqual(['00000026']);
  await page.getByLabel('Samo nepotrjene').uncheck();
  await page.getByLabel('Stanje').selectOption('zavrnjena');
  await page.getByText('Število vlog: 0').waitFor();
});

it('leads a request to its end, with a way back for a minute, and then tells the subscriber', async () => {
  const { page } = await sitDown(ana);
  await page.getByRole('link', { name: '00000018' }).click();
  await page.getByRole('heading', { name: 'Menjava paketa 00000018' }).waitFor();
  await page.getByText('Testni naročnik Ena').waitFor();
  await page.getByRole('button', { name: 'Prevzemite' }).click();
  await page.getByText('prevzem vloge').waitFor();
  await page.getByLabel('Novo stanje').selectOption('zavrnjena');
  await page.getByRole('button', { name: 'Shranite stanje' }).click();
  await page.getByRole('alert').getByText('Napišite pojasnilo').waitFor();
  await page.getByLabel('Pojasnilo naročniku').fill('Na vašem naslovu optike še ni.');
  await page.getByRole('button', { name: 'Shranite stanje' }).click();
  await page.getByText('Naročnik bo obveščen čez minuto').waitFor();
  await page.getByRole('button', { name: 'Razveljavite' }).click();
  await page.getByText('razveljavitev, stanje je spet »prejeta«').waitFor();
  await page.getByLabel('Opomba za sodelavce').fill('Preverim z montažo.');
  await page.getByRole('button', { name: 'Dodajte opombo' }).click();
  await page.getByText('Preverim z montažo.').waitFor();
  await page.getByLabel('Novo stanje').selectOption('izvedena');
  await page.getByRole('button', { name: 'Shranite stanje' }).click();
  await page.getByText('Naročnik bo obveščen čez minuto').waitFor();
  service.advance(undoMs);
  await service.services.telling.round();
  await service.services.sending.drain();
  const told = await service.services.outbox.listSent(10);
  expect(told.map(({ text }) => text)).toEqual([
    'KabelNET Logatec: vloga 00000018 (menjava paketa) je izvedena. Za vprašanja pokličite 041 621 365.',
  ]);
});

it('lets neither of two people overwrite the other, and shows the second what happened', async () => {
  const [first, second] = [await sitDown(ana), await sitDown(jan)];
  for (const { page } of [first, second]) {
    await page.goto(`${service.url}/agent#requests/00000018`);
    await page.getByRole('heading', { name: 'Menjava paketa 00000018' }).waitFor();
  }
  await first.page.getByLabel('Novo stanje').selectOption('v obdelavi');
  await first.page.getByRole('button', { name: 'Shranite stanje' }).click();
  await first.page.getByText('Shranjeno.').waitFor();
  await second.page.getByLabel('Novo stanje').selectOption('izvedena');
  await second.page.getByRole('button', { name: 'Shranite stanje' }).click();
  const choice = second.page.getByRole('alertdialog');
  await choice.getByText('Ana Novak').waitFor();
  expect(await choice.textContent()).toContain('stanje »v obdelavi«');
  await expectAccessible(second.page);
  expect(await service.services.officeRequests.find('00000018')).toMatchObject({ status: 'inProgress', version: 1 });
  await choice.getByRole('button', { name: 'Vseeno shranite' }).click();
  await second.page.getByText('Shranjeno.').waitFor();
  expect(await service.services.officeRequests.find('00000018')).toMatchObject({ status: 'done', version: 2 });
  second.forgive(/409/);
});

it('tells the subscriber that the equipment is on its way, once, with a way back for a minute', async () => {
  await service.services.requests.save(swapOrder('00000034'), 't3');
  const { page } = await sitDown(ana);
  await page.getByRole('link', { name: '00000034' }).click();
  const send = page.getByRole('button', { name: 'Oprema je na poti' });
  await send.click();
  await page.getByText('Naročnik bo obveščen čez minuto').waitFor();
  expect(await send.count()).toBe(0);
  await page.getByRole('button', { name: 'Razveljavite: oprema še ni na poti' }).click();
  await page.getByText('razveljavitev, oprema še ni na poti').waitFor();
  await send.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Razveljavite' }).waitFor();
  service.advance(undoMs);
  await service.services.telling.round();
  await service.services.sending.drain();
  const sent = (await service.services.outbox.listSent(20)).map(({ text }) => text);
  expect(sent.filter((text) => text.includes('je na poti'))).toEqual(['KabelNET: vaš novi modem je na poti.']);
  await page.reload();
  await page.getByRole('heading', { name: 'Zamenjava opreme 00000034' }).waitFor();
  expect(await send.count()).toBe(0);
});

it('stays quick with hundreds of open requests, a page at a time, and downloads what is filtered', async () => {
  const requests = service.database.connection.collection<{ _id: string }>('requests');
  const template = await requests.findOne({ _id: 't2' });
  await requests.insertMany(
    [...Array(600).keys()].map((n) => ({
      ...template,
      _id: `m${n}`,
      reference: String(20_000_000 + n),
      createdAt: at(n),
    })),
  );
  const { page } = await sitDown(jan);
  await page.getByText('Število vlog: 602').waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(50);
  await page.getByRole('button', { name: 'Naslednja' }).click();
  await page.getByText('2. stran od 13').waitFor();
  await page.getByLabel('Vrsta').selectOption('Menjava paketa');
  await page.getByText('Število vlog: 1').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Prenesite kot CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('vloge-2026-11-23.csv');
  let csv = '';
  for await (const piece of await download.createReadStream()) csv += String(piece);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  expect(csv).toContain('00000018;planChange;received;100016');
});

it.each([
  ['light', 1280],
  ['dark', 820],
  ['dark', 390],
] as const)('has no violation of WCAG in %s at %d pixels, and needs no scrolling sideways', async (theme, width) => {
  const { page } = await sitDown(ana, { theme, width, touch: width < 600 });
  await references(page, 2);
  const sideways = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  await expectAccessible(page);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: '00000026' }).click();
  await page.getByRole('heading', { name: 'Prijava napake 00000026' }).waitFor();
  await expectAccessible(page);
  expect(await sideways()).toBeLessThanOrEqual(0);
  const picture = process.env['DESK_SCREENSHOTS'];
  if (picture !== undefined)
    await page.screenshot({ path: `${picture}/request-${theme}-${width}.png`, fullPage: true });
});
