/** A real Chromium for tests, unpacked from its npm package: no download, no root, with its libraries and fonts where the system has none. */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const inflate = promisify(brotliDecompress);
const packed = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../bin');

export interface Chromium {
  readonly executablePath: string;
  /** What must be in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the browser once into `node_modules/.cache` and finds out what it lacks here.
 *
 * @param libraries `packaged` uses the libraries of the package even where the system has its own.
 */
export async function provideChromium(libraries: 'system' | 'packaged' = 'system'): Promise<Chromium> {
  const folder = path.resolve('node_modules/.cache/chromium-147.0.0');
  await mkdir(folder, { recursive: true });
  const executablePath = await unpackBinary(folder);
  const env = {
    ...(libraries === 'packaged' || !(await starts(executablePath)) ? await packagedLibraries(folder) : {}),
    ...(hasFonts('/usr/share/fonts') ? {} : await packagedFonts(folder)),
  };
  if (!(await starts(executablePath, env))) {
    throw new Error(`Chromium does not start. See what it lacks: ldd ${executablePath}`);
  }
  return { executablePath, env };
}

/** Two test processes may unpack at the same time: each writes its own part, whole files only get the name. */
async function unpackBinary(folder: string): Promise<string> {
  const target = path.join(folder, 'chromium');
  if (existsSync(target)) return target;
  const part = `${target}.${process.pid}`;
  const source = createReadStream(path.join(packed, 'chromium.br'));
  await pipeline(source, createBrotliDecompress({ chunkSize: 2 ** 20 }), createWriteStream(part, { mode: 0o755 }));
  await rename(part, target);
  return target;
}

/** Shared libraries are resolved before the program prints its version, so this tells whether any is missing. */
async function starts(executablePath: string, env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  try {
    await run(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

async function packagedLibraries(folder: string): Promise<Record<string, string>> {
  const libraries = path.join(await unpackTar(folder, 'al2023'), 'lib');
  return { LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH'] ?? []].flat().join(':') };
}

/** The package's own font settings name folders of another machine. */
async function packagedFonts(folder: string): Promise<Record<string, string>> {
  const fonts = await unpackTar(folder, 'fonts');
  const file = path.join(fonts, 'local.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

function hasFonts(folder: string): boolean {
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/.test(String(file)))
  );
}

async function unpackTar(folder: string, name: string): Promise<string> {
  const target = path.join(folder, name);
  if (existsSync(target)) return target;
  const part = `${target}.${process.pid}`;
  const tar = await inflate(await readFile(path.join(packed, `${name}.tar.br`)));
  for (const entry of readTar(tar)) {
    const file = path.join(part, entry.name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, entry.content);
  }
  try {
    await rename(part, target);
  } catch (error) {
    // Another test process was first, and its copy is as good.
    await rm(part, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** The plain files of a ustar archive: a header of 512 bytes with name (at 0), size in octal (at 124) and type (at 156), then content. */
export function* readTar(tar: Buffer): Generator<{ readonly name: string; readonly content: Buffer }> {
  const text = (from: number, length: number): string =>
    tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const type = text(at + 156, 1);
    if (type === '' || type === '0') yield { name: text(at, 100), content: tar.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
