/** The outbox and its sender: each message once, to the right contact, within the caps, whatever crashes. */
import type { Database } from '../../../services/database';
import {
  DemoTransport,
  MongoOutbox,
  NotAcceptedError,
  Sender,
  SmsCaps,
  type ConfirmationLink,
  type OutboxMessage,
  type Recipient,
  type Render,
  type SenderOptions,
} from '../../../services/outbox';
import type { Subscriber } from '../../../services/subscribers';
import { openTestDatabase } from '../../support/database';
import { RecordingTransport } from './fakes';

/** Far ahead, so that the database deletes nothing as too old while a test runs. */
const start = new Date('2126-11-23T09:00:00Z').getTime();
let now = new Date(start);
const wait = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1_000);
};

const person = (number: string, contacts: Partial<Subscriber>): Subscriber => ({
  number,
  kind: 'person',
  name: 'Testni naročnik',
  address: { street: 'Tržaška cesta 1', postcode: '1370', place: 'Logatec' },
  network: 'coax',
  plan: 'kabel-internet-s',
  equipment: [],
  eracun: false,
  balanceCents: 0,
  ...contacts,
});
const onFile = [
  person('100016', { phone: '+38641000017', email: 'ena@example.com' }),
  person('100040', { phone: '+38641000041' }),
  person('100057', { email: 'pet@example.com' }),
  person('100065', {}),
  person('100099', { phone: '+38617541234', email: 'stacionarni@example.com' }),
  person('100107', { phone: '+393331234567' }),
];
const subscribers = { find: (number: string) => Promise.resolve(onFile.find((one) => one.number === number)) };

const render: Render = (template, channel) => ({
  ...(channel === 'email' ? { subject: template.name } : {}),
  text:
    template.name === 'code'
      ? `Koda: ${template.values.code}`
      : template.name === 'emailConfirmation'
        ? `Koda: ${template.values.code}, povezava: ${template.values.url}`
        : template.name,
});

let database: Database;
let outbox: MongoOutbox;
let sms: RecordingTransport;
let email: RecordingTransport;
let handedOut: string[];
const optedOut = new Set<string>();
let reports: unknown[];

const codeFor = (challengeId: string): string => `code of ${challengeId}`;
const linkFor: ConfirmationLink = (reference, language, sentAt) =>
  `https://bot.example/${language}/${reference}/${sentAt.getTime()}`;
const form = {
  id: 'c.form',
  conversationId: 'c',
  name: 'vloga.pdf',
  type: 'application/pdf',
  content: Buffer.from('%PDF-'),
  by: 'bot',
  at: new Date('2026-11-23T09:00:00Z'),
} as const;
const files = [form];

function sender(overrides: Partial<SenderOptions> = {}, caps = { perDay: 100, perNumber: 10 }): Sender {
  return new Sender(database.connection, {
    now: () => now,
    render,
    subscribers,
    verification: {
      handOut: (challengeId, { address }) => {
        handedOut.push(`${challengeId} to ${address}`);
        return Promise.resolve(codeFor(challengeId));
      },
    },
    linkFor,
    attachments: { find: (id) => Promise.resolve(files.find((file) => file.id === id)) },
    caps: new SmsCaps(database.connection, caps),
    numbers: { isOut: (phone) => Promise.resolve(optedOut.has(phone)) },
    transports: { sms, email },
    report: (error) => reports.push(error),
    ...overrides,
  });
}

beforeAll(async () => {
  database = await openTestDatabase();
  outbox = new MongoOutbox(database.connection, { now: () => now, render, codeFor, linkFor, retentionDays: 90 });
  await outbox.prepare();
  await new SmsCaps(database.connection, { perDay: 1, perNumber: 1 }).prepare();
});
afterAll(() => database.close());
beforeEach(() => {
  now = new Date(start);
  [sms, email, handedOut, reports] = [new RecordingTransport(), new RecordingTransport(), [], []];
});
afterEach(async () => {
  await database.connection.collection('outbox').deleteMany({});
  await database.connection.collection('smsCounts').deleteMany({});
});

const stored = () => database.connection.collection<{ _id: string; status: string }>('outbox');
const statuses = async (): Promise<string[]> =>
  (await stored().find().sort({ _id: 1 }).toArray()).map((one) => one.status);

