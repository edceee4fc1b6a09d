/** The link of an SMS, tapped: the conversation that it names goes on in the browser that taps. */
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Links } from '../../../services/links';
import { activitiesOf } from '../../../services/turns';
import type { Conversations } from '../../conversations';
import type { Tokens } from '../directLine/tokens';
import { refuse } from '../http';

const tap = z.object({
  /** What stands behind `#` in the link. */
  token: z.string().max(500),
  /** Made by the page, so that a repetition of the same tap is known. */
  key: z.string().min(16).max(100),
});

interface Parts {
  readonly links: Links;
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly now: () => Date;
}

/** Registers `POST /continue`; the page itself, which uses nothing up, is one of the web's. */
export function registerContinue(server: Server, { links, conversations, tokens, now }: Parts): void {
  server.post('/continue', async (request: Request, response: Response) => {
    response.header('Cache-Control', 'no-store');
    // A page of another site can make a browser post a form, but not JSON.
    const parsed = tap.safeParse(request.contentType() === 'application/json' ? request.body : undefined);
    if (!parsed.success) {
      refuse(response, 400, 'BadArgument', 'Send the token of the link and a key as JSON');
      return;
    }
    const { token, key } = parsed.data;
    const known = links.read(token, now());
    const exists = known.outcome === 'opened' && (await conversations.head(known.conversationId)) !== undefined;
    const redeemed = known.outcome === 'opened' && exists ? await links.redeem(token, key, now()) : known;
    if (redeemed.outcome !== 'opened' || !exists) {
      const reason = redeemed.outcome === 'opened' ? 'invalid' : redeemed.outcome;
      refuse(response, reason === 'invalid' ? 404 : 410, reason, 'The link does not open a conversation any more');
      return;
    }
    const { conversationId, linkId } = redeemed;
    const turn = await conversations.take({
      conversationId,
      inputKey: `link/${linkId}`,
      channel: 'web',
      event: { name: 'resume', by: 'link' },
    });
    // What was said before stays with who said it: who opens the link has proven nothing.
    response.send(200, tokens.issue(conversationId, activitiesOf(turn).before));
  });
}
