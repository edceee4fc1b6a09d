/** The chat's WebSocket as the client keeps it: when it breaks, it is opened anew where it was. */
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Chat } from './chat';

const frame = z.object({ activities: z.array(z.looseObject({ id: z.string() })), watermark: z.string() });
const reconnected = z.object({ streamUrl: z.string() });

/** As the client waits before it tries again. */
const retryMs = 200;

export class SteadyStream {
  /** Ids of the activities that it got, in order. */
  readonly ids: string[] = [];
  private watermark = '';
  private socket: WebSocket | undefined;
  private closed = false;

  constructor(private readonly chat: Chat) {
    this.open(chat.streamUrl);
  }

  /** Waits until it has got so many. */
  async until(count: number): Promise<void> {
    for (let wait = 0; wait < 600 && this.ids.length < count; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  close(): void {
    this.closed = true;
    this.socket?.terminate();
  }

  private open(url: string): void {
    const socket = new WebSocket(url);
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      const { activities, watermark } = frame.parse(JSON.parse(data.toString('utf8')));
      this.ids.push(...activities.map(({ id }) => id));
      this.watermark = watermark;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (!this.closed) setTimeout(() => void this.reopen(), retryMs);
    });
  }

  private async reopen(): Promise<void> {
    const response = await this.chat.request('GET', `?watermark=${this.watermark}`).catch(() => undefined);
    if (this.closed) return;
    if (response?.ok === true) this.open(reconnected.parse(await response.json()).streamUrl);
    else setTimeout(() => void this.reopen(), retryMs);
  }
}