const code = (to: Recipient, challengeId = 'challenge'): OutboxMessage => ({
  to,
  template: { name: 'code', language: 'sl', values: { challengeId } },
  notAfter: new Date(now.getTime() + 600_000),
});
const withdrawn = (to: Recipient): OutboxMessage => ({
  to,
  template: { name: 'requestWithdrawn', language: 'sl', values: { reference: '00000018' } },
});
const first = (subscriberNumber: string): Recipient => ({ subscriberNumber, contact: 'first' });
const second = (subscriberNumber: string): Recipient => ({ subscriberNumber, contact: 'second' });
const mailTo = (address: string): Recipient => ({ channel: 'email', address });

describe('putting messages into the outbox', () => {
  it('keeps those of a turn once, however often it is run', async () => {
    const messages = [withdrawn(first('100016')), withdrawn(mailTo('office@example.com'))];
    await outbox.enqueue(messages, 'c/1');
    await outbox.enqueue(messages, 'c/1');
    await Promise.all([outbox.enqueue(messages, 'c/1'), outbox.enqueue(messages, 'c/1')]);
    await outbox.enqueue([], 'c/2');
    expect(await outbox.countWaiting()).toBe(2);
  });

  it('finishes what a crash left half done', async () => {
    await outbox.enqueue([withdrawn(first('100016'))], 'c/1');
    await outbox.enqueue([withdrawn(first('100016')), withdrawn(first('100040'))], 'c/1');
    expect(await outbox.countWaiting()).toBe(2);
  });

  it('takes a turn that comes back from the database, with null for what was absent', async () => {
    const message = withdrawn(first('100016'));
    Reflect.set(message, 'notAfter', null);
    await outbox.enqueue([message], 'c/1');
    await sender().drain();
    expect(await statuses()).toEqual(['sent']);
  });

  it('does not let two lots of one turn take each other’s places', async () => {
    await outbox.enqueue([withdrawn(first('100016'))], 'c/1');
    await outbox.enqueue([code(first('100016'))], 'c/1');
    expect(await outbox.countWaiting()).toBe(2);
  });

  it('keeps no code, and the same for who exists and who does not', async () => {
    await outbox.enqueue([code(first('100016'))], 'c/1');
    await outbox.enqueue([code(first('999995'))], 'c/2');
    const [real, unknown] = await stored().find().sort({ _id: 1 }).toArray();
    expect(Object.keys(real ?? {})).toEqual(Object.keys(unknown ?? {}));
    expect(JSON.stringify(real)).not.toContain('code of');
  });
});

