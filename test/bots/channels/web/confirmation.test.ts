/** The page behind the link of a mail: looked at as often as anybody likes, it confirms only by its button, and once. */
import { Chat, outboxOf } from '../../../support/chat';
import { startService, testNow, type TestService } from '../../../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(async () => {
  service.setNow(testNow);
  for (const name of ['requests', 'codeChallenges', 'codeTries', 'outbox', 'smsCounts'])
    await service.database.connection.collection(name).deleteMany({});
});

const address = 'ana.novak@example.com';

/** Leaves a request whose address is to be confirmed; answers with the link that was mailed. */
async function linkOf(locale?: 'en'): Promise<{ link: string; chat: Chat }> {
  const chat = await Chat.open(service.url, locale);
  for (const text of [`eRačun ${address}`, '100024', '{code}', locale === 'en' ? 'I confirm' : 'potrjujem']) {
    service.advance(1000);
    await chat.say(text === '{code}' ? await chat.code() : text);
  }
  const mail = (await outboxOf(service.url)).findLast(({ to }) => to === address);
  const link = /http\S+/.exec(mail?.text ?? '')?.[0];
  if (link === undefined) throw new Error('No link was sent');
  return { link, chat };
}

const saved = () => service.database.connection.collection('requests').findOne({}, { sort: { createdAt: -1 } });
const isConfirmed = async () => (await saved())?.['details'] as unknown;

/** Presses the button of the page. */
function press(link: string): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(link);
  return fetch(origin + pathname, {
    method: 'POST',
    body: new URLSearchParams({ t: searchParams.get('t') ?? '' }),
    redirect: 'manual',
  });
}

test('the link leads to a page that confirms nothing by itself', async () => {
  const { link } = await linkOf();
  expect(link).toMatch(new RegExp(`^${service.url}/potrditev\\?t=[\\w.-]+$`));
  expect(link).not.toContain('ana');
  for (let time = 0; time < 3; time += 1) {
    const response = await fetch(link);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('Potrdite naslov za račune');
    expect(html).toContain(address);
  }
  expect(await isConfirmed()).toMatchObject({ emailConfirmed: false });
});

test('its button confirms, and pressed again it changes nothing more', async () => {
  const { link } = await linkOf();
  for (let time = 0; time < 3; time += 1) {
    const response = await press(link);
    expect(response.status).toBe(303);
    expect(await (await fetch(new URL(response.headers.get('location') ?? '', link))).text()).toContain(
      'Naslov je potrjen',
    );
  }
  expect(await isConfirmed()).toMatchObject({ emailConfirmed: true });
  expect((await saved())?.['history']).toHaveLength(2);
  const told = (await outboxOf(service.url)).filter(({ subject = '' }) => /potrjen/i.test(subject));
  expect(told.map(({ to }) => to).sort()).toEqual([address, 'logatec@kabelnet.net']);
});

test('the page tells nobody its address, runs no script and stands in no frame', async () => {
  const { link } = await linkOf();
  const { headers } = await fetch(link);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  const policy = headers.get('content-security-policy') ?? '';
  for (const rule of ["script-src 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
});

test('a link that was made up or changed is refused', async () => {
  const { link } = await linkOf();
  const forged = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
  for (const other of [
    forged,
    `${service.url}/potrditev`,
    `${service.url}/potrditev?t=%00`,
    `${service.url}/potrditev?t=<q>`,
  ]) {
    for (const response of [await fetch(other), await press(other)]) {
      expect(response.status).toBe(404);
      const html = await response.text();
      expect(html).toContain('Povezava ni veljavna');
      expect(html).not.toContain('<q>');
    }
  }
  expect(await isConfirmed()).toMatchObject({ emailConfirmed: false });
});

test('a link is good for seven days', async () => {
  const { link } = await linkOf();
  service.advance(7 * 86_400_000 - 60_000);
  expect((await fetch(link)).status).toBe(200);
  service.advance(60_000);
  for (const response of [await fetch(link), await press(link)]) {
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Povezava je potekla');
  }
  expect(await isConfirmed()).toMatchObject({ emailConfirmed: false });
});

test('a link of a request that is withdrawn confirms it no more', async () => {
  const { link } = await linkOf();
  await service.database.connection.collection('requests').updateMany({}, { $set: { status: 'cancelled' } });
  for (const response of [await fetch(link), await press(link)]) {
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Vloga ni več odprta');
  }
});

test('who followed the link need not tell the chat', async () => {
  const { link, chat } = await linkOf();
  await press(link);
  service.advance(61_000);
  await service.wake();
  await chat.read();
  expect(chat.text).toContain(`Hvala, naslov ${address} je potrjen`);
  expect(chat.prompt).toBeUndefined();
});

test('who speaks English gets an English page', async () => {
  const { link } = await linkOf('en');
  expect(link).toContain('/en/confirm?t=');
  expect(await (await fetch(link)).text()).toContain('Confirm your e-mail address');
  expect((await press(link)).headers.get('location')).toContain('/en/confirm?t=');
});
