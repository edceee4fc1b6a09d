/** A caller: dials, listens to what is played, speaks, presses keys or says nothing, as Twilio would carry it to us. */
import { randomBytes } from 'node:crypto';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { AgentLeg } from './agentLeg';
import { readTwiml, TwimlError, type Gather, type Verb } from './twiml';

type Dial = Extract<Verb, { verb: 'Dial' }>;
type Recording = Extract<Verb, { verb: 'Record' }>;
/** What becomes of a call that was to be put through, as Twilio names it. */
export type DialStatus = 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';

export interface Dialled {
  readonly url: string;
  /** E.164, or `anonymous`. */
  readonly from?: string;
  readonly to?: string;
  /** The number that sends its calls on to us. */
  readonly forwardedFrom?: string;
  /** Signs the requests, as the account's token does; without it they are not signed. */
  readonly authToken?: string;
  /** The address that Twilio is told, where it is not the one that is really called. */
  readonly publicUrl?: string;
}

/** More redirects than that in a row are a loop. */
const mostRedirects = 60;

export class PhoneCall {
  readonly sid = `CA${randomBytes(16).toString('hex')}`;
  /** The words heard since the last answer, in order. */
  heard: readonly string[] = [];
  /** Set once the other side has hung up. */
  ended = false;
  /** What is being listened for. */
  gather: Gather | undefined;
  /** Phones of agents that ring. */
  dialling: Dial | undefined;
  /** The tone has sounded: what is said is recorded. */
  recording: Recording | undefined;
  /** Milliseconds that each webhook took. */
  readonly times: number[] = [];
  private path = '/voice/incoming';
  private afterRecording = '';

  protected constructor(private readonly options: Dialled) {}

  /** Calls; resolves when the greeting has been heard. */
  static async dial(options: Dialled): Promise<PhoneCall> {
    const call = new PhoneCall(options);
    await call.follow('/voice/incoming', {});
    return call;
  }

  /** All that was heard since the last answer, as one text. */
  get text(): string {
    return this.heard.join(' ');
  }

  /** Says something, as a recogniser hands it over. */
  async say(text: string, confidence?: number): Promise<void> {
    const gather = this.listening();
    if (!gather.hearsSpeech) throw new TwimlError('Nobody listens for speech now');
    await this.follow(gather.action, {
      SpeechResult: text,
      ...(confidence === undefined ? {} : { Confidence: String(confidence) }),
    });
  }

  /** Presses keys, such as `1` or `100016#`; each must be listened for. */
  async press(keys: string): Promise<void> {
    let rest = keys;
    while (rest !== '') {
      const gather = this.listening();
      if (!gather.hearsKeys) throw new TwimlError('Nobody listens for keys now');
      const { digits, left } = gathered(rest, gather);
      rest = left;
      await this.follow(gather.action, { Digits: digits });
    }
  }

  /** Says nothing until the time is up. */
  async silence(): Promise<void> {
    await this.follow(this.listening().action, {});
  }

  /** The agent with that number answers, and hears who calls. */
  async answeredBy(number: string): Promise<AgentLeg> {
    const dialled = this.dialling?.numbers.find((one) => one.number === number);
    if (dialled?.whisper === undefined) throw new TwimlError(`No phone rings at ${number}`);
    return AgentLeg.answer(dialled.whisper, { ...this.options, from: this.options.from ?? '', to: number });
  }

  /** The phones ring no more: nobody took the call, or the talk is over. */
  async dialEnds(status: DialStatus): Promise<void> {
    if (this.dialling === undefined) throw new TwimlError('No phone rings');
    await this.follow(this.dialling.action, { DialCallStatus: status });
  }

  /** Leaves a message of so many seconds; of none, Twilio records nothing and goes on in the document. */
  async leaveMessage(seconds: number): Promise<string> {
    const { recording, afterRecording } = this;
    if (recording === undefined) throw new TwimlError('Nothing is recorded');
    const made = { RecordingSid: `RE${randomBytes(16).toString('hex')}`, RecordingDuration: String(seconds) };
    if (seconds === 0) await this.follow(afterRecording, {});
    else {
      await this.follow(recording.action, made);
      await this.post(recording.recorded, { ...made, RecordingStatus: 'completed' });
    }
    return made.RecordingSid;
  }

  /** Hangs up; Twilio tells the status callback. */
  async hangUp(): Promise<void> {
    this.ended = true;
    await this.post('/voice/status', { CallStatus: 'completed' });
  }

