/** Clips on disk: the longest unused go when there are too many, and nothing else becomes a file. */
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ClipFolder } from '../../../services/speech/clipFolder';

const noon = new Date('2026-11-23T12:00:00Z');
let folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  folders = [];
});

const name = (n: number): string => String(n).padStart(40, 'c');
async function openFolder(options: { largestBytes?: number; keepMs?: number } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'kabelnet-clips-'));
  folders.push(folder);
  const clips = new ClipFolder({ folder, largestBytes: 1e9, keepMs: 1e12, now: () => noon, ...options });
  await clips.prepare();
  /** Saves a clip that was used so many hours before noon. */
  const save = async (n: number, hours: number, bytes = 1000): Promise<void> => {
    await clips.save(name(n), Buffer.alloc(bytes), 'words');
    const used = new Date(noon.getTime() - hours * 3_600_000);
    await utimes(path.join(folder, `${name(n)}.wav`), used, used);
  };
  const kept = async (): Promise<number[]> =>
    (await readdir(folder))
      .filter((file) => file.endsWith('.wav'))
      .map((file) => Number(file.replace(/^c+|\.wav$/g, '')))
      .sort();
  return { folder, clips, save, kept };
}

test('the folder that is too large loses the longest unused, words and all', async () => {
  const { folder, clips, save, kept } = await openFolder({ largestBytes: 3500 });
  for (const [n, hours] of [[1, 5], [2, 1], [3, 4], [4, 2], [5, 3]] as const) await save(n, hours); // prettier-ignore
  await clips.sweep();
  expect(await kept()).toEqual([2, 4, 5]);
  expect(await readdir(folder)).toHaveLength(6);
});

test('the folder keeps what is used', async () => {
  const { clips, save, kept } = await openFolder({ largestBytes: 2500 });
  await save(1, 50);
  await save(2, 40);
  await save(3, 30);
  expect(await clips.has(name(1))).toBe(true);
  await clips.sweep();
  expect(await kept()).toEqual([1, 3]);
});

test('the folder loses what is older than it may be, and what a killed process left half', async () => {
  const { folder, clips, save, kept } = await openFolder({ keepMs: 24 * 3_600_000 });
  await save(1, 25);
  await save(2, 23);
  for (const [file, hours] of [['old.part', 1], ['new.part', 0]] as const) {
    await writeFile(path.join(folder, file), 'half');
    const at = new Date(noon.getTime() - hours * 3_600_000);
    await utimes(path.join(folder, file), at, at);
  } // prettier-ignore
  await clips.sweep();
  expect(await kept()).toEqual([2]);
  expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual(['new.part']);
});

test('the folder is swept by two processes at once without a fault', async () => {
  const { folder, clips, save, kept } = await openFolder({ largestBytes: 5000 });
  for (let n = 0; n < 40; n += 1) await save(n, n);
  const other = new ClipFolder({ folder, largestBytes: 5000, keepMs: 1e12, now: () => noon });
  await Promise.all([clips.sweep(), other.sweep(), clips.read(name(0)), clips.read(name(1))]);
  expect(await kept()).toEqual([0, 1, 2, 3]);
});

test('the folder looks after itself', async () => {
  const { clips, save, kept } = await openFolder({ largestBytes: 50_000 });
  for (let n = 0; n < 100; n += 1) await save(n, 0);
  await clips.close();
  expect((await kept()).length).toBeLessThan(50);
});

test('the folder takes no other name than an id', async () => {
  const { clips } = await openFolder();
  await expect(clips.save('../../x', Buffer.alloc(1), '')).rejects.toThrow('under an id');
  expect(await clips.has('../../x')).toBe(false);
});

test('a clip that another process has removed is not here any more', async () => {
  const { folder, clips, save } = await openFolder();
  await save(1, 0);
  expect(await clips.has(name(1))).toBe(true);
  await Promise.all(['wav', 'txt'].map((ending) => rm(path.join(folder, `${name(1)}.${ending}`))));
  expect(await clips.read(name(1))).toBeUndefined();
  expect(await clips.has(name(1))).toBe(false);
});
