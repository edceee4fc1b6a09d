/** Requests in MongoDB: saved once, one open of a kind, whatever comes at the same time or again. */
import type { Database } from '../../../services/database';
import { MongoRequests, type SavedRequest } from '../../../services/requests';
import { openTestDatabase } from '../../support/database';
import { at, eracun, fault, planChange, start } from './samples';

let database: Database;
let requests: MongoRequests;

beforeAll(async () => {
  database = await openTestDatabase();
  requests = new MongoRequests(database.connection);
  await requests.prepare();
});
afterAll(() => database.close());
afterEach(() => database.connection.collection('requests').deleteMany({}));

async function all(): Promise<SavedRequest[]> {
  const found: SavedRequest[] = [];
  for await (const request of requests.all()) found.push(request);
  return found;
}

const stored = () => database.connection.collection<{ _id: string }>('requests');

describe('a reference', () => {
  it('is never given twice, also to who asks at once', async () => {
    const other = new MongoRequests(database.connection);
    const given = await Promise.all([...Array(60).keys()].map((n) => (n % 2 ? requests : other).nextReference()));
    expect(new Set(given).size).toBe(60);
  });
});

describe('saving a request', () => {
  it('keeps it as the contract says', async () => {
    await requests.save(planChange('00000018'), 'c1/k1');
    expect(await stored().findOne()).toMatchObject({
      reference: '00000018',
      kind: 'planChange',
      status: 'received',
      subscriberNumber: '100016',
      verification: 'otp',
      channel: 'web',
      language: 'sl',
      conversationId: 'c1',
      details: { effectiveDate: '2026-11-24', monthlyDifferenceCents: 500 },
      history: [{ at: start, by: 'subscriber', status: 'received', turnId: 'c1/k1' }],
      createdAt: start,
      updatedAt: start,
    });
  });

  it('keeps as done what the conversation itself brought to its end, which is in the way of nothing', async () => {
    await requests.save(planChange('00000018'), 't1', 'done');
    await requests.save(planChange('00000026'), 't2');
    expect(await all()).toMatchObject([{ status: 'done', history: [{ status: 'done' }] }, { status: 'received' }]);
  });

  it('keeps null for what an unverified one may not know', async () => {
    const details = {
      fromPlan: null,
      toPlan: 'kabel-internet-m',
      effectiveDate: '2026-11-24',
      monthlyDifferenceCents: null,
    };
    await requests.save(planChange('00000018', { verification: 'none', details }), 't1');
    expect((await requests.find('00000018'))?.details).toEqual(details);
  });

  it('keeps absent what is absent', async () => {
    const details = { service: 'tv', symptom: 'x', outage: undefined } as const;
    await requests.save({ ...fault('00000018'), kind: 'fault', details }, 't1');
    expect((await requests.find('00000018'))?.details).toStrictEqual({ service: 'tv', symptom: 'x' });
  });

  it('changes nothing when the turn is run again', async () => {
    const first = await requests.save(planChange('00000018'), 't1');
    await requests.withdraw({ reference: '00000018', subscriberNumber: '100016', at: at(5) }, 't2');
    const again = await requests.save(planChange('00000018'), 't1');
    expect(first.status).toBe('received');
    expect(again.status).toBe('cancelled');
    expect(await all()).toHaveLength(1);
  });

  it('saves one when the turn is run at the same time in two processes', async () => {
    const other = new MongoRequests(database.connection);
    for (let turn = 0; turn < 10; turn += 1) {
      const request = planChange(String(10_000_000 + turn), { createdAt: at(turn) });
      const results = await Promise.all(
        [...Array(10).keys()].map((n) => (n % 2 ? requests : other).save(request, `t${turn}`)),
      );
      expect(new Set(results.map((result) => result.status))).toEqual(new Set(['received']));
    }
    expect((await all()).map(({ status }) => status)).toEqual([...Array<string>(9).fill('cancelled'), 'received']);
  });

  it('fails when the reference belongs to another request', async () => {
    await requests.save(planChange('00000018', { verification: 'none' }), 't1');
    await expect(requests.save(planChange('00000018', { verification: 'none' }), 't2')).rejects.toThrow(/E11000/);
  });
});

