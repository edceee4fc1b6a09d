/**
 * Calls by the phone simulator, in a real browser on the real service: by keyboard, by speech, two at once. What the service
 * does not ask for in a plain call (agents' phones, voicemail) is asked for by documents of the test's own.
 */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { wordings } from '../../../cards/wording';
import buildWeb from '../../../web/build';
import { expectAccessible } from '../../support/axe';
import { launchBrowser, type PageOptions, type TestBrowser } from '../../support/browser';
import { handset } from '../../support/phone/handset';
import { startService, type TestService } from '../../support/service';

// A browser on a busy machine takes its time.
jest.setTimeout(60_000);

let service: TestService;
let browser: TestBrowser;
beforeAll(async () => {
  await buildWeb(path.resolve('dist/web'));
  service = await startService({ PHONE: 'on' });
  browser = await launchBrowser();
}, 60_000);
afterEach(() => browser.check());
afterAll(async () => {
  await browser.close();
  await service.close();
});

const { phone } = wordings.sl;

async function open(options: PageOptions = {}): Promise<Page> {
  const { page } = await browser.newPage(options);
  await page.goto(`${service.url}/phone`);
  return page;
}

/** Answers webhooks at that path with a document of the test's own; what was posted is kept. */
async function answer(page: Page, address: string, twiml: string): Promise<URLSearchParams[]> {
  const posted: URLSearchParams[] = [];
  await page.route(`**${address}`, async (route) => {
    posted.push(new URLSearchParams(route.request().postData() ?? ''));
    await route.fulfill({ contentType: 'text/xml', body: `<Response>${twiml}</Response>` });
  });
  return posted;
}

const fieldsOf = (posted: URLSearchParams | undefined): Record<string, string> => Object.fromEntries(posted ?? []);

it('calls, hears the greeting, presses a key, speaks, and hangs up', async () => {
  const page = await open();
  const { hears, callFrom, press, say, hangUp, ends, root } = handset(page);
  await callFrom('040 111 111');
  await hears('digitalni pomočnik');
  await press('2');
  await hears('naročniško številko');
  await say('sto tisoč štiriindvajset');
  await hears('Če številka obstaja');
  await root.getByText('Posluša tipke in govor').waitFor();
  const told = page.waitForResponse('**/voice/status');
  await hangUp();
  await ends('Odložili ste');
  await told;
  const call = await service.database.connection.collection('calls').findOne({ from: '+38640111111' });
  expect(call?.['endedAt']).toBeInstanceOf(Date);
});

it('shows an SMS that comes to the number that calls, whose code is keyed on the keyboard', async () => {
  const page = await open();
  const { hears, root } = handset(page);
  // The number of a subscriber stands there already.
  await root.getByRole('button', { name: 'Pokličite' }).press('Enter');
  await hears('digitalni pomočnik');
  await page.keyboard.press('2');
  await hears('Če številka obstaja');
  const sms = root.locator('.message');
  await sms.waitFor();
  const code = /\d{6}/.exec(await sms.innerText())?.[0] ?? 'no code';
  await page.keyboard.type(code);
  await hears('številka je potrjena');
});

it('asks again after a silence', async () => {
  const page = await open();
  const { hears, callFrom, press, root } = handset(page);
  await callFrom('040 222 222');
  await hears('digitalni pomočnik');
  await press('2');
  await hears('naročniško številko');
  await root.getByRole('button', { name: 'Tišina' }).click();
  await hears(phone.silent);
});

it('takes two calls at once, each with a conversation of its own', async () => {
  const page = await open();
  const first = handset(page, 1);
  await first.callFrom('040 333 333');
  await page.getByRole('button', { name: 'Dodajte drugi telefon' }).click();
  const second = handset(page, 2);
  await second.callFrom('anonymous');
  await Promise.all([first.hears('digitalni pomočnik'), second.hears('digitalni pomočnik')]);
  await first.press('2');
  await second.say('rad bi začasno odklopil televizijo');
  await Promise.all([first.hears('naročniško številko'), second.hears('naročniško številko')]);
  expect(await first.log.innerText()).not.toContain('televizijo');
  await first.hangUp();
  await first.ends('Odložili ste');
  await second.say('ponovi');
  await expect(second.ends('Zveza je vzpostavljena')).resolves.toBeUndefined();
  await second.root.getByRole('button', { name: 'Odstranite' }).click();
  await second.root.waitFor({ state: 'detached' });
});

