/** The lock of a data folder: a file that names the process holding it, taken over when that process is gone. */
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirInUseError, hasCode } from './errors';
import { identityOf } from './processes';

/** What the file holds, as JSON. */
interface Holder {
  readonly pid: number;
  /** See {@link identityOf}: the id alone could by now belong to a stranger. */
  readonly identity: string;
  /** ISO time, for the message. */
  readonly since: string;
  /** Set when the holder is on its way out, so that the next one waits instead of failing. */
  readonly closing: boolean;
}

/** A held lock. */
export interface Lock {
  /** Tells whoever starts now to wait for the release. */
  markClosing(): Promise<void>;
  release(): Promise<void>;
}

/** A holder that says it is closing gets this long, in milliseconds: more than a clean stop ever takes. */
const CLOSING_LIMIT = 15_000;

/**
 * Takes the lock `folder/lock`.
 *
 * @param dataDir the folder's name in messages
 * @throws DataDirInUseError naming the process that holds it
 */
export async function takeLock(folder: string, dataDir: string, now: () => Date = () => new Date()): Promise<Lock> {
  const path = join(folder, 'lock');
  const mine: Holder = {
    pid: process.pid,
    identity: (await identityOf(process.pid)) ?? '',
    since: now().toISOString(),
    closing: false,
  };
  const patience = Date.now() + CLOSING_LIMIT;
  while (!(await create(path, mine))) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder === undefined || (await identityOf(holder.pid)) !== holder.identity) {
      await removeStale(path, found);
    } else if (holder.closing && Date.now() < patience) {
      await sleep(50);
    } else {
      throw new DataDirInUseError(dataDir, holder.pid, ` since ${holder.since}`);
    }
  }
  return {
    async markClosing() {
      const temporary = temporaryName(path);
      await writeFile(temporary, JSON.stringify({ ...mine, closing: true }), { mode: 0o600 });
      await rename(temporary, path);
    },
    release: () => rm(path, { force: true }),
  };
}

/** The process that holds the folder now; `undefined` when nobody living does. */
export async function holderOf(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'lock'), 'utf8').catch(() => '');
  const holder = parse(text);
  return holder !== undefined && (await identityOf(holder.pid)) === holder.identity ? holder.pid : undefined;
}

/** Writes the whole file first and links it to its name then: nobody ever reads half of it. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const temporary = temporaryName(path);
  await writeFile(temporary, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Moves a dead process's file away. Two starters may do so at once: who finds that it moved a newer file puts it back.
 * What remains between the two steps is covered by mongod, which locks its folder in the kernel.
 */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = temporaryName(path);
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function temporaryName(path: string): string {
  return `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
}

function parse(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, identity, since, closing }: Partial<Record<keyof Holder, unknown>> = value;
    if (typeof pid !== 'number' || typeof identity !== 'string' || identity === '') return undefined;
    return { pid, identity, since: typeof since === 'string' ? since : '?', closing: closing === true };
  } catch {
    return undefined;
  }
}
