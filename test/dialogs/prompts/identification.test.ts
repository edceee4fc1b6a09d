/** Who is it: what a proof is good for, and for how long. */
import { wordings } from '../../../cards/wording';
import { Chat, outboxOf } from '../../support/chat';
import { startService, testNow, type TestService } from '../../support/service';

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

const words = wordings.sl.identification;
const minute = 60_000;

/** A package change whose code is asked for. */
async function asked(number: string): Promise<Chat> {
  const chat = await Chat.open(service.url);
  await chat.say('menjava paketa');
  await chat.say(number);
  expect(chat.prompt).toBe('code');
  return chat;
}

test('a proof holds while the subscriber stays, and is asked for again after 30 minutes of silence', async () => {
  const chat = await asked('100016');
  await chat.say(await chat.code());
  expect(chat.prompt).toBe('purpose');
  const pass = async (minutes: number): Promise<void> => {
    for (let passed = 0; passed < minutes; passed += 1) {
      service.advance(minute);
      if (passed % 15 === 0) await chat.renew();
    }
  };
  for (let time = 0; time < 3; time += 1) {
    await pass(29);
    await chat.say('ponovi');
    expect(chat.prompt).toBe('purpose');
  }
  await pass(31);
  await chat.say('ponovi');
  expect(chat.prompt).toBe('subscriberNumber');
});

test('a code of another number is not taken', async () => {
  const mine = await asked('100024');
  const code = await mine.code();
  service.advance(1000);
  const other = await asked('100016');
  await other.say(code);
  expect(other.prompt).toBe('code');
  expect(other.text).toContain(words.wrong(4));
  await mine.say(code);
  expect(mine.text).toContain(words.verified);
});

test('six digits are the code while the code is asked for, whatever number they would make', async () => {
  const chat = await asked('100016');
  await chat.say('100024');
  expect(chat.prompt).toBe('code');
  expect(chat.text).toContain(words.wrong(4));
  await chat.say(await chat.code());
  expect(chat.text).toContain(words.verified);
});

test('a code that is sent again, or to the other contact, takes the place of the first', async () => {
  const chat = await asked('100016');
  const first = await chat.code();
  service.advance(1000);
  await chat.say(words.options.again);
  expect(chat.text).toContain(words.sentAgain);
  service.advance(1000);
  await chat.say(words.options.second);
  expect(chat.text).toContain(words.sentToSecond);
  const sent = await outboxOf(service.url);
  expect(sent.map(({ to }) => to)).toEqual(['+38641000017', '+38641000017', 'narocnik17@example.com']);
  const codes = sent.map(({ code }) => code);
  if (new Set(codes).size === 3) {
    await chat.say(first);
    expect(chat.prompt).toBe('code');
  }
  await chat.say(codes.at(-1) ?? '');
  expect(chat.text).toContain(words.verified);
});

test('a real, an unknown and a contactless number hear the same', async () => {
  const heard: string[] = [];
  for (const number of ['100016', '999995', '100065']) heard.push((await asked(number)).text);
  expect(new Set(heard).size).toBe(1);
});

test('too many codes are refused with the time to wait, and the way on stays open', async () => {
  const chat = await asked('100016');
  for (let time = 0; time < 5; time += 1) {
    service.advance(1000);
    await chat.say(words.options.again);
  }
  expect(chat.text).toMatch(/Poskusite čez \d+ minut/);
  await chat.say(words.options.without);
  expect(chat.prompt).toBe('purpose');
});
