/** What a deploy or a failure leaves behind: a conversation goes on, or is told politely that it begins again. */
import { wordings } from '../../cards/wording';
import type { Turn } from '../../services/turns';
import { askedIn, openBot, saidIn, type TestBot, type TestConversation } from '../support/bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.broken = {};
  bot.errors.length = 0;
});

const { trouble, miss } = wordings.sl;
const phone = '041 621 365';

/** A package change with its subscriber number given: the code is asked for. */
async function midway(): Promise<TestConversation> {
  const chat = await bot.open();
  await chat.say('rad bi zamenjal paket na kabel internet m od 1. decembra');
  expect(askedIn(await chat.say('100016'))).toBe('code');
  return chat;
}

const changes: readonly (readonly [string, (state: string) => string])[] = [
  ['an unknown conversation', (state) => state.replaceAll('"planChange"', '"planSwap"')],
  ['an unknown root', (state) => state.replaceAll('"id":"root"', '"id":"main"')],
  ['an unknown open step', (state) => state.replace('"open":"code"', '"open":"pin"')],
  ['a conversation without its draft', (state) => state.replace('"draft":', '"answers":')],
  ['another version of the memory', (state) => state.replace('"version":1', '"version":0')],
  ['no version', (state) => state.replace('"version":1', '"colour":1')],
  ['no memory', (state) => state.replace('"memory":', '"mind":')],
  ['garbage', () => '{"conversation":'],
  ['nothing', () => ''],
  ['something else', () => '[1, "two"]'],
  ['a stack that is none', (state) => state.replace('"dialogStack":[', '"stack":[')],
];

describe.each(changes)('a conversation that was left with %s', (_what, change) => {
  test('is told that it begins again, and what is said is taken up', async () => {
    const chat = await midway();
    await chat.leave(change);
    const turn = await chat.say('rad bi zamenjal paket');
    expect(saidIn(turn)).toContain(trouble.updated);
    // A number that was given, and the code sent for it, may still be known.
    expect(['subscriberNumber', 'code']).toContain(askedIn(turn));
    expect(bot.errors).toEqual([]);
    expect(saidIn(await chat.say('100016'))).not.toContain(trouble.updated);
  });

  test('does not take an answer for something else', async () => {
    const chat = await midway();
    await chat.leave(change);
    const turn = await chat.say('123456');
    expect(saidIn(turn)).toContain(trouble.updated);
    expect(saidIn(turn)).not.toContain(miss.outside);
    // What the bot can do is offered anew.
    expect(askedIn(turn)).toBe('choose');
  });
});

test('a conversation that an unchanged version left goes on', async () => {
  const chat = await midway();
  const turn = await chat.say('nazaj');
  expect(askedIn(turn)).toBe('subscriberNumber');
  expect(saidIn(turn)).not.toContain(trouble.updated);
});

test('a question of the root that a deploy took the conversation from is not left without an answer', async () => {
  const chat = await midway();
  expect(askedIn(await chat.say('začasno mi odklopite televizijo'))).toBe('choose');
  await chat.leave((state) => state.replaceAll('"planChange"', '"planSwap"'));
  const turn = await chat.say('ostani pri odprtem');
  expect(saidIn(turn)).toContain(trouble.updated);
  expect(askedIn(turn)).toBe('choose');
});

test('the language of a conversation outlives its memory where it can be read', async () => {
  const chat = await bot.open('en');
  await chat.leave((state) => state.replace('"version":1', '"version":7'));
  expect(saidIn(await chat.say('hello'))).toContain(wordings.en.trouble.updated);
});

describe('a turn that fails', () => {
  const gone = () => Promise.reject(new Error('the plans are gone'));
  const brokenPlans = () => ({ plans: { prepare: gone, all: gone, latest: () => [], find: gone, replaceAll: gone } });
  const withoutCode = 'nadaljuj brez kode';
  const effectsOf = ({ effects }: Turn) => effects;

  test('answers with an apology and what to do next, keeps the answers, and does nothing else', async () => {
    const chat = await midway();
    bot.broken = brokenPlans();
    const failed = await chat.say(withoutCode);
    expect(failed.replies).toHaveLength(1);
    expect(saidIn(failed)).toBe(trouble.text(phone));
    expect(effectsOf(failed)).toEqual([]);
    bot.broken = {};
    const next = await chat.say(withoutCode);
    expect(askedIn(next)).toBe('confirm');
    expect(JSON.stringify(next.replies)).toContain('Kabel INTERNET M');
  });

  test('leaves its question open: the buttons that were offered still work', async () => {
    const chat = await midway();
    bot.broken = brokenPlans();
    await chat.say('brez kode');
    bot.broken = {};
    expect(askedIn(await chat.say('brez kode'))).toBe('confirm');
  });

  test('twice in a row begins the conversation again, and the next turn works', async () => {
    const chat = await midway();
    bot.broken = brokenPlans();
    await chat.say(withoutCode);
    expect(saidIn(await chat.say(withoutCode))).toBe(trouble.restart(phone));
    bot.broken = {};
    // The open question is no more, so neither are its buttons.
    expect(askedIn(await chat.say(withoutCode))).not.toBe('confirm');
    expect(askedIn(await chat.say('rad bi zamenjal paket na kabel internet l'))).toBe('subscriberNumber');
  });

  test('does not count failures that a good turn parts', async () => {
    const chat = await midway();
    for (let time = 0; time < 3; time += 1) {
      bot.broken = brokenPlans();
      expect(saidIn(await chat.say(withoutCode))).toBe(trouble.text(phone));
      bot.broken = {};
      await chat.say('ponovi');
    }
  });

  test('even if it is the first: the next one is answered, not only greeted', async () => {
    const thrown = new Error('no words');
    bot.broken = {
      understander: {
        understand: () => {
          throw thrown;
        },
      },
    };
    const chat = await bot.open();
    bot.broken = {};
    expect(askedIn(await chat.say('rad bi zamenjal paket'))).toBe('subscriberNumber');
    expect(bot.errors).toEqual([{ error: thrown, conversationId: chat.id }]);
  });

  test('is told of by its error alone', async () => {
    const chat = await midway();
    bot.broken = brokenPlans();
    await chat.say('brez kode, moj mail je ana@example.com');
    expect(bot.errors).toHaveLength(1);
    expect(JSON.stringify(bot.errors)).not.toMatch(/ana@|100016/);
  });
});