  /** The last webhook once more, as Twilio repeats one whose answer was lost. */
  async again(fields: Readonly<Record<string, string>> = {}): Promise<string> {
    return this.post(this.path, fields);
  }

  /** A webhook of this call; its TwiML. */
  async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const started = performance.now();
    const response = await this.request(path, fields);
    this.times.push(performance.now() - started);
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || !type.startsWith('text/xml'))
      throw new TwimlError(`Twilio would play its English apology: ${response.status} ${type} from ${path}`);
    return response.text();
  }

  request(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const { url, from = '+38641000017', to = '+38641621365', forwardedFrom, authToken, publicUrl = url } = this.options;
    const params = {
      CallSid: this.sid,
      AccountSid: `AC${'0'.repeat(32)}`,
      From: from,
      To: to,
      CallStatus: 'in-progress',
      ApiVersion: '2010-04-01',
      Direction: 'inbound',
      ...(forwardedFrom === undefined ? {} : { ForwardedFrom: forwardedFrom }),
      ...fields,
    };
    const signature =
      authToken === undefined ? undefined : getExpectedTwilioSignature(authToken, publicUrl + path, params);
    return fetch(url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        ...(signature === undefined ? {} : { 'x-twilio-signature': signature }),
      },
      body: new URLSearchParams(params),
    });
  }

  /** Does what the TwiML says until it listens or hangs up. */
  private async follow(path: string, fields: Readonly<Record<string, string>>): Promise<void> {
    this.heard = [];
    let next: string | undefined = path;
    let sent = fields;
    let verbs: readonly Verb[] = [];
    for (let count = 0; next !== undefined; count += 1) {
      if (count > mostRedirects) throw new TwimlError('The call is sent from one document to the next and back');
      this.path = next;
      verbs = readTwiml(await this.post(next, sent));
      sent = {};
      next = await this.run(verbs);
    }
    this.gather = verbs.find((verb) => verb.verb === 'Gather');
    this.dialling = verbs.find((verb) => verb.verb === 'Dial');
    this.recording = verbs.find((verb) => verb.verb === 'Record');
    this.afterRecording = verbs.find((verb) => verb.verb === 'Redirect')?.url ?? '';
    this.ended = this.gather === undefined && this.dialling === undefined && this.recording === undefined;
  }

  /** Plays; answers with where to go on, `undefined` where the call listens or is over. */
  private async run(verbs: readonly Verb[]): Promise<string | undefined> {
    for (const verb of verbs) {
      switch (verb.verb) {
        case 'Play':
        case 'Say':
          await this.hear(verb);
          break;
        case 'Pause':
          await new Promise((resolve) => setTimeout(resolve, verb.seconds * 1000));
          break;
        case 'Gather':
          for (const inside of verb.inside) if (inside.verb !== 'Pause') await this.hear(inside);
          return undefined;
        case 'Redirect':
          return verb.url;
        case 'Hangup':
        case 'Reject':
        case 'Dial':
        case 'Record':
          return undefined;
      }
    }
    return undefined;
  }

  private async hear(verb: Verb): Promise<void> {
    if (verb.verb === 'Say') this.heard = [...this.heard, verb.text];
    if (verb.verb !== 'Play') return;
    const audio = await fetch(new URL(verb.url, this.options.url));
    const content = Buffer.from(await audio.arrayBuffer());
    // 8 kHz mono µ-law in a WAV file, which Twilio plays as it is.
    const isTelephony = content.toString('latin1', 0, 4) === 'RIFF' && content.readUInt16LE(20) === 7;
    if (!audio.ok || !isTelephony) throw new TwimlError(`There is nothing to play at ${verb.url}: ${audio.status}`);
    const words = await fetch(new URL(verb.url.replace(/\.wav$/, '.txt'), this.options.url));
    this.heard = [...this.heard, await words.text()];
  }

  private listening(): Gather {
    if (this.gather === undefined || this.ended) throw new TwimlError('The call is over: nobody listens');
    return this.gather;
  }
}

/** The keys that one `<Gather>` takes, and those that are left for the next. */
function gathered(keys: string, { finishOnKey, numDigits }: Gather): { digits: string; left: string } {
  let digits = '';
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    if (key === finishOnKey) return { digits, left: keys.slice(at + 1) };
    digits += key;
    if (digits.length === numDigits) return { digits, left: keys.slice(at + 1) };
  }
  // The time between two keys runs out.
  return { digits, left: '' };
}
