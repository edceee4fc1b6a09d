/** Calls that are put through to agents: all phones at once, the whisper, every way it can end, and the message for the office. */
import { wordings } from '../../../../cards/wording';
import { PhoneCall, type DialStatus } from '../../../support/phone/phoneCall';
import { openPhoneLine, type PhoneLine } from '../../../support/phone/phoneLine';

const token = 'the token of the account';
const ana = '+38641111111';
const bor = '+38651222222';

let line: PhoneLine;
beforeAll(async () => {
  line = await openPhoneLine({ authToken: token, demo: false });
});
afterAll(() => line.close());
beforeEach(async () => {
  const { connection } = line.bot.database;
  for (const name of ['calls', 'agents', 'requests', 'outbox', 'voicemails', 'handoffs'])
    await connection.collection(name).deleteMany({});
  await agent('ana', 'Ana', ana);
  await agent('bor', 'Bor', bor);
});

const agent = (name: string, displayName: string, phone?: string) =>
  line.bot.services.accounts.add({ name, displayName, role: 'agent', language: 'sl', ...(phone === undefined ? {} : { phone }) }); // prettier-ignore
const dial = (options: { from?: string; forwardedFrom?: string } = {}) =>
  PhoneCall.dial({ url: line.url, authToken: token, from: '+38640999999', ...options });
const asksForHuman = async (): Promise<PhoneCall> => {
  const call = await dial();
  await call.say('rad bi zamenjal paket');
  await call.press('100016#');
  await call.say('rad bi govoril s svetovalcem');
  return call;
};
const handoffOf = (call: PhoneCall) => line.bot.services.handoffs.find(`call-${call.sid}`);
const { handoff, callback, phone } = wordings.sl;

test('all agents ring at once, and the caller hears so', async () => {
  const call = await asksForHuman();
  expect(call.text).toBe(handoff.puttingThrough);
  expect(call.dialling?.numbers.map(({ number }) => number).sort()).toEqual([ana, bor]);
  expect(await handoffOf(call)).toMatchObject({ state: 'waiting', channel: 'phone' });
});

test('the whisper tells who calls, why and where, and no number but the subscriber’s', async () => {
  const call = await asksForHuman();
  const leg = await call.answeredBy(ana);
  expect(leg.text).toBe(
    [
      phone.whisper.call,
      phone.whisper.who('100016', false),
      phone.whisper.reasons.asked,
      phone.whisper.open('menjavi paketa'),
      phone.whisper.said('rad bi govoril s svetovalcem'),
      phone.whisper.accept,
    ].join(' '),
  );
});

test('who presses one takes the call; the other hears that it is taken', async () => {
  const call = await asksForHuman();
  const [first, second] = [await call.answeredBy(ana), await call.answeredBy(bor)];
  await first.press('1');
  expect(first.state).toBe('joined');
  await first.again('1');
  expect(first.state).toBe('joined');
  await second.press('1');
  expect(second.state).toBe('ended');
  expect(second.text).toBe(phone.whisper.gone);
  expect(await handoffOf(call)).toMatchObject({ state: 'accepted', agent: { name: 'Ana' } });
});

test('after the talk the bot is back, asks for a rating by key, and goes on where it was', async () => {
  const call = await asksForHuman();
  await (await call.answeredBy(ana)).press('1');
  await call.dialEnds('completed');
  expect(call.text).toContain(handoff.back);
  expect(call.text).toContain(handoff.rate);
  expect(call.gather?.numDigits).toBe(1);
  await call.press('5');
  await call.press('1');
  expect(call.text).toContain(handoff.rated);
  expect(call.text).toContain('kodo');
  expect(await handoffOf(call)).toMatchObject({ state: 'closed', outcome: 'done', rating: { score: 5 } });
});

test.each(['no-answer', 'busy', 'failed', 'canceled'] as const)(
  'nobody takes it (%s): a call back, or a message',
  async (status: DialStatus) => {
    const call = await asksForHuman();
    await call.dialEnds(status);
    expect(call.text).toContain(handoff.unanswered);
    expect(call.text).toContain(`${callback.message}: dve in lojtra.`);
    await call.press('1#');
    await call.press('1');
    expect(await line.bot.database.connection.collection('requests').find().toArray()).toMatchObject([
      { kind: 'callback', details: { phone: '+38640999999' } },
    ]);
    expect(await handoffOf(call)).toMatchObject({ state: 'closed', outcome: 'unanswered' });
  },
);

