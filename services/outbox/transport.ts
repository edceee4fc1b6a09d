/** How a message leaves, and what its failing says about whether it has left. */
import type { StoredFile } from '../attachments';
import type { MessageChannel, Rendered } from './outbox';

export type OutgoingFile = Pick<StoredFile, 'name' | 'type' | 'content'>;

export interface Outgoing extends Rendered {
  readonly channel: MessageChannel;
  readonly to: string;
  /** The same for every try of one message. */
  readonly id: string;
  /** None by SMS. */
  readonly files: readonly OutgoingFile[];
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

/** The message has certainly not been accepted. No cause is kept: what servers answer often holds the address. */
export class NotAcceptedError extends Error {
  constructor(
    channel: MessageChannel,
    /** Whether trying again may help. */
    readonly temporary: boolean,
    reason: string,
  ) {
    const next = temporary ? 'it is tried again' : 'it is given up: check the account and the address';
    super(`Sending by ${channel} was refused (${reason}); ${next}.`);
    this.name = 'NotAcceptedError';
  }
}

/** Whether the message was accepted is not known, so it is not sent again. No cause is kept, for the same reason. */
export class NoAnswerError extends Error {
  constructor(channel: MessageChannel, cause: unknown) {
    const code = property(cause, 'code') ?? property(cause, 'status') ?? property(cause, 'name');
    const reason = typeof code === 'string' || typeof code === 'number' ? code : 'unknown';
    super(`Sending by ${channel} got no clear answer (${reason}); it is not tried again, since it may have arrived.`);
    this.name = 'NoAnswerError';
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

/** Whether an error of Node's network came before any connection was there. */
export function isBeforeConnecting(error: unknown): boolean {
  const syscall = property(error, 'syscall');
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  const code = property(error, 'code');
  return typeof code === 'string' && beforeConnecting.includes(code);
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
