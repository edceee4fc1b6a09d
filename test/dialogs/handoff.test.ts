/** A human takes over: the queue, the talk in which the bot is silent, and the way back. */
import type { AgentEvent } from '../../dialogs/events';
import { wordings } from '../../cards/wording';
import { openBot, saidIn, type TestBot, type TestConversation } from '../support/bot';

const { handoff, greeting } = wordings.sl;
const ana = { id: 'a1', name: 'Ana' };
const bor = { id: 'a2', name: 'Bor' };
type Act = AgentEvent extends infer E ? (E extends AgentEvent ? Omit<E, 'name'> : never) : never;
const by = (act: Act): AgentEvent => ({ name: 'agent', ...act });

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());
beforeEach(async () => {
  await bot.services.presence.seen('a1', true);
});

const wantsHuman = async (): Promise<TestConversation> => {
  bot.advance(1000);
  const chat = await bot.open();
  await chat.say('rad bi govoril s svetovalcem');
  return chat;
};
const talks = async (): Promise<TestConversation> => {
  const chat = await wantsHuman();
  await chat.happen(by({ agent: ana, does: 'accepts' }));
  return chat;
};
const shown = async (chat: TestConversation) => bot.services.handoffs.find(chat.id);

describe('who asks for a human', () => {
  test('waits in the queue, which agents see, and is told the place', async () => {
    const chat = await bot.open();
    const turn = await chat.say('rad bi govoril s svetovalcem');
    expect(saidIn(turn)).toContain(handoff.connecting);
    expect(turn.handoff).toEqual({ state: 'waiting' });
    expect(await shown(chat)).toMatchObject({
      state: 'waiting',
      reason: 'asked',
      channel: 'web',
      subscriberNumber: null,
    });
    expect((await bot.services.handoffs.waiting()).map(({ conversationId }) => conversationId)).toContain(chat.id);
    await chat.say('ne čakam več');
  });

  test('can go on with the bot meanwhile, at the same question', async () => {
    const chat = await bot.open();
    await chat.say('rad bi zamenjal paket');
    expect(saidIn(await chat.say('svetovalec'))).toContain(handoff.connecting);
    const turn = await chat.say('100016');
    expect(turn.open).toMatchObject({ flow: 'planChange', step: 'code' });
    expect(turn.handoff).toEqual({ state: 'waiting' });
    expect(await shown(chat)).toMatchObject({ subscriberNumber: '100016', through: turn.through });
    await chat.say('ne čakam več');
  });

  test('who does not want to wait leaves the queue, or is called back', async () => {
    const left = await wantsHuman();
    expect(saidIn(await left.say('ne čakam več'))).toContain(handoff.leftQueue);
    expect(await shown(left)).toMatchObject({ state: 'closed', outcome: 'left' });
    const called = await wantsHuman();
    expect((await called.say('raje me pokličite')).open).toMatchObject({ flow: 'callback' });
    expect(await shown(called)).toMatchObject({ state: 'closed', outcome: 'callback' });
  });

  test('is told when the place has changed, and not when it has not', async () => {
    const [first, second] = [await wantsHuman(), await wantsHuman()];
    expect((await second.happen({ name: 'wake' })).replies).toHaveLength(0);
    await first.say('ne čakam več');
    expect(saidIn(await second.happen({ name: 'wake' }))).toBe(handoff.moved(1));
    await second.say('ne čakam več');
  });

  test('is offered a call-back where nobody is there', async () => {
    await bot.services.presence.left('a1');
    const chat = await bot.open();
    const turn = await chat.say('rad bi govoril s svetovalcem');
    expect(saidIn(turn)).toContain(handoff.nobody);
    expect(turn.open).toMatchObject({ flow: 'callback' });
    expect(turn.handoff).toBeUndefined();
  });

  test('is told when somebody will be there outside office hours', async () => {
    const opens = new Date('2026-11-30T07:00:00Z');
    bot.broken = { officeHours: { isOpen: () => Promise.resolve(false), opensAt: () => Promise.resolve(opens) } };
    const turn = await (await bot.open()).say('rad bi govoril s svetovalcem');
    bot.broken = {};
    expect(saidIn(turn)).toContain(handoff.closed('30. novembra 2026', '8.00'));
    expect(turn.open).toMatchObject({ flow: 'callback' });
  });
});

