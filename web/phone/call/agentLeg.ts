/** The phone of an agent who is called: it rings, is answered or declined, whispers, and is joined with the caller. */
import type { Fields } from './gather';
import { Inputs } from './inputs';
import { within } from './interruption';
import { perform, type Errand, type Side } from './interpreter';
import { account, type Earpiece } from './screen';
import type { Dialled } from './twiml';
import { newSid, newToken, Webhooks, type Fault } from './webhooks';

export type LegState = 'ringing' | 'whispering' | 'joined' | 'ended';

/** What a phone of an agent shows. */
export interface LegScreen extends Pick<Side, 'listening' | 'keyed' | 'passedOver'> {
  readonly earpiece: Pick<Earpiece, 'utter'>;
  state(state: LegState): void;
  failed(fault: Fault): void;
  /** What the caller says, once the two are joined. */
  heard(text: string): void;
}

interface Options {
  readonly dialled: Dialled;
  readonly parentSid: string;
  /** The number that the agent sees. */
  readonly from: string;
  readonly fallsSilent: () => boolean;
}

export class AgentLeg {
  readonly sid = newSid('CA');
  readonly inputs = new Inputs();
  readonly number: string;
  /** Resolves when it is answered, or declined. */
  readonly picked: Promise<'answered' | 'declined'>;
  private pick: (how: 'answered' | 'declined') => void = () => undefined;
  private readonly life: AbortController;
  private screen: LegScreen | undefined;
  private now: LegState = 'ringing';

  /** @param call ends the leg with itself */
  constructor(
    private readonly options: Options,
    call: AbortSignal,
  ) {
    this.number = options.dialled.number;
    this.life = within(call);
    this.picked = new Promise((resolve) => {
      this.pick = resolve;
    });
  }

  /** The phone that shows it. */
  show(screen: LegScreen): void {
    this.screen = screen;
    screen.state(this.now);
  }

  answer(): void {
    this.pick('answered');
  }

  /** Declines while it rings, hangs up later. */
  hangUp(): void {
    this.pick('declined');
    this.to('ended');
    this.life.abort();
  }

  /** Plays what only the agent hears. @returns whether the agent takes the call */
  async whisper(): Promise<boolean> {
    const { whisper } = this.options.dialled;
    if (whisper === undefined) return true;
    this.to('whispering');
    try {
      return await this.follow({ url: whisper, fields: {} });
    } catch (error) {
      if (this.life.signal.aborted) return false;
      throw error;
    }
  }

  /** Talks with the caller; resolves when one of the two hangs up. */
  async talk(): Promise<void> {
    const { signal } = this.life;
    this.to('joined');
    if (signal.aborted) return;
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }

  hear(text: string): void {
    if (this.now === 'joined') this.screen?.heard(text);
  }

  /** The agent takes the call when the last document has nothing more to do. */
  private async follow(first: Errand): Promise<boolean> {
    const { screen } = this;
    if (screen === undefined) return false;
    const { signal } = this.life;
    const webhooks = new Webhooks({
      common: () => this.fields(),
      exchanged: () => undefined,
      failed: (fault) => screen.failed(fault),
      lost: () => undefined,
    });
    const side: Side = {
      inputs: this.inputs,
      fallsSilent: this.options.fallsSilent,
      utter: (sounds, until) => screen.earpiece.utter(sounds, until),
      listening: (gather, keys) => screen.listening(gather, keys),
      keyed: (keys) => screen.keyed(keys),
      passedOver: (name) => screen.passedOver(name),
    };
    for (let errand = first; ;) {
      const document = await webhooks.ask(errand, newToken(), signal);
      if (document === undefined) return false;
      const next = await perform(document, side, signal);
      if ('ends' in next) return next.ends === 'ranOut';
      errand = next;
    }
  }

  private fields(): Fields {
    return {
      ...account,
      CallSid: this.sid,
      ParentCallSid: this.options.parentSid,
      From: this.options.from,
      To: this.number,
      CallStatus: 'in-progress',
      Direction: 'outbound-dial',
    };
  }

  private to(state: LegState): void {
    if (this.now === 'ended') return;
    this.now = state;
    this.screen?.state(state);
  }
}
