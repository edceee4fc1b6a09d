/** Turns on a real database, with one process and with two. */
import { Conversations, type Bot } from '../../bots/conversations';
import type { Database } from '../../services/database';
import { MongoTurns, type Effect, type Effects, type Turn, type Turns } from '../../services/turns';
import { openTestDatabase } from '../support/database';
import { countingBot, noEffects } from '../support/turns';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** One process over the shared database. */
async function processOf(
  node: string,
  bot: Bot = countingBot,
  effects: Pick<Effects, 'settle'> = noEffects,
  instead: Partial<Turns> = {},
) {
  const turns = Object.assign(new MongoTurns(database.connection, { node, retentionDays: 1 }), instead);
  await turns.prepare();
  return { turns, conversations: new Conversations({ turns, effects, bot, node, now: () => new Date() }) };
}

const say = (conversationId: string, inputKey: string) => ({
  conversationId,
  inputKey,
  channel: 'web',
  activity: { type: 'message', text: inputKey },
});
const textsOf = (turns: readonly Turn[]) => turns.flatMap(({ replies }) => replies.map(({ text }) => text));

test('twenty messages at once into one conversation are answered in turn, none lost', async () => {
  const { conversations } = await processOf('one');
  const keys = Array.from({ length: 20 }, (_, place) => `m${place}`);
  await Promise.all(keys.map((key) => conversations.take(say('many', key))));
  const all = await conversations.turnsAfter('many', 0);
  expect(textsOf(all)).toEqual(keys.map((key, place) => `${place + 1}: ${key}`));
  expect(all.map(({ through }) => through)).toEqual(keys.map((_, place) => (place + 1) * 2));
});

test('two processes that take messages of one conversation at once lose and double none', async () => {
  const one = await processOf('one');
  const two = await processOf('two');
  const keys = Array.from({ length: 30 }, (_, place) => `m${place}`);
  await Promise.all(keys.map((key, place) => (place % 2 ? one : two).conversations.take(say('shared', key))));
  const all = await one.turns.after('shared', 0);
  expect(all.map(({ sequence }) => sequence)).toEqual(keys.map((_, place) => place));
  expect(all.map(({ state }) => state)).toEqual(keys.map((_, place) => String(place + 1)));
  expect(new Set(all.map(({ inputKey }) => inputKey)).size).toBe(30);
});

test('a message that comes twice is answered once, with the same answer, in any process and after others', async () => {
  const one = await processOf('one');
  const two = await processOf('two');
  const first = await one.conversations.take(say('twice', 'a'));
  const [again, elsewhere] = await Promise.all([
    one.conversations.take(say('twice', 'a')),
    two.conversations.take(say('twice', 'a')),
  ]);
  await one.conversations.take(say('twice', 'b'));
  const late = await two.conversations.take(say('twice', 'a'));
  for (const turn of [again, elsewhere, late]) expect(turn.replies).toEqual(first.replies);
  expect(await one.turns.after('twice', 0)).toHaveLength(2);
});

test('a read of the newest turn that ends late does not hide a turn that was saved meanwhile', async () => {
  const { turns, conversations: other } = await processOf('one');
  await other.take(say('late', 'a'));
  let slow: Promise<Turn | undefined> | undefined;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // The first reader gets what was newest when it asked, long after.
  const latest = async (id: string): Promise<Turn | undefined> => {
    if (slow !== undefined) return turns.latest(id);
    slow = turns.latest(id);
    const turn = await slow;
    await held;
    return turn;
  };
  const { conversations } = await processOf('one', countingBot, noEffects, { latest });
  const reading = conversations.head('late');
  await conversations.take(say('late', 'b'));
  release();
  await reading;
  expect(textsOf(await conversations.turnsAfter('late', 0))).toEqual(['1: a', '2: b']);
});

const effect: Effect = { type: 'send', messages: [] };
const effectfulBot: Bot = {
  turn: () => Promise.resolve({ replies: [{ text: 'saved' }], state: '1', effects: [effect] }),
};

test('nothing is told of a turn whose effects could not be done; the message sent again does them and gets the answer', async () => {
  let broken = true;
  const settled: string[] = [];
  const effects = {
    settle: (turn: Turn) => {
      if (broken) return Promise.reject(new Error('the database is gone'));
      settled.push(turn.inputKey);
      return Promise.resolve();
    },
  };
  const { conversations } = await processOf('one', effectfulBot, effects);
  const heard: string[] = [];
  conversations.listen('effects', { turn: (turn) => heard.push(turn.inputKey), gap: () => undefined });
  await expect(conversations.take(say('effects', 'a'))).rejects.toThrow('gone');
  expect(heard).toEqual([]);
  broken = false;
  const turn = await conversations.take(say('effects', 'a'));
  expect(textsOf([turn])).toEqual(['saved']);
  expect(settled).toEqual(['a']);
});

test('a turn that a crash left between its save and its effects is settled before anyone reads it', async () => {
  const crashed = await processOf('crashed', effectfulBot, { settle: () => Promise.reject(new Error('killed')) });
  await expect(crashed.conversations.take(say('left', 'a'))).rejects.toThrow('killed');
  const settled: string[] = [];
  const next = await processOf('next', effectfulBot, {
    settle: (turn: Turn) => {
      settled.push(turn.inputKey);
      return Promise.resolve();
    },
  });
  expect(textsOf(await next.conversations.turnsAfter('left', 0))).toEqual(['saved']);
  expect(settled).toEqual(['a']);
});

test('a turn whose save was in doubt is told of when its message comes again', async () => {
  const { turns, conversations } = await processOf('doubt');
  let lost = true;
  const save = turns.append.bind(turns);
  jest.spyOn(turns, 'append').mockImplementation(async (turn) => {
    const saved = await save(turn);
    if (lost) throw new Error('the connection is lost');
    return saved;
  });
  const heard: string[] = [];
  conversations.listen('doubt', { turn: (turn) => heard.push(turn.inputKey), gap: () => undefined });
  await expect(conversations.take(say('doubt', 'a'))).rejects.toThrow('lost');
  expect(heard).toEqual([]);
  lost = false;
  expect(textsOf([await conversations.take(say('doubt', 'a'))])).toEqual(['1: a']);
  expect(heard).toEqual(['a']);
});

test('turns that another process saved are told of, those of its own are not told twice', async () => {
  const one = await processOf('watching');
  const two = await processOf('other');
  const heard: string[] = [];
  one.conversations.listen('watched', { turn: (turn) => heard.push(turn.inputKey), gap: () => undefined });
  const unwatch = one.turns.watch(one.conversations.watcher);
  // The stream tells of what comes after it stands.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await one.conversations.take(say('watched', 'own'));
  await two.conversations.take(say('watched', 'others'));
  for (let wait = 0; wait < 100 && heard.length < 2; wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual(['own', 'others']);
  await unwatch();
});

test('a new process goes on where the last one stopped', async () => {
  const before = await processOf('before');
  await before.conversations.take(say('restart', 'a'));
  const after = await processOf('after');
  expect(textsOf([await after.conversations.take(say('restart', 'b'))])).toEqual(['2: b']);
});
