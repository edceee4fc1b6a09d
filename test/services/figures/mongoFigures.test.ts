/** Figures of two days on a real database, one of them with the change to summer time. */
import type { Database } from '../../../services/database';
import { MongoFigures, sumOf, type DayFigures } from '../../../services/figures';
import { MongoHandoffs, type HandoffImage } from '../../../services/handoff';
import { MongoTurns, type Turn, type TurnFacts } from '../../../services/turns';
import { openTestDatabase } from '../../support/database';
import { turnOf } from '../../support/turns';

/** A Saturday, and the Sunday on which clocks go from two to three. */
const saturday = '2027-03-27';
const sunday = '2027-03-28';
const retentionDays = 3650;

let database: Database;
let turns: MongoTurns;
let handoffs: MongoHandoffs;
let now: Date;
let figures: MongoFigures;
beforeAll(async () => {
  database = await openTestDatabase();
  turns = new MongoTurns(database.connection, { node: 'test', retentionDays });
  handoffs = new MongoHandoffs(database.connection, { retentionDays });
  await Promise.all([turns.prepare(), handoffs.prepare()]);
});
afterAll(() => database.close());
beforeEach(async () => {
  const names = ['turns', 'handoffs', 'figures'];
  await Promise.all(names.map((name) => database.connection.collection(name).deleteMany({})));
  now = new Date('2027-03-30T12:00:00Z');
  figures = new MongoFigures(database.connection, { now: () => now, retentionDays });
});

const sequences = new Map<string, number>();

/** A turn in which the subscriber says something, by the clock in Ljubljana on the Saturday, in winter time. */
async function turn(
  conversationId: string,
  at: string,
  facts: Partial<TurnFacts> = {},
  more: Partial<Turn> = {},
): Promise<void> {
  const sequence = (sequences.get(conversationId) ?? -1) + 1;
  sequences.set(conversationId, sequence);
  await turns.append(
    turnOf({
      conversationId,
      sequence,
      inputKey: String(sequence),
      at: at.includes('T') ? new Date(at) : new Date(`${saturday}T${at}:00+01:00`),
      input: { type: 'message', id: 'in', text: 'x' },
      facts: { language: 'sl', ...facts },
      ...more,
    }),
  );
}

async function dayOf(day: string): Promise<DayFigures> {
  const [figure] = await figures.days(day, day);
  if (figure === undefined) throw new Error('There is a figure for every day');
  return figure;
}

const talked = { begun: ['planChange'], subscriberNumber: '100016' };
const done = { ended: [{ flow: 'planChange', how: 'done' }], subscriberNumber: '100016' } as const;

describe('conversations', () => {
  test('are counted on the local day on which something was said, also on that of 23 hours', async () => {
    await turn('a', '2027-03-27T22:59:59Z');
    await turn('b', '2027-03-27T23:00:00Z');
    await turn('c', '2027-03-28T21:59:59Z');
    await turn('d', '2027-03-28T22:00:00Z');
    const days = await figures.days('2027-03-26', '2027-03-29');
    expect(days.map(({ day, conversations }) => [day, conversations.map(({ count }) => count)])).toEqual([
      ['2027-03-26', []],
      [saturday, [1]],
      [sunday, [2]],
      ['2027-03-29', [1]],
    ]);
    expect(days[2]?.hours.flatMap((count, hour) => (count > 0 ? [[hour, count]] : []))).toEqual([
      [0, 1],
      [23, 1],
    ]);
  });

  test('are told apart by channel and by the language that they ended in; one in which nobody said anything is none', async () => {
    await turn('a', '09:00');
    await turn('a', '09:01', { language: 'en' });
    await turn('b', '10:00', {}, { channel: 'phone' });
    await turn('c', '10:00', {}, { channel: 'phone' });
    await turns.append(turnOf({ conversationId: 'd', at: new Date(`${saturday}T09:00:00Z`) }));
    const { conversations } = await dayOf(saturday);
    expect(conversations).toEqual([
      { channel: 'web', language: 'en', count: 1 },
      { channel: 'phone', language: 'sl', count: 2 },
    ]);
  });
});