it('tells developers what was posted and the TwiML that answered, and asks again when an answer is lost', async () => {
  const page = await open();
  const { hears, callFrom, press, root } = handset(page);
  await callFrom('040 444 444');
  await hears('digitalni pomočnik');
  await root.getByText('Za razvijalce').click();
  await root.getByLabel('Naslednji odgovor naj se izgubi').check();
  await press('2');
  await hears('Odgovor se je izgubil');
  await hears('naročniško številko');
  const exchanges = root.locator('.exchange');
  await exchanges.first().getByText('Digits: 2').waitFor();
  await exchanges.first().getByText('<Gather input="dtmf speech"').waitFor();
  // The service answered the same twice: one turn, one question.
  expect(await exchanges.count()).toBe(2);
});

it('rings the phones of agents: one takes the call after the whisper, talks, and hangs up', async () => {
  const page = await open();
  await answer(
    page,
    '/voice/incoming',
    `<Say language="sl-SI">Vežem.</Say><Dial action="/voice/after" timeout="20" answerOnBridge="true">
    <Number url="/voice/whisper">+38640000001</Number><Number url="/voice/whisper">+38640000002</Number></Dial>`,
  );
  const whispers = await answer(
    page,
    '/voice/whisper',
    '<Gather action="/voice/accept" numDigits="1" timeout="10"><Say>Klic.</Say></Gather><Hangup/>',
  );
  await answer(page, '/voice/accept', '');
  const after = await answer(page, '/voice/after', '<Hangup/>');
  const { callFrom, root, say, ends } = handset(page);
  await callFrom('040 555 555');
  const [one, two] = ['+38640000001', '+38640000002'].map((to) =>
    page.getByRole('region', { name: `Svetovalčev telefon ${to}` }),
  );
  if (one === undefined || two === undefined) throw new Error('Two agents are called');
  await two.waitFor();
  await expectAccessible(page);
  await one.getByRole('button', { name: 'Zavrnite' }).click();
  await two.getByRole('button', { name: 'Javite se' }).click();
  await two.getByText('Klic.').waitFor();
  await two.getByRole('button', { name: '1', exact: true }).click();
  await root.getByText('Povezani ste s svetovalcem').waitFor();
  await say('dober dan');
  await two.getByText('dober dan').waitFor();
  await two.getByRole('button', { name: 'Odložite' }).click();
  await ends('Pomočnik je odložil');
  expect(fieldsOf(whispers[0])).toMatchObject({ Direction: 'outbound-dial', To: '+38640000002', From: '+38640555555' });
  expect(fieldsOf(after[0])).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true' });
});

it.each([
  ['declines', 'busy'],
  ['does not press 1', 'completed'],
])('an agent who %s leaves the caller with DialCallStatus %s, not bridged', async (does, status) => {
  const page = await open();
  await answer(
    page,
    '/voice/incoming',
    '<Dial action="/voice/after"><Number url="/voice/whisper">+38640000001</Number></Dial>',
  );
  await answer(page, '/voice/whisper', '<Gather action="/voice/accept" numDigits="1"/><Hangup/>');
  await answer(page, '/voice/accept', '<Hangup/>');
  const after = await answer(page, '/voice/after', '<Hangup/>');
  const { callFrom, ends } = handset(page);
  await callFrom('040 666 666');
  const agent = page.getByRole('region', { name: 'Svetovalčev telefon' });
  if (does === 'declines') await agent.getByRole('button', { name: 'Zavrnite' }).click();
  else {
    await agent.getByRole('button', { name: 'Javite se' }).click();
    await agent.getByRole('button', { name: '2', exact: true }).click();
  }
  await ends('Pomočnik je odložil');
  expect(fieldsOf(after[0])).toMatchObject({ DialCallStatus: status, DialBridged: 'false' });
});

