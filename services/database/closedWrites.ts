/**
 * Mends a fault of the driver (found in 7.5 to 7.9): a command that is written while its connection is closing waits for
 * the socket to drain, which it never does, and so waits for ever, with the message that it was to save.
 *
 * A socket that has ended refuses what is written (`write` answers `false`), and the driver takes that for a full buffer;
 * that the connection is closed a moment later reaches only who waits for an answer. Here writing ends with the
 * connection, by the error that the driver itself gives every other command of it, which then is tried again.
 */
import type { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';

/** What is used of the driver's `Connection`; none of it is public. */
interface DriverConnection extends EventEmitter {
  readonly error: Error | null;
  writeCommand: WriteCommand;
}
type WriteCommand = (this: DriverConnection, ...rest: unknown[]) => Promise<void>;

const mended = Symbol.for('kabelnet.closedWrites');

/** To be called before the first connection; harmless to repeat. A driver that is made otherwise is left alone. */
export function mendClosedWrites(): void {
  const prototype = connectionPrototype();
  if (prototype === undefined || mended in prototype) return;
  const write = prototype.writeCommand;
  const mendedWrite: WriteCommand = async function (...rest) {
    let onClose: () => void = () => undefined;
    const closed = new Promise<never>((_resolve, reject) => {
      onClose = () =>
        reject(this.error ?? new Error('The connection to MongoDB was closed while a command was written'));
    });
    this.once('close', onClose);
    try {
      await Promise.race([write.apply(this, rest), closed]);
    } catch (error) {
      // The socket's own error is none that the driver would try again after.
      throw this.error ?? error;
    } finally {
      this.off('close', onClose);
    }
  };
  Object.assign(prototype, { writeCommand: mendedWrite, [mended]: true });
}

/** Of the driver that mongoose uses, which is not always the one that stands in `node_modules`. */
function connectionPrototype(): DriverConnection | undefined {
  const require = createRequire(__filename);
  const requireOfMongoose = createRequire(require.resolve('mongoose'));
  try {
    const driver: unknown = requireOfMongoose('mongodb/lib/cmap/connection');
    const prototype = propertyOf(propertyOf(driver, 'Connection'), 'prototype');
    return isConnection(prototype) ? prototype : undefined;
  } catch {
    return undefined;
  }
}

const propertyOf = (value: unknown, name: string): unknown =>
  (typeof value === 'object' && value !== null) || typeof value === 'function' ? Reflect.get(value, name) : undefined;

const isConnection = (value: unknown): value is DriverConnection =>
  typeof propertyOf(value, 'writeCommand') === 'function';
