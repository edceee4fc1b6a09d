/** The log: JSON lines on standard output, never a text, a number or a name of a subscriber. */
import { pino, type Logger } from 'pino';

export type Log = Logger;

export const createLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** What may be logged of an error: its name, its message if it is one of ours, and where it came from. */
export function loggable(error: unknown): { readonly name: string; readonly message: string; readonly stack?: string } {
  if (!(error instanceof Error)) return { name: 'Unknown', message: 'Something was thrown that is no error' };
  return { name: error.name, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}
