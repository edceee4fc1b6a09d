/** The HTTP server: every channel and page on one port. */
import { createServer, plugins, type Request, type Response, type Server } from 'restify';
import type { Log } from '../services/log';
import { loggable } from '../services/log';

/** Chat messages are small; files have a route and a limit of their own. */
const largestBody = 64 * 1024;

/** A server without routes. What a route throws is logged, and answered with 503: send it again. */
export function createHttpServer(log: Log, onError: () => void): Server {
  const server = createServer({ name: 'kabelnet-support-bot', ignoreTrailingSlash: true });
  server.use(plugins.queryParser({ mapParams: false }));
  const parsers = plugins.bodyParser({ mapParams: false, maxBodySize: largestBody, requestBodyOnGet: false });
  for (const parser of parsers) {
    // Files are read as they come, by the upload's own parser.
    server.use((request, response, next) => {
      if (request.contentType() === 'multipart/form-data') next();
      else parser(request, response, next);
    });
  }
  server.on(
    'restifyError',
    (request: Request, response: Response, error: Error & { statusCode?: number }, done: () => void) => {
      const known = error.statusCode !== undefined && error.statusCode < 500;
      if (!known) {
        onError();
        log.error({ route: request.path(), error: loggable(error) }, 'a request failed');
      }
      if (!known) response.header('Retry-After', '2');
      response.send(known ? error.statusCode : 503, {
        error: {
          code: known ? error.name.replace(/Error$/, '') : 'ServiceUnavailable',
          message: known ? error.message : 'The service cannot answer just now; send it again in a moment',
        },
      });
      done();
    },
  );
  return server;
}

/** Listens; resolves with the port, which differs from the wanted one when that is 0. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Takes no more requests, lets those under way end, and closes the rest after a moment. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.server.closeIdleConnections();
  const late = setTimeout(() => server.server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(late);
}
