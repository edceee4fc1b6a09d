/** Folders of the project that hold data. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `name/` of the project, from the sources as from `dist/`. */
export function projectFolder(name: 'content' | 'demo'): string {
  let root = __dirname;
  while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root);
  const folder = join(root, name);
  if (!existsSync(folder)) throw new Error(`Reading ${folder}: it is missing. Restore it from the repository.`);
  return folder;
}
