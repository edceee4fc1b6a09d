/** Why mongod ended, in a phrase, from what it wrote to its log. */
import { open } from 'node:fs/promises';

/** The phrase for the reason of the end, or `undefined` when the log gives none. `from`: where this run's lines begin. */
export async function explainLog(path: string, from: number): Promise<string | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const end = (await file.stat()).size;
    // A log that is shorter than before was begun anew; of a long one the end tells.
    const start = Math.max(end < from ? 0 : from, end - 200_000);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(end - start), position: start });
    return explain(buffer.toString('utf8', 0, bytesRead).split('\n'));
  } finally {
    await file.close();
  }
}

/** The last error or fatal line; a line that is no JSON comes from the loader of the system and says it all. */
export function explain(lines: readonly string[]): string | undefined {
  let reason: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const entry = parse(line);
    if (entry === undefined) reason = line.trim().slice(0, 300);
    else if (entry.severity === 'E' || entry.severity === 'F') reason = entry.text;
  }
  return reason;
}

function parse(line: string): { severity: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null) return undefined;
    const { s, msg, attr }: { s?: unknown; msg?: unknown; attr?: unknown } = value;
    const detail = attr === undefined ? '' : ` ${JSON.stringify(attr).slice(0, 300)}`;
    return { severity: s, text: `${typeof msg === 'string' ? msg : ''}${detail}` };
  } catch {
    return undefined;
  }
}
