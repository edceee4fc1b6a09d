/** Who may have a data folder: one living process. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUseError } from '../../../services/database';
import { holderOf, takeLock } from '../../../services/database/lock';
import { identityOf } from '../../../services/database/processes';

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kabelnet-lock-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const take = () => takeLock(folder, 'data', () => new Date('2026-12-01T08:00:00Z'));
  const put = (holder: unknown) => writeFile(join(folder, 'lock'), JSON.stringify(holder));

  it('is free again after its release, and leaves nothing behind', async () => {
    await (await take()).release();
    await (await take()).release();
    await expect(readdir(folder)).resolves.toEqual([]);
  });

  it('names the process that holds it, and since when', async () => {
    await put({ pid: process.ppid, identity: await identityOf(process.ppid), since: '2026-11-30T23:00:00Z' });
    const taking = take();
    await expect(taking).rejects.toThrow(DataDirInUseError);
    await expect(taking).rejects.toThrow(
      `Opening the database under data failed: process ${process.ppid} holds it since 2026-11-30T23:00:00Z. ` +
        `Stop that process first (kill ${process.ppid}), or name another folder in DATA_DIR.`,
    );
    await expect(holderOf(folder)).resolves.toBe(process.ppid);
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, identity: 'boot/1', since: '' }],
    ['of a process whose id belongs to another one by now', { pid: process.ppid, identity: 'boot/1', since: '' }],
    ['that holds something else', ['nonsense']],
  ])('is taken over from a file %s', async (_which, holder) => {
    await put(holder);
    await expect(holderOf(folder)).resolves.toBeUndefined();
    const lock = await take();
    await expect(holderOf(folder)).resolves.toBe(process.pid);
    await lock.release();
  });

  it('is taken over from an empty file, as a full disk may leave it', async () => {
    await writeFile(join(folder, 'lock'), '');
    await (await take()).release();
  });

  it('goes to one of many who find the same stale file', async () => {
    await put({ pid: 2 ** 22 + 1, identity: 'boot/1', since: '' });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, take));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is waited for when its holder is closing', async () => {
    const first = await take();
    await first.markClosing();
    const second = take();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await first.release();
    await (await second).release();
  });
});
