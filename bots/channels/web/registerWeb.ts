/** The routes that serve the operator's pages, the widget's launcher, the chat page, the agent desk and their files. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { picturesPath } from '../../../cards/pictureCard';
import { linkPaths } from '../../../services/links';
import type { Settings } from '../../../services/settings';
import { deskPage } from '../../../web/site/deskPage';
import { phonePage } from '../../../web/site/phonePage';
import { addresses, chatPage, continuePage, homePage, privacyPage } from '../../../web/site/pages';
import type { Language } from '../../../web/texts/types';
import { loadAssets, type AssetStore } from './assets';
import { chatHeaders, continueHeaders, deskHeaders, phoneHeaders, siteHeaders } from './security';

export type WebOptions = Pick<
  Settings,
  'mode' | 'phone' | 'allowedSites' | 'publicUrl' | 'officePhone' | 'retentionDays'
> & {
  /** Where `web/build.js` wrote; `dist/web` of the working directory unless given. */
  readonly folder?: string;
};

/** Files whose names hold the hash of their content never change. */
const forever = 'public, max-age=31536000, immutable';
/** Addresses that stand in sites and in conversations, so a new version must reach them soon. */
const fiveMinutes = 'public, max-age=300, stale-while-revalidate=86400';
/** What `web/build.js` puts in front of a picture's name. */
const pictureFolder = 'picture-';
const nonceMark = '{{nonce}}';
const languages = ['sl', 'en'] as const;

/**
 * Serves `/`, `/en`, the privacy pages, `/chat`, `/agent`, the pages of links, `/widget.js`, `/assets/*` and `/pictures/*`,
 * and in demo mode the phone simulator; answers with the addresses of the built files.
 *
 * @throws Error when the web has not been built.
 */
export function registerWeb(server: Server, options: WebOptions): AssetStore['addresses'] {
  const assets = loadAssets(options.folder ?? path.resolve('dist/web'));
  // It calls without a signature, which only the demo takes.
  const simulator = options.mode === 'demo' && options.phone;
  const facts = { phone: options.officePhone, retentionDays: options.retentionDays, simulator };
  const chatPages: Readonly<Record<Language, string>> = {
    sl: chatPage('sl', nonceMark, facts, assets.addresses),
    en: chatPage('en', nonceMark, facts, assets.addresses),
  };

  const get = (route: string, answer: (request: Request, response: Response) => void): void => {
    server.get(route, (request, response, next) => {
      answer(request, response);
      next();
    });
    server.head(route, (request, response, next) => {
      answer(request, response);
      next();
    });
  };
  const page = (route: string, html: string, policies = siteHeaders(options)): void => {
    const headers = { ...policies, 'Cache-Control': 'no-cache' };
    get(route, (_request, response) => sendHtml(response, html, headers));
  };

  for (const language of languages) {
    page(addresses.home[language], homePage(language, facts, assets.addresses));
    page(addresses.privacy[language], privacyPage(language, facts, assets.addresses));
    const opened = continuePage(language, facts, assets.addresses);
    get(linkPaths[language], (_request, response) => sendHtml(response, opened, continueHeaders(options)));
    if (simulator) page(addresses.phone[language], phonePage(language, facts, assets.addresses), phoneHeaders(options));
  }
  get('/chat', (request, response) => {
    const nonce = randomBytes(18).toString('base64');
    const language: Language = new URLSearchParams(request.getQuery()).get('lang') === 'en' ? 'en' : 'sl';
    const headers = chatHeaders(options, nonce, request.header('host', ''));
    sendHtml(response, chatPages[language].replaceAll(nonceMark, nonce), headers);
  });
  const desk = deskPage(assets.addresses);
  get('/agent', (request, response) => sendHtml(response, desk, deskHeaders(options, request.header('host', ''))));
  get('/widget.js', (request, response) => assets.send('widget.js', request, response, fiveMinutes));
  get(`${picturesPath}:file`, (request, response) => {
    const { file } = z.object({ file: z.string() }).parse(request.params);
    assets.send(`${pictureFolder}${file}`, request, response, fiveMinutes);
  });
  get('/assets/:file', (request, response) => {
    const { file } = z.object({ file: z.string() }).parse(request.params);
    assets.send(file, request, response, forever);
  });
  return assets.addresses;
}

function sendHtml(response: Response, html: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
  });
  response.end(html);
}
