/** What happens in a conversation besides what is said: somebody is back, nobody is heard. */
import { wordings } from '../../cards/wording';
import { askedIn, openBot, saidIn, type TestBot } from '../support/bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

const { flow, greeting, miss } = wordings.sl;

describe('who is back', () => {
  test('is asked whether to go on, and goes on at the open question', async () => {
    const chat = await bot.open();
    await chat.say('rad bi zamenjal paket na kabel internet m');
    const back = await chat.happen({ name: 'resume', by: 'call' });
    expect(saidIn(back)).toBe(flow.resume('planChange'));
    expect(askedIn(await chat.say('da'))).toBe('subscriberNumber');
  });

  test('may begin again', async () => {
    const chat = await bot.open();
    await chat.say('rad bi zamenjal paket na kabel internet m');
    await chat.happen({ name: 'resume', by: 'call' });
    const anew = await chat.say('začniva znova');
    expect(saidIn(anew)).toBe(greeting.again);
    expect(askedIn(await chat.say('ponovi'))).not.toBe('subscriberNumber');
  });

  test('may answer the open question at once', async () => {
    const chat = await bot.open();
    await chat.say('rad bi zamenjal paket na kabel internet m');
    await chat.happen({ name: 'resume', by: 'call' });
    expect(askedIn(await chat.say('100016'))).toBe('code');
  });

  test('has to prove again who they are before anything is shown', async () => {
    const chat = await bot.open();
    await chat.say('rad bi zamenjal paket');
    const sent = await chat.say('100016');
    expect(askedIn(sent)).toBe('code');
    await chat.say(await bot.code());
    await chat.happen({ name: 'resume', by: 'call' });
    expect(askedIn(await chat.say('nadaljujva'))).toBe('subscriberNumber');
  });

  test('is only greeted where nothing was open', async () => {
    const chat = await bot.open();
    const back = await chat.happen({ name: 'resume', by: 'call' });
    expect(saidIn(back)).toBe(greeting.again);
    expect(askedIn(back)).toBe('choose');
  });
});

test('who is not heard at all is offered a human', async () => {
  const chat = await bot.open();
  await chat.say('rad bi zamenjal paket na kabel internet m');
  const silent = await chat.happen({ name: 'silence' });
  expect(saidIn(silent)).toContain(miss.silence);
  expect(askedIn(silent)).toBe('phone');
});
