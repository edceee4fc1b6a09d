/** What the office edits, as the bot tells it within seconds; and a last resort where there is nothing. */
import { Chat } from '../support/chat';
import { startService, type TestService } from '../support/service';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

test('an edited answer is told at once, in both languages, with the operator’s own phone', async () => {
  const [saved] = (await service.services.answers.all()).filter(({ entry }) => entry.id === 'askContact');
  const texts = [{ sl: { text: 'Dobite nas na {phone}.' }, en: { text: 'Reach us on {phone}.' } }];
  await service.services.answers.save({ id: 'askContact', texts }, saved?.version ?? 0);
  const chats = [await Chat.open(service.url, 'sl'), await Chat.open(service.url, 'en')];
  await chats[0]?.say('kakšna je vaša številka');
  await chats[1]?.say('what is your phone number');
  expect(chats.map(({ text }) => text)).toEqual(['Dobite nas na 041 621 365.', 'Reach us on 041 621 365.']);
});

test('where there is no answer, the bot says where there is one', async () => {
  await service.database.connection.collection('answers').deleteMany({});
  service.advance(5_000);
  const chat = await Chat.open(service.url, 'sl');
  await chat.say('kako plačam položnico');
  expect(chat.text).toContain('O tem vam radi povemo na 041 621 365 ali logatec@kabelnet.net.');
  await chat.say('kakšne pakete imate');
  expect(chat.text).toContain('Kabel INTERNET S');
});
