/** The network's system that is away, or not there at all: the swap comes to an end all the same. */
import type { RegistrationState } from '../../../services/provisioning';
import type { Turn } from '../../../services/turns';
import { askedIn, openBot, saidIn, type TestBot, type TestConversation } from '../../support/bot';

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(() => (bot.broken = {}));

/** A guided swap up to its last step. */
async function atTheLights(caller?: string): Promise<TestConversation> {
  const chat = await bot.open('sl', caller);
  await chat.say(`prišel je nov modem CM-1000-${String(Math.floor(10 + Math.random() * 89))}`);
  const first = caller === undefined ? await chat.say('100081') : undefined;
  if (first !== undefined && askedIn(first) === 'choose') await chat.say('od začetka');
  for (const text of ['naprej', 'ne', 'naprej', 'naprej', 'naprej', 'naprej']) await chat.say(text);
  return chat;
}

const requestIn = (turn: Turn): unknown => turn.effects.find(({ type }) => type === 'saveRequest');
const wishesIn = (turn: Turn): unknown[] => turn.effects.filter(({ type }) => type === 'registerDevice');
const answering = (state: RegistrationState) => ({ provisioning: { stateOf: () => Promise.resolve(state) } });

test('without such a system the office registers it: the request stays to be worked', async () => {
  const chat = await atTheLights();
  bot.broken = { provisioning: undefined };
  const turn = await chat.say('vse svetijo');
  expect(saidIn(turn)).toContain('V delovnem času ga prijavimo');
  expect(requestIn(turn)).toMatchObject({ status: 'received', request: { details: { outcome: 'completed' } } });
  expect(wishesIn(turn)).toEqual([]);
});

test('the wish holds who asks and how that is known', async () => {
  const chat = await atTheLights('+38641000082');
  expect(wishesIn(await chat.say('vse svetijo'))).toMatchObject([
    { registration: { equipment: 'modem', subscriberNumber: '100081', verification: 'callerId' } },
  ]);
});

test('one that has not heard of the wish is asked again, one that has is not', async () => {
  const chat = await atTheLights();
  await chat.say('vse svetijo');
  bot.broken = answering('unknown');
  expect(wishesIn(await chat.say('preveri zdaj'))).toHaveLength(1);
  bot.broken = answering('pending');
  const pending = await chat.say('preveri zdaj');
  expect(wishesIn(pending)).toEqual([]);
  expect(askedIn(pending)).toBe('step');
  bot.broken = answering('registered');
  expect(requestIn(await chat.say('preveri zdaj'))).toMatchObject({ status: 'done' });
});
