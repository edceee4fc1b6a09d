/** Programs that stay and write each sentence into a file of its own: a JSON line in, the path of the file out. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readWav, type Pcm } from '../audio';
import { SpeechError } from '../speech';
import type { LinePrograms } from './linePrograms';

/** Files on their way; what a killed service left of them is swept up with the clips. */
export const scratchName = (): string => `${randomUUID()}.part`;

/**
 * Has a program speak into a file, and reads it.
 *
 * @param request what the program wants to know besides `output_file`
 */
export async function speakToFile(
  programs: LinePrograms,
  folder: string,
  request: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Pcm> {
  await mkdir(folder, { recursive: true });
  const file = path.resolve(folder, scratchName());
  try {
    const answer = await programs.ask(JSON.stringify({ ...request, output_file: file }), signal);
    if (answer !== file) throw new SpeechError('Speaking', answer, 'See whether the voice can be run by hand.');
    return readWav(await readFile(file));
  } finally {
    await rm(file, { force: true });
  }
}
