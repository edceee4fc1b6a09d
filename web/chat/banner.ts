/** The line above the conversation that says how the connection is; screen readers hear it when it changes. */
import type { ChatTexts } from '../texts/types';
import type { FileFault } from './files';

export type BannerState = 'none' | 'lost' | 'regained' | 'ended' | 'restarted' | 'tooLong' | FileFault;

/** What is over soon goes by itself, what is to be read later; a lost connection stays for as long as it is lost. */
const stays: Readonly<Partial<Record<BannerState, number>>> = {
  regained: 4_000,
  tooLong: 4_000,
  fileSize: 10_000,
  fileType: 10_000,
  fileNumber: 10_000,
};

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
    const ms = stays[state];
    if (ms !== undefined) this.#timer = window.setTimeout(() => this.show('none'), ms);
  }
}
