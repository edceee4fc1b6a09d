/** What can be done without a word, conversation by conversation: each by keys alone, from the greeting to its end. */
import { PhoneCall } from '../../../support/phone/phoneCall';
import { openPhoneLine, type PhoneLine } from '../../../support/phone/phoneLine';

let line: PhoneLine;
beforeAll(async () => {
  line = await openPhoneLine();
});
afterAll(() => line.close());
beforeEach(async () => {
  for (const name of ['calls', 'requests', 'outbox', 'smsCounts', 'codeChallenges', 'codeTries', 'swaps'])
    await line.bot.database.connection.collection(name).deleteMany({});
});

const code = 'code';

/** What is pressed, and words that must be heard at the end. */
const ways: readonly (readonly [what: string, keys: readonly string[], heard: string, saved: object | undefined])[] = [
  [
    'a temporary disconnection',
    ['3', code, '0112#', '1', '1'],
    'je oddan',
    { kind: 'suspension', details: { startDate: '2026-12-01', endDate: '2026-12-31' } },
  ],
  [
    'a package',
    ['2', code, '1', '1', '2', '1'],
    'je oddana',
    { kind: 'planChange', details: { effectiveDate: '2026-12-01' } },
  ],
  ['bills by e-mail to the address on file', ['4', '1', code, '1', '1'], 'Vloga je oddana', { kind: 'eracun' }],
  ['what there is to pay', ['4', '2', '1', code], 'plačilo', undefined],
  [
    'a fault',
    ['1', '2', '1', '1', '2', '2', '2', '3'],
    'Številka prijave',
    { kind: 'fault', details: { service: 'internet' } },
  ],
  [
    'a new modem',
    ['1', '1', '2', '1', '1', '2', '2', '2', '2', '1', '1'],
    'Naročilo smo sprejeli',
    { kind: 'equipmentSwap', details: { equipment: 'modem', outcome: 'ordered' } },
  ],
  [
    'a call back to the number that calls',
    ['0', '1#', '1'],
    'poklicali vas bomo',
    { kind: 'callback', details: { phone: '+38641000017' } },
  ],
];

test.each(ways)('%s', async (_what, keys, heard, saved) => {
  const call = await PhoneCall.dial({ url: line.url, from: '+38641000017' });
  for (const key of keys) await call.press(key === code ? await line.bot.code() : key);
  expect(call.text).toContain(heard);
  const requests = await line.bot.database.connection.collection('requests').find().toArray();
  expect(requests).toMatchObject(saved === undefined ? [] : [{ ...saved, channel: 'phone' }]);
});
