/** Mail and SMS: what leaves, and what each failure says about whether it has left. */
import { MailTransport, NotAcceptedError, SmsTransport, type Outgoing, type SmsClient } from '../../../services/outbox';
import { startMailServer, type MailServer } from './fakes';

const mail: Outgoing = {
  channel: 'email',
  to: 'a@example.com',
  subject: 'Potrdilo št. 5',
  text: 'Čas je.',
  id: 'c/k:code:0',
  files: [],
};
const from = 'KabelNET Logatec <logatec@kabelnet.net>';

let server: MailServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** What sending came to: `accepted`, `again` or `never` after a sure refusal, else `uncertain`. */
async function outcome(sending: Promise<void>): Promise<string> {
  try {
    await sending;
    return 'accepted';
  } catch (error) {
    expect(String(error)).not.toContain('a@example.com');
    if (!(error instanceof NotAcceptedError)) return 'uncertain';
    return error.temporary ? 'again' : 'never';
  }
}

describe('mail', () => {
  it('goes out with subject, text and an id of its own', async () => {
    server = await startMailServer();
    expect(await outcome(new MailTransport({ url: server.url, from }).send(mail))).toBe('accepted');
    expect(server.mails[0]).toMatch(/^From: KabelNET Logatec <logatec@kabelnet\.net>$/m);
    expect(server.mails[0]).toMatch(/^To: a@example\.com$/m);
    expect(server.mails[0]).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(server.mails[0]).toMatch(/^Message-ID: <[0-9a-f]{32}@kabelnet\.net>$/m);
    expect(server.mails[0]).toMatch(/^Auto-Submitted: auto-generated$/m);
  });

  it('takes files along, under their names', async () => {
    server = await startMailServer();
    const content = Buffer.from('%PDF-1.7 vloga');
    const files = [{ name: 'vloga-za-eracun.pdf', type: 'application/pdf', content }] as const;
    expect(await outcome(new MailTransport({ url: server.url, from }).send({ ...mail, files }))).toBe('accepted');
    expect(server.mails[0]).toContain('Content-Type: application/pdf; name=vloga-za-eracun.pdf');
    expect(server.mails[0]).toContain('Content-Disposition: attachment; filename=vloga-za-eracun.pdf');
    expect(server.mails[0]).toContain(content.toString('base64'));
  });

  it.each([
    ['the greeting says to come later', { greeting: '421 busy' }, 'again'],
    ['the mailbox is busy', { RCPT: '450 <a@example.com> busy' }, 'again'],
    ['the mailbox does not exist', { RCPT: '550 <a@example.com> unknown' }, 'never'],
    ['the message is refused', { 'end of DATA': '554 spam' }, 'never'],
    ['the message is put off', { 'end of DATA': '451 later' }, 'again'],
    ['the connection breaks after the message', { 'end of DATA': 'hang up' }, 'uncertain'],
  ])('when %s is known for what it is', async (_name, instead, expected) => {
    server = await startMailServer(instead);
    expect(await outcome(new MailTransport({ url: server.url, from }).send(mail))).toBe(expected);
  });

  it('when nobody listens is tried again', async () => {
    const gone = await startMailServer();
    await gone.close();
    expect(await outcome(new MailTransport({ url: gone.url, from }).send(mail))).toBe('again');
  });
});

describe('SMS', () => {
  const sms: Outgoing = { channel: 'sms', to: '+38641000017', text: 'Koda: 123456', id: 'c/k:code:0', files: [] };
  const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'token', from: '+38640000000' };
  const failing = (error: object): SmsClient => ({
    messages: { create: () => Promise.reject(Object.assign(new Error('to +38641000017'), error)) },
  });

  it('goes out by Twilio from the number of the settings', async () => {
    const created: unknown[] = [];
    const client: SmsClient = { messages: { create: (message) => Promise.resolve(created.push(message)) } };
    expect(await outcome(new SmsTransport(account, () => Promise.resolve(client)).send(sms))).toBe('accepted');
    expect(created).toEqual([{ to: '+38641000017', from: '+38640000000', body: 'Koda: 123456' }]);
  });

  it.each([
    ['is too many at once', { status: 429, code: 20429 }, 'again'],
    ['has a number that is none', { status: 400, code: 21211 }, 'never'],
    ['comes from an account that is not let in', { status: 401, code: 20003 }, 'again'],
    ['meets a failure of theirs', { status: 503 }, 'uncertain'],
    ['cannot reach them', { code: 'ECONNREFUSED', syscall: 'connect' }, 'again'],
    ['gets no answer', { code: 'ECONNABORTED' }, 'uncertain'],
    ['loses the connection', { code: 'ECONNRESET', syscall: 'read' }, 'uncertain'],
  ])('that %s is known for what it is', async (_name, error, expected) => {
    const client = failing(error);
    const sending = new SmsTransport(account, () => Promise.resolve(client)).send(sms);
    const came = await sending.then(
      () => 'accepted',
      (thrown: unknown) => (thrown instanceof NotAcceptedError ? (thrown.temporary ? 'again' : 'never') : 'uncertain'),
    );
    expect(came).toBe(expected);
  });

  it('has a client of its own that needs no network to be made', async () => {
    const { default: twilio } = await import('twilio');
    expect(typeof twilio(account.accountSid, account.authToken).messages.create).toBe('function');
  });
});
