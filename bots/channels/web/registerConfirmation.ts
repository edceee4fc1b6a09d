/** The page behind the link of a mail. Looking at it changes nothing, since previews and scanners follow links; its button confirms. */
import type { Request, Response, Server } from 'restify';
import { confirmationPaths, type EmailConfirmation, type LinkState } from '../../../services/emailConfirmation';
import { confirmationPage, type ConfirmationView } from '../../../web/site/confirmationPage';
import type { Assets } from '../../../web/site/html';
import { texts } from '../../../web/texts';
import type { Language } from '../../../web/texts/types';
import { textIn } from '../http';
import { confirmationHeaders, type SecurityOptions } from './security';

interface ConfirmationOptions extends SecurityOptions {
  readonly officePhone: string;
  readonly emailConfirmation: Pick<EmailConfirmation, 'look' | 'follow'>;
  readonly assets: Assets;
}

const statuses: Readonly<Record<LinkState['state'], number>> = {
  open: 200,
  confirmed: 200,
  closed: 410,
  expired: 410,
  forged: 404,
};

export function registerConfirmation(server: Server, options: ConfirmationOptions): void {
  const { emailConfirmation, assets, officePhone } = options;
  const headers = confirmationHeaders(options);
  for (const language of ['sl', 'en'] as const) {
    const path = confirmationPaths[language];
    const answer = (response: Response, state: LinkState, token: string): void => {
      const html = confirmationPage(language, viewOf(state, language, officePhone, { action: path, token }), assets);
      response.writeHead(statuses[state.state], {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': Buffer.byteLength(html),
      });
      response.end(html);
    };
    server.get(path, async (request: Request, response: Response) => {
      const token = textIn(request.query, 't') ?? '';
      answer(response, await emailConfirmation.look(token), token);
    });
    server.post(path, async (request: Request, response: Response) => {
      const token = textIn(request.body, 't') ?? '';
      const state = await emailConfirmation.follow(token);
      if (state.state !== 'confirmed') {
        answer(response, state, token);
        return;
      }
      // What is then loaded anew is the page that says so, and not the form.
      response.writeHead(303, { ...headers, Location: `${path}?t=${encodeURIComponent(token)}` });
      response.end();
    });
  }
}

function viewOf(
  state: LinkState,
  language: Language,
  phone: string,
  form: NonNullable<ConfirmationView['form']>,
): ConfirmationView {
  const { confirmation: words } = texts[language];
  switch (state.state) {
    case 'open':
      return { page: words.open(state.email, state.reference), form };
    case 'confirmed':
      return { page: words.confirmed(state.email, state.reference) };
    case 'closed':
      return { page: words.closed(state.reference, phone) };
    case 'expired':
      return { page: words.expired(phone) };
    case 'forged':
      return { page: words.forged(phone) };
  }
}
