/** The desk's WebSocket in the page: it comes back by itself, says when it is away, and beats so that the agent counts as there. */
import type { LiveMessage } from './types';

const beatMs = 15_000;
/** Who does not answer a beat for so long is not there, whatever the connection looks like. */
const silentMs = 10_000;
/** How often it is told that somebody is at work here. */
const usedEveryMs = 60_000;
const firstDelayMs = 400;
const longestDelayMs = 8_000;

const uses = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

export interface LineHost {
  opened(): void;
  message(message: LiveMessage): void;
  lost(): void;
  /** The session is over. */
  ended(): void;
  takes(): boolean;
}

export class Line {
  #socket: WebSocket | undefined;
  #failures = 0;
  #retry: number | undefined;
  #silence: number | undefined;
  #closed = false;
  readonly #beating: number;
  #usedAt = 0;
  /** An open page alone does not keep its session: what somebody does at it does. */
  readonly #used = (): void => {
    if (Date.now() - this.#usedAt < usedEveryMs || this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#usedAt = Date.now();
    this.send({ type: 'used' });
  };
  readonly #online = (): void => {
    if (this.#socket?.readyState === WebSocket.OPEN) this.beat();
    else this.#again(0);
  };

  constructor(private readonly host: LineHost) {
    this.#beating = window.setInterval(() => this.beat(), beatMs);
    window.addEventListener('online', this.#online);
    for (const event of uses) window.addEventListener(event, this.#used, { passive: true });
    this.#connect();
  }

  send(message: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** Tells that the agent is here; the answer tells that the service is. */
  beat(): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.send({ type: 'beat', takes: this.host.takes() });
    this.#silence ??= window.setTimeout(() => this.#drop(), silentMs);
  }

  close(): void {
    this.#closed = true;
    window.clearInterval(this.#beating);
    window.clearTimeout(this.#retry);
    window.clearTimeout(this.#silence);
    window.removeEventListener('online', this.#online);
    for (const event of uses) window.removeEventListener(event, this.#used);
    this.#socket?.close();
  }

  #connect(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/agent/api/live`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#failures = 0;
      this.host.opened();
      this.beat();
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      this.#heard();
      const message = JSON.parse(data) as LiveMessage;
      // In the background a page's own clock may stand for a minute.
      if (message.type === 'ask') this.beat();
      else this.host.message(message);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket || this.#closed) return;
      this.#heard();
      if (code === 4401) {
        this.host.ended();
        return;
      }
      this.host.lost();
      this.#again(Math.min(firstDelayMs * 2 ** this.#failures, longestDelayMs) * (0.75 + Math.random() / 2));
      this.#failures += 1;
    };
  }

  #heard(): void {
    window.clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  /** A connection that is dead without having been closed. */
  #drop(): void {
    this.#heard();
    const socket = this.#socket;
    if (socket !== undefined) {
      socket.onclose = null;
      socket.close();
    }
    this.host.lost();
    this.#again(0);
  }

  #again(delayMs: number): void {
    if (this.#closed) return;
    window.clearTimeout(this.#retry);
    this.#retry = window.setTimeout(() => this.#connect(), delayMs);
  }
}
