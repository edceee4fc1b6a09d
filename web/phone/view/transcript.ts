/** The log of a call: what is heard on one side, what is said and keyed on the other, and what happened between. */
import type { PhoneTexts } from '../../texts/phone/types';

type Entry = 'heard' | 'said' | 'keyed' | 'message' | 'note' | 'trouble';

/** Who has scrolled up farther than this is reading, and is left there. */
const nearEndPx = 80;

export class Transcript {
  /** What is heard in one go stands together. */
  private current: HTMLElement | undefined;

  constructor(
    private readonly log: HTMLElement,
    private readonly texts: PhoneTexts,
  ) {}

  /** Words that are being heard; what is returned is called when they end, cut off or not. */
  heard(words: string): (cut: boolean) => void {
    const stretch = document.createElement('span');
    stretch.className = 'stretch playing';
    stretch.textContent = words;
    this.keepingPlace(() => {
      if (this.current?.isConnected === true) this.current.append(' ', stretch);
      else {
        this.current = this.add('heard');
        this.current.append(stretch);
      }
    });
    return (cut) => {
      stretch.classList.remove('playing');
      if (!cut) return;
      stretch.classList.add('cut');
      stretch.append(hidden(` (${this.texts.cut})`));
    };
  }

  /** What is heard next stands on its own. */
  breakOff(): void {
    this.current = undefined;
  }

  add(kind: Entry, text = ''): HTMLElement {
    const entry = document.createElement('p');
    entry.className = `entry ${kind}`;
    if (kind !== 'note' && kind !== 'trouble') entry.append(hidden(`${this.texts.speakers[kind]}: `));
    if (kind === 'keyed') entry.append(...keysOf(text));
    else entry.append(text);
    this.keepingPlace(() => this.log.append(entry));
    this.breakOff();
    return entry;
  }

  clear(): void {
    this.log.replaceChildren();
    this.breakOff();
  }

  private keepingPlace(change: () => void): void {
    const { log } = this;
    const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < nearEndPx;
    change();
    if (wasAtEnd) log.scrollTop = log.scrollHeight;
  }
}

function hidden(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'unseen';
  element.textContent = text;
  return element;
}

const keysOf = (keys: string): HTMLElement[] =>
  keys.split('').map((key) => {
    const element = document.createElement('kbd');
    element.textContent = key;
    return element;
  });
