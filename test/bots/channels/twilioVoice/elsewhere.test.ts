/** A conversation that goes on in another place: from the chat to the phone by a code, from the phone to the browser by a link. */
import { setImmediate } from 'node:timers/promises';
import { wordings } from '../../../../cards/wording';
import { saidIn } from '../../../support/bot';
import { PhoneCall } from '../../../support/phone/phoneCall';
import { openPhoneLine, type PhoneLine } from '../../../support/phone/phoneLine';

let line: PhoneLine;
beforeAll(async () => {
  line = await openPhoneLine();
});
afterAll(() => line.close());
beforeEach(async () => {
  for (const name of ['calls', 'callCodes', 'outbox', 'requests'])
    await line.bot.database.connection.collection(name).deleteMany({});
});

const { elsewhere, phone, flow } = wordings.sl;
const dial = (from = '+38640999999') => PhoneCall.dial({ url: line.url, from });

/** A chat in the middle of a disconnection, and the code that it tells for a call. */
async function chat(wish = 'ali lahko to nadaljujem po telefonu?') {
  const conversation = await line.bot.open();
  await conversation.say('rad bi začasno odklopil internet od 1. 12. do 31. 12.');
  const turn = await conversation.say(wish);
  const code = /\*\*(\d{3}) (\d{3})\*\*/.exec(saidIn(turn))?.slice(1).join('') ?? '';
  return { id: conversation.id, say: (text: string) => conversation.say(text), turn, code };
}

describe('from the chat to the phone', () => {
  test.each([
    'ali lahko to nadaljujem po telefonu?',
    'raje bi nadaljevala prek telefona',
    'po telefonu bi uredil',
    'raje bi nadalevala po telefonu',
    'can we continue by phone',
  ])('who says »%s« is told a number and a code, and asked the open question again', async (wish) => {
    const { turn, code } = await chat(wish);
    expect(code).toMatch(/^\d{6}$/);
    expect(saidIn(turn)).toContain('041 621 365');
    expect(turn.replies.at(-1)).toMatchObject({ channelData: { prompt: 'subscriberNumber' } });
  });

  test('by keys: 7, the code, and the call is at the same question; what is done is the chat’s', async () => {
    const { id, code } = await chat();
    const call = await dial();
    await call.press('7');
    expect(call.text).toContain(elsewhere.code);
    await call.press(`${code}#`);
    expect(call.text).toContain(elsewhere.codeRight);
    expect(call.text).toContain(flow.resume('suspension'));
    await call.press('1');
    await call.press('100016#');
    await call.press(await line.bot.code());
    await call.press('1');
    const saved = await line.bot.database.connection.collection('requests').find().toArray();
    expect(saved).toMatchObject([
      { kind: 'suspension', conversationId: id, channel: 'phone', details: { startDate: '2026-12-01' } },
    ]);
  });

  test('by voice, digit by digit', async () => {
    const { code } = await chat();
    const call = await dial();
    await call.say('nadaljuj pogovor');
    await call.say(code.split('').join(' '));
    expect(call.text).toContain(flow.resume('suspension'));
  });

  test('what was proven in the chat is proven no more', async () => {
    const { code, say } = await chat();
    await say('100016');
    await say(await line.bot.code());
    const call = await dial();
    await call.press('7');
    await call.press(`${code}#`);
    await call.press('1');
    expect(call.text).toContain(phone.keyIn.digits);
    expect(call.text).not.toContain('januar');
  });

  test('a wrong code is asked for again, the third time no more; the call goes on', async () => {
    const call = await dial();
    await call.press('7');
    for (let n = 0; n < 2; n += 1) {
      await call.press('000000#');
      expect(call.text).toContain(elsewhere.codeWrong);
    }
    await call.press('000000#');
    expect(call.text).toContain(elsewhere.codeMany);
    await call.press('2');
    expect(call.text).toContain('naročniško številko');
  });

  test('a code is good for one call', async () => {
    const { code } = await chat();
    const [first, second] = [await dial(), await dial('+38640888888')];
    for (const call of [first, second]) {
      await call.press('7');
      await call.press(`${code}#`);
    }
    expect(first.text).toContain(flow.resume('suspension'));
    expect(second.text).toContain(elsewhere.codeWrong);
  });

  test('who is on the phone already is not told to call, and something else than a code is taken', async () => {
    const call = await dial();
    await call.say('ali lahko to uredim po telefonu');
    expect(call.text).not.toContain('kodo');
    await call.press('7');
    await call.say('kakšen je delovni čas');
    expect(call.text).not.toContain(elsewhere.codeWrong);
  });

  test('a call that was joined and drops is found again by its number', async () => {
    const { code } = await chat();
    const call = await dial();
    await call.press('7');
    await call.press(`${code}#`);
    await call.press('1');
    await call.hangUp();
    expect((await dial()).text).toContain(flow.resume('suspension'));
  });
});

describe('from the phone to the browser', () => {
  const links = async (): Promise<number> => {
    await line.bot.services.sending.drain();
    return (await line.bot.services.outbox.listSent(20)).filter(({ text }) => text.includes('/nadaljuj#')).length;
  };

  test('who wants a link gets it by SMS, three times at most, and the open question again', async () => {
    const call = await dial('+38640777777');
    await call.say('rad bi eračun');
    for (let n = 0; n < 4; n += 1) {
      await call.say('pošljite mi povezavo');
      expect(call.text).toContain(n < 3 ? elsewhere.linkSent.split('.')[0] : elsewhere.linksMany);
      expect(call.text).toContain('naročniško številko');
    }
    // What a turn sends is on its way when the turn is answered.
    while ((await links()) < 3) await setImmediate();
    expect(await links()).toBe(3);
  });

  test('an e-mail address that is hard to say is typed in the browser: 7 sends the link, which opens the same question', async () => {
    const call = await dial('+38640666666');
    await call.say('rad bi eračun');
    await call.press('100016#');
    await call.press(await line.bot.code());
    expect(call.text).toContain(phone.keyIn.email);
    await call.press('7');
    expect(call.text).toContain(elsewhere.linkSent.split('.')[0]);
    const opened = await line.bot.newConversations().take({
      conversationId: `call-${call.sid}`,
      inputKey: 'link/1',
      channel: 'web',
      event: { name: 'resume', by: 'link' },
    });
    expect(saidIn(opened)).toContain(flow.continued);
    expect(opened.replies.at(-1)).toMatchObject({ channelData: { prompt: 'code' } });
  });

  test('who hides the number, or calls from a phone that takes no SMS, goes on by phone', async () => {
    const call = await dial('+38617541234');
    await call.say('nadaljevala bi na spletu');
    expect(call.text).toContain('SMS-a žal ne moremo poslati');
    const hidden = await dial('anonymous');
    await hidden.say('pošljite mi povezavo');
    expect(await links()).toBe(0);
  });
});
