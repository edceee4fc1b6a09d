/** A small Direct Line 3.0 for tests of the widget alone: says what the real service says, remembers in memory, breaks on command. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as restify from 'restify';
import { WebSocketServer, type WebSocket } from 'ws';

export interface StubActivity {
  readonly type: string;
  readonly text?: string;
  readonly [key: string]: unknown;
}

interface Conversation {
  readonly activities: StubActivity[];
  readonly sockets: Set<WebSocket>;
  ended: boolean;
}

export interface DirectLineStub {
  readonly url: string;
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** Cuts all streams, as a restart of the service does. */
  cut(): void;
  /** From now on every conversation is over. */
  endAll(): void;
  say(conversationId: string, activity: StubActivity): void;
  close(): Promise<void>;
}

/** What the bot answers to a text. */
export type Answer = (text: string) => readonly StubActivity[];

/** Serves Direct Line, and whatever `register` adds, on a free port of this machine. */
export async function startDirectLineStub(
  register: (server: restify.Server) => void,
  greeting: StubActivity,
  answer: Answer,
): Promise<DirectLineStub> {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  const conversations = new Map<string, Conversation>();
  const base = (): string => {
    const address = server.address();
    return typeof address === 'object' && 'port' in address ? `127.0.0.1:${(address satisfies AddressInfo).port}` : '';
  };

  const add = (id: string, activity: StubActivity, role: 'bot' | 'user'): string => {
    const conversation = conversations.get(id);
    if (conversation === undefined) return '';
    const full = {
      ...activity,
      id: `${id}|${String(conversation.activities.length).padStart(7, '0')}`,
      timestamp: new Date().toISOString(),
      channelId: 'directline',
      conversation: { id },
      from: role === 'bot' ? { id: 'bot', name: 'KabelNET', role } : { id: `user-${id}`, role },
    };
    conversation.activities.push(full);
    const frame = JSON.stringify({ activities: [full], watermark: String(conversation.activities.length) });
    for (const socket of conversation.sockets) socket.send(frame);
    return full.id;
  };
  const grant = (id: string, watermark = '0') => ({
    conversationId: id,
    token: id,
    expires_in: 1800,
    streamUrl: `ws://${base()}/v3/directline/conversations/${id}/stream?t=${id}&watermark=${watermark}`,
  });
  const bearer = (request: restify.Request): string => request.header('authorization', '').replace('Bearer ', '');
  const live = (request: restify.Request, response: restify.Response): string | undefined => {
    const id = bearer(request);
    const conversation = conversations.get(id);
    if (conversation !== undefined && !conversation.ended) return id;
    response.send(403, { error: { code: 'BadArgument', message: 'Token not valid' } });
    return undefined;
  };

  server.post('/v3/directline/tokens/generate', (_request, response, next) => {
    const id = randomUUID();
    conversations.set(id, { activities: [], sockets: new Set(), ended: false });
    response.send(200, { conversationId: id, token: id, expires_in: 1800 });
    next();
  });
  server.post('/v3/directline/tokens/refresh', (request, response, next) => {
    const id = live(request, response);
    if (id !== undefined) response.send(200, { conversationId: id, token: id, expires_in: 1800 });
    next();
  });
  server.post('/v3/directline/conversations', (request, response, next) => {
    const id = live(request, response);
    if (id !== undefined) {
      if (conversations.get(id)?.activities.length === 0) add(id, greeting, 'bot');
      response.send(201, grant(id));
    }
    next();
  });
  server.get('/v3/directline/conversations/:id', (request, response, next) => {
    const id = live(request, response);
    if (id !== undefined)
      response.send(200, grant(id, new URLSearchParams(request.getQuery()).get('watermark') ?? '0'));
    next();
  });
  server.post('/v3/directline/conversations/:id/activities', (request, response, next) => {
    const id = live(request, response);
    if (id !== undefined) {
      const body = activityOf(request.body);
      const activityId = add(id, body, 'user');
      for (const reply of answer(body.text ?? '')) add(id, { ...reply, replyToId: activityId }, 'bot');
      response.send(200, { id: activityId });
    }
    next();
  });
  register(server);

  const streams = new WebSocketServer({ noServer: true });
  server.server.on('upgrade', (request: IncomingMessage, socket, head) => {
    streams.handleUpgrade(request, socket, head, (stream) => {
      const query = new URL(request.url ?? '', 'http://stub').searchParams;
      const conversation = conversations.get(query.get('t') ?? '');
      if (conversation === undefined) {
        stream.close();
        return;
      }
      conversation.sockets.add(stream);
      stream.on('close', () => conversation.sockets.delete(stream));
      const from = Number(query.get('watermark'));
      const missed = conversation.activities.slice(from);
      if (missed.length > 0)
        stream.send(JSON.stringify({ activities: missed, watermark: String(from + missed.length) }));
    });
  });

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const cut = (): void => {
    for (const { sockets } of conversations.values()) for (const socket of sockets) socket.terminate();
  };
  return {
    url: `http://${base()}`,
    conversations,
    cut,
    endAll() {
      for (const conversation of conversations.values()) conversation.ended = true;
      cut();
    },
    say: (id, activity) => void add(id, activity, 'bot'),
    async close() {
      cut();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function activityOf(body: unknown): StubActivity {
  if (typeof body !== 'object' || body === null || !('type' in body) || typeof body.type !== 'string')
    throw new Error('No activity');
  const { type } = body;
  return { ...body, type, ...('text' in body && typeof body.text === 'string' ? { text: body.text } : {}) };
}
