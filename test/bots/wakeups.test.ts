/** Conversations that asked to be woken: at their moment, once, and not when somebody has written meanwhile. */
import { Conversations, type Bot } from '../../bots/conversations';
import { Wakeups } from '../../bots/wakeups';
import type { Database } from '../../services/database';
import { MongoTurns } from '../../services/turns';
import { openTestDatabase } from '../support/database';
import { noEffects } from '../support/turns';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

let now = new Date('2026-11-23T09:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

/** Asks to be woken ten minutes after each message, and says so when it is. */
const sleepy: Bot = {
  turn: (incoming, _state, at) =>
    Promise.resolve({
      replies: [{ type: 'message', text: incoming.event?.name ?? 'said' }],
      state: '{}',
      effects: [],
      ...(incoming.event === undefined ? { wakeAt: new Date(at.getTime() + 10 * 60_000) } : {}),
    }),
};

async function processOf(bot: Bot = sleepy) {
  const turns = new MongoTurns(database.connection, { node: 'one', retentionDays: 1 });
  await turns.prepare();
  const conversations = new Conversations({ turns, effects: noEffects, bot, node: 'one', now: () => now });
  const failures: unknown[] = [];
  const wakeups = new Wakeups({ turns, conversations, now: () => now, report: (error) => failures.push(error) });
  const say = (conversationId: string, inputKey: string) =>
    conversations.take({ conversationId, inputKey, channel: 'web', activity: { type: 'message', text: 'hm' } });
  const heard = async (id: string) =>
    (await turns.after(id, 0)).flatMap(({ replies }) => replies.map(({ text }) => text));
  return { conversations, wakeups, failures, say, heard };
}

test('a conversation is woken at its moment, not before, and once', async () => {
  const { wakeups, say, heard } = await processOf();
  await say('quiet', 'a');
  now = minutes(9);
  await wakeups.round();
  expect(await heard('quiet')).toEqual(['said']);
  now = minutes(1);
  await wakeups.round();
  await wakeups.round();
  expect(await heard('quiet')).toEqual(['said', 'wake']);
});

test('who has written meanwhile is not woken for what was before', async () => {
  const { wakeups, say, heard } = await processOf();
  await say('busy', 'a');
  now = minutes(6);
  await say('busy', 'b');
  now = minutes(5);
  await wakeups.round();
  expect(await heard('busy')).toEqual(['said', 'said']);
});

test('two processes wake a conversation once; one that knows nothing of it too', async () => {
  const one = await processOf();
  const two = await processOf();
  await one.say('shared', 'a');
  now = minutes(10);
  await Promise.all([one.wakeups.round(), two.wakeups.round()]);
  expect(await one.heard('shared')).toEqual(['said', 'wake']);
});

test('what fell due while no service ran is made up for after the start', async () => {
  const before = await processOf();
  await before.say('restart', 'a');
  now = minutes(12);
  const after = await processOf();
  await after.wakeups.round();
  expect(await after.heard('restart')).toEqual(['said', 'wake']);
});

test('one that cannot be woken does not keep the others from it, and is tried again', async () => {
  let broken = true;
  const bot: Bot = {
    turn(incoming, state, at) {
      if (broken && incoming.event !== undefined && incoming.conversationId === 'broken')
        return Promise.reject(new Error('no words'));
      return sleepy.turn(incoming, state, at);
    },
  };
  const { wakeups, say, heard, failures } = await processOf(bot);
  await say('broken', 'a');
  await say('sound', 'a');
  now = minutes(11);
  await wakeups.round();
  expect(failures).toHaveLength(1);
  expect(await heard('sound')).toEqual(['said', 'wake']);
  broken = false;
  await wakeups.round();
  expect(await heard('broken')).toEqual(['said', 'wake']);
});

test('a clock that is set back keeps nobody waiting', async () => {
  const { wakeups, say, heard } = await processOf();
  const before = now;
  now = minutes(60);
  await wakeups.round();
  now = before;
  await say('earlier', 'a');
  now = minutes(10);
  await wakeups.round();
  expect(await heard('earlier')).toEqual(['said', 'wake']);
});
