/** Direct Line 3.0, served by us: tokens, conversations, activities, the stream. It translates and verifies; it knows no business. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import { WebSocketServer } from 'ws';
import { filesPath, type Attachments } from '../../../services/attachments';
import type { Conversations } from '../../conversations';
import type { Typing } from '../../typing';
import { bearerToken, clientAddress, limited, refuse, textIn } from '../http';
import { longestMessage, readWatermark, receive, turnPast, type ActivitySet } from './activities';
import { answerOrigin, isAllowedOrigin, type SitesOptions } from './sites';
import { Streams } from './streams';
import type { IssuedToken, Tokens } from './tokens';
import { sendAttachment, takeUpload, type Refused } from './uploads';

const base = '/v3/directline';

export interface DirectLineOptions {
  readonly conversations: Conversations;
  readonly attachments: Attachments;
  readonly typing: Typing;
  readonly tokens: Tokens;
  readonly sites: SitesOptions;
  readonly limits: { readonly conversationsPerMinute: number; readonly messagesPerMinute: number };
  readonly trustedProxies: number;
}

/** Registers the routes; the returned streams are to be closed with the service. */
export function registerDirectLine(server: Server, options: DirectLineOptions): Streams {
  const { conversations, tokens, sites, attachments } = options;
  const sign = (address: string): string => tokens.signFile(address);
  const streams = new Streams(conversations, options.typing, sign);
  const newConversations = new RateLimiterMemory({ points: options.limits.conversationsPerMinute, duration: 60 });
  const messages = new RateLimiterMemory({ points: options.limits.messagesPerMinute, duration: 60 });
  /** Clients tell every few seconds that somebody is writing; more often it tells nothing new, and is passed over. */
  const typingSigns = new RateLimiterMemory({ points: 1, duration: 1 });

  /** A route for pages of allowed sites; what it throws is answered with 503, so that the client sends again. */
  const route =
    (handle: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      if (!answerOrigin(request, response, sites)) {
        refuse(response, 403, 'OriginNotAllowed', 'This website is not on the list of allowed sites (ALLOWED_SITES)');
        return;
      }
      response.header('Cache-Control', 'no-store');
      await handle(request, response);
    };

  /** A route for who holds a token of the conversation that the path names. */
  const authorised = (handle: (request: Request, response: Response, conversationId: string) => Promise<void>) =>
    route(async (request, response) => {
      const conversationId = bearerOf(request, response, tokens);
      if (conversationId === undefined) return;
      const named = textIn(request.params, 'id');
      if (named !== undefined && named !== conversationId) {
        refuse(response, 403, 'BadArgument', 'The token is for another conversation');
        return;
      }
      await handle(request, response, conversationId);
    });

  /** A route for messages to a conversation that has begun, within the limits. */
  const admitted = (handle: (request: Request, response: Response, conversationId: string) => Promise<void>) =>
    authorised(async (request, response, conversationId) => {
      if ((await conversations.head(conversationId)) === undefined)
        refuse(response, 404, 'ConversationNotFound', 'There is no such conversation');
      // Signs of typing come every few seconds; as messages they would use up what a conversation may say.
      else if (isTyping(request.body)) await signTyping(conversationId, response);
      else if (!(await limited(messages, conversationId, response))) await handle(request, response, conversationId);
    });
  /** A new token in place of the one that a request holds; it lets its bearer have no more. */
  const renewed = (request: Request, conversationId: string): IssuedToken =>
    tokens.issue(conversationId, sinceOf(request, tokens));

  const withStream = (request: Request, issued: IssuedToken, watermark: string) => ({
    ...issued,
    streamUrl: `${originOf(request, sites)}${base}/conversations/${issued.conversationId}/stream?watermark=${watermark}&t=${issued.token}`,
  });

  server.opts(
    `${base}/*`,
    route((_request, response) => Promise.resolve(void response.send(204))),
  );

  server.post(
    `${base}/tokens/generate`,
    route(async (request, response) => {
      if (await limited(newConversations, clientAddress(request, options.trustedProxies), response)) return;
      response.send(200, tokens.issue());
    }),
  );

  server.post(
    `${base}/tokens/refresh`,
    authorised((request, response, conversationId) => {
      response.send(200, renewed(request, conversationId));
      return Promise.resolve();
    }),
  );

  server.post(
    `${base}/conversations`,
    authorised(async (request, response, conversationId) => {
      const known = (await conversations.head(conversationId)) !== undefined;
      if (!known) {
        const locale = localeOf(request.body);
        await conversations.take({
          conversationId,
          inputKey: 'start',
          channel: 'web',
          event: { name: 'start' },
          ...(locale === undefined ? {} : { locale }),
        });
      }
      response.send(known ? 200 : 201, withStream(request, renewed(request, conversationId), ''));
    }),
  );

  server.get(
    `${base}/conversations/:id`,
    authorised(async (request, response, conversationId) => {
      if ((await conversations.head(conversationId)) === undefined) {
        refuse(response, 404, 'ConversationNotFound', 'There is no such conversation');
        return;
      }
      const watermark = String(readWatermark(textIn(request.query, 'watermark')));
      response.send(200, withStream(request, renewed(request, conversationId), watermark));
    }),
  );

  server.post(
    `${base}/conversations/:id/activities`,
    admitted(async (request, response, conversationId) => {
      const received = receive(request.body);
      if ('fault' in received) {
        refuse(response, 400, 'BadArgument', received.fault);
        return;
      }
      await answer(conversationId, received, response);
    }),
  );

  server.post(
    `${base}/conversations/:id/upload`,
    admitted(async (request, response, conversationId) => {
      const received = await takeUpload(request, conversationId, attachments);
      if ('fault' in received) {
        await tellRefused(conversationId, received);
        refuse(response, received.status, 'BadArgument', received.fault);
        return;
      }
      await answer(conversationId, received, response);
    }),
  );

  server.get(
    `${base}/conversations/:id/activities`,
    authorised(async (request, response, conversationId) => {
      if ((await conversations.head(conversationId)) === undefined) {
        refuse(response, 404, 'ConversationNotFound', 'There is no such conversation');
        return;
      }
      const watermark = Math.max(readWatermark(textIn(request.query, 'watermark')), sinceOf(request, tokens));
      const turns = await conversations.turnsAfter(conversationId, watermark);
      const sets = turns.map((turn) => turnPast(turn, watermark, sign));
      const set: ActivitySet = {
        activities: sets.flatMap(({ activities }) => activities),
        watermark: sets.at(-1)?.watermark ?? String(watermark),
      };
      response.send(200, set);
    }),
  );

  server.get(
    `${filesPath}:file`,
    route((request, response) => sendAttachment(request, response, tokens, attachments)),
  );

  async function signTyping(conversationId: string, response: Response): Promise<void> {
    await typingSigns.consume(conversationId).then(
      () => options.typing.tell(conversationId, { who: 'subscriber' }),
      () => undefined,
    );
    response.send(200, { id: randomUUID() });
  }

  /** Runs the turn of a received message and answers with its id. */
  async function answer(
    conversationId: string,
    { inputKey, activity }: Exclude<ReturnType<typeof receive>, { fault: string }>,
    response: Response,
  ): Promise<void> {
    // Typing signs and other events have no answer.
    if (activity === undefined) {
      response.send(200, { id: inputKey });
      return;
    }
    const turn = await conversations.take({ conversationId, inputKey, channel: 'web', activity });
    response.send(200, { id: turn.input?.id });
  }

  /** The bot says why files were not taken: the client knows only that they were not. */
  async function tellRefused(conversationId: string, { why, inputKey = randomUUID() }: Refused): Promise<void> {
    if (why === undefined) return;
    const event = { name: 'refusedFiles', why } as const;
    await conversations.take({ conversationId, inputKey: `${inputKey}.refused`, channel: 'web', event });
  }

  serveStreams(server, options, streams);
  return streams;
}

