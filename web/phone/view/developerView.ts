/** What engineers want to see and spoil: each request with the TwiML that answered, the last one repeated or lost, how sure a recogniser was. */
import type { Call } from '../call/call';
import type { Exchange } from '../call/webhooks';
import { copyOf, part } from './elements';

export class DeveloperView {
  private readonly confidence: HTMLInputElement;
  private readonly noConfidence: HTMLInputElement;
  private readonly loses: HTMLInputElement;
  private readonly fallback: HTMLInputElement;
  private readonly exchanges: HTMLElement;

  constructor(
    root: HTMLElement,
    private readonly call: () => Call | undefined,
  ) {
    this.confidence = part(root, 'confidence', HTMLInputElement);
    this.noConfidence = part(root, 'no-confidence', HTMLInputElement);
    this.loses = part(root, 'lose', HTMLInputElement);
    this.fallback = part(root, 'fallback', HTMLInputElement);
    this.exchanges = part(root, 'exchanges', HTMLElement);
    const shown = part(root, 'confidence-shown', HTMLElement);
    const show = (): void => {
      shown.textContent = Number(this.confidence.value).toLocaleString(document.documentElement.lang, {
        minimumFractionDigits: 2,
      });
      this.confidence.disabled = this.noConfidence.checked;
    };
    show();
    for (const input of [this.confidence, this.noConfidence]) input.addEventListener('input', show);
    for (const input of [this.loses, this.fallback]) input.addEventListener('input', () => this.apply());
    part(root, 'repeat', HTMLButtonElement).addEventListener('click', () => this.call()?.repeat());
  }

  /** How sure a recogniser is to have been; absent, where it does not say. */
  get certainty(): number | undefined {
    return this.noConfidence.checked ? undefined : Number(this.confidence.value);
  }

  /** Has the call do what is chosen. */
  apply(): void {
    const call = this.call();
    if (call === undefined) return;
    call.webhooks.losesNext = this.loses.checked;
    call.webhooks.fallback = this.fallback.checked ? `${location.origin}/voice/fallback` : undefined;
  }

  /** An answer was lost: the next one is not. */
  lost(): void {
    this.loses.checked = false;
  }

  /** A new call begins. */
  clear(): void {
    this.exchanges.replaceChildren();
  }

  /** The newest on top, and open. */
  show({ url, fields, status, body }: Exchange): void {
    const { pathname, search } = new URL(url);
    const shown = copyOf('exchange');
    const [fieldList, answer] = [part(shown, 'fields', HTMLElement), part(shown, 'answer', HTMLElement)];
    part(shown, 'request', HTMLElement).textContent = `POST ${pathname}${search} → ${status}`;
    fieldList.textContent = Object.entries(fields)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
    answer.textContent = readable(body);
    for (const older of this.exchanges.querySelectorAll('details')) older.open = false;
    shown.toggleAttribute('open', true);
    this.exchanges.prepend(shown);
  }
}

/** An element a line, indented. */
function readable(xml: string): string {
  let depth = 0;
  return xml
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const indented = `${'  '.repeat(Math.max(0, depth))}${line}`;
      if (/^<\w[^>]*[^/]>$/.test(line)) depth += 1;
      return indented;
    })
    .join('\n');
}
