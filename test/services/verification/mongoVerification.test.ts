/** One-time codes: who may ask, who may try, and how often. */
import type { Database } from '../../../services/database';
import { codeRules, MongoVerification, type CodeRequested } from '../../../services/verification';
import { openTestDatabase } from '../../support/database';

/** Far ahead, so that the database deletes nothing as too old while a test runs. */
const start = new Date('2126-11-23T09:00:00Z').getTime();
const after = (minutes: number): Date => new Date(start + minutes * 60_000);
const secret = 'a secret of more than thirty-two characters';

let database: Database;
let verification: MongoVerification;
/** Another process on the same database. */
let elsewhere: MongoVerification;

beforeAll(async () => {
  database = await openTestDatabase();
  verification = new MongoVerification(database.connection, secret);
  elsewhere = new MongoVerification(database.connection, secret);
  await verification.prepare();
});
afterAll(() => database.close());
afterEach(async () => {
  await database.connection.collection('codeChallenges').deleteMany({});
  await database.connection.collection('codeTries').deleteMany({});
});

let inputs = 0;
const nextInput = (): string => `k${(inputs += 1)}`;

const ask = (conversationId: string, subject: string, now: Date, inputKey = nextInput()) =>
  verification.requestCode({ conversationId, subject, inputKey, now });

function idOf(requested: CodeRequested): string {
  if (requested.outcome !== 'requested') throw new Error(`expected a code, got ${requested.outcome}`);
  return requested.challengeId;
}

const phone = { channel: 'sms', address: '+38641000017' } as const;
const right = { outcome: 'right', sentTo: phone };

/** A challenge whose code has been sent. */
async function sent(conversationId: string, subject: string, now: Date): Promise<{ id: string; code: string }> {
  const id = idOf(await ask(conversationId, subject, now));
  return { id, code: await verification.handOut(id, phone) };
}

const attempt = (challengeId: string, conversationId: string, code: string, now: Date, inputKey = nextInput()) =>
  verification.tryCode({ challengeId, conversationId, code, inputKey, now });

const otherThan = (code: string): string => (code === '000000' ? '111111' : '000000');

describe('a code', () => {
  it('has six digits, follows from the challenge and the secret, and is not stored', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    expect(code).toMatch(/^\d{6}$/);
    expect(verification.codeFor(id)).toBe(code);
    expect(new MongoVerification(database.connection, `${secret}!`).codeFor(id)).not.toBe(code);
    const stored = await database.connection.collection('codeChallenges').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  it('differs from challenge to challenge', () => {
    const codes = new Set<string>();
    for (let n = 0; n < 200; n += 1) codes.add(verification.codeFor(`challenge ${n}`));
    expect(codes.size).toBeGreaterThan(195);
  });

  it('is right once', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    expect(await attempt(id, 'c1', ` ${code.slice(0, 3)} ${code.slice(3)}`, after(1))).toEqual(right);
    expect(await attempt(id, 'c1', code, after(1))).toEqual({ outcome: 'expired' });
  });

  it('is right once when it comes twice at the same time', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    const outcomes = await Promise.all([1, 2, 3].map(() => attempt(id, 'c1', code, after(1))));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['expired', 'expired', 'right']);
  });

  it('holds for ten minutes', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    expect(await attempt(id, 'c1', code, after(10))).toEqual({ outcome: 'expired' });
    expect(await attempt(id, 'c1', code, after(9.99))).toEqual(right);
  });

  it('belongs to its conversation', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    expect(await attempt(id, 'c2', code, after(1))).toEqual({ outcome: 'expired' });
  });

  it('takes five tries', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await attempt(id, 'c1', otherThan(code), after(1))).toEqual({ outcome: 'wrong', triesLeft });
    }
    expect(await attempt(id, 'c1', code, after(1))).toEqual({ outcome: 'expired' });
  });

  it('is read at most five times when forty tries come at once, in two processes', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    const outcomes = await Promise.all(
      [...Array(40).keys()].map((n) =>
        (n % 2 ? verification : elsewhere).tryCode({
          challengeId: id,
          conversationId: 'c1',
          code: otherThan(code),
          inputKey: nextInput(),
          now: after(1),
        }),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'wrong').length).toBeLessThanOrEqual(5);
  });
});