it('nobody answers in time: no-answer', async () => {
  const page = await open();
  await answer(page, '/voice/incoming', '<Dial action="/voice/after" timeout="1"><Number>+38640000001</Number></Dial>');
  const after = await answer(page, '/voice/after', '<Hangup/>');
  const { callFrom, ends } = handset(page);
  await callFrom('040 777 777');
  await ends('Pomočnik je odložil');
  expect(fieldsOf(after[0])).toMatchObject({ DialCallStatus: 'no-answer' });
});

it('leaves a message after the tone, and the service is told where it would be', async () => {
  const page = await open();
  await answer(page, '/voice/incoming', '<Record action="/voice/after" maxLength="120" finishOnKey="#"/>');
  const after = await answer(page, '/voice/after', '<Hangup/>');
  const { callFrom, root, say, press, ends } = handset(page);
  await callFrom('040 888 888');
  await root.getByText('Snema se sporočilo').waitFor();
  await say('prosim, pokličite me nazaj');
  await press('#');
  await ends('Pomočnik je odložil');
  const { RecordingUrl, RecordingDuration, Digits } = fieldsOf(after[0]);
  expect(RecordingUrl).toMatch(/^https:\/\/api\.twilio\.com\/.*\/Recordings\/RE[0-9a-f]{32}$/);
  expect(Number(RecordingDuration)).toBeGreaterThan(0);
  expect(Digits).toBe('#');
});

it('goes on behind a gather that hears nothing, is sent elsewhere, and is rejected unanswered', async () => {
  const page = await open();
  await answer(
    page,
    '/voice/incoming',
    '<Gather action="/voice/never" timeout="1"><Pause length="1"/></Gather><Redirect>/voice/elsewhere</Redirect>',
  );
  await answer(page, '/voice/elsewhere', '<Hangup/>');
  const { callFrom, root, ends } = handset(page);
  await root.getByLabel('samodejna tišina').check();
  await callFrom('040 999 111');
  await ends('Pomočnik je odložil');
  await page.unroute('**/voice/incoming');
  await answer(page, '/voice/incoming', '<Reject/>');
  await callFrom('040 999 111');
  await ends('Klic je bil zavrnjen');
  expect(await root.locator('.clock').innerText()).toBe('');
});

it('says what Twilio would do with an answer that is no TwiML', async () => {
  const test = await browser.newPage();
  const { page } = test;
  await page.goto(`${service.url}/phone`);
  await page.route('**/voice/incoming', (route) => route.fulfill({ contentType: 'text/xml', body: '<Odgovor>' }));
  const { callFrom, hears, ends } = handset(page);
  await callFrom('040 999 222');
  await hears('ni TwiML');
  await ends('Klic je končan zaradi napake');
  // Chromium marks the place in what it could not read with a style of its own.
  test.forgive(/Applying inline style/);
});

it('goes on by the fall-back address where an answer fails, as Twilio does', async () => {
  const test = await browser.newPage();
  const { page } = test;
  await page.goto(`${service.url}/phone`);
  const { callFrom, hears, press, root } = handset(page);
  await callFrom('040 999 444');
  await hears('digitalni pomočnik');
  await root.getByText('Za razvijalce').click();
  await root.getByLabel('Ob napaki vprašaj nadomestni naslov').check();
  await page.route('**/voice/turn?*', (route) => route.fulfill({ status: 500 }));
  await press('2');
  await hears('(Twilio 11200)');
  await hears(phone.notCaught);
  await root.locator('.exchange').first().getByText('ErrorCode: 11200').waitFor();
  test.forgive(/500/);
});

describe.each([
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 390 },
] as const)('in $theme at $width pixels', ({ theme, width }) => {
  it('no page has a violation of WCAG, nor is it wider than the screen', async () => {
    const page = await open({ theme, width, touch: width < 600 });
    const { callFrom, hears, press, root } = handset(page);
    await callFrom('anonymous');
    await hears('digitalni pomočnik');
    await press('2');
    await hears('naročniško številko');
    await root.getByText('Za razvijalce').click();
    await page.getByRole('button', { name: 'Dodajte drugi telefon' }).click();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.goto(`${service.url}/en/phone`);
    await page.getByRole('button', { name: 'Call', exact: true }).waitFor();
    await expectAccessible(page);
  });
});