describe('sending', () => {
  it.each([
    ['the phone first', first('100016'), ['+38641000017'], []],
    ['the e-mail as the second', second('100016'), [], ['ena@example.com']],
    ['the e-mail where there is no phone', first('100057'), [], ['pet@example.com']],
    ['the e-mail where the phone takes no SMS', first('100099'), [], ['stacionarni@example.com']],
    ['an address as given', mailTo('office@example.com'), [], ['office@example.com']],
    ['nobody where there is no second', second('100057'), [], []],
    ['nobody without contacts', first('100065'), [], []],
    ['nobody unknown', first('999995'), [], []],
    ['no number abroad', first('100107'), [], []],
    ['no number abroad that was given', { channel: 'sms', address: '+393331234567' } as const, [], []],
  ])('takes %s', async (_name, to, bySms, byEmail) => {
    await outbox.enqueue([code(to)], 'c/1');
    await sender().drain();
    expect(sms.sent.map((one) => one.to)).toEqual(bySms);
    expect(email.sent.map((one) => one.to)).toEqual(byEmail);
    // The code can be answered only if somebody was there to read it.
    expect(handedOut).toEqual([...bySms, ...byEmail].map((address) => `challenge to ${address}`));
    expect(await outbox.countWaiting()).toBe(0);
  });

  it('puts the code in as it leaves', async () => {
    await outbox.enqueue([code(first('100016'))], 'c/1');
    await sender().drain();
    expect(sms.sent[0]).toMatchObject({ text: 'Koda: code of challenge', channel: 'sms' });
  });

  it('puts in the code and the link of a confirmation too, and keeps neither', async () => {
    const values = { challengeId: 'challenge', reference: '00000018' };
    const template = { name: 'emailConfirmation', language: 'en', values } as const;
    await outbox.enqueue([{ to: mailTo('ana@example.com'), template }], 'c/1');
    wait(5);
    await sender().drain();
    const text = `Koda: code of challenge, povezava: https://bot.example/en/00000018/${now.getTime()}`;
    expect(email.sent[0]).toMatchObject({ text });
    wait(60);
    // What is shown later is what was sent then.
    expect(await outbox.listSent(1)).toMatchObject([{ text, code: 'code of challenge' }]);
    expect(JSON.stringify(await stored().find().toArray())).not.toMatch(/code of|https:/);
  });

  it('has files go along by mail, and not by SMS', async () => {
    const attachments = [
      { id: form.id, name: form.name },
      // Past its retention; the message is worth sending all the same.
      { id: 'c.gone', name: 'gone.pdf' },
    ];
    await outbox.enqueue(
      [first('100016'), second('100016')].map((to) => ({ ...withdrawn(to), attachments })),
      'c/1',
    );
    await sender().drain();
    expect(sms.sent.map((one) => one.files)).toEqual([[]]);
    expect(email.sent.map((one) => one.files)).toEqual([[form]]);
    const shown = await outbox.listSent(2);
    expect(shown.map((one) => [one.channel, one.attachments])).toEqual([
      ['sms', undefined],
      ['email', attachments],
    ]);
  });

  it('sends each message once, also with three senders at work', async () => {
    for (let n = 0; n < 60; n += 1) await outbox.enqueue([withdrawn(mailTo(`${n}@example.com`))], `c/${n}`);
    await Promise.all([sender(), sender(), sender()].map((one) => one.drain()));
    expect(email.sent).toHaveLength(60);
    expect(new Set(email.sent.map((one) => one.to)).size).toBe(60);
  });

  it('begins by itself, goes on when kicked, and ends what it is doing when stopped', async () => {
    const running = sender();
    await outbox.enqueue([withdrawn(mailTo('1@example.com'))], 'c/1');
    running.start();
    await running.drain();
    await outbox.enqueue([withdrawn(mailTo('2@example.com'))], 'c/2');
    running.kick();
    running.kick();
    await running.drain();
    await running.stop();
    await outbox.enqueue([withdrawn(mailTo('3@example.com'))], 'c/3');
    running.kick();
    await running.drain();
    expect(email.sent.map((one) => one.to)).toEqual(['1@example.com', '2@example.com']);
    expect(await outbox.countWaiting()).toBe(1);
  });

  it('does not send what is of no use any more', async () => {
    await outbox.enqueue([code(first('100016'))], 'c/1');
    wait(601);
    await sender().drain();
    expect(sms.sent).toEqual([]);
    expect(await statuses()).toEqual(['expired']);
  });

  it('tells the metrics what each message came to', async () => {
    const settled: string[] = [];
    await outbox.enqueue([code(first('100016'))], 'c/1');
    await outbox.enqueue([withdrawn(first('100065'))], 'c/2');
    await sender({ settled: (status, template) => settled.push(`${template} ${status}`) }).drain();
    expect(settled.sort()).toEqual(['code sent', 'requestWithdrawn noContact']);
  });
});

describe('a failure to send', () => {
  it('that may pass is tried again, later and later, and given up in the end', async () => {
    await outbox.enqueue([withdrawn(mailTo('1@example.com'))], 'c/1');
    const one = sender();
    for (let n = 0; n < 7; n += 1) email.failures.push(new NotAcceptedError('email', true, 'busy'));
    await one.drain();
    await one.drain();
    expect(email.failures).toHaveLength(6);
    wait(10);
    await one.drain();
    expect(email.failures).toHaveLength(5);
    for (let n = 0; n < 5; n += 1) {
      wait(3 * 3_600);
      await one.drain();
    }
    expect(await statuses()).toEqual(['failed']);
  });

  it('that passed is made good', async () => {
    await outbox.enqueue([withdrawn(mailTo('1@example.com'))], 'c/1');
    email.failures.push(new NotAcceptedError('email', true, 'busy'));
    await sender().drain();
    wait(10);
    await sender().drain();
    expect(email.sent).toHaveLength(1);
    expect(await statuses()).toEqual(['sent']);
  });

  it('for good goes on to the next contact', async () => {
    await outbox.enqueue([code(first('100016'))], 'c/1');
    sms.failures.push(new NotAcceptedError('sms', false, 'no such number'));
    await sender().drain();
    expect(email.sent.map((one) => one.to)).toEqual(['ena@example.com']);
  });

  it('that leaves it open is never tried again, and reported without the address', async () => {
    await outbox.enqueue([withdrawn(mailTo('1@example.com'))], 'c/1');
    email.failures.push(Object.assign(new Error('lost 1@example.com'), { code: 'ECONNRESET' }));
    const one = sender();
    await one.drain();
    wait(86_400);
    await one.drain();
    expect(email.sent).toEqual([]);
    expect(await statuses()).toEqual(['uncertain']);
    expect(reports.map(String).join()).toContain('ECONNRESET');
    expect(reports.map(String).join()).not.toContain('1@example.com');
  });

  it('of the database before sending puts it off', async () => {
    await outbox.enqueue([withdrawn(first('100016'))], 'c/1');
    await sender({ subscribers: { find: () => Promise.reject(new Error('no primary')) } }).drain();
    expect(await statuses()).toEqual(['waiting']);
    wait(10);
    await sender().drain();
    expect(sms.sent).toHaveLength(1);
  });
});

