/** Takes the bot's replies as a Bot Framework channel does: a real HTTP server on this machine. */
import { createServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';

const reply = z.looseObject({ type: z.string(), text: z.string().optional(), replyToId: z.string().optional() });

export interface ConnectorStub {
  readonly url: string;
  /** Each request that it got, in order. */
  readonly received: { readonly path: string; readonly activity: z.infer<typeof reply> }[];
  /** How it answers from now on. */
  status: number;
  close(): Promise<void>;
}

export async function startConnectorStub(): Promise<ConnectorStub> {
  const received: ConnectorStub['received'] = [];
  const stub = { url: '', received, status: 200 };
  const server = createServer((request, response) => {
    void readText(request).then((body) => {
      stub.received.push({ path: request.url ?? '', activity: reply.parse(JSON.parse(body)) });
      response.writeHead(stub.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: String(stub.received.length) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  stub.url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
  return Object.assign(stub, {
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
