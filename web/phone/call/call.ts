/** One call, from the ringing to its end: what Twilio would post is posted, and what comes back is performed. */
import type { AgentLeg } from './agentLeg';
import { dial } from './dial';
import type { Fields } from './gather';
import { Inputs } from './inputs';
import { Interruption, pause } from './interruption';
import { perform, type Errand, type Next, type Side } from './interpreter';
import { record } from './record';
import { account, type Choices, type Earpiece, type Ending, type Screen } from './screen';
import { newSid, newToken, Webhooks } from './webhooks';

interface Options {
  /** E.164, or `anonymous`. */
  readonly from: string;
  readonly to: string;
  /** Where the service is. */
  readonly origin: string;
  readonly screen: Screen;
  readonly earpiece: Earpiece;
  readonly choices: Choices;
}

/** It rings at least once, however quick the answer is. */
const ringMs = 1_200;

export class Call {
  readonly sid = newSid('CA');
  readonly inputs = new Inputs();
  readonly webhooks: Webhooks;
  private status: 'ringing' | 'in-progress' | 'completed' = 'ringing';
  private since: number | undefined;
  /** What is under way, to be broken off. */
  private step = new AbortController();
  private legs: readonly AgentLeg[] = [];
  /** Whoever calls has hung up. */
  private left = false;

  constructor(private readonly options: Options) {
    const { screen } = options;
    this.webhooks = new Webhooks({
      common: () => this.fields(),
      exchanged: (exchange) => screen.exchanged(exchange),
      failed: (fault) => screen.note({ kind: 'fault', fault }),
      lost: () => screen.note({ kind: 'lost' }),
    });
  }

  /** Rings, and goes on until one of the two hangs up. */
  async run(): Promise<void> {
    const { screen, origin } = this.options;
    screen.state({ name: 'ringing' });
    const ending = await this.follow({ url: `${origin}/voice/incoming`, fields: {} });
    this.status = 'completed';
    const ms = this.since === undefined ? 0 : performance.now() - this.since;
    this.webhooks.inform(`${origin}/voice/status`, { CallDuration: String(Math.round(ms / 1000)) });
    screen.state({ name: 'ended', ending });
  }

  hangUp(): void {
    this.left = true;
    this.step.abort(new Interruption('hangUp'));
  }

  /** Makes the last webhook again, as Twilio does when it got no answer, and goes on from what it gets now. */
  repeat(): void {
    this.step.abort(new Interruption('repeat'));
  }

  /** What whoever calls says. @returns false when nobody hears it */
  say(text: string, confidence: number | undefined): boolean {
    for (const leg of this.legs) leg.hear(text);
    const heard = this.inputs.push({ kind: 'speech', text, ...(confidence === undefined ? {} : { confidence }) });
    return heard || this.legs.length > 0;
  }

  /** From one document to the next. */
  private async follow(first: Errand): Promise<Ending> {
    let errand = first;
    let token = newToken();
    for (;;) {
      this.step = new AbortController();
      try {
        const next = await this.one(errand, token, this.step.signal);
        if (next === undefined) return 'failed';
        if ('ends' in next) return next.ends;
        errand = next;
        token = newToken();
      } catch (error) {
        if (!(error instanceof Interruption)) throw error;
        if (this.left) return 'caller';
        this.options.screen.note({ kind: 'repeated' });
      }
    }
  }

  private async one(errand: Errand, token: string, signal: AbortSignal): Promise<Next | undefined> {
    const ringing = this.status === 'ringing' ? this.ring(signal) : undefined;
    const document = await this.webhooks.ask(errand, token, signal);
    // Whoever is rejected was never answered.
    await ringing?.(document !== undefined && document[0]?.verb !== 'Reject');
    // Who hung up while a message was being recorded hears no more.
    if (this.left) throw new Interruption('hangUp');
    return document === undefined ? undefined : perform(document, this.side(), signal);
  }

  /** Rings until what is returned is called. */
  private ring(signal: AbortSignal): (answered: boolean) => Promise<void> {
    const { screen, earpiece } = this.options;
    const tone = new AbortController();
    const once = pause(ringMs, signal);
    const stop = (): void => tone.abort();
    once.catch(stop);
    earpiece.ring(tone.signal);
    return async (answered) => {
      await once;
      stop();
      if (!answered) return;
      this.status = 'in-progress';
      this.since = performance.now();
      screen.state({ name: 'connected' });
    };
  }

  private side(): Side {
    const { screen, earpiece, choices, from } = this.options;
    const { inputs, sid } = this;
    const agents = (legs: readonly AgentLeg[]): void => {
      this.legs = legs;
      inputs.forget();
      screen.agents(legs);
    };
    return {
      inputs,
      fallsSilent: () => choices.automaticSilence,
      utter: (sounds, signal) => earpiece.utter(sounds, signal),
      listening: (gather, keys) => screen.listening(gather, keys),
      keyed: (keys) => screen.keyed(keys),
      passedOver: (name) => screen.note({ kind: 'passedOver', name }),
      more: {
        dial: (wanted, signal) => dial(wanted, { sid, from, earpiece, choices, screen, agents }, signal),
        record: (wanted, signal) => {
          const inform = (url: string, fields: Fields): void => this.webhooks.inform(url, fields);
          return record(wanted, { inputs, screen, earpiece, choices, inform }, signal);
        },
      },
    };
  }

  private fields(): Fields {
    return {
      ...account,
      CallSid: this.sid,
      From: this.options.from,
      To: this.options.to,
      CallStatus: this.left ? 'completed' : this.status,
      Direction: 'inbound',
    };
  }
}
