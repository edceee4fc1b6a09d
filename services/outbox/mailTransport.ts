/** Mail by SMTP, with nodemailer. */
import { createHash } from 'node:crypto';
import { isBeforeConnecting, NotAcceptedError, property, type Outgoing, type Transport } from './transport';

interface Mailer {
  sendMail(mail: object): Promise<unknown>;
}

/** Each step of SMTP; nodemailer's own are minutes. */
const stepMs = 10_000;

export class MailTransport implements Transport {
  /** Connecting, greeting, and silence between any two lines of the exchange. */
  readonly timeoutMs = 6 * stepMs;
  readonly repeatable = false;
  private mailer: Promise<Mailer> | undefined;

  /** @param mail `MAIL_URL` and `MAIL_FROM` of the settings */
  constructor(private readonly mail: { readonly url: string; readonly from: string }) {}

  async send({ to, subject, text, id, files }: Outgoing): Promise<void> {
    const { from } = this.mail;
    // Two with the same id are one message to most mailboxes, should one ever come twice.
    const messageId = `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domainOf(from)}>`;
    // Keeps answering machines from answering.
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const attachments = files.map(({ name, type, content }) => ({ filename: name, contentType: type, content }));
    try {
      const mailer = await (this.mailer ??= this.open());
      await mailer.sendMail({ from, to, subject, text, messageId, headers, attachments });
    } catch (error) {
      throw classified(error);
    }
  }

  /** Loaded when first used: half of the services that run never send a mail in their first minute. */
  private async open(): Promise<Mailer> {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: this.mail.url,
      connectionTimeout: stepMs,
      greetingTimeout: stepMs,
      dnsTimeout: stepMs,
      socketTimeout: stepMs,
      // A text is a text; nothing in it may make the server read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

/** Timeouts, by nodemailer's names, of steps that come before any message. */
const beforeMail: readonly unknown[] = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'];

/** A reply of the server says what has become of the message; a broken connection only if there never was one. */
function classified(error: unknown): unknown {
  const reply = property(error, 'responseCode');
  if (typeof reply === 'number' && reply >= 400) {
    return new NotAcceptedError('email', reply < 500, `the mail server answered ${reply}`);
  }
  const code = property(error, 'code');
  if (code === 'EAUTH' || code === 'ETLS') {
    // The server's or the operator's to repair, and repaired more often than given up.
    return new NotAcceptedError('email', true, code === 'EAUTH' ? 'sign-in failed' : 'no safe connection');
  }
  if (code === 'EENVELOPE') return new NotAcceptedError('email', false, 'not an address');
  if (isBeforeConnecting(error) || beforeMail.includes(property(error, 'timeoutType'))) {
    return new NotAcceptedError('email', true, 'the mail server cannot be reached');
  }
  return error;
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
