/** Honest stand-ins for what lies outside: a transport that can refuse, and a mail server on a real socket. */
import { createServer, type Socket } from 'node:net';
import type { Outgoing, Transport } from '../../../services/outbox';

/** Keeps what it is given; fails first as often as it was told to, with those errors. */
export class RecordingTransport implements Transport {
  readonly timeoutMs = 1_000;
  readonly repeatable = false;
  readonly sent: Outgoing[] = [];
  readonly failures: Error[] = [];

  async send(message: Outgoing): Promise<void> {
    // As over a network: others get their turn before the answer is there.
    await new Promise((resolve) => setImmediate(resolve));
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    this.sent.push(message);
  }
}

export interface MailServer {
  readonly url: string;
  readonly mails: string[];
  close(): Promise<void>;
}

type Step = 'greeting' | 'RCPT' | 'end of DATA';

/**
 * A mail server that accepts everything.
 *
 * @param instead what it answers at a step instead; `hang up` closes the connection there
 */
export async function startMailServer(instead: Partial<Record<Step, string>> = {}): Promise<MailServer> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const answer = (step: Step, usual: string): void => {
      const line = instead[step] ?? usual;
      if (line === 'hang up') socket.destroy();
      else socket.write(`${line}\r\n`);
    };
    let data: string | undefined;
    answer('greeting', '220 mail.example ready');
    socket.setEncoding('utf8').on('error', () => undefined);
    let rest = '';
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined) {
          if (line !== '.') data += `${line}\n`;
          else {
            if (instead['end of DATA'] === undefined) mails.push(data);
            data = undefined;
            answer('end of DATA', '250 accepted');
          }
        } else if (line.startsWith('RCPT')) answer('RCPT', '250 ok');
        else if (line.startsWith('DATA')) {
          data = '';
          socket.write('354 go ahead\r\n');
        } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  if (port === undefined) throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
