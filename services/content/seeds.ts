/** The content that comes with the product, in `content/`: added where it is missing, so that what the office has edited stays. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../shared/projectFolder';
import type { Content } from './content';
import { readContentFile, type ContentShape } from './contentFile';

/** A file of `content/` is wrong or missing, which only a change of it can have caused. */
export class SeedError extends Error {
  constructor(file: string, reasons: readonly string[]) {
    super(`Loading content/${file}: ${reasons.join('; ')}. Restore content/ from the repository.`);
    this.name = 'SeedError';
  }
}

/** Adds what is missing of a kind of content; to be called at start, harmless to repeat. */
export async function addSeeds<T extends { readonly id: string }>(
  content: Content<T>,
  shape: ContentShape<T>,
): Promise<void> {
  const file = `${shape.name}.yaml`;
  const read = readContentFile(await readFile(join(projectFolder('content'), file), 'utf8'), shape);
  if (!read.ok) throw new SeedError(file, read.faults);
  await content.addMissing(read.entries);
}
