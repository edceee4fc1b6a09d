/** The phone of an agent that rings for a call: who answers hears the whisper, and takes the call by a key or not. */
import { randomBytes } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { readTwiml, TwimlError, type Verb } from './twiml';

interface Options {
  readonly url: string;
  /** Who calls, as the agent sees it. */
  readonly from: string;
  readonly to: string;
  readonly authToken?: string;
  readonly publicUrl?: string;
}

export class AgentLeg {
  readonly sid = `CA${randomBytes(16).toString('hex')}`;
  /** What the agent hears. */
  text = '';
  /** `joined` with the caller, once the call is taken. */
  state: 'listening' | 'joined' | 'ended' = 'ended';
  private action = '';

  private constructor(private readonly options: Options) {}

  static async answer(whisper: string, options: Options): Promise<AgentLeg> {
    const leg = new AgentLeg(options);
    await leg.follow(whisper, {});
    return leg;
  }

  /** Presses a key; `undefined`: none, until the time is up. */
  async press(key: string | undefined): Promise<void> {
    if (this.state !== 'listening') throw new TwimlError('The agent is not asked for a key');
    await this.follow(this.action, key === undefined ? {} : { Digits: key });
  }

  /** The same webhook again, as Twilio repeats it. */
  async again(key: string): Promise<void> {
    await this.follow(this.action, { Digits: key });
  }

  private async follow(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const verbs = readTwiml(await this.post(path, fields));
    const gather = verbs.find((verb) => verb.verb === 'Gather');
    this.text = (await Promise.all([...verbs, ...(gather?.inside ?? [])].map((verb) => this.words(verb))))
      .join(' ')
      .trim();
    if (gather !== undefined) this.action = gather.action;
    // A document with nothing more to do joins the two.
    this.state = gather !== undefined ? 'listening' : verbs.length === 0 ? 'joined' : 'ended';
  }

  private async words(verb: Verb): Promise<string> {
    if (verb.verb === 'Say') return verb.text;
    if (verb.verb !== 'Play') return '';
    return (await fetch(new URL(verb.url.replace(/\.wav$/, '.txt'), this.options.url))).text();
  }

  private async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const { url, from, to, authToken, publicUrl = url } = this.options;
    const params = { CallSid: this.sid, AccountSid: `AC${'0'.repeat(32)}`, From: from, To: to, CallStatus: 'in-progress', Direction: 'outbound-dial', ...fields }; // prettier-ignore
    const response = await fetch(url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        ...(authToken === undefined
          ? {}
          : { 'x-twilio-signature': getExpectedTwilioSignature(authToken, publicUrl + path, params) }),
      },
      body: new URLSearchParams(params),
    });
    if (response.status !== 200) throw new TwimlError(`The agent hears an apology: ${response.status} from ${path}`);
    return response.text();
  }
}
