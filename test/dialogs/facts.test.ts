/** What turns tell for the overview, in real conversations. */
import { wordings } from '../../cards/wording';
import type { TurnFacts } from '../../services/turns';
import { openBot, type TestBot, type TestConversation } from '../support/bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

const factsOf = async (chat: TestConversation, text: string): Promise<TurnFacts | undefined> =>
  (await chat.say(text)).facts;

test('a flow is begun, and left at the step whose question was open', async () => {
  const chat = await bot.open();
  expect(await factsOf(chat, 'rad bi zamenjal paket')).toEqual({ language: 'sl', begun: ['planChange'] });
  expect(await factsOf(chat, '100016')).toEqual({ language: 'sl', subscriberNumber: '100016' });
  expect(await factsOf(chat, 'prekliči')).toEqual({
    language: 'sl',
    subscriberNumber: '100016',
    ended: [{ flow: 'planChange', how: 'left', step: 'code' }],
  });
});

test('one that is put aside is not left, and one that is dropped for another is', async () => {
  const chat = await bot.open();
  await chat.say('rad bi zamenjal paket');
  await chat.say('internet mi ne dela');
  expect(await factsOf(chat, 'najprej to')).toEqual({ language: 'sl', begun: ['fault'] });
  await chat.say('želim začasno odklopiti televizijo');
  const facts = await factsOf(chat, 'opusti');
  expect(facts?.begun).toEqual(['suspension']);
  expect(facts?.ended?.map(({ flow, how }) => [flow, how])).toEqual([
    ['planChange', 'left'],
    ['fault', 'left'],
  ]);
});

test('a flow whose purpose is reached is done', async () => {
  // Its code is newer than those of the others.
  bot.advance(1000);
  const chat = await bot.open();
  await chat.say('rabim podatke za plačilo računa');
  await chat.say('100016');
  const facts = await factsOf(chat, await bot.code());
  expect(facts?.ended).toEqual([{ flow: 'payment', how: 'done' }]);
});

test('who wants a human is told, also where that ends in a call-back', async () => {
  const chat = await bot.open();
  expect(await factsOf(chat, 'svetovalec')).toEqual({ language: 'sl', human: 'asked', begun: ['callback'] });
});

test('a question that is answered in passing is told, and the flow goes on', async () => {
  const chat = await bot.open();
  await chat.say('rad bi zamenjal paket');
  expect(await factsOf(chat, 'kakšne ukrepe imate zaradi epidemije')).toEqual({
    language: 'sl',
    answered: ['askMeasures'],
  });
});

test('what is not understood is told with the guesses', async () => {
  const chat = await bot.open();
  const facts = await factsOf(chat, 'kako se speče potica');
  expect(facts?.missed?.text).toBe('kako se speče potica');
  expect(facts?.missed?.intents).toHaveLength(3);
});

test('what was guessed wrong is told as it was said before', async () => {
  const chat = await bot.open();
  const facts = await factsOf(chat, 'nekaj v zvezi z mojim paketom');
  expect(facts?.missed).toBeUndefined();
  const answer = await factsOf(chat, wordings.sl.miss.neither);
  expect(answer?.missed?.text).toBe('nekaj v zvezi z mojim paketom');
});

test.each([
  ['v službi imam 041 621 365 za potico', 'v službi imam 00000000000 za potico'],
  ['za potico nič štiri ena šest dva ena tri šest pet orehov', 'za potico 00000000000 orehov'],
  ['recept za potico pošljite na ana.novak@primer.si', 'recept za potico pošljite na ime@example.com'],
])('what was not understood is told without whose it is: %s', async (said, told) => {
  const chat = await bot.open();
  expect((await factsOf(chat, said))?.missed?.text).toBe(told);
});
