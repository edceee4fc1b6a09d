/** Who calls: the number on file is enough to be guided, keys are enough for the serial number, and the link goes to the phone that calls. */
import type { Turn } from '../../../services/turns';
import { askedIn, openBot, saidIn, type TestBot, type TestConversation } from '../../support/bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

/** A call up to the question how to go on while the connection is away. */
async function beforeTheGap(caller: string, subscriberNumber = '100016'): Promise<TestConversation> {
  const call = await bot.open('sl', caller);
  const first = await call.say('prišel je nov modem kako ga priklopim');
  if (askedIn(first) === 'subscriberNumber') await call.say(subscriberNumber);
  for (const text of ['100090', 'naprej', 'ja']) await call.say(text);
  return call;
}

const sentIn = (turn: Turn): unknown => turn.effects.find(({ type }) => type === 'send');

test('a number on file is not asked for, six keys are the serial number', async () => {
  const call = await bot.open('sl', '+38641000025');
  const serial = await call.say('prišel je nov modem kako ga priklopim');
  expect(askedIn(serial)).toBe('serial');
  expect(JSON.stringify(serial.replies)).toContain('Vtipkajte samo števke; 6 jih je.');
  expect(saidIn(await call.say('100090'))).toContain('zapisal sem CM-1000-90');
});

test('the link goes to the mobile phone that calls, without asking for its number', async () => {
  const call = await beforeTheGap('+38641000017');
  const turn = await call.say('povezava po sms');
  expect(askedIn(turn)).toBe('step');
  expect(sentIn(turn)).toMatchObject({
    messages: [{ to: { channel: 'sms', address: '+38641000017' }, template: { name: 'continueLink' } }],
  });
});

test('a caller whose phone takes no SMS and who is not known gives a mobile number', async () => {
  const call = await beforeTheGap('+38617541111', '100065');
  const asked = await call.say('povezava po sms');
  expect(askedIn(asked)).toBe('phone');
  expect(JSON.stringify(asked.replies)).not.toContain('Na stik iz evidence');
  expect(sentIn(asked)).toBeUndefined();
});

test('who has not got the link goes back and has it sent again, three times at most', async () => {
  const call = await beforeTheGap('+38641999777', '100057');
  const sent: boolean[] = [];
  let said = '';
  for (let time = 0; time < 4; time += 1) {
    const turn = await call.say('povezava po sms');
    sent.push(sentIn(turn) !== undefined);
    said = saidIn(turn);
    // Another number may be given, or the way chosen anew.
    expect(askedIn(await call.say('nazaj'))).toBe('phone');
    expect(askedIn(await call.say('nazaj'))).toBe('choose');
  }
  expect(sent).toEqual([true, true, true, false]);
  expect(said).toContain('že trikrat');
});