describe('a turn that is run again', () => {
  it('asks for the same code and counts once', async () => {
    const first = await ask('c1', '100016', after(0), 'same');
    for (let n = 0; n < 9; n += 1) expect(await ask('c1', '100016', after(1), 'same')).toEqual(first);
    expect(await database.connection.collection('codeChallenges').countDocuments()).toBe(1);
  });

  it('tries once', async () => {
    const { id, code } = await sent('c1', '100016', after(0));
    for (let n = 0; n < 9; n += 1) {
      expect(await attempt(id, 'c1', otherThan(code), after(1), 'same')).toEqual({ outcome: 'wrong', triesLeft: 4 });
    }
    expect(await attempt(id, 'c1', code, after(1), 'right')).toEqual(right);
    expect(await attempt(id, 'c1', code, after(60), 'right')).toEqual(right);
  });

  it('is refused again when it was refused', async () => {
    for (let n = 0; n < 5; n += 1) await ask('c1', '100016', after(0));
    const refused = await ask('c1', '100016', after(1), 'same');
    expect(await ask('c1', '100016', after(300), 'same')).toEqual(refused);
  });
});

describe('who does not exist, or has no contact', () => {
  it('is asked and tried in the same words and writes, and never right', async () => {
    const id = idOf(await ask('c1', '999995', after(0)));
    // Never handed out: the sender found nobody to send it to.
    const code = verification.codeFor(id);
    expect(await attempt(id, 'c1', code, after(1))).toEqual({ outcome: 'wrong', triesLeft: 4 });
    const real = await sent('c2', '100016', after(0));
    expect(await attempt(real.id, 'c2', otherThan(real.code), after(1))).toEqual({ outcome: 'wrong', triesLeft: 4 });
    const tries = await database.connection.collection('codeTries').find().toArray();
    expect(new Set(tries.map((one) => Object.keys(one).join())).size).toBe(1);
  });
});

describe('asking for codes', () => {
  it('ends for a while after five in one conversation, whoever they are for', async () => {
    for (let n = 0; n < 5; n += 1) idOf(await ask('c1', `10000${n}`, after(n)));
    expect(await ask('c1', '100016', after(10))).toEqual({ outcome: 'tooMany', retryAt: after(60) });
    expect(await ask('c2', '100016', after(10))).toMatchObject({ outcome: 'requested' });
    expect(await ask('c1', '100016', after(60))).toMatchObject({ outcome: 'requested' });
  });

  it('ends for a while after five for one subscriber, from whatever conversation', async () => {
    for (let n = 0; n < 5; n += 1) idOf(await ask(`c${n}`, '100016', after(n)));
    expect(await ask('c9', '100016', after(10))).toEqual({ outcome: 'tooMany', retryAt: after(60) });
    expect(await ask('c9', '100024', after(10))).toMatchObject({ outcome: 'requested' });
  });

  it('ends for the day after ten for one subscriber', async () => {
    for (let n = 0; n < 10; n += 1) idOf(await ask(`c${n}`, '100016', after(n * 61)));
    expect(await ask('c99', '100016', after(11 * 61))).toEqual({ outcome: 'tooMany', retryAt: after(24 * 60) });
  });

  it('is not made longer by asking while it lasts', async () => {
    for (let n = 0; n < 5; n += 1) idOf(await ask('c1', '100016', after(0)));
    for (let n = 1; n < 59; n += 2) expect((await ask('c1', '100016', after(n))).outcome).toBe('tooMany');
    expect(await ask('c1', '100016', after(60))).toMatchObject({ outcome: 'requested' });
  });

  it('does not count codes that were answered rightly: who is proven need not be held off', async () => {
    for (let n = 0; n < 12; n += 1) {
      const { id, code } = await sent('c1', '100016', after(n));
      expect(await attempt(id, 'c1', code, after(n))).toEqual(right);
    }
  });

  it('grants at most five when thirty come at once, in two processes', async () => {
    const outcomes = await Promise.all(
      [...Array(30).keys()].map((n) =>
        (n % 2 ? verification : elsewhere).requestCode({
          conversationId: `c${n}`,
          subject: '100016',
          inputKey: 'k',
          now: after(0),
        }),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'requested').length).toBeLessThanOrEqual(5);
  });
});