describe('a second request of a kind that may be open once', () => {
  it('takes the place of the older one', async () => {
    await requests.save(planChange('00000018'), 't1');
    await requests.save(planChange('00000026', { createdAt: at(60) }), 't2');
    expect(await requests.openFor('100016', 'planChange')).toMatchObject({ reference: '00000026' });
    expect(await requests.find('00000018')).toMatchObject({
      status: 'cancelled',
      updatedAt: at(60),
      history: [{ status: 'received' }, { status: 'cancelled', by: 'subscriber', note: 'replaced by 00000026' }],
    });
  });

  it('takes its place also when the office has begun it', async () => {
    await requests.save(planChange('00000018'), 't1');
    await stored().updateOne({ reference: '00000018' }, { $set: { status: 'inProgress' } });
    await requests.save(planChange('00000026', { createdAt: at(60) }), 't2');
    expect((await all()).map(({ status }) => status)).toEqual(['cancelled', 'received']);
  });

  it('is saved as cancelled when it comes late', async () => {
    await requests.save(planChange('00000026', { createdAt: at(60) }), 't2');
    const late = await requests.save(planChange('00000018'), 't1');
    expect(late).toMatchObject({ status: 'cancelled', history: [{ note: 'a newer one is open: 00000026' }] });
    expect(await requests.openFor('100016', 'planChange')).toMatchObject({ reference: '00000026' });
  });

  it('leaves done ones alone, also when another program has set the status', async () => {
    await requests.save(planChange('00000018'), 't1');
    await stored().updateOne({ reference: '00000018' }, { $set: { status: 'done' } });
    await requests.save(planChange('00000026', { createdAt: at(60) }), 't2');
    expect((await all()).map(({ status }) => status)).toEqual(['done', 'received']);
  });

  it('leaves exactly one open of twenty that come at once, the newest', async () => {
    const other = new MongoRequests(database.connection);
    await Promise.all(
      [...Array(20).keys()].map((n) =>
        (n % 2 ? requests : other).save(
          planChange(String(10_000_000 + n), { createdAt: at((n * 7) % 20) }),
          `turn-${n}`,
        ),
      ),
    );
    const saved = await all();
    expect(saved).toHaveLength(20);
    expect(saved.filter(({ status }) => status === 'received')).toEqual([
      expect.objectContaining({ createdAt: at(19) }),
    ]);
    expect(saved.filter(({ status }) => status === 'cancelled')).toHaveLength(19);
  });

  it.each([
    ['of another subscriber', planChange('00000026', { createdAt: at(60), subscriberNumber: '100024' })],
    ['of another kind', fault('00000026', { createdAt: at(60) })],
    ['that nobody has proven', planChange('00000026', { createdAt: at(60), verification: 'none' })],
    ['from a known phone only', planChange('00000026', { createdAt: at(60), verification: 'callerId' })],
  ])('stands beside one %s', async (_name, other) => {
    await requests.save(planChange('00000018'), 't1');
    await requests.save(other, 't2');
    expect((await all()).map(({ status }) => status)).toEqual(['received', 'received']);
    expect(await requests.openFor('100016', 'planChange')).toMatchObject({ reference: '00000018' });
  });

  it('may be any number of the kinds that have no such rule', async () => {
    await requests.save(fault('00000018'), 't1');
    await requests.save(fault('00000026', { createdAt: at(1) }), 't2');
    expect((await all()).map(({ status }) => status)).toEqual(['received', 'received']);
  });
});

