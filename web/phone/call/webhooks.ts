/** Asks the service for documents as Twilio does: form-encoded, within fifteen seconds, once more when the connection fails. */
import { pause, reasonOf, within } from './interruption';
import type { Fields } from './gather';
import type { Errand } from './interpreter';
import { NoTwiml, readTwiml } from './readTwiml';
import type { Instruction } from './twiml';

/** What went wrong with a webhook, by Twilio's number for it. */
export interface Fault {
  readonly code: '11200' | '11205' | '12100' | '12300';
  readonly url: string;
  /** The HTTP status, the media type, or why it is no TwiML. */
  readonly detail: string;
}

export interface Exchange {
  readonly url: string;
  readonly fields: Fields;
  readonly status: number;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  /** The media type. */
  readonly type: string;
  readonly body: string;
}

interface Options {
  /** What Twilio posts with every webhook of this call. */
  readonly common: () => Fields;
  readonly exchanged: (exchange: Exchange) => void;
  readonly failed: (fault: Fault) => void;
  /** The answer did not arrive; the webhook is made again. */
  readonly lost: () => void;
}

const patienceMs = 15_000;
const retryMs = 1_000;

export class Webhooks {
  /** The next answer gets lost on its way. */
  losesNext = false;
  /** The fall-back address of the number, where one is set. */
  fallback: string | undefined;

  constructor(private readonly options: Options) {}

  /**
   * The document that answers; `undefined` when there is none and nothing to fall back to.
   *
   * @param token names the webhook, so that one that comes twice can be told from two
   * @throws the signal's reason when it is aborted
   */
  async ask(errand: Errand, token: string, signal: AbortSignal): Promise<readonly Instruction[] | undefined> {
    const answer = await this.attempt(errand, token, signal);
    if (!('code' in answer)) return answer;
    this.options.failed(answer);
    const { fallback } = this;
    if (fallback === undefined || errand.url === fallback) return undefined;
    const fields = { ErrorCode: answer.code, ErrorUrl: answer.url };
    return this.ask({ url: fallback, fields }, newToken(), signal);
  }

  /** A webhook whose answer nobody waits for, even as the page is left. */
  inform(url: string, fields: Fields): void {
    this.post({ url, fields }, newToken(), { keepalive: true }).then(
      (response) => this.note({ url, fields }, response.status, ''),
      () => undefined,
    );
  }

  private async attempt(errand: Errand, token: string, signal: AbortSignal): Promise<readonly Instruction[] | Fault> {
    const { url } = errand;
    const answer = await this.insist(errand, token, signal);
    if (answer === undefined) return { code: '11205', url, detail: '' };
    const { status, type, body } = answer;
    this.note(errand, status, body);
    if (status >= 300) return { code: '11200', url, detail: String(status) };
    if (!/\b(xml|html)\b/.test(type)) return { code: '12300', url, detail: type };
    try {
      return readTwiml(body, url);
    } catch (error) {
      if (error instanceof NoTwiml) return { code: '12100', url, detail: error.message };
      throw error;
    }
  }

  /** Once more where no answer came; `undefined` when none came then either. */
  private async insist(errand: Errand, token: string, signal: AbortSignal): Promise<Answer | undefined> {
    const answer = await this.inTime(errand, token, signal);
    if (answer !== undefined && !this.losesNext) return answer;
    this.losesNext = false;
    this.options.lost();
    await pause(retryMs, signal);
    return this.inTime(errand, token, signal);
  }

  private async inTime(errand: Errand, token: string, signal: AbortSignal): Promise<Answer | undefined> {
    const limit = within(signal);
    const timer = setTimeout(() => limit.abort(), patienceMs);
    try {
      const response = await this.post(errand, token, { signal: limit.signal });
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, body: await response.text() };
    } catch {
      if (signal.aborted) throw reasonOf(signal);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  private post({ url, fields }: Errand, token: string, init: RequestInit): Promise<Response> {
    return fetch(url, {
      ...init,
      method: 'POST',
      headers: { 'I-Twilio-Idempotency-Token': token },
      body: new URLSearchParams({ ...this.options.common(), ...fields }),
    });
  }

  private note({ url, fields }: Errand, status: number, body: string): void {
    this.options.exchanged({ url, fields: { ...this.options.common(), ...fields }, status, body });
  }
}

const hex = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const newToken = (): string => crypto.randomUUID();
/** `CA` for calls, `RE` for recordings. */
export const newSid = (kind: 'CA' | 'RE'): string => `${kind}${hex()}`;
