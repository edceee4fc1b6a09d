/** Calls from the greeting to the saved request, by voice and by keys, and what goes wrong on the way. */
import { wordings } from '../../../../cards/wording';
import { openPhoneLine, type PhoneLine } from '../../../support/phone/phoneLine';
import { PhoneCall } from '../../../support/phone/phoneCall';

let line: PhoneLine;
beforeAll(async () => {
  line = await openPhoneLine();
});
afterAll(() => line.close());
beforeEach(async () => {
  line.speaker.trouble = 'none';
  line.before = () => Promise.resolve();
  line.failures.length = 0;
  for (const name of ['calls', 'codeChallenges', 'codeTries', 'outbox', 'smsCounts', 'requests'])
    await line.bot.database.connection.collection(name).deleteMany({});
});

const { greeting, phone, miss } = wordings.sl;
const dial = (from?: string) => PhoneCall.dial({ url: line.url, ...(from === undefined ? {} : { from }) });
const saved = () => line.bot.database.connection.collection('requests').find().toArray();
const unknownNumber = '+38640999999';

test('the greeting says that it is a digital assistant, offers the menu by keys, and the other language in that language', async () => {
  const call = await dial();
  expect(call.text).toContain('digitalni pomočnik');
  expect(call.text).toContain(phone.options(Object.values(greeting.buttons)));
  expect(call.heard.at(-1)).toBe(wordings.en.phone.otherLanguage);
  expect(call.gather).toMatchObject({ language: 'sl-SI', hearsKeys: true, hearsSpeech: true, numDigits: 1 });
});

test('a package change by voice, as a recogniser hands it over', async () => {
  const call = await dial(unknownNumber);
  await call.say('delam od doma in rabim hitrejši internet od prvega decembra');
  expect(call.text).toContain('naročniško številko');
  await call.say('sto tisoč šestnajst');
  expect(call.gather).toMatchObject({ numDigits: 6 });
  await call.say((await line.bot.code()).split('').join(' '));
  expect(call.text).toContain('Priporočam Kabel INTERNET M');
  await call.say('kabel internet em');
  expect(call.text).toContain(phone.yesNo);
  await call.say('ja potrjujem');
  expect(call.text).toContain('Številka vloge');
  expect(await saved()).toMatchObject([
    {
      kind: 'planChange',
      channel: 'phone',
      subscriberNumber: '100016',
      verification: 'otp',
      details: { toPlan: 'kabel-internet-m' },
    },
  ]);
});

test('the same by keys alone', async () => {
  const call = await dial(unknownNumber);
  await call.press('2');
  await call.press('100016#');
  await call.press(await line.bot.code());
  expect(call.text).toContain('Za kaj boste internet');
  await call.press('1');
  await call.press('1');
  await call.press('0112#');
  expect(call.text).toContain(phone.yesNo);
  await call.press('1');
  expect(await saved()).toMatchObject([{ kind: 'planChange', details: { effectiveDate: '2026-12-01' } }]);
});

test('who calls from a number on file is asked for the code at once', async () => {
  const call = await dial('+38641000017');
  await call.press('2');
  expect(call.text).toContain('6-mestno kodo');
});

test.each([['anonymous'], ['+266696687'], [''], ['restricted']])(
  'a caller who hides the number (%s) is served like any other',
  async (from) => {
    const call = await dial(from);
    await call.press('2');
    expect(call.text).toContain('naročniško številko');
  },
);

test('silence: the question in a few words, then with its keys, then a human', async () => {
  const call = await dial(unknownNumber);
  await call.press('2');
  await call.silence();
  expect(call.text).toBe(`${phone.silent} ${phone.again.subscriberNumber}`);
  await call.silence();
  expect(call.text).toContain(phone.silent);
  await call.silence();
  expect(call.text).toContain(miss.silence);
  expect(call.text).toContain('pokličemo');
});

test('a code is waited for, with a sign of life', async () => {
  const call = await dial('+38641000017');
  await call.press('2');
  for (let time = 0; time < 8; time += 1) {
    await call.silence();
    expect(call.text).toContain(phone.company.code);
  }
  await call.press(await line.bot.code());
  expect(call.text).toContain('Za kaj boste internet');
});

test('what was not understood is asked again in a few words', async () => {
  const call = await dial(unknownNumber);
  await call.press('2');
  await call.say('traktor na njivi');
  expect(call.heard).toEqual([miss.first, phone.again.subscriberNumber, phone.keyIn.digits]);
  await call.press('9');
  expect(call.text).toContain('Prosim za vašo naročniško številko');
});

test('a yes that was hardly heard agrees to nothing', async () => {
  const call = await dial(unknownNumber);
  await call.say('menjava paketa na kabel internet m od jutri');
  await call.press('999995#');
  await call.press('3#');
  expect(call.text).toContain(phone.yesNo);
  await call.say('ja', 0.31);
  expect(await saved()).toEqual([]);
  await call.say('ja', 0.93);
  expect(await saved()).toHaveLength(1);
});

test('star goes back, nought brings a human, eight changes the language', async () => {
  const call = await dial(unknownNumber);
  await call.press('2');
  await call.press('999995#');
  await call.press('*#');
  expect(call.text).toContain('naročniško številko');
  await call.press('0#');
  await call.press('1');
  expect(call.text).toContain('Pokličemo vas na 040 999 999');
  const english = await dial(unknownNumber);
  await english.press('8');
  expect(english.gather?.language).toBe('en-GB');
  await english.press('2');
  expect(english.text).toContain('subscriber number');
});