/** WebSockets: the token and the watermark are in the query, since a browser can send no header. */
function serveStreams(server: Server, { tokens, sites }: DirectLineOptions, streams: Streams): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/.exec(url.pathname);
    // Another channel's.
    if (path === null) return;
    const token = url.searchParams.get('t') ?? '';
    const conversationId = tokens.verify(token);
    if (conversationId === undefined || conversationId !== path[1] || !isAllowedOrigin(request.headers.origin, sites)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    const watermark = Math.max(readWatermark(url.searchParams.get('watermark')), tokens.since(token));
    sockets.handleUpgrade(request, socket, head, (client) => streams.serve(client, conversationId, watermark));
  });
}

/** From where on the bearer of a request's token may read. */
const sinceOf = (request: Request, tokens: Tokens): number => tokens.since(bearerToken(request) ?? '');

/** The conversation of the bearer token; answers the request where there is none that is valid. */
function bearerOf(request: Request, response: Response, tokens: Tokens): string | undefined {
  const token = bearerToken(request);
  if (token === undefined) {
    refuse(response, 401, 'MissingToken', 'Send the token as Authorization: Bearer …');
    return undefined;
  }
  const conversationId = tokens.verify(token);
  // The client knows by 403 that its token has expired.
  if (conversationId === undefined) refuse(response, 403, 'TokenExpired', 'The token is not valid or has expired');
  return conversationId;
}

const isTyping = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'typing';

const localeOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'locale' in body && typeof body.locale === 'string'
    ? body.locale
    : undefined;

/** Where the client reaches us by WebSocket. */
function originOf(request: Request, { publicUrl }: SitesOptions): string {
  if (publicUrl !== undefined) return publicUrl.replace(/^http/, 'ws');
  return `ws://${request.header('host', 'localhost')}`;
}
