/** The office's side of requests: found, changed by one of several at a time, taken back, told. */
import type { Database } from '../../../services/database';
import type { OutboxMessage } from '../../../services/outbox';
import {
  csvOf,
  MongoOfficeRequests,
  MongoRequests,
  StatusTelling,
  undoMs,
  type OfficeChange,
} from '../../../services/requests';
import { openTestDatabase } from '../../support/database';
import { at, eracun, fault, planChange, start, swapOrder } from './samples';

let database: Database;
let requests: MongoRequests;
let office: MongoOfficeRequests;
let telling: StatusTelling;
let told: (readonly [OutboxMessage, string])[];
let now: number;

beforeAll(async () => {
  database = await openTestDatabase();
  const clock = (): Date => new Date(now);
  requests = new MongoRequests(database.connection);
  office = new MongoOfficeRequests(database.connection, clock);
  telling = new StatusTelling(database.connection, {
    outbox: {
      enqueue(messages, id) {
        told.push(...messages.map((message) => [message, id] as const));
        return Promise.resolve();
      },
    },
    now: clock,
    onMessages: () => undefined,
    report: (error) => {
      throw error;
    },
  });
  await Promise.all([requests.prepare(), office.prepare(), telling.prepare()]);
});
beforeEach(async () => {
  await database.connection.collection('requests').deleteMany({});
  now = start.getTime();
  told = [];
});
afterAll(() => database.close());

const ana = { id: 'a1', name: 'Ana' };
const jan = { id: 'a2', name: 'Jan' };
const change = async (version: number, what: OfficeChange, by = ana) => office.change('00000018', version, what, by);
const inProgress: OfficeChange = { type: 'status', status: 'inProgress' };

it('finds by kind, state, age, who works on it, and whose it is, oldest first', async () => {
  await requests.save(fault('00000026', { createdAt: at(60), verification: 'none', subscriberNumber: '100024' }), 't2');
  await requests.save(planChange('00000018'), 't1');
  await change(0, { type: 'take' });
  const found = async (filter: Parameters<MongoOfficeRequests['list']>[0]) =>
    (await office.list(filter, { skip: 0, limit: 10 })).map(({ reference }) => reference);
  expect(await found({})).toEqual(['00000018', '00000026']);
  expect(await found({ kinds: ['fault'] })).toEqual(['00000026']);
  expect(await found({ statuses: ['done'] })).toEqual([]);
  expect(await found({ before: at(30) })).toEqual(['00000018']);
  expect(await found({ unverified: true })).toEqual(['00000026']);
  expect(await found({ assignee: 'a1' })).toEqual(['00000018']);
  expect(await found({ either: { subscriberNumbers: ['100024'], references: ['00000018'] } })).toHaveLength(2);
  expect(await office.count({ kinds: ['planChange'] })).toBe(1);
  expect((await office.list({}, { skip: 1, limit: 1 })).map(({ reference }) => reference)).toEqual(['00000026']);
});

it('keeps who did what, in order, and nothing of it from the subscriber’s side', async () => {
  await requests.save(planChange('00000018'), 't1');
  await change(0, { type: 'take' });
  await change(1, { type: 'comment', text: 'Klical sem.' }, jan);
  const changed = await change(2, { type: 'status', status: 'rejected', reason: 'Ni optike.' });
  expect(changed).toMatchObject({ version: 3, status: 'rejected', assignee: ana });
  expect(changed?.history.slice(1)).toEqual([
    { at: start, by: 'office', agent: ana, status: 'received', action: 'taken' },
    { at: start, by: 'office', agent: jan, status: 'received', action: 'comment', note: 'Klical sem.' },
    { at: start, by: 'office', agent: ana, status: 'rejected', note: 'Ni optike.' },
  ]);
  expect(await requests.find('00000018')).not.toHaveProperty('version');
});

it('lets one of two who change it at once through, and tells the other what is true now', async () => {
  await requests.save(planChange('00000018'), 't1');
  const outcomes = await Promise.allSettled([change(0, inProgress), change(0, { type: 'take' }, jan)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { name: 'RequestChangedError', current: { version: 1 } } });
});

