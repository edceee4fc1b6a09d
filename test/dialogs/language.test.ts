/** A conversation follows the language that is surely written in, and no other sign of it. */
import { openBot, saidIn, type TestBot } from '../support/bot';
import { wordings } from '../../cards/wording';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

/** The language in which the bot asks for the subscriber number after the utterance. */
async function languageAfter(locale: 'sl' | 'en', text: string): Promise<string> {
  const chat = await bot.open(locale);
  await chat.say(locale === 'sl' ? 'menjava paketa' : 'change my package');
  const said = saidIn(await chat.say(text));
  return said.includes(wordings.en.identification.number(6)) ? 'en' : 'sl';
}

test.each([
  ['sl', 'where do I find this number please', 'en'],
  ['en', 'kje pa najdem to številko prosim', 'sl'],
  ['sl', 'kje pa najdem to številko prosim', 'sl'],
  // A word or three tell too little, and a device speaks English.
  ['sl', 'ok thanks', 'sl'],
  ['sl', 'na modemu piše no signal check cable', 'sl'],
  ['en', 'hvala lepa', 'en'],
] as const)('in %s, after %j it goes on in %s', async (locale, text, language) => {
  expect(await languageAfter(locale, text)).toBe(language);
});

test('it is told how to change back once only', async () => {
  const chat = await bot.open('sl');
  await chat.say('menjava paketa');
  const { languageFollowed } = wordings.en.social;
  expect(saidIn(await chat.say('where do I find this number please'))).toContain(languageFollowed);
  expect(saidIn(await chat.say('kje pa najdem to številko prosim'))).not.toContain(wordings.sl.social.languageFollowed);
  expect(saidIn(await chat.say('where do I find this number please'))).not.toContain(languageFollowed);
});
