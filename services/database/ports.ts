/** Ports of the loopback: who listens, and which one is free. */
import { randomInt } from 'node:crypto';
import { connect } from 'node:net';

/** Whether something accepts connections on this port of the loopback. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolveAccepts) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (yes: boolean) => {
      socket.destroy();
      resolveAccepts(yes);
    };
    socket.setTimeout(1000, () => settle(false));
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

/** Below the range from which systems take the ports of outgoing connections: nobody else is likely to be on it. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (!(await accepts(port))) return port;
  }
}
