/** A caller's number on file counts like a subscriber number, and never more. */
import { askedIn, openBot, saidIn, type TestBot } from '../../support/bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

const onFile = '+38641000017';

test('who calls from a number on file is not asked for the subscriber number, but for the code', async () => {
  const call = await bot.open('sl', onFile);
  const turn = await call.say('menjava paketa na kabel internet m');
  expect(askedIn(turn)).toBe('code');
  expect(turn.effects).toMatchObject([{ type: 'send', messages: [{ to: { subscriberNumber: '100016' } }] }]);
});

test('without the code nothing of the file is shown, and the request says how it is known who asks', async () => {
  const call = await bot.open('sl', onFile);
  await call.say('menjava paketa na kabel internet m od jutri');
  const confirm = await call.say('brez kode');
  expect(askedIn(confirm)).toBe('confirm');
  expect(saidIn(confirm)).not.toContain('Kabel INTERNET S');
  const saved = await call.say('potrjujem');
  expect(saved.effects.find(({ type }) => type === 'saveRequest')).toMatchObject({
    request: { subscriberNumber: '100016', verification: 'callerId', details: { fromPlan: null } },
  });
});

test.each([
  ['is not on file', '+38641999999'],
  ['is our own, as with a call that was forwarded', '+38641621365'],
  ['is not known', undefined],
])('a number that %s tells of nobody', async (_why, caller) => {
  const call = await bot.open('sl', caller);
  expect(askedIn(await call.say('menjava paketa na kabel internet m'))).toBe('subscriberNumber');
});

test('who calls for somebody else goes back and gives the other number', async () => {
  const call = await bot.open('sl', onFile);
  await call.say('menjava paketa na kabel internet m');
  expect(askedIn(await call.say('nazaj'))).toBe('subscriberNumber');
  const turn = await call.say('100024');
  expect(askedIn(turn)).toBe('code');
  expect(turn.effects).toMatchObject([{ messages: [{ to: { subscriberNumber: '100024' } }] }]);
});
