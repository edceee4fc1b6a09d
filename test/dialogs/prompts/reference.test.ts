/** Every reference that is given can be said, also those that look like a phone number. */
import { referenceOf } from '../../../services/requests/reference';
import { openBot, saidIn, type TestBot } from '../../support/bot';
import { wordings } from '../../../cards/wording';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

test('a reference that begins like a phone number is one all the same', async () => {
  const references = Array.from({ length: 100 }, (_, serial) => referenceOf(serial));
  const [likePhone = ''] = references.filter((reference) => reference.startsWith('08'));
  const chat = await bot.open();
  const turn = await chat.say(`kaj je z vlogo ${likePhone}`);
  expect(saidIn(turn)).toContain(wordings.sl.identification.number(6));
  expect(turn.state).toContain(`"reference":"${likePhone}"`);
});