test.each([
  ['another key', '5'],
  ['no key', undefined],
])('an agent who presses %s in the whisper, which Twilio calls completed', async (_what, key) => {
  const call = await asksForHuman();
  const leg = await call.answeredBy(ana);
  await leg.press(key);
  expect(leg.state).toBe('ended');
  await call.dialEnds('completed');
  expect(call.text).toContain(handoff.unanswered);
});

test('an agent who presses one when it is over hears so', async () => {
  const call = await asksForHuman();
  const leg = await call.answeredBy(ana);
  await call.dialEnds('no-answer');
  await leg.press('1');
  expect(leg.state).toBe('ended');
  expect(leg.text).toBe(phone.whisper.gone);
});

test('with no phone at all, a call back at once', async () => {
  await line.bot.database.connection.collection('agents').deleteMany({});
  await agent('cene', 'Cene');
  await agent('dana', 'Dana', '+38641621365');
  const call = await asksForHuman();
  expect(call.dialling).toBeUndefined();
  expect(call.text).toContain('na katero številko');
});

test('webhooks that come twice change nothing', async () => {
  const call = await asksForHuman();
  const action = call.dialling?.action ?? '';
  await (await call.answeredBy(ana)).press('1');
  await call.dialEnds('completed');
  const turns = line.bot.database.connection.collection('turns');
  const count = await turns.countDocuments({ conversationId: `call-${call.sid}` });
  expect(await call.post(action, { DialCallStatus: 'completed' })).toContain('Gather');
  expect(await turns.countDocuments({ conversationId: `call-${call.sid}` })).toBe(count);
});

test('nothing of it is taken unsigned', async () => {
  const call = await asksForHuman();
  const paths = [call.dialling?.action ?? '', call.dialling?.numbers[0]?.whisper ?? ''];
  for (const path of [...paths, '/voice/accept', '/voice/recorded', '/voice/recording'])
    expect((await fetch(line.url + path, { method: 'POST', body: new URLSearchParams({ CallSid: call.sid }) })).status).toBe(403); // prettier-ignore
});

test('an agent’s phone that sends unanswered calls on to us does not get the bot', async () => {
  const call = await dial({ forwardedFrom: ana });
  expect(call.ended).toBe(true);
  expect(call.text).toBe('');
  expect(await line.bot.database.connection.collection('calls').countDocuments()).toBe(0);
});

describe('a message', () => {
  const atTheTone = async (): Promise<PhoneCall> => {
    const call = await asksForHuman();
    await call.dialEnds('no-answer');
    await call.press('2#');
    return call;
  };

  test('is announced as what is recorded, fetched, told to the office, and deleted where it was made', async () => {
    const call = await atTheTone();
    expect(call.text).toBe(callback.recordNow);
    expect(call.recording?.maxLength).toBe(120);
    const id = await call.leaveMessage(9);
    expect(call.text).toContain(callback.recorded);
    const { voicemails, sending, outbox } = line.bot.services;
    await voicemails.drain();
    expect(await voicemails.list()).toMatchObject([
      { id, ready: true, from: '+38640999999', subscriberNumber: '100016', seconds: 9 },
    ]);
    expect((await voicemails.audio(id))?.toString('latin1', 0, 4)).toBe('RIFF');
    await sending.drain();
    expect((await outbox.listSent(10)).filter(({ channel }) => channel === 'email')).toMatchObject([
      { subject: wordings.sl.messages.officeVoicemailSubject },
    ]);
  });

  test('of silence is none: a call back', async () => {
    const call = await atTheTone();
    await call.leaveMessage(0);
    expect(call.text).toContain(callback.notRecorded);
    expect(call.text).toContain('na katero številko');
    expect(await line.bot.services.voicemails.list()).toEqual([]);
  });
});
