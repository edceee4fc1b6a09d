/** What every import has in common: its options, and what is said of its file. */
import type { Io } from '../io';

export interface Options {
  readonly file: string;
  readonly replace: boolean;
  readonly force: boolean;
  readonly check: boolean;
}

/** `1 plan`, `2 plans` */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** So many faults are named; the rest are counted. */
const named = 50;

/** @param more faults that are not among `faults` */
export function refuseFile(io: Io, faults: readonly string[], more = 0): void {
  const all = faults.length + more;
  io.stderr.write(`The file has ${all === 1 ? 'a fault' : `${all} faults`}; nothing was imported:\n`);
  for (const fault of faults.slice(0, named)) io.stderr.write(`  ${fault}\n`);
  if (all > named) io.stderr.write(`  and ${all - named} more\n`);
}

export function done(io: Io, message: string): number {
  io.stderr.write(`${message}\n`);
  return 0;
}
