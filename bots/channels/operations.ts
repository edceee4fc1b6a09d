/** What those who run the service look at: is it alive, is it ready, how does it do. In demo mode also what it has sent. */
import type { Request, Response, Server } from 'restify';
import { filesPath, type FileRef } from '../../services/attachments';
import type { Metrics } from '../../services/metrics';
import type { Outbox, Sending } from '../../services/outbox';
import { outboxPage, type LinkedFile } from './outboxPage';

export interface OperationsOptions {
  readonly metrics: Metrics;
  readonly ping: () => Promise<void>;
  readonly streams: { readonly count: number };
  /** Only in demo mode, where it takes the place of phones and mailboxes. */
  readonly demo:
    | {
        readonly outbox: Outbox;
        readonly sending: Sending;
        /** Lets the reader of the page have a file. */
        readonly sign: (address: string) => string;
      }
    | undefined;
}

/** As many of the messages sent as a person would look through. */
const shown = 200;

export function registerOperations(server: Server, { metrics, ping, streams, demo }: OperationsOptions): void {
  server.get('/healthz', async (_request: Request, response: Response) => {
    await Promise.resolve();
    response.send(200, { service: 'ok' });
  });

  server.get('/readyz', async (_request: Request, response: Response) => {
    const database = await ping().then(
      () => 'ok',
      () => 'unavailable',
    );
    response.send(database === 'ok' ? 200 : 503, { service: 'ok', database });
  });

  server.get('/metrics', async (_request: Request, response: Response) => {
    metrics.streams.set(streams.count);
    response.header('Content-Type', metrics.registry.contentType);
    response.sendRaw(200, await metrics.registry.metrics());
  });

  if (demo === undefined) return;
  const linkTo = ({ id, name }: FileRef): LinkedFile => ({ name, url: demo.sign(`${filesPath}${id}`) });
  server.get('/dev/outbox', async (request: Request, response: Response) => {
    await demo.sending.drain();
    const sent = await demo.outbox.listSent(shown);
    const messages = sent.map(({ attachments, ...message }) => ({
      ...message,
      ...(attachments === undefined ? {} : { attachments: attachments.map(linkTo) }),
    }));
    if (request.header('accept', '').includes('application/json')) {
      response.send(200, messages);
      return;
    }
    response.header('Content-Type', 'text/html; charset=utf-8');
    response.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.sendRaw(200, outboxPage(messages));
  });
}