it('takes the subscriber’s own change for one that came between', async () => {
  await requests.save(planChange('00000018'), 't1');
  await requests.withdraw({ reference: '00000018', subscriberNumber: '100016', at: at(1) }, 't2');
  await expect(change(0, inProgress)).rejects.toMatchObject({ current: { status: 'cancelled', version: 1 } });
});

it('tells the subscriber of a state after the minute in which it can be taken back, once', async () => {
  await requests.save(planChange('00000018'), 't1');
  await change(0, { type: 'status', status: 'rejected', reason: 'Ni optike.' });
  now += undoMs - 1;
  await telling.round();
  expect(told).toEqual([]);
  now += 1;
  await Promise.all([telling.round(), telling.round()]);
  await telling.round();
  const values = { reference: '00000018', kind: 'planChange', status: 'rejected', reason: 'Ni optike.' };
  const message = {
    to: { subscriberNumber: '100016', contact: 'first' },
    template: { name: 'requestStatus', language: 'sl', values },
  };
  // Two processes may put it there at once: the outbox keeps one of the same id.
  expect(new Set(told.map(([, id]) => id))).toEqual(new Set(['00000018.1']));
  expect(told[0]?.[0]).toEqual(message);
});

it('tells nobody of what was taken back', async () => {
  await requests.save(planChange('00000018'), 't1');
  await change(0, { type: 'status', status: 'done' });
  now += undoMs - 1;
  expect(await change(1, { type: 'undo' })).toMatchObject({ status: 'received', version: 2 });
  now += undoMs;
  await telling.round();
  expect(told).toEqual([]);
});

it('does not tell where nobody has proven who asked', async () => {
  await requests.save(fault('00000018', { verification: 'none' }), 't1');
  await change(0, { type: 'status', status: 'done' });
  now += undoMs;
  await telling.round();
  expect(told).toEqual([]);
});

it('takes back one’s own change alone, and within the minute alone', async () => {
  await requests.save(planChange('00000018'), 't1');
  await change(0, { type: 'status', status: 'done' });
  await expect(change(1, { type: 'undo' }, jan)).rejects.toMatchObject({ why: 'tooLate' });
  now += undoMs;
  await expect(change(1, { type: 'undo' })).rejects.toMatchObject({ why: 'tooLate' });
});

it('refuses a state that cannot follow', async () => {
  await requests.save(planChange('00000018'), 't1');
  await change(0, { type: 'status', status: 'cancelled', reason: 'Na željo.' });
  await expect(change(1, inProgress)).rejects.toMatchObject({ why: 'notNext' });
});

it('makes room for a new request of the kind, and does not reopen an old one beside it', async () => {
  await requests.save(eracun('00000018'), 't1');
  await change(0, { type: 'status', status: 'done' });
  expect(await requests.save(eracun('00000026', { createdAt: at(10) }), 't2')).toMatchObject({ status: 'received' });
  await expect(change(1, inProgress)).rejects.toMatchObject({ why: 'newerOpen' });
  await expect(change(1, { type: 'undo' })).rejects.toMatchObject({ why: 'newerOpen' });
});

