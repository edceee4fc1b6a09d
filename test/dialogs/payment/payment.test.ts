/** The open bill of subscribers that the demo has none of: without a due day, paid ahead, gone, and no account to pay to. */
import { wordings } from '../../../cards/wording';
import { readSettings } from '../../../services/settings';
import type { Subscriber, Subscribers } from '../../../services/subscribers';
import type { Turn } from '../../../services/turns';
import { subscriber } from '../../services/subscribers/samples';
import { openBot, saidIn, type TestBot } from '../../support/bot';
import { readQrCodes } from '../../support/qrReader';
import { testNow } from '../../support/service';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.broken = {};
});

const words = wordings.sl.payment;
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

/** A file with one subscriber in it, or none. */
function fileOf(found: Subscriber | undefined): Subscribers {
  const none = () => Promise.reject(new Error('The bot reads the file only'));
  return {
    prepare: none,
    find: () => Promise.resolve(found),
    findByName: () => Promise.resolve([]),
    findByPhone: () => Promise.resolve([]),
    count: () => Promise.resolve(1),
    countByPlan: none,
    replaceAll: none,
    upsertMany: none,
    places: () => Promise.resolve([]),
  };
}

/** What the bot says to somebody who has proven to be that subscriber, and asks what is to be paid. */
async function billOf(found: Subscriber | undefined): Promise<Turn> {
  bot.broken = { ...bot.broken, subscribers: fileOf(found) };
  const chat = await bot.open();
  const identity = { subscriberNumber: '100016', verification: 'otp', at: testNow.toISOString() };
  await chat.leave((state) => state.replace('"misses":', `"identity":${JSON.stringify(identity)},"misses":`));
  return chat.say('koliko sem dolžan');
}

/** The picture in the card of a turn. */
function pictureIn(turn: Turn): Buffer {
  const [, data = ''] = /data:image\/png;base64,([A-Za-z0-9+/=]+)/.exec(JSON.stringify(turn.replies)) ?? [];
  return Buffer.from(data, 'base64');
}

test('a bill without a due day has none in words, card and code', async () => {
  const { dueDate: _dueDate, ...without } = subscriber('100016', { balanceCents: 435 });
  const turn = await billOf(without);
  expect(plain(saidIn(turn))).toContain('Za plačilo imate 4,35 €. Slikajte');
  expect(JSON.stringify(turn.replies)).not.toContain(words.items.due);
  const [code] = await readQrCodes(pictureIn(turn));
  const fields = code?.text.split('\n') ?? [];
  expect([fields[8], fields[13]]).toEqual(['00000000435', '']);
});

test('a bill that is due today is not overdue yet', async () => {
  expect(saidIn(await billOf(subscriber('100016', { dueDate: '2026-11-23' })))).toContain('do 23. novembra 2026');
  expect(saidIn(await billOf(subscriber('100016', { dueDate: '2026-11-22' })))).toContain('Morda vam je ušlo');
});

test('who has paid ahead is told of the credit, and gets nothing to pay', async () => {
  const turn = await billOf(subscriber('100016', { balanceCents: -1250 }));
  expect(plain(saidIn(turn))).toContain('V dobrem imate še 12,50 €.');
  expect(pictureIn(turn)).toHaveLength(0);
});

test('who is not on file any more is told whom to call', async () => {
  expect(saidIn(await billOf(undefined))).toContain(words.notOnFile('041 621 365'));
});

test('without an account to pay to, the amount is told and where the data is', async () => {
  bot.broken = { settings: { ...readSettings({}), payee: undefined } };
  const turn = await billOf(subscriber('100016'));
  expect(plain(saidIn(turn))).toContain('Za plačilo imate 19,90 €, in sicer do 18. decembra 2026.');
  expect(saidIn(turn)).toContain(words.dataOnBill);
  expect(pictureIn(turn)).toHaveLength(0);
});

test('what is heard holds what is on the card', async () => {
  const turn = await billOf(subscriber('100016'));
  const spoken = turn.replies.map(({ speak }) => String(speak)).join(' ');
  for (const part of ['SI56 0000 0000 0000 098', 'SI12 1000160', 'OTLC', 'KabelNET Logatec (DEMO)', '18. 12. 2026'])
    expect(spoken).toContain(part);
});
