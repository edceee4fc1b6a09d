/**
 * A WebSocket that outlives its connections. The Direct Line client waits 3 to 15 seconds before it looks for a new
 * stream, 20 after a failed try, and tells nobody; this one is back within a second, says when it is not, and tries at
 * once when the browser is online again.
 */

export interface SocketHost {
  /** The address of a stream that goes on after the watermark; rejects when there is none now. */
  renew(watermark: string): Promise<string>;
  /** `ended` when no try will help any more. */
  report(state: 'open' | 'lost' | 'ended'): void;
  isEnded(error: unknown): boolean;
}

const firstDelayMs = 400;
const longestDelayMs = 8_000;
const connectTimeoutMs = 10_000;

export class SteadySocket {
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  #inner: WebSocket | undefined;
  #watermark = '0';
  #failures = 0;
  #timer: number | undefined;
  #renewing = false;
  #stopped = false;

  constructor(
    url: string,
    private readonly host: SocketHost,
    /** The browser's own, which this class stands in for. */
    private readonly native: typeof WebSocket,
  ) {
    this.#connect(url);
  }

  get readyState(): number {
    return this.#stopped ? 3 : (this.#inner?.readyState ?? 0);
  }

  send(data: string): void {
    if (this.#inner?.readyState === this.native.OPEN) this.#inner.send(data);
  }

  close(): void {
    this.#stopped = true;
    window.clearTimeout(this.#timer);
    this.#inner?.close();
  }

  /** Whatever the present connection looks like, make a fresh one now. */
  wake(): void {
    if (this.#stopped) return;
    this.#failures = 0;
    this.#abandon();
    this.#again(0);
  }

  #connect(url: string): void {
    const socket = new this.native(url);
    this.#inner = socket;
    // A connection that neither opens nor fails would hold us for minutes.
    const patience = window.setTimeout(() => socket.close(), connectTimeoutMs);
    socket.onopen = (event) => {
      window.clearTimeout(patience);
      this.#failures = 0;
      this.host.report('open');
      this.onopen?.(event);
    };
    socket.onmessage = (event: MessageEvent<string>) => {
      this.#noteWatermark(event.data);
      this.onmessage?.(event);
    };
    socket.onclose = () => {
      window.clearTimeout(patience);
      if (this.#inner !== socket || this.#stopped) return;
      this.host.report('lost');
      this.#again(Math.min(firstDelayMs * 2 ** this.#failures, longestDelayMs));
      this.#failures += 1;
    };
  }

  #again(delayMs: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#renew(), delayMs * (0.75 + Math.random() / 2));
  }

  async #renew(): Promise<void> {
    if (this.#renewing || this.#stopped) return;
    this.#renewing = true;
    try {
      this.#replace(await this.host.renew(this.#watermark));
    } catch (error) {
      if (this.host.isEnded(error)) {
        this.#stopped = true;
        this.host.report('ended');
        return;
      }
      this.host.report('lost');
      this.#again(Math.min(firstDelayMs * 2 ** this.#failures, longestDelayMs));
      this.#failures += 1;
    } finally {
      this.#renewing = false;
    }
  }

  #replace(url: string): void {
    // `close()` may have come while we waited.
    if (this.#stopped) return;
    this.#abandon();
    this.#connect(url);
  }

  #abandon(): void {
    const socket = this.#inner;
    if (socket === undefined) return;
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
  }

  #noteWatermark(data: string): void {
    if (data === '') return;
    try {
      const frame: unknown = JSON.parse(data);
      if (typeof frame === 'object' && frame !== null && 'watermark' in frame && typeof frame.watermark === 'string') {
        this.#watermark = frame.watermark;
      }
    } catch {
      // Not a frame of ours; the client itself will complain.
    }
  }
}
