/** How a message leaves, and what its failing says about whether it has left. */
import type { MessageChannel, Rendered } from './outbox';

export interface Outgoing extends Rendered {
  readonly channel: MessageChannel;
  readonly to: string;
  /** The same for every try of one message. */
  readonly id: string;
}

export interface Transport {
  /** The longest that sending takes before it is given up. */
  readonly timeoutMs: number;
  /** Whether sending a message twice does no harm. */
  readonly repeatable: boolean;
  /**
   * Resolves when the message is accepted.
   *
   * @throws NotAcceptedError when it certainly was not; anything else thrown leaves it uncertain
   */
  send(message: Outgoing): Promise<void>;
}

/** The message has certainly not been accepted. Holds a reason but never an address or a text. */
export class NotAcceptedError extends Error {
  constructor(
    channel: MessageChannel,
    /** Whether trying again may help. */
    readonly temporary: boolean,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(
      `Sending by ${channel} was refused (${reason}); ${temporary ? 'it is tried again' : 'it is given up: check the account and the address'}.`,
      options,
    );
    this.name = 'NotAcceptedError';
  }
}

/** Nothing was connected to when these happened, so nothing can have been accepted. */
const beforeConnecting: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EDNS',
];

/** Whether an error of Node's network, or one of its causes, came before any connection was there. */
export function isBeforeConnecting(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0 && error.errors.every(isBeforeConnecting)) return true;
  const code = property(error, 'code');
  if (typeof code === 'string' && beforeConnecting.includes(code)) return true;
  const syscall = property(error, 'syscall');
  if (typeof code === 'string' && code.startsWith('E') && (syscall === 'connect' || syscall === 'getaddrinfo'))
    return true;
  return isBeforeConnecting(error.cause);
}

/** A property of whatever was thrown. */
export function property(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
}

/** Demo mode: nothing leaves; the outbox itself is what `/dev/outbox` shows. */
export class DemoTransport implements Transport {
  readonly timeoutMs = 0;
  readonly repeatable = true;

  send(): Promise<void> {
    return Promise.resolve();
  }
}
