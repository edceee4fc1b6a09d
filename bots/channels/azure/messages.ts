/** `/api/messages`: the Bot Framework channel (Azure Bot Service, Agents Playground), through botbuilder's own adapter. */
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  DeliveryModes,
  type TurnContext,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { turnId, type Turn } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import { KeyedLock } from '../../keyedLock';
import { refuse } from '../http';

export interface AzureOptions {
  readonly conversations: Conversations;
  /** Absent: no account; then only demo mode serves, and only programs on this machine. */
  readonly azure:
    { readonly appId: string; readonly password: string; readonly tenantId: string | undefined } | undefined;
  readonly demo: boolean;
  readonly log: (line: string) => void;
  /** Told of what could not be answered or sent. */
  readonly onError: (error: unknown) => void;
}

/** What every activity that we answer has; botbuilder itself believes that it is there. */
const incoming = z.looseObject({
  type: z.string().max(50),
  id: z.string().max(500).optional(),
  channelId: z.string().regex(/^[\w-]{1,50}$/),
  serviceUrl: z.unknown().optional(),
  conversation: z.looseObject({ id: z.string().min(1).max(500) }),
  text: z.string().optional(),
});

/** Where Azure's channels take replies (Microsoft, "Bot Framework authentication", service URLs). */
const azureHosts = [
  /^smba\.trafficmanager\.net$/,
  /^([a-z0-9-]+\.)+botframework\.com$/,
  /^([a-z0-9-]+\.)+botframework\.us$/,
];
const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Whether replies may go there: whoever posts names the address, and we must not call whatever they name. */
export function isAllowedServiceUrl(serviceUrl: unknown, demo: boolean): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, origin, port } = new URL(serviceUrl);
  // What two readers of an address could take for different hosts (user:password@, backslashes) is none of Azure's.
  if (/[\\?#@\s]/.test(serviceUrl) || !`${serviceUrl}/`.startsWith(`${origin}/`)) return false;
  if (demo) return /^https?:$/.test(protocol) && loopbackHosts.includes(hostname);
  return protocol === 'https:' && port === '' && azureHosts.some((host) => host.test(hostname));
}

/** Registers `POST /api/messages`. */
export function registerAzure(server: Server, options: AzureOptions): void {
  const { azure, demo, log, onError } = options;
  // Demo mode never calls Azure, whatever account is set.
  const adapter = azure === undefined && !demo ? undefined : createAdapter(demo ? undefined : azure);
  const answerer = new Answerer(options.conversations);

  server.post('/api/messages', async (request: Request, response: Response) => {
    if (adapter === undefined) {
      log(
        'POST /api/messages was refused: set MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD to serve Bot Framework channels',
      );
      refuse(response, 403, 'NotConfigured', 'This channel is not set up');
      return;
    }
    // A page can make a browser post a form anywhere, but not JSON.
    const parsed = incoming.safeParse(request.contentType() === 'application/json' ? request.body : undefined);
    if (!parsed.success) {
      refuse(
        response,
        400,
        'BadArgument',
        'Send an activity with its type, channelId, serviceUrl and conversation as JSON',
      );
      return;
    }
    if (!isAllowedServiceUrl(parsed.data.serviceUrl, demo)) {
      log('POST /api/messages was refused: its serviceUrl is none that this service may call');
      refuse(response, 403, 'ServiceUrlNotAllowed', 'Replies may not go to this serviceUrl');
      return;
    }
    await adapter.process(request, response, async (context) => {
      const answered = await answerer.answer(context).then(
        () => true,
        (error: unknown) => {
          onError(error);
          return false;
        },
      );
      // botbuilder prints what it gets and answers with it, so it gets nothing of ours.
      if (!answered) throw new Error('The message could not be answered just now; send it again in a moment');
    });
  });
}

function createAdapter(azure: AzureOptions['azure']): CloudAdapter {
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      azure === undefined
        ? {}
        : {
            MicrosoftAppId: azure.appId,
            MicrosoftAppPassword: azure.password,
            MicrosoftAppType: azure.tenantId === undefined ? 'MultiTenant' : 'SingleTenant',
            MicrosoftAppTenantId: azure.tenantId,
          },
    ),
  );
}

/** Runs the turn first, saved and done; then sends what it says, each turn's replies once and in their order. */
class Answerer {
  private readonly lock = new KeyedLock();
  /** Turns whose replies have gone out. A channel that repeats a message has them already. */
  private readonly sent = new LRUCache<string, true>({ max: 10_000 });

  constructor(private readonly conversations: Conversations) {}

  answer(context: TurnContext): Promise<void> {
    const { channelId, conversation } = context.activity;
    const conversationId = `${channelId}:${conversation.id}`;
    return this.lock.run(conversationId, () => this.answerNow(context, conversationId));
  }

  private async answerNow(context: TurnContext, conversationId: string): Promise<void> {
    const { conversations } = this;
    const { id, type, text, locale, channelId: channel } = context.activity;
    if ((await conversations.head(conversationId)) === undefined) {
      const start = {
        conversationId,
        inputKey: 'start',
        channel,
        event: { name: 'start' },
        locale: locale ?? 'sl',
      } as const;
      await this.send(context, await conversations.take(start));
    }
    const message: string = ActivityTypes.Message;
    if (type !== message) return;
    const inputKey = id ?? crypto.randomUUID();
    await this.send(context, await conversations.take({ conversationId, inputKey, channel, activity: { type, text } }));
  }

  private async send(context: TurnContext, turn: Turn): Promise<void> {
    const expectReplies: string = DeliveryModes.ExpectReplies;
    const inBody = context.activity.deliveryMode === expectReplies;
    if (turn.replies.length === 0 || (!inBody && this.sent.has(turnId(turn)))) return;
    await context.sendActivities(turn.replies.map((reply) => ({ ...reply, id: undefined, replyToId: undefined })));
    this.sent.set(turnId(turn), true);
  }
}
