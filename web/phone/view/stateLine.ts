/** How a call stands: its state, its clock, and what is listened for. */
import type { CallState } from '../call/screen';
import type { Gather } from '../call/twiml';
import type { PhoneTexts } from '../../texts/phone/types';
import { fill, part } from './elements';

export class StateLine {
  private readonly state: HTMLElement;
  private readonly clock: HTMLElement;
  private readonly listening: HTMLElement;
  private readonly keys: HTMLElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: PhoneTexts,
  ) {
    this.state = part(root, 'state', HTMLElement);
    this.clock = part(root, 'clock', HTMLElement);
    this.listening = part(root, 'listening', HTMLElement);
    this.keys = part(root, 'keys', HTMLElement);
    this.state.textContent = texts.states.idle;
  }

  show(state: CallState): void {
    const { states, endings } = this.texts;
    this.root.dataset['state'] = state.name;
    this.state.textContent = state.name === 'ended' ? endings[state.ending] : states[state.name];
    if (state.name === 'ringing') this.clock.textContent = '';
    if (state.name === 'connected' && this.timer === undefined) this.start();
    if (state.name === 'ended') this.stop();
  }

  /** @param keys what has been keyed so far */
  listens(gather: Gather | undefined, keys: string): void {
    const { listening } = this.texts;
    this.root.classList.toggle('listens', gather !== undefined);
    this.keys.textContent = keys;
    if (gather === undefined) {
      this.listening.textContent = '';
      return;
    }
    const { hearsKeys, hearsSpeech, timeout, language } = gather;
    const what = hearsKeys && hearsSpeech ? listening.keysAndSpeech : hearsSpeech ? listening.speech : listening.keys;
    const spoken = hearsSpeech ? ` (${language})` : '';
    this.listening.textContent = `${what}${spoken}, ${fill(listening.until, { seconds: timeout })}`;
  }

  private start(): void {
    const since = performance.now();
    const tick = (): void => {
      const seconds = Math.floor((performance.now() - since) / 1000);
      this.clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    };
    tick();
    this.timer = setInterval(tick, 1000);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
