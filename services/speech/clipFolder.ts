/** Clips on disk: `<id>.wav` and `<id>.txt`, written whole, the longest unused removed; safe with several processes. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isNativeError } from 'node:util/types';
import { LRUCache } from 'lru-cache';

/** What an id looks like; nothing else becomes a part of a path. */
const idPattern = /^[0-9a-f]{40}$/;

/** Use is noted, and a clip looked for, this often, in milliseconds; more would only write more. */
const noted = 3_600_000;
/** A file still on its way after this time was left by a process that was killed. */
const abandoned = 600_000;
/** It is looked for what to remove after so many new clips. */
const sweepEvery = 100;
/** Of the largest size, what is left then. */
const kept = 0.9;

export interface ClipFolderOptions {
  readonly folder: string;
  /** Of all clips together. */
  readonly largestBytes: number;
  /** Clips are removed when they have not been used for so long. */
  readonly keepMs: number;
  readonly now: () => Date;
}

export class ClipFolder {
  /** Clips that were here not long ago; another process may remove one, so who reads it looks again. */
  private readonly seen = new LRUCache<string, true>({ max: 20_000, ttl: noted });
  private sinceSweep = 0;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly options: ClipFolderOptions) {}

  async prepare(): Promise<void> {
    await mkdir(this.options.folder, { recursive: true, mode: 0o700 });
    await this.sweep();
  }

  /** Whether a clip is here, which notes that it is in use. */
  async has(id: string): Promise<boolean> {
    if (!idPattern.test(id)) return false;
    if (this.seen.has(id)) return true;
    const file = this.file(id, 'wav');
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) return false;
    const now = this.options.now();
    if (now.getTime() - found.mtimeMs > noted) await utimes(file, now, now).catch(() => undefined);
    this.seen.set(id, true);
    return true;
  }

  /** A clip's sound and words; `undefined` when it is not here, or has just been removed. */
  async read(id: string): Promise<{ readonly wav: Buffer; readonly words: string } | undefined> {
    if (!(await this.has(id))) return undefined;
    try {
      const [wav, words] = await Promise.all([readFile(this.file(id, 'wav')), readFile(this.file(id, 'txt'), 'utf8')]);
      return { wav, words };
    } catch (error) {
      if (!isNativeError(error) || !('code' in error) || error.code !== 'ENOENT') throw error;
      this.seen.delete(id);
      return undefined;
    }
  }

  /** Saves a clip; the sound comes last, so that who sees it finds the words too. */
  async save(id: string, wav: Buffer, words: string): Promise<void> {
    if (!idPattern.test(id)) throw new Error('A clip can only be saved under an id of a clip');
    await this.write(this.file(id, 'txt'), words);
    await this.write(this.file(id, 'wav'), wav);
    this.sinceSweep += 1;
    if (this.sinceSweep < sweepEvery) return;
    this.sinceSweep = 0;
    // Nobody waits for it; what cannot be removed now is removed the next time.
    this.sweeping = this.sweep().catch(() => undefined);
  }

  /** Removes what was left behind, what is old, and the longest unused until the rest is small enough. */
  async sweep(): Promise<void> {
    const { folder, largestBytes, keepMs } = this.options;
    const now = this.options.now().getTime();
    const clips: { readonly id: string; readonly bytes: number; readonly used: number }[] = [];
    for (const name of await readdir(folder)) {
      const found = await stat(path.join(folder, name)).catch(() => undefined);
      if (found === undefined) continue;
      if (name.endsWith('.wav')) clips.push({ id: name.slice(0, -4), bytes: found.size, used: found.mtimeMs });
      else if (name.endsWith('.part') && now - found.mtimeMs > abandoned) await this.remove(name);
    }
    clips.sort((a, b) => b.used - a.used);
    let bytes = 0;
    const all = clips.reduce((sum, clip) => sum + clip.bytes, 0);
    const limit = all > largestBytes ? largestBytes * kept : largestBytes;
    for (const clip of clips) {
      bytes += clip.bytes;
      if (bytes <= limit && now - clip.used <= keepMs) continue;
      this.seen.delete(clip.id);
      await this.remove(`${clip.id}.wav`);
      await this.remove(`${clip.id}.txt`);
    }
  }

  async close(): Promise<void> {
    await this.sweeping;
  }

  private file(id: string, ending: 'wav' | 'txt'): string {
    return path.join(this.options.folder, `${id}.${ending}`);
  }

  private async write(file: string, content: Buffer | string): Promise<void> {
    const part = path.join(this.options.folder, `${randomUUID()}.part`);
    await writeFile(part, content, { mode: 0o600 });
    await rename(part, file);
  }

  private async remove(name: string): Promise<void> {
    await rm(path.join(this.options.folder, name), { force: true });
  }
}