describe('while a human talks', () => {
  test('the bot says nothing, whatever is said, sent or due', async () => {
    const chat = await talks();
    for (const text of ['rad bi zamenjal paket', 'prekliči', 'pomoč', '???', 'jebemti'])
      expect((await chat.say(text)).replies).toHaveLength(0);
    expect((await chat.happen({ name: 'wake' })).replies).toHaveLength(0);
    const last = await chat.say('100016');
    expect(await shown(chat)).toMatchObject({ state: 'accepted', agent: ana, through: last.through });
  });

  test('what the agent says goes out under their name', async () => {
    const chat = await talks();
    const turn = await chat.happen(by({ agent: ana, does: 'says', text: 'Dober dan, takoj pogledam.' }));
    expect(turn.replies).toEqual([
      expect.objectContaining({ text: 'Dober dan, takoj pogledam.', channelData: { agent: { name: 'Ana' } } }),
    ]);
  });

  test('another agent cannot accept, speak or end', async () => {
    const chat = await talks();
    for (const act of [
      { agent: bor, does: 'accepts' },
      { agent: bor, does: 'says', text: 'Halo?' },
      { agent: bor, does: 'leaves', why: 'done' },
    ] satisfies Act[]) {
      const turn = await chat.happen(by(act));
      expect(turn.replies).toHaveLength(0);
      expect(turn.handoff).toEqual({ state: 'accepted', agent: ana });
    }
  });

  test('a failure of the bot is not told to the subscriber, and what was said is kept', async () => {
    const chat = await talks();
    bot.broken = { understander: { understand: () => { throw new Error('broken'); } } }; // prettier-ignore
    const turn = await chat.say('halo');
    bot.broken = {};
    expect(turn.replies).toHaveLength(0);
    expect(turn.input).toMatchObject({ text: 'halo' });
    expect((await chat.say('ste tam?')).handoff).toEqual({ state: 'accepted', agent: ana });
  });

  test('a colleague can take over', async () => {
    const chat = await talks();
    const turn = await chat.happen(by({ agent: ana, does: 'transfers', to: bor }));
    expect(saidIn(turn)).toBe(handoff.transferred('Bor'));
    expect(turn.handoff).toEqual({ state: 'accepted', agent: bor });
  });

  test('an agent who vanishes gives the subscriber back to the queue, with the old place', async () => {
    const chat = await talks();
    const since = (await shown(chat))?.since;
    const turn = await chat.happen(by({ agent: ana, does: 'leaves', why: 'vanished' }));
    expect(saidIn(turn)).toContain(handoff.vanished);
    expect(await shown(chat)).toMatchObject({ state: 'waiting', since });
    expect((await shown(chat))?.agent).toBeUndefined();
    await chat.say('ne čakam več');
  });
});

describe('after the talk', () => {
  test('the bot is back, asks what it was like, and goes on where it was', async () => {
    const chat = await bot.open();
    await chat.say('rad bi zamenjal paket');
    await chat.say('svetovalec');
    await chat.happen(by({ agent: ana, does: 'accepts' }));
    const ended = await chat.happen(by({ agent: ana, does: 'leaves', why: 'done' }));
    expect(saidIn(ended)).toBe(`${handoff.back}\n${handoff.rate}`);
    expect(saidIn(await chat.say('5'))).toBe(handoff.comment);
    const last = await chat.say('Zelo prijazno.');
    expect(saidIn(last)).toContain(handoff.rated);
    expect(last.open).toMatchObject({ flow: 'planChange' });
    expect(await shown(chat)).toMatchObject({
      state: 'closed',
      outcome: 'done',
      rating: { score: 5, comment: 'Zelo prijazno.' },
    });
  });

  test('who wants something else instead of rating gets it', async () => {
    const chat = await talks();
    await chat.happen(by({ agent: ana, does: 'leaves', why: 'done' }));
    expect((await chat.say('rad bi začasno odklopil televizijo')).open).toMatchObject({ flow: 'suspension' });
  });

  test('the subscriber can send the human away', async () => {
    const chat = await talks();
    const turn = await chat.say('nazaj na robota, prosim');
    expect(saidIn(turn)).toContain(handoff.leftTalk);
    expect(turn.handoff).toBeUndefined();
    expect(await shown(chat)).toMatchObject({ state: 'closed', outcome: 'left' });
    expect(saidIn(await chat.say('dober dan'))).toBe(greeting.again);
  });
});