describe('a process that ends while it sends', () => {
  /** Resolves when the message is being sent; the answer never comes. */
  async function crashWhile(message: OutboxMessage): Promise<void> {
    await outbox.enqueue([message], 'c/1');
    await new Promise<void>((sending) => {
      const send = (): Promise<void> => {
        sending();
        return new Promise(() => undefined);
      };
      const hanging = { timeoutMs: 1_000, repeatable: false, send };
      sender({ transports: { sms: hanging, email: hanging } }).kick();
    });
  }

  it('leaves a confirmation uncertain: it may have arrived', async () => {
    await crashWhile(withdrawn(first('100016')));
    const next = sender();
    await next.drain();
    expect(await statuses()).toEqual(['claimed']);
    wait(7);
    await next.drain();
    expect(await statuses()).toEqual(['uncertain']);
    expect(sms.sent).toEqual([]);
  });

  it('leaves a code to be sent again: twice the same one does no harm', async () => {
    await crashWhile(code(first('100016')));
    wait(7);
    await sender().drain();
    expect(sms.sent).toHaveLength(1);
  });

  it('leaves all to be sent again in demo mode, where nothing leaves', async () => {
    await crashWhile(withdrawn(first('100016')));
    wait(7);
    const demo = new DemoTransport();
    await sender({ transports: { sms: demo, email: demo } }).drain();
    expect(await statuses()).toEqual(['sent']);
  });
});

describe('the caps on SMS', () => {
  const sendSms = async (number: string, times: number, caps: { perDay: number; perNumber: number }): Promise<void> => {
    for (let n = 0; n < times; n += 1)
      await outbox.enqueue([withdrawn(first(number))], `${number}/${now.getTime()}/${n}`);
    await Promise.all([sender({}, caps).drain(), sender({}, caps).drain()]);
  };

  it('of a number sends the rest by e-mail', async () => {
    await sendSms('100016', 15, { perDay: 100, perNumber: 10 });
    expect(sms.sent).toHaveLength(10);
    expect(email.sent).toHaveLength(5);
  });

  it('of the day counts all numbers, and without an e-mail nothing is sent', async () => {
    await sendSms('100016', 3, { perDay: 5, perNumber: 10 });
    await sendSms('100040', 6, { perDay: 5, perNumber: 10 });
    expect(sms.sent).toHaveLength(5);
    expect((await statuses()).filter((one) => one === 'capped')).toHaveLength(4);
  });

  it('of a number leaves the day to the others', async () => {
    await sendSms('100040', 30, { perDay: 5, perNumber: 2 });
    await sendSms('100016', 3, { perDay: 5, perNumber: 10 });
    expect(sms.sent).toHaveLength(5);
  });

  it('end with the local day', async () => {
    await sendSms('100040', 3, { perDay: 100, perNumber: 2 });
    // Midnight in Ljubljana is 23:00 UTC in winter.
    now = new Date('2126-11-23T23:00:00Z');
    await sendSms('100040', 1, { perDay: 100, perNumber: 2 });
    expect(sms.sent).toHaveLength(3);
  });

  it('leave three quarters of the day to numbers on file, and a number that was only named three', async () => {
    const named = async (address: string, times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1)
        await outbox.enqueue([{ ...withdrawn(first('100016')), to: { channel: 'sms', address } }], `${address}/${n}`);
      await sender({}, { perDay: 16, perNumber: 10 }).drain();
    };
    await named('+38641777001', 5);
    expect(sms.sent).toHaveLength(3);
    await named('+38641777002', 3);
    expect(sms.sent).toHaveLength(4);
    await sendSms('100040', 12, { perDay: 16, perNumber: 20 });
    expect(sms.sent).toHaveLength(16);
  });

  it('of zero sends none', async () => {
    await sendSms('100016', 1, { perDay: 0, perNumber: 10 });
    expect([sms.sent.length, email.sent.length]).toEqual([0, 1]);
  });
});

