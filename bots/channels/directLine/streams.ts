/** The chat's WebSocket: what was said since a watermark, then each turn as it is saved, in order, without a gap. */
import { WebSocket } from 'ws';
import type { Conversations } from '../../conversations';
import { follow } from '../../follow';
import type { Typing } from '../../typing';
import { turnPast, typingOf, type ActivitySet, type SignFile } from './activities';

/** A client that reads so slowly is better off with a new connection, which takes up at its watermark. */
const mostBuffered = 1_000_000;
const pingEveryMs = 30_000;

export class Streams {
  private readonly open = new Map<WebSocket, { alive: boolean }>();
  private readonly pinging: NodeJS.Timeout;

  constructor(
    private readonly conversations: Conversations,
    private readonly typing: Pick<Typing, 'listen'>,
    private readonly sign: SignFile,
  ) {
    this.pinging = setInterval(() => this.ping(), pingEveryMs);
    this.pinging.unref();
  }

  get count(): number {
    return this.open.size;
  }

  /** Serves one connection from a watermark on, until it closes. */
  serve(socket: WebSocket, conversationId: string, watermark: number): void {
    const state = { alive: true };
    this.open.set(socket, state);
    const send = (set: ActivitySet): void => {
      if (socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > mostBuffered) socket.terminate();
      else socket.send(JSON.stringify(set));
    };
    const following = follow(this.conversations, conversationId, watermark, {
      turn: (turn, sent) => send(turnPast(turn, sent, this.sign)),
      // Without the database nothing can be caught up: the client comes again.
      failed: () => socket.close(1013, 'Try again later'),
    });
    const untyping = this.typing.listen(conversationId, (typist) => {
      if (typist.who === 'agent') send(typingOf(conversationId, typist.name, following.sent));
    });
    socket.on('pong', () => {
      state.alive = true;
    });
    // The client sends empty messages to see whether the connection holds; there is nothing to answer.
    socket.on('message', () => {
      state.alive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.open.delete(socket);
      following.end();
      untyping();
    });
  }

  /** Says goodbye to all; they come again and find a new process. */
  close(): void {
    clearInterval(this.pinging);
    for (const socket of this.open.keys()) socket.close(1012, 'The service restarts');
  }

  private ping(): void {
    for (const [socket, state] of this.open) {
      if (!state.alive) {
        socket.terminate();
        continue;
      }
      state.alive = false;
      socket.ping();
    }
  }
}
