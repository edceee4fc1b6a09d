/** The chat's WebSocket: what was said since a watermark, then each turn as it is saved, in order, without a gap. */
import { WebSocket } from 'ws';
import { activitiesOf, type Turn } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import { turnPast, type SignFile } from './activities';

/** A client that reads so slowly is better off with a new connection, which takes up at its watermark. */
const mostBuffered = 1_000_000;
const pingEveryMs = 30_000;

export class Streams {
  private readonly open = new Map<WebSocket, { alive: boolean }>();
  private readonly pinging: NodeJS.Timeout;

  constructor(
    private readonly conversations: Conversations,
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
    let sent = watermark;
    let work = Promise.resolve();

    const send = (turn: Turn): void => {
      if (turn.through <= sent || socket.readyState !== WebSocket.OPEN) return;
      if (socket.bufferedAmount > mostBuffered) {
        socket.terminate();
        return;
      }
      socket.send(JSON.stringify(turnPast(turn, sent, this.sign)));
      sent = turn.through;
    };
    const catchUp = (): void => {
      work = work.then(async () => {
        for (const turn of await this.conversations.turnsAfter(conversationId, sent)) send(turn);
      });
      // Without the database nothing can be caught up: the client comes again.
      work.catch(() => socket.close(1013, 'Try again later'));
    };
    let live = false;
    const unlisten = this.conversations.listen(conversationId, {
      turn(turn) {
        // A turn that does not follow on what was sent came with others that are read first.
        if (!live || activitiesOf(turn).before > sent) catchUp();
        else send(turn);
      },
      gap: catchUp,
    });
    catchUp();
    work.then(
      () => {
        live = true;
      },
      () => undefined,
    );
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
      unlisten();
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
