/** The secret that signs tokens and one-time codes: the operator's, or one that the service makes and keeps to itself. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isNativeError } from 'node:util/types';

/** Reads the secret that was made earlier, or makes one; only the owner can read its file. */
export async function secretIn(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true });
  try {
    // Of two processes that begin at once, one creates the file and both read it.
    await writeFile(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isNativeError(error) || !('code' in error) || error.code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
