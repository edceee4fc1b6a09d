/** Subscribers in MongoDB: found by number and phone, imported all at once or not at all. */
import type { Database } from '../../../services/database';
import { ImportBusyError, MongoSubscribers } from '../../../services/subscribers';
import { openTestDatabase } from '../../support/database';
import { bareSubscriber, subscriber } from './samples';

const start = new Date('2026-11-23T09:00:00Z');
let now = start;
let database: Database;
let subscribers: MongoSubscribers;
let elsewhere: MongoSubscribers;

beforeAll(async () => {
  database = await openTestDatabase();
  subscribers = new MongoSubscribers(database.connection, () => now);
  elsewhere = new MongoSubscribers(database.connection, () => now);
  await subscribers.prepare();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = start;
  await database.connection.collection('leases').deleteMany({});
  await subscribers.replaceAll([subscriber('100016'), subscriber('100024', { phone: '+38641000025' })]);
});

describe('finding subscribers', () => {
  it('gives what was put in, and nothing of the database', async () => {
    expect(await subscribers.find('100016')).toEqual(subscriber('100016'));
  });

  it('keeps absent what is absent', async () => {
    await subscribers.upsertMany([bareSubscriber('100032')]);
    expect(await subscribers.find('100032')).toStrictEqual(bareSubscriber('100032'));
  });

  it('finds nobody by a number that is not on file', async () => {
    expect(await subscribers.find('999995')).toBeUndefined();
  });

  it('finds all who share a phone', async () => {
    await subscribers.upsertMany([subscriber('100032')]);
    const found = await subscribers.findByPhone('+38641000017');
    expect(found.map(({ number }) => number)).toEqual(['100016', '100032']);
    expect(await subscribers.findByPhone('+38641999999')).toEqual([]);
  });

  it('names every place once', async () => {
    const address = { street: 'Rovte 3', postcode: '1373', place: 'Rovte' };
    await subscribers.upsertMany([subscriber('100032', { address }), subscriber('100040', { address })]);
    expect(await subscribers.places()).toEqual(['Logatec', 'Rovte']);
  });

  it('counts them, and by plan', async () => {
    expect(await subscribers.count()).toBe(2);
    expect(await subscribers.countByPlan()).toEqual(new Map([['kabel-internet-s', 2]]));
  });
});

describe('an import', () => {
  it('adds the new ones, overwrites those on file and leaves the others', async () => {
    await subscribers.upsertMany([subscriber('100024', { balanceCents: 0 }), subscriber('100032')]);
    expect(await subscribers.count()).toBe(3);
    expect(await subscribers.find('100016')).toEqual(subscriber('100016'));
    expect(await subscribers.find('100024')).toEqual(subscriber('100024', { balanceCents: 0 }));
  });

  it('of the whole list takes away who is not in it', async () => {
    await subscribers.replaceAll([subscriber('100032')]);
    expect(await subscribers.find('100016')).toBeUndefined();
    expect(await subscribers.count()).toBe(1);
  });

  it('of nobody leaves nobody, or those on file', async () => {
    await subscribers.upsertMany([]);
    expect(await subscribers.count()).toBe(2);
    await subscribers.replaceAll([]);
    expect(await subscribers.count()).toBe(0);
    await subscribers.upsertMany([subscriber('100032')]);
    expect(await subscribers.count()).toBe(1);
  });

  it('keeps the index on phones', async () => {
    await subscribers.upsertMany([subscriber('100032')]);
    const indexes = await database.connection.collection('subscribers').indexes();
    expect(indexes.map(({ key }) => key)).toContainEqual({ phone: 1 });
  });

  it('tells how far it is', async () => {
    const many = [...Array(2_500).keys()].map((n) => subscriber(String(200_000 + n)));
    const told: number[] = [];
    await subscribers.replaceAll(many, (done) => told.push(done));
    expect(told).toEqual([1_000, 2_000, 2_500]);
    expect(await subscribers.count()).toBe(2_500);
  });

  it('shows the old list until the new one is whole', async () => {
    const many = [...Array(3_000).keys()].map((n) => subscriber(String(200_000 + n)));
    const until = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      while (!until.signal.aborted) {
        if ((await elsewhere.find('100016')) !== undefined) continue;
        const [first, last] = [await elsewhere.find('200000'), await elsewhere.find('202999')];
        seen.push(first === undefined || last === undefined ? 'half' : 'whole');
      }
    })();
    await subscribers.replaceAll(many);
    await elsewhere.find('100016');
    until.abort();
    await reading;
    expect(seen).not.toContain('half');
    expect(await elsewhere.find('100016')).toBeUndefined();
  });

  it('that dies in the middle leaves the old list, and the next one goes through', async () => {
    const many = [...Array(2_500).keys()].map((n) => subscriber(String(200_000 + n)));
    const dying = subscribers.replaceAll(many, () => {
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await subscribers.count()).toBe(2);
    await subscribers.upsertMany([subscriber('100032')]);
    expect(await subscribers.count()).toBe(3);
  });

  it('does not begin while another is under way', async () => {
    const many = [...Array(2_500).keys()].map((n) => subscriber(String(200_000 + n)));
    const refusals: unknown[] = [];
    const tries: Promise<void>[] = [];
    await subscribers.replaceAll(many, () => {
      tries.push(elsewhere.upsertMany([subscriber('100032')]).catch((error: unknown) => void refusals.push(error)));
    });
    await Promise.all(tries);
    expect(refusals[0]).toBeInstanceOf(ImportBusyError);
  });

  it('begins again a minute after another process died in one', async () => {
    await database.connection
      .collection<{ _id: string; holder: string; until: Date }>('leases')
      .insertOne({ _id: 'subscribers', holder: 'dead', until: new Date(start.getTime() + 60_000) });
    await expect(subscribers.upsertMany([])).rejects.toThrow(ImportBusyError);
    now = new Date(start.getTime() + 60_001);
    await subscribers.upsertMany([subscriber('100032')]);
    expect(await subscribers.count()).toBe(3);
  });
});
