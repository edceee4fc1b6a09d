/** Documents in the real chat: one that is taken, and those that are not, with the reason where the visitor looks. */
import type { FrameLocator } from 'playwright-core';
import type { TestPage } from '../support/browser';
import { heic, large, pdf, png, program } from '../support/files';
import { onWebsite } from '../support/onWebsite';

const site = onWebsite();
afterEach(async () => {
  await site.service.database.connection.collection('attachments').deleteMany({});
});

const bubble = (chat: FrameLocator, text: string) => chat.locator('.webchat__bubble').getByText(text).last();
const banner = (chat: FrameLocator, state: string) => chat.locator(`#banner[data-state="${state}"]`);

async function openChat(language: 'sl' | 'en' = 'sl'): Promise<{ visitor: TestPage; chat: FrameLocator }> {
  const visitor = await site.browser.newPage({ height: 900 });
  const { page } = visitor;
  await page.goto(`${site.service.url}/${language === 'en' ? 'en' : ''}`);
  await page.getByRole('button', { name: language === 'en' ? 'Open the chat' : 'Odprite klepet' }).click();
  const chat = page.frameLocator('iframe');
  await bubble(chat, language === 'en' ? 'Hello!' : 'Pozdravljeni').waitFor();
  return { visitor, chat };
}

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Chooses files as the button's dialog would. */
const attach = (chat: FrameLocator, ...files: readonly Chosen[]): Promise<void> =>
  chat.locator('input[type="file"]').setInputFiles([...files]);

const stored = (): Promise<readonly Record<string, unknown>[]> =>
  site.service.database.connection.collection('attachments').find().sort({ $natural: 1 }).toArray();

it('takes a PDF and pictures, and the bot asks what they are for', async () => {
  const { visitor, chat } = await openChat();
  await chat.getByRole('button', { name: 'Pripnite dokument' }).waitFor();
  await attach(chat, { name: 'vloga č š ž.pdf', mimeType: 'application/pdf', buffer: pdf });
  await bubble(chat, 'dokument sem prejel').waitFor();
  await bubble(chat, 'Za kaj je dokument?').waitFor();
  await attach(
    chat,
    { name: 'slika.png', mimeType: 'image/png', buffer: png },
    { name: 'IMG_1.HEIC', mimeType: '', buffer: heic },
  );
  await bubble(chat, 'dokumenta sem prejel').waitFor();
  expect((await stored()).map(({ name, type }) => [name, type])).toEqual([
    ['vloga č š ž.pdf', 'application/pdf'],
    ['slika.png', 'image/png'],
    ['IMG_1.HEIC', 'image/heic'],
  ]);
  await chat.getByRole('toolbar').getByRole('button', { name: 'Nič, pomota' }).click();
  await bubble(chat, 'ne posredujem').waitFor();
  const picture = process.env['DOCUMENTS_SCREENSHOT'];
  if (picture !== undefined) await visitor.page.screenshot({ path: picture });
});

it('tells at once that a file is too large or of another kind, before it is sent, and keeps what was written', async () => {
  const { chat } = await openChat();
  const sendBox = chat.locator('[data-id="webchat-sendbox-input"]');
  await sendBox.fill('prilagam pogodbo');
  await attach(chat, { name: 'velika.pdf', mimeType: 'application/pdf', buffer: large });
  await banner(chat, 'fileSize').waitFor();
  expect(await banner(chat, 'fileSize').textContent()).toContain('večja od 10 MB');
  await attach(chat, { name: 'virus.exe', mimeType: 'application/octet-stream', buffer: program });
  await banner(chat, 'fileType').waitFor();
  expect(await sendBox.inputValue()).toBe('prilagam pogodbo');
  expect(await stored()).toEqual([]);
  // With a file that fits, the words go along.
  await attach(chat, { name: 'mala.pdf', mimeType: 'application/pdf', buffer: pdf });
  await bubble(chat, 'dokument sem prejel').waitFor();
  await bubble(chat, 'prilagam pogodbo').waitFor();
  expect(await sendBox.inputValue()).toBe('');
});

it('has the bot tell why the service refused a file, in the language of the conversation', async () => {
  const { visitor, chat } = await openChat('en');
  await attach(chat, { name: 'contract.pdf', mimeType: 'application/pdf', buffer: program });
  await bubble(chat, 'Please send a PDF or a photo').waitFor();
  expect(await stored()).toEqual([]);
  visitor.forgive(/415/);
});