describe('what became of a conversation', () => {
  const outcomes = async () => (await dayOf(saturday)).outcomes;
  const none = { human: 0, back: 0, solved: 0, unfinished: 0 };

  test('it is solved by a flow that ended, or by an answer', async () => {
    await turn('a', '09:00', talked);
    await turn('a', '09:05', done);
    await turn('b', '10:00', { answered: ['askPayment'] });
    await turn('c', '11:00');
    expect(await outcomes()).toEqual({ ...none, solved: 2 });
  });

  test('it is not solved where a human was wanted, or called back, even after midnight', async () => {
    await turn('a', '09:00', talked);
    await turn('a', '09:05', { ...done, human: 'asked' });
    await turn('b', '10:00', { begun: ['callback'] });
    await turn('b', '10:01', { ended: [{ flow: 'callback', how: 'done' }] });
    await turn('c', '23:58', talked);
    await turn('c', '2027-03-27T23:10:00Z', { human: 'codes' });
    expect(await outcomes()).toEqual({ ...none, human: 3 });
  });

  test('it is not solved where the same number comes back with the same flow within 24 hours, whatever the clocks do', async () => {
    await turn('a', '12:00', talked);
    await turn('a', '12:05', done);
    // 24 hours after 12:05 in winter time it is 13:05 in summer time.
    await turn('b', '2027-03-28T11:05:00Z', talked);
    await turn('b', '2027-03-28T11:06:00Z', done);
    expect(await outcomes()).toEqual({ ...none, back: 1 });
    expect((await dayOf(sunday)).outcomes).toEqual({ ...none, solved: 1 });
  });

  test('later, with something else, or as somebody else, nobody comes back', async () => {
    await turn('a', '12:00', talked);
    await turn('a', '12:05', done);
    await turn('b', '2027-03-28T11:05:01Z', talked);
    await turn('c', '13:00', { begun: ['suspension'], subscriberNumber: '100016' });
    await turn('d', '13:00', { begun: ['planChange'], subscriberNumber: '100024' });
    expect(await outcomes()).toEqual({ ...none, solved: 1, unfinished: 2 });
  });

  test('in the same conversation only who was silent for half an hour comes back', async () => {
    await turn('a', '09:00', talked);
    await turn('a', '09:05', done);
    await turn('a', '09:06', talked);
    await turn('a', '09:07', done);
    expect(await outcomes()).toEqual({ ...none, solved: 1 });
    await database.connection.collection('figures').deleteMany({});
    await turn('a', '09:37', talked);
    expect(await outcomes()).toEqual({ ...none, back: 1 });
  });

  test('what was only begun is unfinished', async () => {
    await turn('a', '09:00', talked);
    await turn('a', '09:05', { ended: [{ flow: 'planChange', how: 'left', step: 'plan' }] });
    expect(await outcomes()).toEqual({ ...none, unfinished: 1 });
  });
});

describe('flows', () => {
  test('are left at a step: by who says so, and by who falls silent for an hour', async () => {
    await turn('a', '09:00', talked, { open: { flow: 'planChange', step: 'plan' } });
    await turn('a', '09:05', { ended: [{ flow: 'planChange', how: 'left', step: 'plan' }] });
    await turn('b', '10:00', talked, { open: { flow: 'planChange', step: 'code' } });
    await turn('c', '10:00', { begun: ['fault'] }, { open: { flow: 'fault', step: 'service' } });
    await turn('c', '10:30', { ended: [{ flow: 'fault', how: 'ended' }] });
    const { flows, left } = await dayOf(saturday);
    expect(flows).toEqual([
      { flow: 'planChange', begun: 2, done: 0, ended: 0, left: 2 },
      { flow: 'fault', begun: 1, done: 0, ended: 1, left: 0 },
    ]);
    expect(left).toEqual([
      { flow: 'planChange', step: 'plan', count: 1 },
      { flow: 'planChange', step: 'code', count: 1 },
    ]);
  });

  test('are not left by who goes on within a day, has a human, or was silent for less than an hour', async () => {
    const open = { open: { flow: 'planChange', step: 'code' } };
    await turn('a', '23:50', talked, open);
    await turn('a', '2027-03-28T08:00:00Z', done);
    await turn('b', '12:00', talked, { ...open, handoff: { state: 'waiting' } });
    await turn('c', '2027-03-30T11:10:00Z', talked, open);
    expect((await dayOf(saturday)).left).toEqual([]);
    expect((await dayOf('2027-03-30')).left).toEqual([]);
  });
});

