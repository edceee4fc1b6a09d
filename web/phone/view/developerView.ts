/** What engineers want to see and spoil: the last exchange, repeated or lost; the confidence of what is said. */
import type { Call } from '../call/call';
import type { Exchange } from '../call/webhooks';
import type { PhoneTexts } from '../../texts/phone/types';
import { fill, part } from './elements';

export class DeveloperView {
  private readonly confidence: HTMLInputElement;
  private readonly noConfidence: HTMLInputElement;
  private readonly loses: HTMLInputElement;
  private readonly fallback: HTMLInputElement;
  private readonly exchange: HTMLElement;
  private readonly twiml: HTMLElement;

  constructor(
    root: HTMLElement,
    private readonly texts: PhoneTexts,
    private readonly call: () => Call | undefined,
  ) {
    this.confidence = part(root, 'confidence', HTMLInputElement);
    this.noConfidence = part(root, 'no-confidence', HTMLInputElement);
    this.loses = part(root, 'lose', HTMLInputElement);
    this.fallback = part(root, 'fallback', HTMLInputElement);
    this.exchange = part(root, 'exchange', HTMLElement);
    this.twiml = part(root, 'twiml', HTMLElement);
    this.exchange.textContent = texts.developer.nothing;
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

  show({ url, fields, status, body }: Exchange): void {
    const { pathname, search } = new URL(url);
    this.exchange.textContent = [
      fill(this.texts.developer.sent, { url: `${pathname}${search}`, status }),
      ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
    if (body !== '') this.twiml.textContent = readable(body);
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