describe('guessing', () => {
  /** Wrong tries with codes of their own, since one takes only five. */
  async function guessWrongly(times: number, where: (n: number) => string, who: (n: number) => string, minute: number) {
    for (let n = 0; n < times; n += 5) {
      const { id, code } = await sent(where(n), who(n), after(minute));
      for (let one = n; one < Math.min(n + 5, times); one += 1) {
        expect((await attempt(id, where(n), otherThan(code), after(minute))).outcome).toBe('wrong');
      }
    }
  }

  it('locks the subscriber after ten wrong ones in half an hour, also in another conversation', async () => {
    await guessWrongly(
      10,
      (n) => `c${n}`,
      () => '100016',
      0,
    );
    const { id, code } = await sent('c50', '100016', after(5));
    expect(await attempt(id, 'c50', code, after(6))).toEqual({ outcome: 'locked', until: after(30) });
  });

  it('locks the conversation after ten wrong ones, also for other subscribers', async () => {
    await guessWrongly(
      10,
      () => 'c1',
      (n) => `1000${n}`,
      0,
    );
    const { id, code } = await sent('c1', '100016', after(5));
    expect(await attempt(id, 'c1', code, after(6))).toEqual({ outcome: 'locked', until: after(30) });
  });

  it('is not locked longer by trying while it lasts', async () => {
    await guessWrongly(
      10,
      (n) => `c${n}`,
      () => '100016',
      0,
    );
    const { id, code } = await sent('c50', '100016', after(21));
    for (let n = 0; n < 20; n += 1) expect((await attempt(id, 'c50', code, after(22))).outcome).toBe('locked');
    expect(await attempt(id, 'c50', code, after(30))).toEqual(right);
  });

  it('has its limits as the rules say', () => {
    expect(codeRules).toMatchObject({ digits: 6, validMs: 600_000, triesPerCode: 5 });
  });
});

describe('a code that goes to an address', () => {
  const address = { channel: 'email', address: 'ana.novak@example.com' } as const;

  it('proves that what is sent there is read', async () => {
    const id = idOf(await ask('c1', address.address, after(0)));
    const code = await verification.handOut(id, address);
    expect(await attempt(id, 'c1', otherThan(code), after(1))).toEqual({ outcome: 'wrong', triesLeft: 4 });
    expect(await attempt(id, 'c1', code, after(1))).toEqual({ outcome: 'right', sentTo: address });
  });

  it('has the same limits, so that nobody is flooded with mail', async () => {
    for (let n = 0; n < 5; n += 1) idOf(await ask(`c${n}`, address.address, after(n)));
    expect(await ask('c9', address.address, after(10))).toEqual({ outcome: 'tooMany', retryAt: after(60) });
    expect(await ask('c9', 'novak@example.com', after(10))).toMatchObject({ outcome: 'requested' });
  });

  it('tells where it was read in the end, when it went to one contact after the other', async () => {
    const id = idOf(await ask('c1', '100016', after(0)));
    await verification.handOut(id, phone);
    const code = await verification.handOut(id, address);
    expect(await attempt(id, 'c1', code, after(1))).toEqual({ outcome: 'right', sentTo: address });
  });
});

test('a link is signed for a week, with the secret that codes are derived from', () => {
  const token = verification.signLink('12345674', after(0));
  expect(verification.readLink(token, after(7 * 24 * 60 - 1))).toEqual({ outcome: 'right', reference: '12345674' });
  expect(verification.readLink(token, after(7 * 24 * 60))).toEqual({ outcome: 'expired', reference: '12345674' });
  expect(new MongoVerification(database.connection, `${secret}!`).readLink(token, after(0))).toEqual({
    outcome: 'forged',
  });
});