describe('the messages that were sent', () => {
  it('are listed in words, newest last, with their codes, and only those', async () => {
    const demo = new DemoTransport();
    const one = sender({ transports: { sms: demo, email: demo } });
    await outbox.enqueue([code(first('999995'))], 'c/0');
    await outbox.enqueue([withdrawn(first('100057'))], 'c/1');
    await one.drain();
    wait(1);
    await outbox.enqueue([code(first('100016'))], 'c/2');
    await one.drain();
    expect(await outbox.listSent(10)).toEqual([
      {
        channel: 'email',
        to: 'pet@example.com',
        subject: 'requestWithdrawn',
        text: 'requestWithdrawn',
        at: new Date(start),
      },
      {
        channel: 'sms',
        to: '+38641000017',
        text: 'Koda: code of challenge',
        code: 'code of challenge',
        at: new Date(start + 1_000),
      },
    ]);
    expect(await outbox.listSent(1)).toHaveLength(1);
  });
});

describe('by night', () => {
  const callback = (to: Recipient): OutboxMessage => ({
    to,
    template: { name: 'callbackAgreed', language: 'sl', values: { reference: '10000017' } },
  });
  const at = (time: string): void => {
    now = new Date(`2126-11-23T${time}+01:00`);
  };

  test.each([['21:00:00'], ['23:59:00'], ['00:10:00'], ['07:59:00']])(
    'what can wait waits until eight in the morning: %s',
    async (time) => {
      at(time);
      await outbox.enqueue([callback({ channel: 'sms', address: '+38641000041' })], `night/${time}`);
      await sender().drain();
      expect(sms.sent).toEqual([]);
      now = new Date(`2126-11-2${time < '21' ? 3 : 4}T07:59:59+01:00`);
      await sender().drain();
      expect(sms.sent).toEqual([]);
      wait(2);
      await sender().drain();
      expect(sms.sent).toMatchObject([{ to: '+38641000041' }]);
    },
  );

  test('mail wakes nobody, and a code is waited for', async () => {
    at('23:00:00');
    await outbox.enqueue(
      [
        callback({ subscriberNumber: '100057', contact: 'first' }),
        {
          to: { channel: 'sms', address: '+38641000041' },
          template: { name: 'code', language: 'sl', values: { challengeId: 'n' } },
        },
      ],
      'night/mail',
    );
    await sender().drain();
    expect(email.sent).toHaveLength(1);
    expect(sms.sent).toHaveLength(1);
  });
});

describe('a number that wants no SMS', () => {
  beforeEach(() => optedOut.add('+38641000017').add('+38641000041'));
  afterEach(() => optedOut.clear());
  const reference = (to: Recipient): OutboxMessage => ({
    to,
    template: { name: 'requestWithdrawn', language: 'sl', values: { reference: '10000017' } },
  });

  test('gets none; what is for the subscriber goes by mail where there is one', async () => {
    await outbox.enqueue(
      [
        reference({ subscriberNumber: '100016', contact: 'first' }),
        reference({ subscriberNumber: '100040', contact: 'first' }),
      ],
      'out/1',
    );
    await sender().drain();
    expect(sms.sent).toEqual([]);
    expect(email.sent).toMatchObject([{ to: 'ena@example.com' }]);
    expect(await database.connection.collection('outbox').countDocuments({ status: 'optedOut' })).toBe(1);
  });

  test('still gets the codes that it asks for', async () => {
    await outbox.enqueue(
      [
        {
          to: { subscriberNumber: '100016', contact: 'first' },
          template: { name: 'code', language: 'sl', values: { challengeId: 'o' } },
        },
      ],
      'out/2',
    );
    await sender().drain();
    expect(sms.sent).toHaveLength(1);
  });
});
