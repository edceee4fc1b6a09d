/** The log: JSON lines on standard output, never a text, a number or a name of a subscriber. */
import { pino, type Logger } from 'pino';

export type Log = Logger;

export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** What stands in the messages of others and may be personal: quoted values, addresses, numbers that are no port. */
const personal = /"[^"]*"|'[^']*'|\S+@\S+|\+?\d(?:[ /-]?\d){5,}/g;

/** What may be logged of an error: its name, its message without values, and where it came from. */
export function loggable(error: unknown): { readonly name: string; readonly message: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { name: 'Unknown', message: 'Something was thrown that is no error' };
  // The head of a stack is the message again, as it came.
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    message: error.message.replace(personal, '…'),
    ...(places === undefined ? {} : { stack: places.join('\n') }),
  };
}
