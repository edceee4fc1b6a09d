/** Accounts of the desk: passwords that are shown once, lock-out, closing; sessions that end by themselves. */
import {
  AccountNameError,
  idleMs,
  lockedMs,
  longestMs,
  MongoAccounts,
  MongoSessions,
  mostWrong,
  type NewAccount,
} from '../../../services/agents';
import type { Database } from '../../../services/database';
import { keepAll, openTestDatabase } from '../../support/database';

let database: Database;
let accounts: MongoAccounts;
let sessions: MongoSessions;
let now: number;

beforeAll(async () => {
  database = await openTestDatabase();
  const clock = (): Date => new Date(now);
  sessions = new MongoSessions(database.connection, clock);
  accounts = new MongoAccounts(database.connection, clock, sessions);
  await Promise.all([accounts.prepare(), sessions.prepare()]);
  await keepAll(database);
});
beforeEach(async () => {
  now = Date.parse('2026-11-23T09:00:00Z');
  await database.connection.collection('agents').deleteMany({});
  await database.connection.collection('agentSessions').deleteMany({});
});
afterAll(() => database.close());

const ana: NewAccount = { name: 'ana', displayName: 'Ana', role: 'agent', language: 'sl' };

describe('an account', () => {
  it('is verified by the password that was shown once, whatever the case of its name', async () => {
    const { name, password } = await accounts.add({ ...ana, name: 'Ana.Novak ', phone: '+38641621365' });
    expect(name).toBe('ana.novak');
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(await accounts.verify(' ANA.novak', password)).toEqual({
      id: expect.any(String) as string,
      ...ana,
      name: 'ana.novak',
      phone: '+38641621365',
      active: true,
    });
    expect(await accounts.verify('ana.novak', password.toUpperCase())).toBeUndefined();
    expect(await accounts.verify('nobody', password)).toBeUndefined();
  });

  it('keeps nothing of its password but a salted hash with what it was made with', async () => {
    const { password } = await accounts.add(ana);
    const [stored] = await database.connection.collection('agents').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(password);
    expect(stored?.['password']).toMatchObject({ cost: { N: 32_768, r: 8, p: 1 } });
  });

  it('needs a name of its own that can be typed', async () => {
    await accounts.add(ana);
    await expect(accounts.add({ ...ana, name: 'ANA' })).rejects.toThrow(AccountNameError);
    await expect(accounts.add({ ...ana, name: 'ana novak' })).rejects.toThrow('2 to 40 letters');
  });

  it('is made by the first start alone, even of two at once', async () => {
    const made = await Promise.all([accounts.addFirst(), accounts.addFirst()]);
    const [first] = made.filter((one) => one !== undefined);
    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await accounts.verify(first?.name ?? '', first?.password ?? '')).toMatchObject({ role: 'supervisor' });
    expect(await accounts.addFirst()).toBeUndefined();
  });

  it('is locked for a quarter of an hour after five wrong passwords, also when they come at once', async () => {
    const { password } = await accounts.add(ana);
    await Promise.all(Array.from({ length: 8 }, () => accounts.verify('ana', 'wrong')));
    expect(await accounts.verify('ana', password)).toBeUndefined();
    now += lockedMs - 1;
    expect(await accounts.verify('ana', password)).toBeUndefined();
    now += 1;
    expect(await accounts.verify('ana', password)).toMatchObject({ name: 'ana' });
  });

  it('forgets wrong passwords when the right one comes', async () => {
    const { password } = await accounts.add(ana);
    for (let round = 0; round < 2; round += 1) {
      for (let n = 1; n < mostWrong; n += 1) expect(await accounts.verify('ana', 'wrong')).toBeUndefined();
      expect(await accounts.verify('ana', password)).toMatchObject({ name: 'ana' });
    }
  });

  it('gets a new password that ends its sessions, and its lock', async () => {
    const { password } = await accounts.add(ana);
    const id = (await accounts.verify('ana', password))?.id ?? '';
    const token = await sessions.open(id);
    for (let n = 0; n < mostWrong; n += 1) await accounts.verify('ana', 'wrong');
    const renewed = await accounts.renewPassword('ana');
    expect(await sessions.accountOf(token)).toBeUndefined();
    expect(await accounts.verify('ana', password)).toBeUndefined();
    expect(await accounts.verify('ana', renewed?.password ?? '')).toMatchObject({ id });
  });

  it('is closed for good, with its sessions', async () => {
    const { password } = await accounts.add(ana);
    const id = (await accounts.verify('ana', password))?.id ?? '';
    const token = await sessions.open(id);
    expect(await accounts.close('ana')).toBe(true);
    expect(await sessions.accountOf(token)).toBeUndefined();
    expect(await accounts.find(id)).toBeUndefined();
    expect(await accounts.verify('ana', password)).toBeUndefined();
    expect(await accounts.renewPassword('ana')).toBeUndefined();
    expect(await accounts.changePhone('ana', '+38641621365')).toBe(false);
    expect(await accounts.close('ana')).toBe(false);
    expect(await accounts.list()).toMatchObject([{ name: 'ana', active: false }]);
  });
});

describe('a session', () => {
  it('is known by its token, of which only a hash is saved, until it is closed', async () => {
    const token = await sessions.open('a1');
    expect(await sessions.accountOf(token)).toBe('a1');
    expect(await sessions.accountOf(`${token}x`)).toBeUndefined();
    const stored = await database.connection.collection('agentSessions').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(token);
    await sessions.close(token);
    expect(await sessions.accountOf(token)).toBeUndefined();
  });

  it('ends when nobody has used it for eight hours; being asked for is no use', async () => {
    const token = await sessions.open('a1');
    now += idleMs - 1;
    await sessions.used(token);
    now += idleMs - 1;
    expect(await sessions.accountOf(token)).toBe('a1');
    now += 1;
    expect(await sessions.accountOf(token)).toBeUndefined();
    await sessions.used(token);
    expect(await sessions.accountOf(token)).toBeUndefined();
  });

  it('ends after a day, however much it is used', async () => {
    const token = await sessions.open('a1');
    const begun = now;
    while (now + idleMs / 2 < begun + longestMs) {
      now += idleMs / 2;
      await sessions.used(token);
      expect(await sessions.accountOf(token)).toBe('a1');
    }
    now = begun + longestMs;
    expect(await sessions.accountOf(token)).toBeUndefined();
  });
});