describe('what was not understood', () => {
  const missed = (text: string): Partial<TurnFacts> => ({
    missed: { text, intents: [{ name: 'askPlans', score: 0.3 }] },
  });

  test('is listed newest first, the same words once, without numbers and addresses of people', async () => {
    await turn('a', '09:00', missed('Kje je moj kabel'));
    await turn('b', '10:00', missed('moja številka je 041 621 365, ana.novak@primer.si'));
    await turn('c', '11:00', missed('kje je moj kabel'));
    await turn('d', '12:00', { ...missed('where'), language: 'en' });
    await turn('e', '2027-03-28T12:00:00Z', missed('v nedeljo'));
    const intents = [{ name: 'askPlans', score: 0.3 }];
    expect(await figures.missed(saturday, saturday)).toEqual([
      { text: 'where', language: 'en', count: 1, lastAt: new Date('2027-03-27T11:00:00Z'), intents },
      { text: 'kje je moj kabel', language: 'sl', count: 2, lastAt: new Date('2027-03-27T10:00:00Z'), intents },
      {
        text: 'moja številka je 000 000 000, ime@example.com',
        language: 'sl',
        count: 1,
        lastAt: new Date('2027-03-27T09:00:00Z'),
        intents,
      },
    ]);
  });

  test('is counted among what was said to the bot, not to a human', async () => {
    await turn('a', '09:00', missed('kaj'));
    await turn('a', '09:01');
    await turn('a', '09:02', {}, { handoff: { state: 'accepted' } });
    expect(await dayOf(saturday)).toMatchObject({ utterances: 2, missed: 1 });
  });
});

test('hand-offs tell how long who waited, how long the talks took, who was not taken, and what was thought of it', async () => {
  const at = (time: string): Date => new Date(`${saturday}T${time}:00+01:00`);
  const put = (conversationId: string, image: Partial<HandoffImage> & Pick<HandoffImage, 'since' | 'state'>) =>
    handoffs.put({
      conversationId,
      reason: 'asked',
      language: 'sl',
      subscriberNumber: null,
      verification: 'none',
      channel: 'web',
      sequence: 1,
      through: 1,
      ...image,
    });
  await put('a', {
    state: 'closed',
    since: at('09:00'),
    acceptedAt: at('09:02'),
    closedAt: at('09:12'),
    outcome: 'done',
  });
  await handoffs.rate({ conversationId: 'a', since: at('09:00') }, { score: 5 });
  await put('b', { state: 'closed', since: at('10:00'), closedAt: at('10:05'), outcome: 'callback', reason: 'misses' });
  await put('c', { state: 'waiting', since: at('11:00') });
  await put('d', { state: 'waiting', since: new Date('2027-03-28T10:00:00Z') });
  expect((await dayOf(saturday)).handoffs).toEqual({
    reasons: [
      { reason: 'asked', count: 2 },
      { reason: 'misses', count: 1 },
    ],
    waits: [120],
    talks: [600],
    untaken: 1,
    ratings: [0, 0, 0, 0, 1],
  });
});

describe('a day that is over', () => {
  test('keeps its figures when its turns are gone, and holds nothing of a person', async () => {
    figures = new MongoFigures(database.connection, { now: () => now, retentionDays: 7 });
    await turn('a', '09:00', { ...talked, missed: { text: 'Ana Novak', intents: [] } });
    await figures.keep();
    const before = await dayOf(saturday);
    await database.connection.collection('turns').deleteMany({});
    expect(await dayOf(saturday)).toEqual(before);
    const kept = JSON.stringify(await database.connection.collection('figures').find().toArray());
    expect(kept).not.toMatch(/100016|Novak/);
  });

  test('is not counted anew once the first of its turns may have been deleted', async () => {
    figures = new MongoFigures(database.connection, { now: () => now, retentionDays: 2 });
    now = new Date('2027-03-28T08:00:00Z');
    await turn('a', '09:00', talked);
    await figures.keep();
    await database.connection.collection('turns').deleteMany({});
    now = new Date('2027-03-30T08:00:00Z');
    expect((await dayOf(saturday)).conversations).toEqual([{ channel: 'web', language: 'sl', count: 1 }]);
  });

  test('can still change for three days', async () => {
    await turn('a', '09:00', talked);
    expect((await dayOf(sunday)).conversations).toEqual([]);
    await turn('b', '2027-03-28T09:00:00Z', talked);
    now = new Date(now.getTime() + 300_000);
    expect((await dayOf(sunday)).conversations).toHaveLength(1);
  });
});

test('a period adds its days up', async () => {
  await turn('a', '09:00', { ...talked, missed: { text: 'x', intents: [] } });
  await turn('a', '09:05', done);
  await turn('b', '2027-03-28T09:00:00Z', { begun: ['planChange'] });
  const sum = sumOf(await figures.days(saturday, sunday));
  expect(sum).toMatchObject({
    conversations: [{ channel: 'web', language: 'sl', count: 2 }],
    outcomes: { human: 0, back: 0, solved: 1, unfinished: 1 },
    flows: [{ flow: 'planChange', begun: 2, done: 1, ended: 0, left: 0 }],
    left: [],
    utterances: 3,
    missed: 1,
  });
});