describe('a crash while a newer request takes the place of an older one', () => {
  const older = planChange('00000018');
  const newer = planChange('00000026', { createdAt: at(60) });

  /** Ends as a killed process does: the n-th call of the database never comes. */
  function crashingAt(step: number): MongoRequests {
    const crashing = new MongoRequests(database.connection);
    let calls = 0;
    for (const part of ['model', 'collection']) {
      const whole: unknown = Reflect.get(crashing, part);
      if ((typeof whole !== 'function' && typeof whole !== 'object') || whole === null) {
        throw new Error(`the class keeps its ${part} elsewhere now`);
      }
      const guarded = new Proxy(whole, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]): unknown => {
            calls += 1;
            if (calls === step) throw new Error('killed');
            return Reflect.apply(value, target, given);
          };
        },
      });
      Reflect.set(crashing, part, guarded);
    }
    return crashing;
  }

  it.each([1, 2, 3, 4, 5])(
    'before step %i leaves nothing that running the turn again does not finish',
    async (step) => {
      await requests.save(older, 't1');
      await expect(crashingAt(step).save(newer, 't2')).rejects.toThrow('killed');
      await requests.save(newer, 't2');
      await requests.save(newer, 't2');
      expect((await all()).map(({ reference, status, history }) => [reference, status, history.length])).toEqual([
        ['00000018', 'cancelled', 2],
        ['00000026', 'received', 1],
      ]);
    },
  );
});

describe('withdrawing a request', () => {
  const withdrawal = { reference: '00000018', subscriberNumber: '100016', at: at(5) };

  it('cancels it once, however often the turn is run', async () => {
    await requests.save(planChange('00000018'), 't1');
    expect(await requests.withdraw(withdrawal, 't2')).toBe('withdrawn');
    expect(await requests.withdraw(withdrawal, 't2')).toBe('withdrawn');
    expect(await requests.find('00000018')).toMatchObject({ status: 'cancelled', updatedAt: at(5) });
    expect((await requests.find('00000018'))?.history).toHaveLength(2);
    expect(await requests.openFor('100016', 'planChange')).toBeUndefined();
  });

  it('makes room for a new one', async () => {
    await requests.save(planChange('00000018'), 't1');
    await requests.withdraw(withdrawal, 't2');
    await requests.save(planChange('00000026', { createdAt: at(60) }), 't3');
    expect(await requests.openFor('100016', 'planChange')).toMatchObject({ reference: '00000026' });
    expect((await requests.find('00000018'))?.history).toHaveLength(2);
  });

  it('comes too late once the office has begun', async () => {
    await requests.save(planChange('00000018'), 't1');
    await stored().updateOne({}, { $set: { status: 'inProgress' } });
    expect(await requests.withdraw(withdrawal, 't2')).toBe('tooLate');
    expect(await requests.find('00000018')).toMatchObject({ status: 'inProgress' });
  });

  it('knows neither the requests of others nor unproven ones', async () => {
    await requests.save(planChange('00000018'), 't1');
    await requests.save(planChange('00000026', { verification: 'none' }), 't2');
    expect(await requests.withdraw({ ...withdrawal, subscriberNumber: '100024' }, 't3')).toBe('unknown');
    expect(await requests.withdraw({ ...withdrawal, reference: '00000026' }, 't3')).toBe('unknown');
    expect((await all()).map(({ status }) => status)).toEqual(['received', 'received']);
  });
});

