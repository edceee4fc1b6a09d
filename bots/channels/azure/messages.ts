/** `/api/messages`: the Bot Framework channel (Azure Bot Service, Agents Playground), through botbuilder's own adapter. */
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import type { Conversations } from '../../conversations';
import { refuse } from '../http';

export interface AzureOptions {
  readonly conversations: Conversations;
  /** Absent: no account; then only demo mode serves, and only programs on this machine. */
  readonly azure:
    { readonly appId: string; readonly password: string; readonly tenantId: string | undefined } | undefined;
  readonly demo: boolean;
  readonly log: (line: string) => void;
}

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
  const { protocol, hostname } = new URL(serviceUrl);
  if (demo) return loopbackHosts.includes(hostname);
  return protocol === 'https:' && azureHosts.some((host) => host.test(hostname));
}

/** Registers `POST /api/messages`. */
export function registerAzure(server: Server, { conversations, azure, demo, log }: AzureOptions): void {
  const adapter = azure === undefined && !demo ? undefined : createAdapter(azure);

  server.post('/api/messages', async (request: Request, response: Response) => {
    if (adapter === undefined) {
      log(
        'POST /api/messages was refused: set MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD to serve Bot Framework channels',
      );
      refuse(response, 403, 'NotConfigured', 'This channel is not set up');
      return;
    }
    const body: unknown = request.body;
    const serviceUrl = typeof body === 'object' && body !== null && 'serviceUrl' in body ? body.serviceUrl : undefined;
    if (!isAllowedServiceUrl(serviceUrl, demo)) {
      log('POST /api/messages was refused: its serviceUrl is none that this service may call');
      refuse(response, 403, 'ServiceUrlNotAllowed', 'Replies may not go to this serviceUrl');
      return;
    }
    await adapter.process(request, response, (context) => answer(context, conversations));
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

/** Runs the turn first, saved and done; then sends what it says. */
async function answer(context: TurnContext, conversations: Conversations): Promise<void> {
  const { activity } = context;
  const conversationId = `${activity.channelId}:${activity.conversation.id}`;
  const channel = activity.channelId;
  const started = (await conversations.head(conversationId)) !== undefined;
  if (!started) {
    const begun = await conversations.take({
      conversationId,
      inputKey: 'start',
      channel,
      locale: activity.locale ?? 'sl',
    });
    await send(context, begun.replies);
  }
  const type: string = ActivityTypes.Message;
  if (activity.type !== type) return;
  const { replies } = await conversations.take({
    conversationId,
    inputKey: activity.id ?? crypto.randomUUID(),
    channel,
    activity: { type, text: activity.text },
  });
  await send(context, replies);
}

async function send(context: TurnContext, replies: readonly Partial<Activity>[]): Promise<void> {
  await context.sendActivities(replies.map((reply) => ({ ...reply, id: undefined, replyToId: undefined })));
}