test('a # that ends a number taken before it repeats the question, and is no silence', async () => {
  const call = await dial('+38641000017');
  await call.press('2');
  await call.press(`${await line.bot.code()}#`);
  expect(call.text).toContain('Za kaj boste internet');
});

test('a webhook that comes twice gets the same TwiML, and the turn is taken once', async () => {
  const call = await dial(unknownNumber);
  const turns = line.bot.database.connection.collection('turns');
  const action = call.gather?.action ?? '';
  const [one, two] = await Promise.all([call.post(action, { Digits: '2' }), call.post(action, { Digits: '2' })]);
  expect(two).toBe(one);
  expect(await call.post(action, { Digits: '2' })).toBe(one);
  expect(await turns.countDocuments({ conversationId: `call-${call.sid}` })).toBe(2);
});

test('two calls at once from one number do not get in each other’s way', async () => {
  const one = await dial('+38641000017');
  const two = await dial('+38641000017');
  await one.press('2');
  await two.press('3');
  expect(one.text).toContain('kodo');
  expect(two.text).toContain('kodo');
});

describe('a call that dropped', () => {
  test('is found again by its number and goes on at the same question', async () => {
    const first = await dial(unknownNumber);
    await first.say('menjava paketa na kabel internet m od jutri');
    await first.hangUp();
    const second = await dial(unknownNumber);
    expect(second.text).toContain('Zadnjič sva ostala pri menjavi paketa');
    await second.press('1');
    expect(second.text).toContain('naročniško številko');
  });

  test('is not found by another number, nor by one that is hidden', async () => {
    const first = await dial('anonymous');
    await first.press('2');
    await first.hangUp();
    expect((await dial('anonymous')).text).toContain('digitalni pomočnik');
    expect((await dial(unknownNumber)).text).toContain('digitalni pomočnik');
  });

  test('is forgotten where nothing was open', async () => {
    const first = await dial(unknownNumber);
    await first.hangUp();
    expect((await dial(unknownNumber)).text).toContain('digitalni pomočnik');
  });
});

describe('whatever is slow or gone', () => {
  test('a turn that takes its time: a moment, please; then the answer, and nothing is lost', async () => {
    const call = await dial(unknownNumber);
    line.before = () => new Promise((resolve) => setTimeout(resolve, 1_600));
    const started = call.times.length;
    await call.press('2');
    expect(call.text).toContain('naročniško številko');
    expect(call.text).toContain(phone.wait);
    expect(call.times.slice(started).length).toBeGreaterThan(2);
  });

  test('in an English call too, in English', async () => {
    const call = await dial(unknownNumber);
    await call.press('8');
    line.before = () => new Promise((resolve) => setTimeout(resolve, 800));
    await call.press('2');
    expect(call.text).toContain(wordings.en.phone.wait);
    expect(call.text).toContain('subscriber number');
  });

  test('a turn that fails for a while is taken again until it is saved, once', async () => {
    const call = await dial(unknownNumber);
    let failures = 3;
    line.before = () => (failures-- > 0 ? Promise.reject(new Error('the database is gone')) : Promise.resolve());
    await call.press('2');
    expect(call.text).toContain('naročniško številko');
    expect(line.failures).toHaveLength(1);
    const turns = line.bot.database.connection.collection('turns');
    expect(await turns.countDocuments({ conversationId: `call-${call.sid}` })).toBe(2);
  });

  test.each(['fails', 'hangs'] as const)(
    'a voice that %s: the call goes on by the voice of Twilio',
    async (trouble) => {
      const call = await dial(unknownNumber);
      line.speaker.trouble = trouble;
      await call.press('2');
      expect(call.text).toContain('naročniško številko');
      await call.press('999995#');
      expect(call.text).toContain('6-mestno kodo');
    },
  );
});

test('a call of a hundred turns', async () => {
  const call = await dial(unknownNumber);
  for (let turn = 0; turn < 50; turn += 1) {
    await call.press('2');
    await call.say('prekliči');
  }
  await call.press('2');
  expect(call.text).toContain('naročniško številko');
});

describe('the end of a call', () => {
  test('a goodbye ends it, also in the middle of something, which is kept', async () => {
    const call = await dial();
    await call.say('hvala lepa nasvidenje');
    expect(call.ended).toBe(true);
    const open = await dial(unknownNumber);
    await open.press('2');
    await open.say('adijo');
    expect(open.ended).toBe(true);
    expect(open.text).toContain(wordings.sl.social.goodbyeInFlow);
    await open.hangUp();
    expect((await dial(unknownNumber)).text).toContain('Zadnjič sva ostala pri menjavi paketa');
  });

  test('a goodbye that was hardly heard does not', async () => {
    const call = await dial();
    await call.say('nasvidenje', 0.3);
    expect(call.ended).toBe(false);
  });

  test('the reference is said twice, and sent once to the phone that calls', async () => {
    const call = await dial('+38641000017');
    for (const key of ['1', '2', '1', '1', '2', '2', '2', '3']) await call.press(key);
    const [request] = await saved();
    const reference = String(request?.reference);
    expect(call.text.split(reference)).toHaveLength(3);
    await line.bot.services.sending.drain();
    const sent = (await line.bot.services.outbox.listSent(10)).filter(({ channel }) => channel === 'sms');
    expect(sent).toMatchObject([{ to: '+38641000017', text: wordings.sl.messages.referenceSms(reference) }]);
  });
});
