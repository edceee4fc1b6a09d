/** Chatwoot that cannot be reached, answers that are lost and a service that restarts: nothing is lost, nothing is said twice, nobody waits for ever. */
import { wordings } from '../../../cards/wording';
import { Chat } from '../../support/chat';
import { arrives, hears, openHouse, talks, waits, type House } from '../../support/chatwoot/talk';
import { until } from '../../support/until';

const { handoff } = wordings.sl;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => expect(house.chatwoot.refused).toEqual([]));

/** Lets time pass and carries what is due. */
const later = async (seconds: number): Promise<void> => {
  house.service.advance(seconds * 1000);
  await house.service.relay();
};

test('what is said while Chatwoot is down arrives there when it is back, in order', async () => {
  const { chat, there } = await talks(house);
  await house.chatwoot.down();
  for (const text of ['Prvo.', 'Drugo.', 'Tretje.']) expect(await chat.say(text)).toHaveLength(0);
  await later(3);
  await house.chatwoot.up();
  await later(20);
  expect(await arrives(there, 'Tretje.')).toEqual(['Prvo.', 'Drugo.', 'Tretje.']);
  expect(await chat.read()).toEqual([]);
});

test('what webhooks did not bring is found within seconds, in order and once', async () => {
  const { chat, there } = await talks(house);
  const ana = house.chatwoot.agent(0);
  const { url } = house.chatwoot.webhooks;
  house.chatwoot.webhooks.url = '';
  for (const text of ['Ena.', 'Dva.', 'Tri.']) house.chatwoot.reply(there, ana, text);
  await later(11);
  expect(await hears(chat, 'Tri.')).toEqual(['Ena.', 'Dva.', 'Tri.']);
  house.chatwoot.resolve(there);
  await later(11);
  expect((await hears(chat, handoff.rate)).slice(0, 2)).toEqual([handoff.back, handoff.rate]);
  house.chatwoot.webhooks.url = url;
});

test('of each thing that is made there is one, however many answers are lost', async () => {
  // Nobody else's answers are lost there.
  const own = await openHouse();
  const later = async (): Promise<void> => {
    own.service.advance(16_000);
    await own.service.relay();
  };
  // That of the contact, that of the conversation, and that of the note in it.
  own.chatwoot.loseAnswers = 3;
  const chat = await Chat.open(own.service.url);
  await chat.say('rad bi govoril s svetovalcem');
  for (const left of [2, 1, 0]) {
    await until(() => own.chatwoot.loseAnswers <= left || undefined);
    await later();
  }
  await later();
  expect(own.chatwoot.contacts).toHaveLength(1);
  expect(own.chatwoot.conversations.map(({ messages }) => messages.length)).toEqual([1]);
  const there = await until(() => own.chatwoot.find(chat.conversationId));
  own.chatwoot.assign(there, own.chatwoot.agent(0));
  await hears(chat, handoff.accepted('Ana Novak'));
  own.chatwoot.loseAnswers = 1;
  await chat.say('Samo enkrat.');
  await until(() => own.chatwoot.loseAnswers === 0 || undefined);
  await chat.say('In še to.');
  await later();
  await later();
  expect(await arrives(there, 'In še to.')).toEqual(['Samo enkrat.', 'In še to.']);
  expect(own.chatwoot.refused).toEqual([]);
  await own.close();
});

test('a restart loses nothing of what either side says meanwhile', async () => {
  const { chat, there } = await talks(house);
  await house.chatwoot.down();
  await chat.say('Pred ponovnim zagonom.');
  await house.service.restart(async () => {
    await house.chatwoot.up();
    house.chatwoot.reply(there, house.chatwoot.agent(0), 'Medtem.');
    await house.chatwoot.sent();
  });
  await later(16);
  expect(await hears(chat, 'Medtem.')).toEqual(['Medtem.']);
  expect(await arrives(there, 'Pred ponovnim zagonom.')).toEqual(['Pred ponovnim zagonom.']);
  await chat.say('Po njem.');
  expect(await arrives(there, 'Po njem.')).toEqual(['Pred ponovnim zagonom.', 'Po njem.']);
});

describe('where it stays away', () => {
  test('who waits is called back instead, after a minute; when it is back, they wait there no more', async () => {
    const { chat, there } = await waits(house);
    await house.chatwoot.down();
    await later(11);
    await later(30);
    expect(await chat.read()).toEqual([]);
    await later(31);
    await hears(chat, handoff.unanswered);
    expect(chat.prompt).toBe('phone');
    await house.chatwoot.up();
    await later(16);
    await until(() => there.status === 'resolved' || undefined);
  });

  test('a talk is broken off after a minute, and the subscriber called back', async () => {
    const { chat } = await talks(house);
    await house.chatwoot.down();
    for (let time = 0; time < 7; time += 1) await later(16);
    expect(await hears(chat, handoff.unanswered)).toContain(handoff.vanished);
    expect(chat.prompt).toBe('phone');
    await house.chatwoot.up();
    await later(16);
  });

  test('who asks for a human then is offered a call-back at once', async () => {
    await house.chatwoot.down();
    house.service.advance(6_000);
    const chat = await Chat.open(house.service.url);
    await chat.say('rad bi govoril s svetovalcem');
    expect(chat.text).toContain(handoff.nobody);
    expect(chat.prompt).toBe('phone');
    await house.chatwoot.up();
    await later(16);
    expect(house.chatwoot.find(chat.conversationId)).toBeUndefined();
  });

  test('who was told of too late to be taken stands there as resolved, so that nobody answers into the void', async () => {
    await house.service.services.remote?.takers();
    await house.chatwoot.down();
    const chat = await Chat.open(house.service.url);
    await chat.say('rad bi govoril s svetovalcem');
    expect(chat.text).toContain(handoff.connecting);
    for (let time = 0; time < 6; time += 1) await later(16);
    await hears(chat, handoff.unanswered);
    await house.chatwoot.up();
    await later(16);
    const there = await until(() => house.chatwoot.find(chat.conversationId));
    await until(() => there.status === 'resolved' || undefined);
  });
});
