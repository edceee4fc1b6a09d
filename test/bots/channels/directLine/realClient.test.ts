/** The client that websites use, botframework-directlinejs, in a real browser against the real service. */
import path from 'node:path';
import { z } from 'zod';
import { launchBrowser, type TestBrowser, type TestPage } from '../../../support/browser';
import { startService, type TestService } from '../../../support/service';

let service: TestService;
let browser: TestBrowser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startService({}, { realTime: true }), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await service.close();
});
afterEach(() => browser.check());

const bundle = path.join(path.dirname(require.resolve('directlinejs/package.json')), 'dist/directline.js');

/** What runs in the page: a client that keeps what it gets. */
const harness = `
  window.got = []; window.statuses = [];
  window.connect = async (options) => {
    const base = '/v3/directline';
    const token = options.token ?? (await (await fetch(base + '/tokens/generate', { method: 'POST' })).json()).token;
    window.client = new DirectLine.DirectLine({ domain: location.origin + base, ...options, token });
    // It ends its activities with an error, also when it is told to end.
    window.client.connectionStatus$.subscribe((status) => window.statuses.push(status), () => undefined);
    window.client.activity$.subscribe((activity) => { window.got.push(activity); }, () => undefined);
  };
  window.say = (activity) => new Promise((resolve, reject) => window.client
    .postActivity({ from: { id: 'visitor' }, ...activity }).subscribe(resolve, reject));
`;

const received = z.array(
  z.looseObject({ id: z.string(), text: z.string().optional(), from: z.looseObject({ role: z.string() }) }),
);

async function open(options = '{}'): Promise<TestPage> {
  const opened = await browser.newPage();
  // A page of the service without a policy of its own against scripts.
  await opened.page.goto(`${service.url}/healthz`);
  opened.forgive(/favicon/);
  await opened.page.addScriptTag({ path: bundle });
  await opened.page.addScriptTag({ content: harness });
  await opened.page.evaluate(`connect(${options})`);
  return opened;
}

const gotBy = async ({ page }: TestPage) => received.parse(await page.evaluate('window.got'));
const textsOf = async (opened: TestPage) => (await gotBy(opened)).map(({ text }) => text ?? '');
const until = ({ page }: TestPage, condition: string) =>
  page.waitForFunction(condition, undefined, { timeout: 15_000 });
const answered = "window.got.some(({ text }) => (text ?? '').includes('mobilno banko'))";
const question = "say({ type: 'message', text: 'kako plačam položnico' })";

test.each([
  ['by WebSocket', '{}'],
  ['by polling', '{ webSocket: false, pollingInterval: 200 }'],
])('starts, posts and receives, each activity once and in order, %s', async (_how, options) => {
  const opened = await open(options);
  await until(opened, 'window.got.length === 1');
  await opened.page.evaluate(question);
  await until(opened, answered);
  const got = await gotBy(opened);
  expect(new Set(got.map(({ id }) => id)).size).toBe(got.length);
  expect(got.slice(0, 3).map(({ from }) => from.role)).toEqual(['bot', 'user', 'bot']);
  // 2: online
  expect(await opened.page.evaluate('window.statuses.at(-1)')).toBe(2);
});

test('comes back to its conversation with the history, and with a watermark without it', async () => {
  const opened = await open();
  await opened.page.evaluate(question);
  await until(opened, answered);
  const before = await textsOf(opened);
  const known = '{ token: window.client.token, conversationId: window.client.conversationId, watermark: "0" }';
  await opened.page.evaluate(`window.client.end(); window.got = []; connect(${known})`);
  await until(opened, `window.got.length === ${before.length}`);
  expect(await textsOf(opened)).toEqual(before);
  await opened.page.evaluate(
    `window.client.end(); window.got = []; connect({ ...${known}, watermark: '${before.length}' })`,
  );
  await opened.page.evaluate("say({ type: 'message', text: 'hvala' })");
  await until(opened, 'window.got.length >= 2');
  expect((await textsOf(opened))[0]).toBe('hvala');
});

test('renews its token and goes on with it', async () => {
  const opened = await open();
  await until(opened, 'window.got.length === 1');
  await opened.page.evaluate(`new Promise((resolve, reject) => fetch('/v3/directline/tokens/refresh', {
    method: 'POST', headers: { authorization: 'Bearer ' + window.client.token } })
    .then((response) => response.json()).then(({ token }) => { window.client.reconnect({ token, conversationId: window.client.conversationId }); resolve(); }, reject))`);
  await opened.page.evaluate(question);
  await until(opened, answered);
});

test('uploads a file, which comes back as an attachment of the message', async () => {
  const opened = await open();
  await until(opened, 'window.got.length === 1');
  await opened.page.evaluate(`say({ type: 'message', attachments: [{ contentType: 'application/pdf', name: 'vloga.pdf',
    contentUrl: URL.createObjectURL(new Blob(['%PDF-1.7 ...'], { type: 'application/pdf' })) }] })`);
  await until(opened, 'window.got.some(({ attachments }) => attachments?.[0]?.name === "vloga.pdf")');
});

test('a message whose acknowledgement was lost is sent again and answered once', async () => {
  const opened = await open();
  await until(opened, 'window.got.length === 1');
  let lost = 0;
  await opened.page.route('**/activities', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    // It arrives, and the answer does not.
    await route.fetch();
    return route.abort('connectionreset');
  });
  const message = "say({ type: 'message', text: 'kako plačam položnico', channelData: { clientActivityID: 'once' } })";
  await opened.page.evaluate(`${message}.then((id) => id === 'retry' ? ${message} : id, () => ${message})`);
  await until(opened, answered);
  await opened.page.evaluate("say({ type: 'message', text: 'hvala' })");
  await until(opened, "window.got.some(({ text }) => text === 'hvala')");
  const texts = await textsOf(opened);
  expect(lost).toBe(1);
  expect(texts.filter((text) => text === 'kako plačam položnico')).toHaveLength(1);
  expect(texts.filter((text) => text.includes('mobilno banko'))).toHaveLength(1);
  opened.forgive(/connection|CONNECTION|Failed to load/i);
});