describe('equipment on its way', () => {
  const onItsWay: OfficeChange = { type: 'onItsWay' };

  it('is told once, a minute later, to the contact on file', async () => {
    await requests.save(swapOrder('00000018', { verification: 'none' }), 't1');
    const sentOff = await change(0, onItsWay);
    expect(sentOff).toMatchObject({ status: 'received', onItsWaySince: start });
    expect(sentOff?.history.at(-1)).toEqual({
      at: start,
      by: 'office',
      agent: ana,
      status: 'received',
      action: 'onItsWay',
    });
    await expect(change(1, onItsWay)).rejects.toMatchObject({ why: 'notOrdered' });
    await telling.round();
    expect(told).toEqual([]);
    now += undoMs;
    await Promise.all([telling.round(), telling.round()]);
    await telling.round();
    const to = { subscriberNumber: '100016', contact: 'first' };
    const template = {
      name: 'equipmentOnItsWay',
      language: 'sl',
      values: { reference: '00000018', equipment: 'modem' },
    };
    // What is told twice under one id is sent once.
    expect(new Map(told.map(([message, id]) => [id, message]))).toEqual(
      new Map([['00000018.onItsWay.1', { to, template }]]),
    );
    await expect(change(1, onItsWay)).rejects.toMatchObject({ why: 'notOrdered' });
    await expect(change(1, { type: 'undo' })).rejects.toMatchObject({ why: 'tooLate' });
  });

  it('can be taken back for a minute by who said so, and said anew', async () => {
    await requests.save(swapOrder('00000018'), 't1');
    await change(0, onItsWay);
    await expect(change(1, { type: 'undo' }, jan)).rejects.toMatchObject({ why: 'tooLate' });
    const back = await change(1, { type: 'undo' });
    expect(back).not.toHaveProperty('onItsWaySince');
    expect(back?.history.at(-1)).toMatchObject({ action: 'notOnItsWay', status: 'received' });
    now += undoMs;
    await telling.round();
    expect(told).toEqual([]);
    await change(2, onItsWay);
    now += undoMs;
    await telling.round();
    expect(told).toHaveLength(1);
  });

  it('is told beside a change of state, and not of what is cancelled meanwhile', async () => {
    await requests.save(swapOrder('00000018'), 't1');
    await change(0, onItsWay);
    await change(1, inProgress);
    now += undoMs;
    await telling.round();
    expect(told.map(([{ template }]) => template.name).sort()).toEqual(['equipmentOnItsWay', 'requestStatus']);
    told = [];
    await requests.save(swapOrder('00000026'), 't2');
    await office.change('00000026', 0, onItsWay, ana);
    await office.change('00000026', 1, { type: 'status', status: 'cancelled', reason: 'Ni več treba.' }, ana);
    now += undoMs;
    await telling.round();
    expect(told.map(([{ template }]) => template.name)).toEqual(['requestStatus']);
  });

  it('is nothing for what was not ordered, is done, or belongs to nobody', async () => {
    await requests.save(planChange('00000018'), 't1');
    await expect(change(0, onItsWay)).rejects.toMatchObject({ why: 'notOrdered' });
    const guided = { equipment: 'modem', mode: 'guided', steps: [], outcome: 'completed' } as const;
    await requests.save(swapOrder('00000026', { details: guided }), 't2');
    await requests.save(swapOrder('00000034'), 't3', 'done');
    await requests.save(swapOrder('00000042', { subscriberNumber: null, verification: 'none' }), 't4');
    for (const reference of ['00000026', '00000034', '00000042'])
      await expect(office.change(reference, 0, onItsWay, ana)).rejects.toMatchObject({ why: 'notOrdered' });
  });
});

it('writes a table in which nothing that a subscriber wrote is a formula', async () => {
  await requests.save(fault('00000018', { subscriberNumber: '=1+1', channel: 'a;"b"' }), 't1');
  let csv = '';
  for await (const piece of csvOf(office.each({}))) csv += piece;
  const [head, line] = csv.split('\r\n');
  expect(head).toBe(
    '\uFEFFreference;kind;status;subscriberNumber;verification;channel;language;createdAt;updatedAt;assignee;details',
  );
  expect(line).toContain(`00000018;fault;received;'=1+1;otp;"a;""b""";sl;2026-11-23T09:00:00.000Z`);
});

it('is quick with thousands of requests', async () => {
  const saved = await requests.save(fault('00000018'), 'template');
  await database.connection.collection<{ _id: string }>('requests').insertMany(
    [...Array(5_000).keys()].map((n) => ({
      ...saved,
      _id: `t${n}`,
      reference: String(20_000_000 + n),
      createdAt: at(n),
    })),
  );
  const open = { statuses: ['received', 'inProgress'] as const };
  expect(await office.count(open)).toBe(5_001);
  const plan = await database.connection
    .collection('requests')
    .find({ status: { $in: [...open.statuses] } })
    .sort({ createdAt: 1, _id: 1 })
    .limit(50)
    .explain('queryPlanner');
  expect(JSON.stringify(plan)).toContain('IXSCAN');
  expect(await office.list(open, { skip: 4_950, limit: 50 })).toHaveLength(50);
});
