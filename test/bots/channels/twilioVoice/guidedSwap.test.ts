/** The guided swap by phone: minutes of work with a sign of life, talk in the room, and the call that hangs on the device itself. */
import { wordings } from '../../../../cards/wording';
import { PhoneCall } from '../../../support/phone/phoneCall';
import { openPhoneLine, type PhoneLine } from '../../../support/phone/phoneLine';

let line: PhoneLine;
beforeAll(async () => {
  line = await openPhoneLine();
});
afterAll(() => line.close());
beforeEach(async () => {
  for (const name of ['calls', 'outbox', 'swaps', 'requests'])
    await line.bot.database.connection.collection(name).deleteMany({});
});

const { phone, miss } = wordings.sl;
const saved = () => line.bot.database.connection.collection('requests').find().toArray();

/** A call up to the first step of the modem's guide. */
async function atFirstStep(from = '+38640999999'): Promise<PhoneCall> {
  const call = await PhoneCall.dial({ url: line.url, from });
  await call.say('prišel je nov modem kako ga priklopim');
  if (from === '+38640999999') await call.press('100016#');
  await call.press('100090#');
  return call;
}

test('from the first step to the registration by keys alone', async () => {
  const call = await atFirstStep();
  expect(call.text).toContain(phone.options(['Naprej', 'Ne gre', 'Nazaj', 'Počakaj']));
  await call.press('1');
  expect(call.text).toContain('pišete ali kličete prek tega modema');
  await call.press('2');
  expect(call.text).toContain('Korak 2 od 6');
  for (const step of [3, 4, 5]) {
    await call.press('1');
    expect(call.text).toContain(`Korak ${step} od 6`);
    // The keys are the same as before, and a list of them would be most of the talk.
    expect(call.text).not.toContain('Ne gre: dve.');
  }
  await call.press('1');
  expect(call.text).toContain('Korak 6 od 6');
  await call.press('1');
  expect(call.text).toContain('počakajte, javim se');
  line.bot.advance(10_000);
  await line.wake();
  await call.silence();
  expect(call.text).toContain('je prijavljen v omrežje');
  expect(await saved()).toMatchObject([{ kind: 'equipmentSwap', status: 'done', channel: 'phone' }]);
});

test('ten minutes of work: a sign of life every twenty seconds, the words that help once in a while, and no human', async () => {
  const call = await atFirstStep();
  await call.say('počakaj minutko');
  expect(call.text).toContain('Seveda, počakam');
  expect(call.gather?.timeout).toBe(20);
  for (let time = 0; time < 29; time += 1) {
    await call.silence();
    expect(call.text).toContain(phone.company.step);
  }
  await call.say('naprej');
  expect(call.text).toContain('prek tega modema');
});

test('talk to others in the room is borne at a step, though not without end', async () => {
  const call = await atFirstStep();
  const talk = [
    'mama prinesi mi svetilko',
    'joj kje imaš pa copate',
    'fant pusti psa pri miru',
    'danes bo golaž',
    'lep avto ima sosed',
  ];
  for (const said of talk) {
    await call.say(said);
    expect(call.text).not.toContain(miss.third);
    expect(call.gather).toBeDefined();
  }
  await call.say('naprej');
  expect(call.text).toContain('prek tega modema');
});

test('"ponovi", "nazaj" and "ne gre" at a step', async () => {
  const call = await atFirstStep();
  await call.say('ponovi');
  expect(call.text).toContain('Korak 1 od 6');
  await call.say('naprej');
  await call.say('ne');
  await call.say('ne gre');
  expect(call.text).toContain(wordings.sl.equipmentSwap.onceItWorks);
  await call.say('nazaj');
  expect(call.text).toContain('prek tega modema');
});

test('the serial number dictated letter by letter', async () => {
  const call = await PhoneCall.dial({ url: line.url, from: '+38640999999' });
  await call.say('prišel je nov modem kako ga priklopim');
  await call.press('100016#');
  await call.say('ce em ena nič nič nič devet nič');
  expect(call.text).toContain('zapisal sem CM-1000-90');
});

test('a call over the modem that is to be unplugged: the link comes to the phone that calls, without asking for its number', async () => {
  const call = await atFirstStep('+38641000017');
  await call.press('1');
  await call.say('ja');
  expect(call.text).toContain('Povezava po SMS');
  await call.press('1');
  expect(call.text).toContain('Povezavo smo poslali');
  await line.bot.services.sending.drain();
  expect(await line.bot.services.outbox.listSent(10)).toMatchObject([{ channel: 'sms', to: '+38641000017' }]);
});

test('who would rather call again is told the number, and goes on at the same step', async () => {
  const call = await atFirstStep('+38641000017');
  await call.press('1');
  await call.press('1');
  await call.press('2');
  expect(call.text).toContain('Pokličite 041 621 365 z mobilnega telefona');
});
