/** The line above the conversation that says how the connection is; screen readers hear it when it changes. */
import type { ChatTexts } from '../texts/types';

export type BannerState = 'none' | 'lost' | 'regained' | 'ended' | 'restarted' | 'tooLong';

const shortMs = 4_000;

export class Banner {
  #timer: number | undefined;
  #state: BannerState = 'none';

  constructor(
    private readonly element: HTMLElement,
    private readonly texts: ChatTexts,
  ) {}

  get state(): BannerState {
    return this.#state;
  }

  show(state: BannerState): void {
    window.clearTimeout(this.#timer);
    this.#state = state;
    this.element.dataset['state'] = state;
    this.element.textContent = state === 'none' ? '' : this.texts[state];
    // What is over soon goes by itself; a lost connection stays for as long as it is lost.
    if (state === 'regained' || state === 'tooLong') this.#timer = window.setTimeout(() => this.show('none'), shortMs);
  }
}
