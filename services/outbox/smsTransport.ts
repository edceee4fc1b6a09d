/** SMS by Twilio. */
import { isBeforeConnecting, NotAcceptedError, property, type Outgoing, type Transport } from './transport';

/** What is used of Twilio's client. */
export interface SmsClient {
  readonly messages: {
    create(message: { readonly to: string; readonly from: string; readonly body: string }): Promise<unknown>;
  };
}

export interface SmsAccount {
  readonly accountSid: string;
  readonly authToken: string;
  readonly from: string;
}

const timeoutMs = 15_000;

/** Loaded when first used: the library takes a fifth of a second and twenty megabytes. */
async function twilioClient({ accountSid, authToken }: SmsAccount): Promise<SmsClient> {
  const { default: twilio } = await import('twilio');
  return twilio(accountSid, authToken, { timeout: timeoutMs, autoRetry: false });
}

export class SmsTransport implements Transport {
  readonly timeoutMs = timeoutMs + 5_000;
  readonly repeatable = false;
  private client: Promise<SmsClient> | undefined;

  constructor(
    private readonly account: SmsAccount,
    private readonly open: (account: SmsAccount) => Promise<SmsClient> = twilioClient,
  ) {}

  async send({ to, text }: Outgoing): Promise<void> {
    try {
      const client = await (this.client ??= this.open(this.account));
      await client.messages.create({ to, from: this.account.from, body: text });
    } catch (error) {
      throw classified(error);
    }
  }
}

/** An answer of 400 to 499 is a refusal; after one of 500 or none, the message may be on its way. */
function classified(error: unknown): unknown {
  const status = property(error, 'status');
  if (status === 429) return new NotAcceptedError('sms', true, 'too many at once');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const code = property(error, 'code');
    const reason = `Twilio answered ${status}${typeof code === 'number' ? `, error ${code}` : ''}`;
    return new NotAcceptedError('sms', status === 401 || status === 403, reason);
  }
  if (isBeforeConnecting(error)) {
    return new NotAcceptedError('sms', true, 'Twilio cannot be reached');
  }
  return error;
}
