/** The web as its visitors meet it: our pages and a Direct Line stub on one address, a site of somebody else on another. */
import { createServer } from 'node:http';
import path from 'node:path';
import { registerWeb } from '../../bots/channels/web/registerWeb';
import buildWeb from '../../web/build';
import { startDirectLineStub, type DirectLineStub, type StubActivity } from './directLineStub';

/** Where the service itself looks; only what changed is built again. */
export const webFolder = path.resolve('dist/web');

export interface HostSite {
  readonly origin: string;
  /** The address of a page with that body and those headers. */
  page(body: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/** A site on another origin, made of whatever pages a test asks for. */
export async function startHostSite(): Promise<HostSite> {
  const pages: { body: string; headers: Readonly<Record<string, string>> }[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number(new URL(request.url ?? '', 'http://site').searchParams.get('page'))];
    if (page === undefined || request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
    response.end(
      `<!doctype html><html lang="sl"><meta name="viewport" content="width=device-width"><title>Site</title><body>${page.body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  return {
    origin,
    page: (body, headers = {}) => `${origin}/?page=${pages.push({ body, headers }) - 1}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

const choices = ['Zamenjava paketa', 'Začasni odklop', 'Internet ne deluje', 'Pogovor s sodelavcem'];

export const greeting: StubActivity = {
  type: 'message',
  text: 'Pozdravljeni! Sem **digitalni pomočnik** KabelNET Logatec.',
  suggestedActions: { actions: choices.map((title) => ({ type: 'imBack', title, value: title })) },
};

const cell = (text: string) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text, wrap: true }] });

/** What the dialogs send to compare packages: all that a card of ours uses. */
export const comparison: StubActivity = {
  type: 'message',
  text: 'Za delo od doma priporočam **Kabel INTERNET L**.',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [
          {
            type: 'TextBlock',
            text: 'Primerjava paketov',
            weight: 'Bolder',
            size: 'Medium',
            wrap: true,
            style: 'heading',
          },
          {
            type: 'Table',
            firstRowAsHeaders: true,
            columns: [{ width: 1 }, { width: 1 }, { width: 1 }],
            rows: [
              ['Lastnost', 'Zdaj', 'Predlog'],
              ['Hitrost', '30/5 Mb/s', '300/30 Mb/s'],
            ].map((cells) => ({ type: 'TableRow', cells: cells.map(cell) })),
          },
          {
            type: 'Container',
            style: 'emphasis',
            items: [{ type: 'FactSet', facts: [{ title: 'Začetek', value: '24. november 2026' }] }],
          },
          { type: 'TextBlock', text: 'Brez nove vezave.', color: 'Good', wrap: true },
        ],
        actions: [
          { type: 'Action.Submit', title: 'Izberi Kabel INTERNET L', data: 'kabel-internet-l', style: 'positive' },
          { type: 'Action.Submit', title: 'Uredi', data: 'uredi' },
        ],
      },
    },
  ],
};

export interface WebSite {
  readonly stub: DirectLineStub;
  readonly host: HostSite;
  close(): Promise<void>;
}

/** Starts both; the host site is on the list of allowed sites. */
export async function startWebSite(): Promise<WebSite> {
  await buildWeb(webFolder);
  const host = await startHostSite();
  const stub = await startDirectLineStub(
    (server) => {
      registerWeb(server, {
        mode: 'production',
        phone: true,
        folder: webFolder,
        allowedSites: [host.origin],
        publicUrl: undefined,
        officePhone: '041 621 365',
        retentionDays: 90,
      });
    },
    greeting,
    (text) => (text === 'primerjava' ? [comparison] : [{ type: 'message', text: `Razumem: ${text}` }]),
  );
  return {
    stub,
    host,
    async close() {
      await stub.close();
      await host.close();
    },
  };
}