describe('reading requests', () => {
  it('shows a subscriber nothing that nobody has proven', async () => {
    await requests.save(planChange('00000018', { verification: 'none' }), 't1');
    expect(await requests.openFor('100016', 'planChange')).toBeUndefined();
    expect(await requests.listFor('100016', 10)).toEqual([]);
    expect(await requests.find('00000018')).toMatchObject({ verification: 'none' });
  });

  it('gives the newest first to the subscriber', async () => {
    await requests.save(planChange('00000018'), 't1');
    await requests.save(planChange('00000026', { createdAt: at(60) }), 't2');
    expect((await requests.listFor('100016', 10)).map(({ reference }) => reference)).toEqual(['00000026', '00000018']);
    expect(await requests.listFor('100016', 1)).toHaveLength(1);
  });

  it('gives all, oldest first, over many pages and equal times, and nothing of how they are stored', async () => {
    const template = { ...(await requests.save(planChange('00000018'), 'template')) };
    await stored().insertMany(
      [...Array(1_700).keys()].map((n) => ({
        ...template,
        _id: `t${n}`,
        reference: String(20_000_000 + n),
        createdAt: at(Math.floor(n / 600)),
      })),
    );
    const found = await all();
    expect(found).toHaveLength(1_701);
    expect(new Set(found.map(({ reference }) => reference)).size).toBe(1_701);
    const times = found.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Object.keys(found[0] ?? {}).sort()).toEqual(
      'channel conversationId createdAt details history kind language reference status subscriberNumber updatedAt verification'.split(
        ' ',
      ),
    );
  });
});

describe('confirming the address of an eRačun request', () => {
  const confirmed = { reference: '00000018', at: at(60), by: 'code', turnId: 'c1/k2' } as const;

  it('is noted once, however often it comes', async () => {
    await requests.save(eracun('00000018'), 't1');
    const answers = [
      await requests.confirmEmail(confirmed),
      await requests.confirmEmail({ reference: '00000018', at: at(90), by: 'link' }),
      ...(await Promise.all([1, 2, 3].map(() => requests.confirmEmail(confirmed)))),
    ];
    for (const answer of answers) expect(answer?.details).toMatchObject({ emailConfirmed: true });
    expect(await requests.find('00000018')).toMatchObject({
      status: 'received',
      updatedAt: at(60),
      history: [
        { status: 'received', turnId: 't1' },
        { at: at(60), by: 'subscriber', status: 'received', note: 'e-mail address confirmed by code', turnId: 'c1/k2' },
      ],
    });
  });

  it('is noted once when a code and a link come at the same time', async () => {
    await requests.save(eracun('00000018'), 't1');
    await Promise.all([
      requests.confirmEmail(confirmed),
      requests.confirmEmail({ reference: '00000018', at: at(60), by: 'link' }),
    ]);
    expect((await requests.find('00000018'))?.history).toHaveLength(2);
  });

  it('keeps the status that the office has given', async () => {
    await requests.save(eracun('00000018'), 't1');
    await stored().updateOne({ _id: 't1' }, { $set: { status: 'inProgress' } });
    expect((await requests.confirmEmail(confirmed))?.history.at(-1)?.status).toBe('inProgress');
  });

  it('does nothing to one that is withdrawn, replaced or leaves, or is no eRačun', async () => {
    await requests.save(eracun('00000018'), 't1');
    await requests.save(eracun('00000026', { createdAt: at(1) }), 't2');
    expect(await requests.confirmEmail(confirmed)).toBeUndefined();
    const leave = { action: 'leave', email: 'ana.novak@example.com', emailConfirmed: false } as const;
    await requests.save(eracun('00000034', { createdAt: at(2), details: leave }), 't3');
    expect(await requests.confirmEmail({ ...confirmed, reference: '00000034' })).toBeUndefined();
    await requests.save(planChange('00000042'), 't4');
    expect(await requests.confirmEmail({ ...confirmed, reference: '00000042' })).toBeUndefined();
    expect(await requests.confirmEmail({ ...confirmed, reference: '99999999' })).toBeUndefined();
    const left = (await all()).filter(({ history }) => history.some(({ note = '' }) => note.includes('e-mail')));
    expect(left).toEqual([]);
  });

  it('keeps the files that belong to the request', async () => {
    const files = [{ id: 'c1.form', name: 'vloga-za-eracun.pdf' }];
    await requests.save(eracun('00000018', { files }), 't1');
    expect((await requests.confirmEmail(confirmed))?.files).toEqual(files);
  });
});
