/**
 * `POST /handoff/chatwoot`: the webhook of Chatwoot's inbox. It only says where to look: what agents said and did is read from Chatwoot
 * itself, in order, so a webhook that is lost, repeated or comes too early does no harm.
 */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { isChatwoots } from '../../../services/handoff';
import { refuse } from '../http';

export interface ChatwootOptions {
  /** Of the inbox; Chatwoot signs with it. */
  readonly secret: string;
  /** Something happened in a conversation there. */
  readonly hint: (place: string) => Promise<void>;
  readonly now: () => Date;
  /** Told what to set when a request is refused. */
  readonly log: (line: string) => void;
}

const path = '/handoff/chatwoot';

const id = z.number().int().positive();
/** A message names its conversation; an event of a conversation is one. What we ourselves say there is told too, and is no news. */
const webhook = z.union([
  z
    .looseObject({
      event: z.literal('message_created'),
      message_type: z.literal('outgoing'),
      private: z.literal(false).optional(),
      conversation: z.looseObject({ id }),
    })
    .transform((one) => one.conversation.id),
  z
    .looseObject({ event: z.enum(['conversation_created', 'conversation_updated', 'conversation_status_changed']), id })
    .transform((one) => one.id),
]);
const aboutOthers = z.looseObject({ event: z.string() });

export function registerChatwoot(server: Server, options: ChatwootOptions): void {
  server.post(path, async (request: Request, response: Response) => {
    const raw: unknown = Reflect.get(request, 'rawBody');
    const signed = {
      timestamp: request.header('x-chatwoot-timestamp', ''),
      signature: request.header('x-chatwoot-signature', ''),
      body: typeof raw === 'string' ? raw : '',
    };
    if (!isChatwoots(signed, options.secret, options.now())) {
      options.log(
        `POST ${path} was refused: it is not signed with CHATWOOT_WEBHOOK_SECRET, or the clocks differ; take the secret from the settings of the inbox`,
      );
      refuse(response, 401, 'NotSigned', 'This address is for Chatwoot');
      return;
    }
    const about = webhook.safeParse(request.body);
    if (!about.success && !aboutOthers.safeParse(request.body).success) {
      refuse(response, 400, 'BadArgument', 'Send an event of Chatwoot as JSON');
      return;
    }
    if (about.success) await options.hint(String(about.data));
    response.send(200, {});
  });
}
